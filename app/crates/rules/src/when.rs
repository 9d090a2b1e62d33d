//! From when: the first day after the question on which the outcome is another, if nothing else changes.
//!
//! Every mechanism that looks at the day of the question notes the next day on which its value may
//! change: a birthday, a new scale, the end of a period. The outcome is worked out again on these
//! days, one after the other, until it changes.

use catalogue::Status;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::calendar::years_after;
use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Bound, Household};
use crate::program::{Program, RuleId};

/// How far ahead to look, in years.
const HORIZON: i32 = 30;

/// How many days to look at. Monthly boundaries over thirty years are fewer.
const MOST_DAYS: usize = 500;

/// Finds the first day after a day on which the status of a rule is another, or its amount.
///
/// Answers that are ranges of days relative to the question stay as they are: only an outcome that
/// the answers decide has a date. Looks thirty years ahead.
pub fn next_change(
    program: &Program,
    household: &Household,
    rule: RuleId,
    day: &Day,
) -> Option<Date> {
    let on = day.on();
    let (now, mut next) = glance(program, household, rule, day);
    if now.0 == Status::Unknown {
        return None;
    }
    let horizon = years_after(on, HORIZON);
    for _ in 0..MOST_DAYS {
        let day = next.filter(|day| *day <= horizon)?;
        let then;
        (then, next) = glance(program, household, rule, &Day::plain(program, day));
        if then != now {
            return Some(day);
        }
    }
    None
}

/// Works a rule out on a day, and finds the next day on which that might change.
fn glance(
    program: &Program,
    household: &Household,
    rule: RuleId,
    day: &Day,
) -> ((Status, Option<Decimal>), Option<Date>) {
    let bound = Bound::new(program, household, day);
    let mut eval = Eval::watching(program, &bound, day);
    let status = eval.status(rule);
    let amount = match status {
        Status::Eligible => eval.amount(rule).and_then(|amount| amount.exact()),
        _ => None,
    };
    ((status, amount), eval.watch.and_then(|watch| watch.next))
}
