//! Works nodes out, each by its mechanism, and remembers what was planned to be.

use super::Eval;
use crate::mechanisms as m;
use crate::plan::Place;
use crate::program::{Node, NodeId};
use crate::range::Range;
use crate::value::Value;

impl<'a> Eval<'a> {
    /// Works a node out.
    pub(crate) fn value(&mut self, id: NodeId) -> Value {
        let place = self.place(id);
        if let Some(value) = self.kept(place) {
            return *value;
        }
        let value = self.fresh_value(id);
        self.keep(place, value);
        value
    }

    /// Works a condition out.
    pub(crate) fn flag(&mut self, id: NodeId) -> Option<bool> {
        let place = self.place(id);
        if let Some(value) = self.kept(place) {
            return value.flag();
        }
        let flag = self.fresh_flag(id);
        self.keep(place, Value::Flag(flag));
        flag
    }

    /// Works a number out.
    pub(crate) fn number(&mut self, id: NodeId) -> Range {
        let place = self.place(id);
        if let Some(value) = self.kept(place) {
            return value.range();
        }
        let number = self.fresh_number(id);
        self.keep(place, Value::Number(number));
        number
    }

    /// Tells where the value of a node is.
    #[inline]
    fn place(&self, id: NodeId) -> Place {
        self.places.get(usize::from(id.0)).copied().unwrap_or_default()
    }

    /// Gives a value that need not be worked out.
    #[cfg_attr(feature = "compile", inline(always))]
    fn kept(&self, place: Place) -> Option<&Value> {
        match place {
            Place::Fresh => None,
            Place::Fixed(place) => Some(self.day.plan.fixed(place)),
            Place::Answer(fact) => Some(&self.bound.values[usize::from(fact)]),
            Place::Field(field) => Some(self.field(field)),
            Place::Once(place) => self.memo.values[usize::from(place)].as_ref(),
            Place::Each(place) => {
                let values = self.memo.items.get(self.item?.number)?;
                values.get(usize::from(place))?.as_ref()
            }
        }
    }

    #[cfg_attr(feature = "compile", inline(always))]
    fn keep(&mut self, place: Place, value: Value) {
        match (place, self.item) {
            (Place::Once(place), _) => self.memo.values[usize::from(place)] = Some(value),
            (Place::Each(place), Some(item)) => {
                self.memo.of_item(item.number)[usize::from(place)] = Some(value);
            }
            _ => {}
        }
    }

    fn fresh_value(&mut self, id: NodeId) -> Value {
        let nodes = self.nodes;
        match &nodes[usize::from(id.0)] {
            Node::Flag(_)
            | Node::AllOf(_)
            | Node::AnyOf(_)
            | Node::Not(_)
            | Node::Compare(..)
            | Node::CompareDates(..)
            | Node::OneOf(..)
            | Node::Entitled(_)
            | Node::EligibleItem
            | Node::Criterion(..) => Value::Flag(self.fresh_flag(id)),
            Node::Today => Value::date(self.day.on),
            Node::Fact(fact) => self.bound.values[usize::from(fact.0)],
            Node::Field(_, field) => *self.field(*field),
            Node::Named(named) => self.value(self.program[*named].node),
            Node::If(test, then, otherwise) => m::choose::evaluate(self, *test, *then, *otherwise),
            Node::Shift(date, by, unit) => m::shift::evaluate(self, *date, *by, *unit),
            Node::FirstOfNextMonth(a) => m::first_of_next_month::evaluate(self, *a),
            Node::SchoolYear(a) => m::school_year::evaluate(self, *a),
            Node::DateInYear(a, month, day, plus) => {
                m::date_in_year::evaluate(self, *a, *month, *day, *plus)
            }
            _ => Value::Number(self.fresh_number(id)),
        }
    }

    fn fresh_number(&mut self, id: NodeId) -> Range {
        let nodes = self.nodes;
        match &nodes[usize::from(id.0)] {
            Node::Number(number) => Range::exactly(number.0),
            Node::Named(named) => self.number(self.program[*named].node),
            Node::Parameter(parameter) => m::parameter::evaluate(self, *parameter),
            Node::Count(several) => m::count::evaluate(self, several),
            Node::Sum(several) => m::sum::evaluate(self, several),
            Node::Min(several) => m::extremes::evaluate(self, several, Range::least),
            Node::Max(several) => m::extremes::evaluate(self, several, Range::greatest),
            Node::Difference(a, b) => m::difference::evaluate(self, *a, *b),
            Node::Product(factors, percents) => m::product::evaluate(self, factors, *percents),
            Node::Quotient(a, b) => m::quotient::evaluate(self, *a, *b),
            Node::Round(a, step, how) => m::round::evaluate(self, *a, step.0, *how),
            Node::Convert(a, by, over) => m::convert::evaluate(self, *a, *by, *over),
            Node::Brackets(a, parameter) => m::brackets::evaluate(self, *a, *parameter),
            Node::Table(parameter, a, b) => m::table::evaluate(self, *parameter, *a, *b),
            Node::Age(born, on) => m::age::evaluate(self, *born, *on),
            Node::Elapsed(from, to, unit) => m::elapsed::evaluate(self, *from, *to, *unit),
            // An answer, or one of two numbers.
            Node::Fact(_) | Node::Field(..) | Node::If(..) => self.fresh_value(id).range(),
            _ => Range::ANY,
        }
    }

    fn fresh_flag(&mut self, id: NodeId) -> Option<bool> {
        let nodes = self.nodes;
        match &nodes[usize::from(id.0)] {
            Node::Flag(flag) => Some(*flag),
            Node::Fact(fact) => self.bound.values[usize::from(fact.0)].flag(),
            Node::Field(_, field) => self.field(*field).flag(),
            Node::Named(named) => self.flag(self.program[*named].node),
            Node::AllOf(several) => m::all_of::evaluate(self, several),
            Node::AnyOf(several) => m::any_of::evaluate(self, several),
            Node::Not(a) => m::not::evaluate(self, *a),
            Node::Compare(a, operator, b, _) => m::compare::evaluate(self, *a, *operator, *b),
            Node::CompareDates(a, operator, b) => {
                m::compare::evaluate_dates(self, *a, *operator, *b)
            }
            Node::OneOf(a, choices) => m::one_of::evaluate(self, *a, *choices),
            Node::Entitled(rule) => m::entitled::evaluate(self, *rule),
            Node::EligibleItem => self.eligible_item(),
            Node::Criterion(a, ..) => self.flag(*a),
            _ => self.fresh_value(id).flag(),
        }
    }

    fn field(&self, field: u16) -> &'a Value {
        const NOTHING: &Value = &Value::Flag(None);
        self.item.and_then(|item| item.values.get(usize::from(field))).unwrap_or(NOTHING)
    }
}
