//! The next question: the one that settles most, cheapest first; what an administration already
//! holds comes last. What can no longer change anything is never asked.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::Status;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::calendar::years_after;
use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Bound, Household, Items};
use crate::missing::Asked;
use crate::program::{FactType, Program, RuleId};
use crate::value::Value;

/// How far a person has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// What to ask next, if anything.
    pub next: Option<Asked>,
    /// Everything that might still be asked; fewer in most cases, since answers settle questions.
    pub open: Vec<Asked>,
    /// How many rights are settled: status, amount, and how they come.
    pub settled: usize,
    /// How many rights there are.
    pub total: usize,
}

/// Finds the next question over some rules.
pub fn progress(program: &Program, household: &Household, rules: &[RuleId], day: &Day) -> Progress {
    progress_without(program, household, rules, day, &[])
}

/// Finds the next question over some rules, leaving out what the person does not know.
pub fn progress_without(
    program: &Program,
    household: &Household,
    rules: &[RuleId],
    day: &Day,
    skipped: &[Asked],
) -> Progress {
    let mut bound = Bound::new(program, household, day);
    let mut eval = Eval::thorough(program, &bound, day);
    // Filled one by one: collecting sorts first, which is more code than the rest of this file.
    let mut missing: BTreeMap<RuleId, BTreeSet<Asked>> = BTreeMap::new();
    for rule in rules {
        missing.insert(*rule, eval.missing(*rule));
    }
    let undecided = |rule: &RuleId, eval: &mut Eval<'_>| eval.status(*rule) == Status::Unknown;
    let waiting: Vec<RuleId> =
        rules.iter().copied().filter(|rule| undecided(rule, &mut eval)).collect();
    let asked = missing.values().flatten().copied();
    let mut open: BTreeSet<Asked> = BTreeSet::new();
    for asked in asked.filter(|asked| !skipped.contains(asked)) {
        open.insert(asked);
    }
    let settled = missing.values().filter(|asked| asked.is_empty()).count();
    // Amounts are asked for when every status that can be settled is.
    let mut for_status: BTreeSet<Asked> = BTreeSet::new();
    let wanted = waiting.iter().flat_map(|rule| &missing[rule]);
    for asked in wanted.filter(|asked| open.contains(asked)) {
        for_status.insert(*asked);
    }
    let first = if for_status.is_empty() { open.clone() } else { for_status };
    let next = best(program, &mut bound, day, &missing, &waiting, &first);
    Progress { next, open: open.into_iter().collect(), settled, total: rules.len() }
}

/// Chooses among the questions.
fn best(
    program: &Program,
    bound: &mut Bound,
    day: &Day,
    missing: &BTreeMap<RuleId, BTreeSet<Asked>>,
    waiting: &[RuleId],
    candidates: &BTreeSet<Asked>,
) -> Option<Asked> {
    let mut best: Option<(bool, Decimal, Asked)> = None;
    for asked in candidates {
        let spec = asked.spec(program);
        let concerned: Vec<RuleId> =
            waiting.iter().copied().filter(|rule| missing[rule].contains(asked)).collect();
        let settles = expected(program, bound, day, *asked, &concerned);
        // What two answers settle together counts for half each.
        let share: Decimal = missing
            .values()
            .filter(|set| set.contains(asked))
            .map(|set| Decimal::ONE / Decimal::from(set.len()))
            .sum();
        let score = (settles + share / Decimal::from(100)) / Decimal::from(spec.effort.max(1));
        let better = best.as_ref().is_none_or(|(held, other, _)| {
            (spec.held, std::cmp::Reverse(score)) < (*held, std::cmp::Reverse(*other))
        });
        if better {
            best = Some((spec.held, score, *asked));
        }
    }
    best.map(|(.., asked)| asked)
}

/// Gives how many rights an answer settles, on average over the answers that are likely.
fn expected(
    program: &Program,
    bound: &mut Bound,
    day: &Day,
    asked: Asked,
    concerned: &[RuleId],
) -> Decimal {
    if concerned.is_empty() {
        return Decimal::ZERO;
    }
    let trials = trials(program, bound, asked, day.on);
    let mut settled = 0_usize;
    for trial in &trials {
        let before = trial.put(bound, asked);
        let mut eval = Eval::new(program, bound, day);
        settled += concerned.iter().filter(|rule| eval.status(**rule) != Status::Unknown).count();
        before.put(bound, asked);
    }
    let count = Decimal::from(trials.len().max(1));
    Decimal::from(settled.to_u32().unwrap_or(u32::MAX)) / count
}

/// An answer to try.
#[derive(Clone)]
pub(crate) enum Trial {
    Value(Value),
    List(Option<Vec<Vec<Value>>>),
}

impl Trial {
    /// Puts the trial in the place of what is asked, and gives what stood there.
    pub(crate) fn put(&self, bound: &mut Bound, asked: Asked) -> Self {
        let index = usize::from(asked.fact.0);
        match (self, asked.field) {
            (Self::Value(value), None) => {
                Self::Value(std::mem::replace(&mut bound.values[index], *value))
            }
            (Self::List(items), _) => {
                Self::List(std::mem::replace(&mut bound.lists[index].known, items.clone()))
            }
            (Self::Value(value), Some(field)) => {
                let list = &mut bound.lists[index];
                let before = list.known.clone();
                for item in list.known.iter_mut().flatten() {
                    if let Some(place) = item.get_mut(usize::from(field))
                        && !place.is_exact()
                    {
                        *place = *value;
                    }
                }
                Self::List(before)
            }
        }
    }
}

/// Lists answers that are likely.
fn trials(program: &Program, bound: &Bound, asked: Asked, on: Date) -> Vec<Trial> {
    let spec = asked.spec(program);
    let values: Vec<Value> = match &spec.kind {
        FactType::Flag => vec![Value::Flag(Some(true)), Value::Flag(Some(false))],
        FactType::Choice(choices) => (0..choices.len()).map(|n| Value::Choice(1 << n)).collect(),
        FactType::Number { min, max, .. } if spec.typical.is_empty() => {
            vec![Value::number(min.0), Value::number((min.0 + max.0) / Decimal::TWO)]
        }
        FactType::Number { .. } => {
            spec.typical.iter().map(|number| Value::number(number.0)).collect()
        }
        FactType::Date { min, max } => {
            let (min, max) = (min.day(on), max.day(on));
            [-70, -58, -35, -19, -9, -1, 0]
                .into_iter()
                .map(|years| years_after(on, years))
                .filter(|day| (min..=max).contains(day))
                .map(Value::date)
                .collect()
        }
        FactType::List { .. } => {
            let Items { any, max, .. } = &bound.lists[usize::from(asked.fact.0)];
            let counts = 0..=usize::from(*max).min(3);
            return counts.map(|count| Trial::List(Some(vec![any.clone(); count]))).collect();
        }
    };
    values.into_iter().map(Trial::Value).collect()
}
