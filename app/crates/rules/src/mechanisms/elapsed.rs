//! `elapsed`: completed days, months or years from one day to another.
//!
//! A month is complete on the same day of the next, or on its last day where that day does not exist.

use catalogue::TimeUnit;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::age::completed_years;
use crate::calendar::{days_after, days_between};
use crate::evaluate::Eval;
use crate::program::{Node, NodeId};
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, from: NodeId, to: NodeId, unit: TimeUnit) -> Range {
    let moves = [from, to].map(|node| matches!(eval.program[node], Node::Today));
    let (from, to) = (eval.value(from).days(), eval.value(to).days());
    if eval.watch.is_some()
        && moves != [false, false]
        && let (Some(from), Some(to)) = (from.exact(), to.exact())
    {
        note_change(eval, from, to, unit, moves[0]);
    }
    let count = |from: Date, to: Date| Decimal::from(completed(from, to, unit));
    Range::between(count(from.last, to.first), count(from.first, to.last))
}

fn completed(from: Date, to: Date, unit: TimeUnit) -> i32 {
    match unit {
        TimeUnit::Days => days_between(from, to),
        TimeUnit::Months => completed_months(from, to),
        TimeUnit::Years => completed_years(from, to),
    }
}

fn completed_months(from: Date, to: Date) -> i32 {
    let months = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    let not_yet = to.day() < from.day().min(to.days_in_month());
    months(to) - months(from) - i32::from(not_yet)
}

/// Notes the next day on which the count is another: at most a year ahead.
fn note_change(eval: &mut Eval<'_>, from: Date, to: Date, unit: TimeUnit, from_moves: bool) {
    let now = completed(from, to, unit);
    for ahead in 1..=367 {
        let day = days_after(eval.day.on, ahead);
        let then = if from_moves { completed(day, to, unit) } else { completed(from, day, unit) };
        if then != now {
            return eval.note(day);
        }
    }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    elapsed: &catalogue::Elapsed,
    at: &str,
) -> Option<crate::compile::Typed> {
    use catalogue::Unit;

    use crate::types::Type;

    let unit = match elapsed.unit {
        TimeUnit::Days => Unit::Days,
        TimeUnit::Months => Unit::Months,
        TimeUnit::Years => Unit::Years,
    };
    let from = cx.date(&elapsed.from, &format!("{at}/from"));
    let to = cx.date(&elapsed.to, &format!("{at}/to"));
    let (from, to) = (from?, to?);
    let node = Node::Elapsed(from.node, to.node, elapsed.unit);
    Some(cx.typed(node, Type::Number(Some(unit)), from.scope.or(to.scope)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_is_complete_on_the_same_day_or_the_last() {
        assert_eq!(completed_months(date(2026, 1, 31), date(2026, 2, 27)), 0);
        assert_eq!(completed_months(date(2026, 1, 31), date(2026, 2, 28)), 1);
        assert_eq!(completed_months(date(2026, 1, 15), date(2026, 3, 14)), 1);
        assert_eq!(completed_months(date(2026, 1, 15), date(2027, 1, 15)), 12);
        assert_eq!(completed_months(date(2026, 3, 15), date(2026, 1, 15)), -2);
    }
}
