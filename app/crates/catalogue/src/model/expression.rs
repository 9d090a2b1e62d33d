//! The language of rules, as content writes it. The crate `rules` gives it types and meaning.

use serde::{Deserialize, Serialize};

use crate::{Date, LegalText, Number, Slug, Text, Unit};

/// A value worked out from answers and figures, or a condition on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Expression {
    /// `true` or `false`.
    Flag(bool),
    /// A whole number that is no figure of the law.
    Number(Number),
    /// The name of a value, a notion, a fact, a field (`enfants.naissance`), a parameter, or `today`.
    Name(String),
    /// A mechanism.
    Mechanism(Box<Mechanism>),
}

/// The mechanisms: one key in the file, one file each in the crate `rules`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mechanism {
    /// True when every condition is.
    AllOf(Many),
    /// True when at least one condition is.
    AnyOf(Many),
    /// True when the condition is not.
    Not(Expression),
    /// Compares two values.
    Compare(Compare),
    /// Tells whether a value lies between two others.
    Between(Between),
    /// Tells whether a choice is one of several.
    OneOf(OneOf),
    /// Counts the items of a list, or how many conditions hold.
    Count(Many),
    /// Adds.
    Sum(Many),
    /// The least.
    Min(Many),
    /// The greatest.
    Max(Many),
    /// The first less the second.
    Difference(Vec<Expression>),
    /// Multiplies.
    Product(Vec<Expression>),
    /// The first divided by the second.
    Quotient(Vec<Expression>),
    /// Rounds as the law says.
    Round(Round),
    /// Changes the unit.
    Convert(Convert),
    /// The step of a parameter where a value lies.
    Brackets(Brackets),
    /// The row of a parameter.
    Table(Table),
    /// One value or another.
    If(If),
    /// Completed years.
    Age(Age),
    /// Completed days, months or years between two days.
    Elapsed(Elapsed),
    /// A day before or after another.
    Shift(Shift),
    /// The 1st of the month after a day.
    FirstOfNextMonth(Expression),
    /// The 1st of September that begins the school year of a day.
    SchoolYear(Expression),
    /// A day in the year of another.
    DateInYear(DateInYear),
    /// Whether another right is open.
    Entitled(Slug),
    /// A condition with the words that tell it to people.
    Criterion(Criterion),
}

/// Several values: written one by one, or one for each item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Many {
    /// One by one.
    These(Vec<Expression>),
    /// One for each item.
    Each(Box<Each>),
}

/// One value for each item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// The list.
    pub each: Slug,
    /// Which items; all when it is missing.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Expression>,
    /// The value of an item (for `sum`, `min`, `max`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Expression>,
}

/// A comparison: exactly one of the six.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// What is compared.
    pub value: Expression,
    /// `<`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Expression>,
    /// `≤`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Expression>,
    /// `=`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equals: Option<Expression>,
    /// `≠`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub differs: Option<Expression>,
    /// `≥`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Expression>,
    /// `>`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<Expression>,
}

/// `from` ≤ value, and value < `below` or value ≤ `to`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Between {
    /// What is compared.
    pub value: Expression,
    /// The least that counts.
    pub from: Expression,
    /// The greatest that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Expression>,
    /// The least that no longer counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Expression>,
}

/// A choice among several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneOf {
    /// The fact or the field.
    pub value: Expression,
    /// The choices that count.
    #[serde(rename = "in")]
    pub choices: Vec<Slug>,
}

/// How to round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// What is rounded.
    pub value: Expression,
    /// To what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<RoundTo>,
    /// To a multiple of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiple_of: Option<Number>,
    /// Which way.
    #[serde(default)]
    pub how: Rounding,
}

/// What to round to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundTo {
    /// Whole euros.
    Euro,
    /// Cents.
    Cent,
    /// Whole units of any kind.
    Unit,
}

/// Which way to round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; halves go away from zero.
    #[default]
    Nearest,
    /// Towards zero.
    Down,
    /// Away from zero.
    Up,
}

/// A change of unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convert {
    /// What is converted.
    pub value: Expression,
    /// The unit wanted.
    pub to: Unit,
}

/// A step of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brackets {
    /// What is looked up.
    pub value: Expression,
    /// The parameter.
    #[serde(rename = "in")]
    pub parameter: Slug,
}

/// A row of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The parameter.
    #[serde(rename = "in")]
    pub parameter: Slug,
    /// One or two keys.
    pub by: Vec<Expression>,
}

/// One value or another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct If {
    /// The condition.
    pub test: Expression,
    /// The value when it holds.
    pub then: Expression,
    /// The value when it does not.
    #[serde(rename = "else")]
    pub otherwise: Expression,
}

/// Completed years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// The day of birth.
    pub born: Expression,
    /// The day on which to count; `today` when it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Expression>,
}

/// Units of time that have passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elapsed {
    /// The first day.
    pub from: Expression,
    /// The last day.
    pub to: Expression,
    /// In what to count.
    #[serde(rename = "in")]
    pub unit: TimeUnit,
}

/// A day before or after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// The day.
    pub date: Expression,
    /// How many; negative for before.
    pub by: Expression,
    /// Of what.
    #[serde(rename = "in")]
    pub unit: TimeUnit,
}

/// Units of time of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// A day in the year of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateInYear {
    /// The day that gives the year.
    pub of: Expression,
    /// The month, from 1.
    pub month: i8,
    /// The day of the month.
    pub day: i8,
    /// Years to add.
    #[serde(default)]
    pub plus: i16,
}

/// A condition with the words that tell it to people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What is required, as a person would say it: « Avoir été mariés ».
    pub text: Text,
    /// The condition.
    pub that: Expression,
    /// The text of law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalText>,
}

/// A day that limits answers: a day of the calendar, or years from the day of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DayLimit {
    /// A day of the calendar.
    On(Date),
    /// Years after the day of the question; negative for before. Written `+2y`, `-120y`.
    Years(i16),
}

impl TryFrom<String> for DayLimit {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let bad = || format!("`{text}` is neither a day (2026-11-22) nor years from today (-120y)");
        match text.strip_suffix('y') {
            Some(years) => years.parse().map(Self::Years).map_err(|_| bad()),
            None => text.parse().map(Self::On).map_err(|_| bad()),
        }
    }
}

impl From<DayLimit> for String {
    fn from(limit: DayLimit) -> Self {
        match limit {
            DayLimit::On(date) => date.to_string(),
            DayLimit::Years(years) => format!("{years:+}y"),
        }
    }
}
