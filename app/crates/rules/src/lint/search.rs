//! Splits the answers into regions until a condition is decided in each.

use jiff::ToSpan;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Bound, Household};
use crate::missing::Asked;
use crate::program::{FactType, Node, NodeId, Program, RuleId, Several};
use crate::range::Range;
use crate::value::{Days, Value};

/// How many regions to look at before giving up without a proof either way.
const MOST_REGIONS: usize = 20_000;

/// Whether a condition can have a truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Some household has it.
    Sometimes,
    /// No household has it: it was refuted in that many regions, which cover all answers.
    Never {
        /// How many.
        regions: usize,
    },
    /// Nothing was proved.
    Open,
}

/// A search over the answers to one rule.
pub(super) struct Search<'a> {
    program: &'a Program,
    day: &'a Day,
    rule: RuleId,
}

impl<'a> Search<'a> {
    pub(super) fn new(program: &'a Program, day: &'a Day, rule: RuleId) -> Self {
        Self { program, day, rule }
    }

    /// Tells whether a condition can have a truth.
    pub(super) fn reach(&self, node: NodeId, wanted: bool) -> Reach {
        let mut regions = 0;
        let mut open = vec![self.everything()];
        while let Some(bound) = open.pop() {
            regions += 1;
            if regions > MOST_REGIONS {
                return Reach::Open;
            }
            let (truth, asked) = self.look(&bound, node);
            match truth {
                Some(found) if found == wanted => return Reach::Sometimes,
                Some(_) => {}
                None => match asked.and_then(|asked| self.split(&bound, asked)) {
                    Some(halves) => open.extend(halves),
                    None => return Reach::Open,
                },
            }
        }
        Reach::Never { regions }
    }

    /// Names two conditions of the rule that exclude each other, with the answers each needs.
    pub(super) fn conflict(&self) -> Option<String> {
        let Node::AllOf(Several::These(parts)) = &self.program[self.program[self.rule].when] else {
            return None;
        };
        for (a, first) in parts.iter().enumerate() {
            for (b, second) in parts.iter().enumerate().skip(a + 1) {
                if self.excludes(*first, *second) {
                    let (one, other) = (self.ranges(*first), self.ranges(*second));
                    return Some(format!(
                        "; /when/all_of/{a} and /when/all_of/{b} exclude each other{one}{other}"
                    ));
                }
            }
        }
        None
    }

    fn excludes(&self, first: NodeId, second: NodeId) -> bool {
        let mut regions = 0;
        let mut open = vec![self.everything()];
        while let Some(bound) = open.pop() {
            regions += 1;
            if regions > MOST_REGIONS {
                return false;
            }
            let (one, asked_one) = self.look(&bound, first);
            let (other, asked_other) = self.look(&bound, second);
            match (one, other) {
                (Some(false), _) | (_, Some(false)) => {}
                (Some(true), Some(true)) => return false,
                _ => match asked_one.or(asked_other).and_then(|asked| self.split(&bound, asked)) {
                    Some(halves) => open.extend(halves),
                    None => return false,
                },
            }
        }
        true
    }

    /// Tells the answers for which a condition may hold, fact by fact.
    pub(super) fn ranges(&self, node: NodeId) -> String {
        let everything = self.everything();
        let mut facts: Vec<Asked> = Vec::new();
        let mut hull: Vec<Option<Value>> = Vec::new();
        let mut open = vec![(everything, 0_u8)];
        while let Some((bound, depth)) = open.pop() {
            let (truth, asked) = self.look(&bound, node);
            let halves = match (truth, asked) {
                (None, Some(asked)) if depth < 10 => self.split(&bound, asked),
                _ => None,
            };
            if let Some(asked) = asked
                && !facts.contains(&asked)
            {
                facts.push(asked);
                hull.push(None);
            }
            match halves {
                Some(halves) => open.extend(halves.into_iter().map(|half| (half, depth + 1))),
                None if truth == Some(false) => {}
                None => {
                    for (asked, hull) in facts.iter().zip(&mut hull) {
                        let value = self.value(&bound, *asked);
                        *hull = Some(hull.map_or(value, |known| known.or(value)));
                    }
                }
            }
        }
        let told: Vec<String> = facts
            .iter()
            .zip(hull)
            .map(|(asked, hull)| {
                let name = asked.name(self.program);
                match hull {
                    Some(value) => format!("`{name}` {}", tell(value)),
                    None => format!("`{name}` nowhere"),
                }
            })
            .collect();
        if told.is_empty() { String::new() } else { format!(" (it needs {})", told.join(", ")) }
    }

    fn everything(&self) -> Bound {
        Bound::new(self.program, &Household::new(self.program), self.day)
    }

    /// Works the condition out in a region, and finds an answer to split by.
    fn look(&self, bound: &Bound, node: NodeId) -> (Option<bool>, Option<Asked>) {
        let mut eval = Eval::new(self.program, bound, self.day);
        let list = self.program[self.rule].for_each;
        let (truth, asked) = eval.of_rule(self.rule, |eval| match list {
            // Of a right of each item: is there an item for which the condition holds?
            Some(list) => {
                let any = eval.items(list).any();
                eval.at_item(any, |eval| (eval.flag(node), eval.first_missing(node, true)))
            }
            None => (eval.flag(node), eval.first_missing(node, false)),
        });
        (truth, asked)
    }

    fn value(&self, bound: &Bound, asked: Asked) -> Value {
        let index = usize::from(asked.fact.0);
        match asked.field {
            Some(field) => bound.lists[index].any[usize::from(field)],
            None => bound.values[index],
        }
    }

    /// Splits a region in two or more by the answer to a fact.
    fn split(&self, bound: &Bound, asked: Asked) -> Option<Vec<Bound>> {
        let spec = &self.program[asked.fact];
        let index = usize::from(asked.fact.0);
        if let (FactType::List { max, .. }, None) = (&spec.kind, asked.field) {
            let any = &bound.lists[index].any;
            let with = |count: u8| {
                let mut next = bound.clone();
                next.lists[index].known = Some(vec![any.clone(); usize::from(count)]);
                next
            };
            return Some((0..=*max).map(with).collect());
        }
        let kind = match asked.field {
            Some(field) => &spec.fields().get(usize::from(field))?.kind,
            None => &spec.kind,
        };
        let whole = matches!(kind, FactType::Number { whole: true, .. });
        let parts = halves(self.value(bound, asked), whole)?;
        let with = |part: Value| {
            let mut next = bound.clone();
            match asked.field {
                Some(field) => next.lists[index].any[usize::from(field)] = part,
                None => next.values[index] = part,
            }
            next
        };
        Some(parts.into_iter().map(with).collect())
    }
}

/// Splits a value that is not exact.
fn halves(value: Value, whole: bool) -> Option<Vec<Value>> {
    match value {
        Value::Flag(None) => Some(vec![Value::Flag(Some(true)), Value::Flag(Some(false))]),
        Value::Choice(possible) if possible.count_ones() > 1 => {
            let bits = (0..64).map(|bit| 1_u64 << bit).filter(|bit| possible & bit != 0);
            Some(bits.map(Value::Choice).collect())
        }
        Value::Number(range) if range.exact().is_none() => {
            // Amounts are known to the cent.
            let step = if whole { Decimal::ONE } else { Decimal::new(1, 2) };
            let steps = ((range.high() - range.low()) / step).trunc().to_u64()?;
            let middle = range.low() + step * Decimal::from(steps / 2);
            let low = Range::between(range.low(), middle);
            Some(vec![
                Value::Number(low),
                Value::Number(Range::between(middle + step, range.high())),
            ])
        }
        Value::Date(days) if days.exact().is_none() => {
            let count = (days.last - days.first).get_days();
            let middle = days.first.saturating_add((count / 2).days());
            let next = middle.saturating_add(1.day());
            let low = Days { first: days.first, last: middle };
            Some(vec![Value::Date(low), Value::Date(Days { first: next, last: days.last })])
        }
        _ => None,
    }
}

fn tell(value: Value) -> String {
    match value {
        Value::Flag(Some(flag)) => format!("{flag}"),
        Value::Flag(None) => "true or false".to_owned(),
        Value::Number(range) => match range.exact() {
            Some(number) => format!("{number}"),
            None => format!("from {} to {}", range.low(), range.high()),
        },
        Value::Date(days) => format!("from {} to {}", days.first, days.last),
        Value::Choice(possible) => format!("one of {} choices", possible.count_ones()),
    }
}
