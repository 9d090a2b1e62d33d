//! Values that may be only partly known.
//!
//! A missing answer is never zero and never no: it is everything it might be. A condition is
//! decided as soon as everything it might be agrees.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::range::Range;

/// A value as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
// A tag of its own, so that values are copied as whole words.
#[repr(u32)]
pub enum Value {
    /// A condition: `None` when the answers do not decide it.
    Flag(Option<bool>),
    /// A number between two others.
    Number(Range),
    /// A day between two others.
    Date(Days),
    /// The choices that are still possible, one bit each.
    Choice(u64),
}

/// The days that are still possible, from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: Date,
    /// The last.
    pub last: Date,
}

impl Days {
    /// A day that is known.
    pub fn exactly(day: Date) -> Self {
        Self { first: day, last: day }
    }

    /// Gives the day when it is known.
    pub fn exact(self) -> Option<Date> {
        (self.first == self.last).then_some(self.first)
    }
}

impl Value {
    /// A number that is known.
    pub fn number(number: Decimal) -> Self {
        Self::Number(Range::exactly(number))
    }

    /// A day that is known.
    pub fn date(day: Date) -> Self {
        Self::Date(Days::exactly(day))
    }

    /// Tells whether nothing more can be learnt about the value.
    pub fn is_exact(&self) -> bool {
        match self {
            Self::Flag(flag) => flag.is_some(),
            Self::Number(range) => range.exact().is_some(),
            Self::Date(days) => days.exact().is_some(),
            Self::Choice(possible) => possible.count_ones() == 1,
        }
    }

    /// Gives the condition; the checker of types has seen that it is one.
    pub(crate) fn flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => *flag,
            _ => None,
        }
    }

    /// Gives the number; the checker of types has seen that it is one.
    pub(crate) fn range(&self) -> Range {
        match self {
            Self::Number(range) => *range,
            _ => Range::ANY,
        }
    }

    /// Gives the days; the checker of types has seen that it is one.
    pub(crate) fn days(self) -> Days {
        match self {
            Self::Date(days) => days,
            _ => Days { first: Date::MIN, last: Date::MAX },
        }
    }

    /// Gives the smallest value that covers both.
    pub(crate) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Flag(a), Self::Flag(b)) => Self::Flag(if a == b { a } else { None }),
            (Self::Number(a), Self::Number(b)) => Self::Number(a.cover(b)),
            (Self::Date(a), Self::Date(b)) => {
                Self::Date(Days { first: a.first.min(b.first), last: a.last.max(b.last) })
            }
            (Self::Choice(a), Self::Choice(b)) => Self::Choice(a | b),
            (value, _) => value,
        }
    }
}
