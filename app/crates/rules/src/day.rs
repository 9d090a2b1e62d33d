//! What is the same for everybody on one day: the figures of the law, and all that follows from
//! them without an answer.

use jiff::civil::Date;

use crate::household::{Items, everything};
use crate::plan::Plan;
use crate::program::{FactSpec, FactType, ParameterSpec, Program};
use crate::value::Value;

/// A day, looked up once for many households.
#[derive(Clone, Debug)]
pub struct Day {
    pub(crate) on: Date,
    /// By parameter: the value in force, counted from 0; `None` before the first.
    pub(crate) figures: Vec<Option<u16>>,
    /// The next day on which a figure changes, by parameter.
    pub(crate) changes: Vec<Option<Date>>,
    /// By fact: everything that an answer may be. A list has an empty value here.
    pub(crate) any: Vec<Value>,
    /// By fact, as far as there are lists: a list of which nothing is known.
    pub(crate) lists: Vec<Items>,
    pub(crate) plan: Plan,
}

impl Day {
    /// Looks the figures of a day up, and works out what no answer changes.
    pub fn new(program: &Program, on: Date) -> Self {
        let mut day = Self::plain(program, on);
        day.plan = Plan::new(program, &day);
        day
    }

    /// Looks the figures of a day up: enough for one rule.
    pub(crate) fn plain(program: &Program, on: Date) -> Self {
        let last_before = |spec: &ParameterSpec| {
            spec.values.iter().rposition(|value| value.from <= on).map(|index| index as u16)
        };
        let next = |spec: &ParameterSpec| {
            spec.values.iter().map(|value| value.from).find(|from| *from > on)
        };
        let is_list = |fact: &FactSpec| matches!(fact.kind, FactType::List { .. });
        let lists = program.facts.iter().rposition(is_list).map_or(0, |last| last + 1);
        let lists = program.facts.iter().take(lists);
        Self {
            on,
            figures: program.parameters.iter().map(last_before).collect(),
            changes: program.parameters.iter().map(next).collect(),
            any: program.facts.iter().map(|fact| everything(fact, on)).collect(),
            lists: lists.map(|fact| Items::unknown(&fact.kind, on)).collect(),
            plan: Plan::default(),
        }
    }

    /// Gives the day.
    pub fn on(&self) -> Date {
        self.on
    }
}
