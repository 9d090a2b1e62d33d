//! The answers of a person, ready for the engine.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::program::{FactId, FactSpec, FactType, Limit, Program};
use crate::range::Range;
use crate::value::{Days, Value};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Yes or no.
    Flag(bool),
    /// The number of a choice, from 0.
    Choice(u8),
    /// A number in the unit of the fact.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// Items, each with an answer or none for every field.
    List(Vec<Vec<Option<Answer>>>),
}

/// What a person has answered, by fact. Nothing is checked here: see [`crate::Answers`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Household {
    answers: Vec<Option<Answer>>,
}

impl Household {
    /// Nobody has answered anything yet.
    pub fn new(program: &Program) -> Self {
        Self { answers: vec![None; program.facts.len()] }
    }

    /// Gives the answer to a fact.
    pub fn get(&self, fact: FactId) -> Option<&Answer> {
        self.answers.get(usize::from(fact.0)).and_then(Option::as_ref)
    }

    /// Sets or takes back the answer to a fact.
    pub fn set(&mut self, fact: FactId, answer: Option<Answer>) {
        if let Some(place) = self.answers.get_mut(usize::from(fact.0)) {
            *place = answer;
        }
    }

    /// Tells whether a fact has no answer, or a list an item without one.
    pub fn lacks(&self, fact: FactId) -> bool {
        match self.get(fact) {
            None => true,
            Some(Answer::List(items)) => items.iter().flatten().any(Option::is_none),
            Some(_) => false,
        }
    }
}

/// The answers on one day: every fact has a value, if only the range it must lie in.
#[derive(Clone, Debug)]
pub(crate) struct Bound {
    /// By fact. A list has an empty value here.
    pub(crate) values: Vec<Value>,
    /// The items of the lists, by fact.
    pub(crate) lists: Vec<Items>,
}

/// The items of a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Items {
    /// The items, each with the values of its fields; `None` when the list is not known.
    pub(crate) known: Option<Vec<Vec<Value>>>,
    /// An item of which nothing is known.
    pub(crate) any: Vec<Value>,
    /// How many there may be.
    pub(crate) max: u8,
}

impl Bound {
    pub(crate) fn new(program: &Program, household: &Household, on: Date) -> Self {
        let mut bound = Self {
            values: Vec::with_capacity(program.facts.len()),
            lists: Vec::with_capacity(program.facts.len()),
        };
        for (index, spec) in program.facts.iter().enumerate() {
            let answer = household.answers.get(index).and_then(Option::as_ref);
            let (value, items) = match &spec.kind {
                FactType::List { max, fields, .. } => {
                    (Value::Flag(None), bind_list(fields, *max, answer, on))
                }
                _ => (bind(spec, answer, on), Items::default()),
            };
            bound.values.push(value);
            bound.lists.push(items);
        }
        bound
    }
}

fn bind_list(fields: &[FactSpec], max: u8, answer: Option<&Answer>, on: Date) -> Items {
    let item = |answers: &[Option<Answer>]| -> Vec<Value> {
        fields
            .iter()
            .enumerate()
            .map(|(n, field)| bind(field, answers.get(n).and_then(Option::as_ref), on))
            .collect()
    };
    let known = match answer {
        Some(Answer::List(items)) => Some(items.iter().map(|answers| item(answers)).collect()),
        _ => None,
    };
    Items { known, any: item(&[]), max }
}

/// Gives the value of an answer, or everything it might be.
fn bind(spec: &FactSpec, answer: Option<&Answer>, on: Date) -> Value {
    match (&spec.kind, answer) {
        (FactType::Flag, Some(Answer::Flag(flag))) => Value::Flag(Some(*flag)),
        (FactType::Choice(_), Some(Answer::Choice(choice))) => Value::Choice(1 << choice),
        (FactType::Number { .. }, Some(Answer::Number(number))) => Value::number(*number),
        (FactType::Date { .. }, Some(Answer::Date(day))) => Value::date(*day),
        _ => everything(spec, on),
    }
}

/// Gives everything that an answer to the fact might be.
pub(crate) fn everything(spec: &FactSpec, on: Date) -> Value {
    match &spec.kind {
        FactType::Flag | FactType::List { .. } => Value::Flag(None),
        FactType::Choice(choices) => Value::Choice(all_choices(choices.len())),
        FactType::Number { min, max, .. } => Value::Number(Range::between(min.0, max.0)),
        FactType::Date { min, max } => Value::Date(Days { first: min.day(on), last: max.day(on) }),
    }
}

/// Gives the bits of that many choices.
pub(crate) fn all_choices(count: usize) -> u64 {
    if count >= 64 { u64::MAX } else { (1 << count) - 1 }
}

impl Limit {
    /// Gives the day on which an answer must lie at the latest or earliest.
    pub fn day(self, on: Date) -> Date {
        match self {
            Self::On(day) => day,
            Self::Years(years) => on.saturating_add(i32::from(years).years()),
        }
    }
}
