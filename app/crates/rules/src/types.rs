//! The kinds of values, and the arithmetic of units.

use catalogue::Unit;

use crate::program::FactId;

/// The kind of a value. A bare zero has no unit: it fits every one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    /// A condition.
    Flag,
    /// A number with its unit.
    Number(Option<Unit>),
    /// A day.
    Date,
    /// A choice of a fact, or of a field of a list.
    Choice(ChoiceOf),
}

/// Whose choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ChoiceOf {
    /// The fact.
    pub(crate) fact: FactId,
    /// The field, when the fact is a list.
    pub(crate) field: Option<u16>,
}

impl Type {
    /// Names the kind for a message.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Flag => "a condition",
            Self::Number(_) => "a number",
            Self::Date => "a day",
            Self::Choice(_) => "a choice",
        }
    }
}

/// Gives the unit of two numbers that stand side by side, or the two that do not go together.
pub(crate) fn same(a: Option<Unit>, b: Option<Unit>) -> Result<Option<Unit>, (Unit, Unit)> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => Err((a, b)),
        (a, b) => Ok(a.or(b)),
    }
}

/// Gives the unit of a product.
pub(crate) fn times(a: Option<Unit>, b: Option<Unit>) -> Option<Option<Unit>> {
    use Unit::{
        Euro, EuroPerHour, EuroPerMonth, EuroPerYear, Hours, HoursPerMonth, HoursPerYear, Months,
        Number, Years,
    };
    let (a, b) = match (a, b) {
        (None, other) | (other, None) => return Some(other),
        (Some(a), Some(b)) => (a, b),
    };
    let one_way = |a: Unit, b: Unit| match (a, b) {
        (Number, other) => Some(other),
        (EuroPerHour, Hours) => Some(Euro),
        (EuroPerHour, HoursPerMonth) => Some(EuroPerMonth),
        (EuroPerHour, HoursPerYear) => Some(EuroPerYear),
        (EuroPerMonth, Months) | (EuroPerYear, Years) => Some(Euro),
        _ => None,
    };
    one_way(a, b).or_else(|| one_way(b, a)).map(Some)
}

/// Gives the unit of a quotient.
pub(crate) fn over(a: Option<Unit>, b: Option<Unit>) -> Option<Option<Unit>> {
    match (a, b) {
        (a, Some(Unit::Number) | None) => Some(a),
        (None, _) => Some(None),
        (Some(a), Some(b)) if a == b => Some(Some(Unit::Number)),
        _ => None,
    }
}

/// Gives the unit, or that of a pure number.
pub(crate) fn or_number(unit: Option<Unit>) -> Unit {
    unit.unwrap_or(Unit::Number)
}
