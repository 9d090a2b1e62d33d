//! What would change a "no": the answers that, alone, would open the right.
//!
//! Nothing is guessed: each answer is tried on the engine, and a bound is narrowed until the last
//! cent or day that still opens the right.

use catalogue::Status;
use rust_decimal::Decimal;

use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Answer, Bound, Household};
use crate::program::{FactId, FactType, Program, RuleId};

/// An answer that would open a right, everything else being the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The fact.
    pub fact: FactId,
    /// The answer nearest to the present one that opens the right.
    pub to: Answer,
}

/// Lists the answers that would open a right that is not open, one by one.
///
/// Lists and dates of the past that nobody can change (a birth) are left out: the day on which time
/// alone opens the right is [`crate::next_change`].
pub fn what_would_open(
    program: &Program,
    household: &Household,
    rule: RuleId,
    day: &Day,
) -> Vec<Change> {
    let mut attempt = household.clone();
    let status = |attempt: &Household| {
        let bound = Bound::new(program, attempt, day);
        Eval::new(program, &bound, day).status(rule)
    };
    if status(&attempt) != Status::NotEligible {
        return Vec::new();
    }
    let mut changes = Vec::new();
    for fact in program.facts_of(rule) {
        let Some(now) = household.get(fact).cloned() else { continue };
        let mut opens = |answer: &Answer| {
            attempt.set(fact, Some(answer.clone()));
            let open = status(&attempt) == Status::Eligible;
            attempt.set(fact, Some(now.clone()));
            open
        };
        let found = match (&program[fact].kind, &now) {
            (FactType::Flag, Answer::Flag(flag)) => {
                Some(Answer::Flag(!flag)).filter(|answer| opens(answer))
            }
            (FactType::Choice(choices), Answer::Choice(_)) => (0..choices.len())
                .filter_map(|index| u8::try_from(index).ok())
                .map(Answer::Choice)
                .find(|answer| opens(answer)),
            (FactType::Number { min, max, whole, .. }, Answer::Number(number)) => {
                let step = if *whole { Decimal::ONE } else { Decimal::new(1, 2) };
                let typical = program[fact].typical.iter().map(|typical| typical.0);
                nearest(*number, typical.chain([min.0, max.0]), step, |number| {
                    opens(&Answer::Number(number))
                })
                .map(Answer::Number)
            }
            _ => None,
        };
        changes.extend(found.map(|to| Change { fact, to }));
    }
    changes
}

/// Narrows from a number that opens the right towards the present one, which does not.
fn nearest(
    now: Decimal,
    candidates: impl Iterator<Item = Decimal>,
    step: Decimal,
    mut opens: impl FnMut(Decimal) -> bool,
) -> Option<Decimal> {
    let mut good: Option<Decimal> = None;
    for candidate in candidates {
        let nearer = good.is_none_or(|good| (candidate - now).abs() < (good - now).abs());
        if nearer && opens(candidate) {
            good = Some(candidate);
        }
    }
    let (mut good, mut bad) = (good?, now);
    while (good - bad).abs() > step {
        let steps = ((good - bad) / Decimal::TWO / step).trunc();
        let middle = bad + steps * step;
        if middle == bad || middle == good {
            break;
        }
        if opens(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    Some(good)
}
