//! Rules as the engine runs them: flat, with numbers instead of names.
//!
//! A program is data. It is made from content by [`crate::compile`], goes to the browser as it is,
//! and holds no words: those are in [`crate::Phrases`], one language at a time.

use catalogue::{Beyond, ProactivityLevel, Rounding, Slug, TimeUnit, Unit};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The number of a node of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NodeId(pub u16);

/// The number of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FactId(pub u16);

/// The number of a figure of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ParameterId(pub u16);

/// The number of a value that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NamedId(pub u16);

/// The number of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RuleId(pub u16);

/// The number of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextId(pub u16);

/// The number of a text of law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LawId(pub u16);

macro_rules! index {
    ($id:ty, $field:ident, $item:ty) => {
        impl std::ops::Index<$id> for Program {
            type Output = $item;

            fn index(&self, id: $id) -> &$item {
                &self.$field[usize::from(id.0)]
            }
        }
    };
}

/// The rules of a release, or those of one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Program {
    /// What may be asked, in the order of the questions.
    pub facts: Vec<FactSpec>,
    /// The figures of the law.
    pub parameters: Vec<ParameterSpec>,
    /// Notions, and the values of the rules.
    pub named: Vec<Named>,
    /// The rules, each after those it asks about.
    pub rules: Vec<Rule>,
    /// The expressions; a node comes after those it is made of, and none is there twice.
    pub nodes: Vec<Node>,
}

index!(NodeId, nodes, Node);
index!(FactId, facts, FactSpec);
index!(ParameterId, parameters, ParameterSpec);
index!(NamedId, named, Named);
index!(RuleId, rules, Rule);

/// What a fact may be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactSpec {
    /// Its id, or the id of the field.
    pub id: Slug,
    /// What kind of answer it takes.
    pub kind: FactType,
    /// A noun phrase beside its value.
    pub label: TextId,
    /// The question.
    pub question: TextId,
    /// Where to find the answer.
    pub hint: Option<TextId>,
    /// What it costs to answer, from 1 to 3.
    pub effort: u8,
    /// Whether an administration knows it already.
    pub held: bool,
    /// Numbers that occur often.
    pub typical: Vec<Num>,
}

/// The kinds of answers, with their limits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FactType {
    /// Yes or no.
    Flag,
    /// One of several.
    Choice(Vec<(Slug, TextId)>),
    /// A number.
    Number {
        /// Its unit.
        unit: Unit,
        /// The least.
        min: Num,
        /// The greatest.
        max: Num,
        /// Whether it must be whole.
        whole: bool,
    },
    /// A day.
    Date {
        /// The first.
        min: Limit,
        /// The last.
        max: Limit,
    },
    /// Several items with the same fields.
    List {
        /// How many at most.
        max: u8,
        /// What is asked of each.
        fields: Vec<FactSpec>,
        /// What one item is called.
        item: Option<TextId>,
    },
}

/// The limit of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// A day of the calendar.
    On(#[serde(with = "crate::days")] Date),
    /// Years after the day of the question.
    Years(i16),
}

/// A decimal number, written as its digits and how many of them are decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(i128, u32)", into = "(i128, u32)")]
pub struct Num(pub Decimal);

impl TryFrom<(i128, u32)> for Num {
    type Error = &'static str;

    fn try_from((digits, decimals): (i128, u32)) -> Result<Self, &'static str> {
        Decimal::try_from_i128_with_scale(digits, decimals).map(Self).map_err(|_| "not a number")
    }
}

impl From<Num> for (i128, u32) {
    fn from(number: Num) -> Self {
        (number.0.mantissa(), number.0.scale())
    }
}

/// A figure of the law.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParameterSpec {
    /// Its id.
    pub id: Slug,
    /// What it is.
    pub label: TextId,
    /// The unit of its values.
    pub unit: Unit,
    /// Its values, from the oldest.
    pub values: Vec<Dated>,
    /// The text of law that sets it.
    pub law: Option<LawId>,
}

/// A value from a day on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dated {
    /// The first day.
    #[serde(with = "crate::days")]
    pub from: Date,
    /// The last day known.
    #[serde(with = "crate::days::optional")]
    pub until: Option<Date>,
    /// The figure.
    pub figure: Figure,
}

/// The shapes of figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Figure {
    /// One number.
    One(Num),
    /// Numbers by step, in ascending order; below the first nothing is known to be due.
    Steps {
        /// Whether a bound belongs to the step below.
        upper: bool,
        /// From which bound on, how much.
        steps: Vec<(Num, Num)>,
    },
    /// Numbers by one key.
    Rows(Row),
    /// Numbers by two keys.
    Grid(Vec<Row>),
}

/// The numbers of a row: by choice from 0, or by whole number from `first`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The whole number of the first cell; 0 for choices.
    pub first: i32,
    /// The cells.
    pub cells: Vec<Num>,
    /// What stands beyond the last cell.
    pub beyond: Option<Beyond>,
    /// What each key beyond the last adds.
    pub each: Num,
}

/// A value that has a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// What it is, beside its value.
    pub label: TextId,
    /// How it is worked out.
    pub node: NodeId,
    /// The list whose items it is asked of.
    pub scope: Option<FactId>,
    /// The unit, when it is a number.
    pub unit: Option<Unit>,
    /// The text of law.
    pub law: Option<LawId>,
}

/// The rule of a right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// The id of the right.
    pub id: Slug,
    /// The first day we can answer for.
    #[serde(with = "crate::days")]
    pub from: Date,
    /// The last day, when the right ends.
    #[serde(with = "crate::days::optional")]
    pub until: Option<Date>,
    /// The list whose items each have the right.
    pub for_each: Option<FactId>,
    /// The condition.
    pub when: NodeId,
    /// How much, and in what unit.
    pub amount: Option<(NodeId, Unit)>,
    /// The rung when nothing breaks it.
    pub level: ProactivityLevel,
    /// What breaks it: condition, rung, words.
    pub breaks: Vec<(NodeId, ProactivityLevel, TextId)>,
}

/// Several values.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Several {
    /// Written one by one.
    These(Box<[NodeId]>),
    /// One for each item of a list that meets the condition.
    Each {
        /// The list.
        list: FactId,
        /// Which items.
        condition: Option<NodeId>,
        /// The value of an item.
        of: Option<NodeId>,
    },
}

/// The comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Operator {
    /// `<`
    Below,
    /// `≤`
    AtMost,
    /// `=`
    Equals,
    /// `≠`
    Differs,
    /// `≥`
    AtLeast,
    /// `>`
    Above,
}

impl Operator {
    /// Gives the name used in files and answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::AtMost => "at_most",
            Self::Equals => "equals",
            Self::Differs => "differs",
            Self::AtLeast => "at_least",
            Self::Above => "above",
        }
    }
}

/// An expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Node {
    /// A condition that is always the same.
    Flag(bool),
    /// A number.
    Number(Num),
    /// The day of the question.
    Today,
    /// An answer.
    Fact(FactId),
    /// An answer about the item at hand.
    Field(FactId, u16),
    /// Whether the rule's condition holds for the item at hand.
    EligibleItem,
    /// A value that has a name.
    Named(NamedId),
    /// A figure of the law.
    Parameter(ParameterId),
    /// See `mechanisms::all_of`.
    AllOf(Several),
    /// See `mechanisms::any_of`.
    AnyOf(Several),
    /// See `mechanisms::not`.
    Not(NodeId),
    /// See `mechanisms::compare`.
    Compare(NodeId, Operator, NodeId, Unit),
    /// See `mechanisms::compare`.
    CompareDates(NodeId, Operator, NodeId),
    /// See `mechanisms::one_of`.
    OneOf(NodeId, u64),
    /// See `mechanisms::count`.
    Count(Several),
    /// See `mechanisms::sum`.
    Sum(Several),
    /// See `mechanisms::extremes`.
    Min(Several),
    /// See `mechanisms::extremes`.
    Max(Several),
    /// See `mechanisms::difference`.
    Difference(NodeId, NodeId),
    /// See `mechanisms::product`: the factors, and how many of them are percentages.
    Product(Box<[NodeId]>, u8),
    /// See `mechanisms::quotient`.
    Quotient(NodeId, NodeId),
    /// See `mechanisms::round`: the value, the step, which way.
    Round(NodeId, Num, Rounding),
    /// See `mechanisms::convert`: the value, the factor, the divisor.
    Convert(NodeId, u8, u8),
    /// See `mechanisms::brackets`.
    Brackets(NodeId, ParameterId),
    /// See `mechanisms::table`.
    Table(ParameterId, NodeId, Option<NodeId>),
    /// See `mechanisms::choose`.
    If(NodeId, NodeId, NodeId),
    /// See `mechanisms::age`.
    Age(NodeId, NodeId),
    /// See `mechanisms::elapsed`.
    Elapsed(NodeId, NodeId, TimeUnit),
    /// See `mechanisms::shift`.
    Shift(NodeId, NodeId, TimeUnit),
    /// See `mechanisms::first_of_next_month`.
    FirstOfNextMonth(NodeId),
    /// See `mechanisms::school_year`.
    SchoolYear(NodeId),
    /// See `mechanisms::date_in_year`: the day, the month, the day of the month, years to add.
    DateInYear(NodeId, i8, i8, i16),
    /// See `mechanisms::entitled`.
    Entitled(RuleId),
    /// See `mechanisms::criterion`.
    Criterion(NodeId, TextId, Option<LawId>),
}

impl Program {
    /// Finds a rule.
    pub fn rule(&self, id: &str) -> Option<RuleId> {
        position(self.rules.iter().position(|rule| rule.id.as_str() == id)).map(RuleId)
    }

    /// Finds a fact.
    pub fn fact(&self, id: &str) -> Option<FactId> {
        position(self.facts.iter().position(|fact| fact.id.as_str() == id)).map(FactId)
    }

    /// Lists the rules.
    pub fn rule_ids(&self) -> impl Iterator<Item = RuleId> + use<> {
        (0..self.rules.len() as u16).map(RuleId)
    }

    /// Lists the facts.
    pub fn fact_ids(&self) -> impl Iterator<Item = FactId> + use<> {
        (0..self.facts.len() as u16).map(FactId)
    }
}

fn position(index: Option<usize>) -> Option<u16> {
    index.and_then(|index| u16::try_from(index).ok())
}

impl FactSpec {
    /// Gives the fields of a list.
    pub fn fields(&self) -> &[FactSpec] {
        match &self.kind {
            FactType::List { fields, .. } => fields,
            _ => &[],
        }
    }

    /// Gives the choices of a choice.
    pub fn choices(&self) -> &[(Slug, TextId)] {
        match &self.kind {
            FactType::Choice(choices) => choices,
            _ => &[],
        }
    }
}

impl Node {
    /// Gives the list whose items this one goes through.
    pub fn list(&self) -> Option<FactId> {
        match self {
            Self::AllOf(Several::Each { list, .. })
            | Self::AnyOf(Several::Each { list, .. })
            | Self::Count(Several::Each { list, .. })
            | Self::Sum(Several::Each { list, .. })
            | Self::Min(Several::Each { list, .. })
            | Self::Max(Several::Each { list, .. }) => Some(*list),
            _ => None,
        }
    }

    /// Lists the nodes this one is made of, in their order.
    pub fn parts(&self) -> impl DoubleEndedIterator<Item = NodeId> + '_ {
        let none: [Option<NodeId>; 3] = [None; 3];
        let (few, many) = match self {
            Self::Flag(_)
            | Self::Number(_)
            | Self::Today
            | Self::Fact(_)
            | Self::Field(..)
            | Self::EligibleItem
            | Self::Named(_)
            | Self::Parameter(_)
            | Self::Entitled(_) => (none, &[][..]),
            Self::AllOf(several)
            | Self::AnyOf(several)
            | Self::Count(several)
            | Self::Sum(several)
            | Self::Min(several)
            | Self::Max(several) => match several {
                Several::These(nodes) => (none, &**nodes),
                Several::Each { condition, of, .. } => ([*condition, *of, None], &[][..]),
            },
            Self::Product(nodes, _) => (none, &**nodes),
            Self::Not(a)
            | Self::OneOf(a, _)
            | Self::Round(a, ..)
            | Self::Convert(a, ..)
            | Self::Brackets(a, _)
            | Self::FirstOfNextMonth(a)
            | Self::SchoolYear(a)
            | Self::DateInYear(a, ..)
            | Self::Criterion(a, ..)
            | Self::Table(_, a, None) => ([Some(*a), None, None], &[][..]),
            Self::Compare(a, _, b, _)
            | Self::CompareDates(a, _, b)
            | Self::Difference(a, b)
            | Self::Quotient(a, b)
            | Self::Age(a, b)
            | Self::Elapsed(a, b, _)
            | Self::Shift(a, b, _)
            | Self::Table(_, a, Some(b)) => ([Some(*a), Some(*b), None], &[][..]),
            Self::If(a, b, c) => ([Some(*a), Some(*b), Some(*c)], &[][..]),
        };
        few.into_iter().flatten().chain(many.iter().copied())
    }

    /// Goes through the nodes this one is made of, to put others in their place.
    #[cfg(feature = "compile")]
    pub(crate) fn parts_mut(&mut self, mut put: impl FnMut(&mut NodeId)) {
        match self {
            Self::Flag(_)
            | Self::Number(_)
            | Self::Today
            | Self::Fact(_)
            | Self::Field(..)
            | Self::EligibleItem
            | Self::Named(_)
            | Self::Parameter(_)
            | Self::Entitled(_) => {}
            Self::AllOf(several)
            | Self::AnyOf(several)
            | Self::Count(several)
            | Self::Sum(several)
            | Self::Min(several)
            | Self::Max(several) => match several {
                Several::These(nodes) => nodes.iter_mut().for_each(put),
                Several::Each { condition, of, .. } => {
                    condition.iter_mut().chain(of).for_each(put);
                }
            },
            Self::Product(nodes, _) => nodes.iter_mut().for_each(put),
            Self::Not(a)
            | Self::OneOf(a, _)
            | Self::Round(a, ..)
            | Self::Convert(a, ..)
            | Self::Brackets(a, _)
            | Self::FirstOfNextMonth(a)
            | Self::SchoolYear(a)
            | Self::DateInYear(a, ..)
            | Self::Criterion(a, ..)
            | Self::Table(_, a, None) => put(a),
            Self::Compare(a, _, b, _)
            | Self::CompareDates(a, _, b)
            | Self::Difference(a, b)
            | Self::Quotient(a, b)
            | Self::Age(a, b)
            | Self::Elapsed(a, b, _)
            | Self::Shift(a, b, _)
            | Self::Table(_, a, Some(b)) => [a, b].into_iter().for_each(put),
            Self::If(a, b, c) => [a, b, c].into_iter().for_each(put),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_pointer_width = "64")]
    fn nodes_are_small() {
        // A thousand of them are gone through for a household, and should stay in the nearest cache.
        assert_eq!(size_of::<Node>(), 32);
    }
}
