//! What may be asked, and the figures of the law.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::expression::{DayLimit, Expression};
use crate::{Certainty, Date, Holder, LegalText, Number, Slug, Source, Text, Unit};

/// Everything that may be asked, in the order of the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The headings under which questions stand.
    #[serde(default)]
    pub groups: Vec<FactGroup>,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// A heading of the questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactGroup {
    /// Names the heading.
    pub id: Slug,
    /// What it says.
    pub title: Text,
}

/// One thing we may ask (CCCEV InformationConcept).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Names the fact; within a list, the field.
    pub id: Slug,
    /// The heading it stands under. Fields of a list have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Slug>,
    /// A noun phrase to show beside the value: « Votre date de naissance ».
    pub label: Text,
    /// The question.
    pub question: Text,
    /// Where to find the answer, what to count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
    /// What kind of answer it takes.
    #[serde(rename = "type")]
    pub kind: FactKind,
    /// The unit of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Whether a number must be whole.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    /// The least answer: a number, or a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<AnswerLimit>,
    /// The greatest answer; for a list, how many items at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<AnswerLimit>,
    /// The answers of a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// What one item of a list is called: « Enfant ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Text>,
    /// What is asked of each item of a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Fact>,
    /// Which administrations know it already (dites-le-nous une fois).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held_by: Vec<Holder>,
    /// What it costs to answer: 1 from memory, 2 with a paper at hand, 3 with a search.
    #[serde(default = "from_memory")]
    #[cfg_attr(feature = "load", schemars(range(min = 1, max = 3)))]
    pub effort: u8,
    /// Numbers that occur often: they guide the choice of questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typical: Vec<Number>,
}

fn from_memory() -> u8 {
    1
}

/// The kinds of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// Yes or no.
    Boolean,
    /// One of several.
    Choice,
    /// A number with a unit.
    Number,
    /// A day.
    Date,
    /// Several items with the same fields: the children.
    List,
}

impl FactKind {
    /// Gives the name used in files and answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Choice => "choice",
            Self::Number => "number",
            Self::Date => "date",
            Self::List => "list",
        }
    }
}

/// The limit of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AnswerLimit {
    /// Of a number.
    Number(Number),
    /// Of a day.
    Day(DayLimit),
}

/// One answer of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Names the answer.
    pub id: Slug,
    /// What it says.
    pub label: Text,
}

/// A figure of the law, with its values by date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// What it is: « Plafond de ressources de la pension de réversion ».
    pub label: Text,
    /// The unit of the values.
    pub unit: Unit,
    /// The unit of the bounds of steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_unit: Option<Unit>,
    /// Whether the bound of a step belongs to the step below it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upper: bool,
    /// What stands for the keys above the last row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beyond: Option<Beyond>,
    /// The text of law that sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalText>,
    /// How often it changes, in words: « le 1er avril de chaque année ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised: Option<Text>,
    /// The values, from the oldest.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub values: Vec<DatedValue>,
}

/// What stands for the keys above the last row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Beyond {
    /// The last row.
    Last,
    /// The last row, and as much again for each key above as the value's `each` says.
    Each,
}

/// The value of a parameter from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedValue {
    /// The first day.
    pub from: Date,
    /// The last day known: after it the figure is past its validity, though it is still used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Number>,
    /// The figures by step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepValue>,
    /// The figures by row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rows: BTreeMap<String, Row>,
    /// What each key above the last row adds (one number, or one for each first key).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Row>,
    /// Where it comes from.
    pub source: Source,
    /// How sure we are.
    pub certainty: Certainty,
}

/// A step: from a bound on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepValue {
    /// The bound.
    pub from: Number,
    /// Where the step ends, when it is written: it must be where the next begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Number>,
    /// The figure; nothing is due when it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Number>,
}

/// A row: a figure, or figures by a second key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Row {
    /// A figure.
    One(Number),
    /// Figures by the second key.
    Many(BTreeMap<String, Number>),
}

/// A value that several rights share: « nombre d'enfants à charge ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Notion {
    /// What it is, beside its value.
    pub label: Text,
    /// How it is worked out.
    pub is: Expression,
    /// The text of law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<LegalText>,
}
