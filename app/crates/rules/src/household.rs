//! The answers of a person, ready for the engine.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::calendar::years_after;
use crate::day::Day;
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
    /// The items of the lists, by fact, as far as there are lists.
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
    /// The number of the item of which nothing is known; the others are counted from it.
    first: usize,
}

/// An item of a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item<'a> {
    /// The values of its fields.
    pub(crate) values: &'a [Value],
    /// Its number among the items of all lists.
    pub(crate) number: usize,
}

impl Items {
    /// A list of which nothing is known, or none when the fact is no list.
    pub(crate) fn unknown(kind: &FactType, on: Date) -> Self {
        match kind {
            FactType::List { max, fields, .. } => {
                let any = fields.iter().map(|field| everything(field, on)).collect();
                Self { any, max: *max, ..Self::default() }
            }
            _ => Self::default(),
        }
    }

    /// Lists the items, when the list is known.
    pub(crate) fn known(&self) -> Option<impl ExactSizeIterator<Item = Item<'_>>> {
        let item = |(n, values)| Item { values, number: self.first + 1 + n };
        let all = |items| <[Vec<Value>]>::iter(items).map(Vec::as_slice).enumerate().map(item);
        self.known.as_deref().map(all)
    }

    /// Gives an item of which nothing is known.
    pub(crate) fn any(&self) -> Item<'_> {
        Item { values: &self.any, number: self.first }
    }
}

impl Bound {
    pub(crate) fn new(program: &Program, household: &Household, day: &Day) -> Self {
        let mut bound = Self { values: day.any.clone(), lists: day.lists.clone() };
        for (value, answer) in bound.values.iter_mut().zip(&household.answers) {
            if let Some(known) = answer.as_ref().and_then(known) {
                *value = known;
            }
        }
        let mut first = 0;
        for (fact, items) in program.fact_ids().zip(&mut bound.lists) {
            if items.any.is_empty() {
                continue;
            }
            items.first = first;
            if let Some(Answer::List(list)) = household.get(fact) {
                items.known = Some(list.iter().map(|item| bind_item(item, &items.any)).collect());
            }
            first += 1 + items.known.as_ref().map_or(0, Vec::len).max(usize::from(items.max));
        }
        bound
    }
}

fn bind_item(answers: &[Option<Answer>], any: &[Value]) -> Vec<Value> {
    let mut values = any.to_vec();
    for (value, answer) in values.iter_mut().zip(answers) {
        if let Some(known) = answer.as_ref().and_then(known) {
            *value = known;
        }
    }
    values
}

/// Gives the value of an answer that is not a list.
fn known(answer: &Answer) -> Option<Value> {
    match answer {
        Answer::Flag(flag) => Some(Value::Flag(Some(*flag))),
        Answer::Choice(choice) => Some(Value::Choice(1 << choice)),
        Answer::Number(number) => Some(Value::number(*number)),
        Answer::Date(day) => Some(Value::date(*day)),
        Answer::List(_) => None,
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
            Self::Years(years) => years_after(on, i32::from(years)),
        }
    }
}
