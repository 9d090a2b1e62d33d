//! How many questions a person will usually still be asked.
//!
//! What may still be asked is far more than what will be: an answer settles other questions. One
//! usual path is gone through, so the number is a guess, and never more than what may be asked.

use catalogue::Status;
use jiff::civil::Date;

use crate::calendar::years_after;
use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Bound, Household};
use crate::missing::Asked;
use crate::program::{FactType, Program, RuleId};
use crate::questions::Trial;
use crate::value::Value;

/// Counts the questions of one usual path, leaving out what the person does not know.
pub fn usual_questions(
    program: &Program,
    household: &Household,
    rules: &[RuleId],
    day: &Day,
    skipped: &[Asked],
) -> usize {
    let mut bound = Bound::new(program, household, day);
    let mut gone: Vec<Asked> = skipped.to_vec();
    // An answer that settles nothing must not be given for ever.
    while let Some(asked) = most_wanted(program, &bound, rules, day, &gone) {
        usual_answer(program, &bound, asked, day.on).put(&mut bound, asked);
        gone.push(asked);
    }
    gone.len() - skipped.len()
}

/// Finds what most rights wait for; for their status first, and what is held already last.
fn most_wanted(
    program: &Program,
    bound: &Bound,
    rules: &[RuleId],
    day: &Day,
    gone: &[Asked],
) -> Option<Asked> {
    let mut eval = Eval::thorough(program, bound, day);
    // A list, not a map: every byte of code in the browser is waited for.
    let mut wanted: Vec<(Asked, (bool, bool, usize))> = Vec::new();
    for rule in rules {
        let waits = eval.status(*rule) == Status::Unknown;
        for asked in eval.missing(*rule) {
            match wanted.iter_mut().find(|(known, _)| *known == asked) {
                Some((_, (for_status, _, rights))) => {
                    *for_status |= waits;
                    *rights += 1;
                }
                None if gone.contains(&asked) => {}
                None => wanted.push((asked, (waits, !asked.spec(program).held, 1))),
            }
        }
    }
    let mut most: Option<(Asked, (bool, bool, usize))> = None;
    for (asked, rank) in wanted {
        if most.is_none_or(|(_, other)| rank > other) {
            most = Some((asked, rank));
        }
    }
    most.map(|(asked, _)| asked)
}

/// Gives what many people answer: no, the first choice, a typical number, a grown-up's birthday,
/// one item.
fn usual_answer(program: &Program, bound: &Bound, asked: Asked, on: Date) -> Trial {
    let spec = asked.spec(program);
    Trial::Value(match &spec.kind {
        FactType::Flag => Value::Flag(Some(false)),
        FactType::Choice(_) => Value::Choice(1),
        FactType::Number { min, .. } => {
            let middle = spec.typical.get(spec.typical.len() / 2).unwrap_or(min);
            Value::number(middle.0)
        }
        FactType::Date { min, max } => {
            Value::date(years_after(on, -35).clamp(min.day(on), max.day(on)))
        }
        FactType::List { max, .. } => {
            let any = &bound.lists[usize::from(asked.fact.0)].any;
            return Trial::List(Some(vec![any.clone(); usize::from(*max).min(1)]));
        }
    })
}
