//! A right: its rule, its amount, how it comes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::expression::Expression;
use super::fact::Notion;
use super::moment::unnamed;
use crate::{Certainty, Date, LegalText, Number, ProactivityLevel, Slug, Source, Text};

/// A right or a benefit, with its rule (CPSV-AP Output and Rule).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entitlement {
    /// The name of the file, without its ending.
    #[serde(skip, default = "unnamed")]
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// What it is and for whom, in one or two sentences of plain French.
    pub summary: Text,
    /// The moments it belongs to.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub moments: Vec<Slug>,
    /// How to get it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Slug>,
    /// Who gives it.
    pub authority: Slug,
    /// When the rule holds.
    pub in_force: InForce,
    /// Whether it comes by itself, and what breaks that.
    pub proactivity: Ladder,
    /// The list whose items each have the right: `enfants`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_each: Option<Slug>,
    /// Values of this rule, shown in the explanation.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<Slug, Notion>,
    /// The condition.
    pub when: Expression,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<AmountRule>,
    /// Why the answer is only an estimate, when it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<Text>,
    /// What the rule leaves out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Text>,
    /// The texts of law.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<LegalText>,
    /// Where all this comes from.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub sources: Vec<Source>,
    /// How sure we are of the rule.
    pub certainty: Certainty,
    /// What people call it, for search.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub words: Vec<String>,
    /// Cases with their outcome: at least a yes, a no, an edge and an unknown.
    #[cfg_attr(feature = "load", schemars(length(min = 4)))]
    pub examples: Vec<Example>,
}

/// When a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// The first day we can answer for.
    pub from: Date,
    /// The last day, when the right ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// How a right comes, and what changes that for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// The rung when nothing breaks it.
    pub level: ProactivityLevel,
    /// What that means here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// What breaks it; the first that holds counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks_when: Vec<Break>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// What breaks the proactivity of a right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The condition.
    pub when: Expression,
    /// The rung then.
    pub level: ProactivityLevel,
    /// What to do then.
    pub text: Text,
}

/// How much a right is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountRule {
    /// What the amount is, when « Montant » does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// How it is worked out; its unit says the period.
    pub is: Expression,
}

/// A case with its outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What it shows, in a few words of French.
    pub name: String,
    /// The day of the question.
    pub on: Date,
    /// The answers, by fact.
    pub answers: BTreeMap<Slug, Value>,
    /// What comes out.
    pub expect: Expected,
}

/// The outcome of an example. What is not written is not checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// Whether the right is open.
    pub status: Status,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Number>,
    /// The facts still missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Vec<String>>,
    /// Whether it comes by itself for this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proactivity: Option<ProactivityLevel>,
    /// The day on which the outcome changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
}

/// Whether a right is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is.
    Eligible,
    /// It is not.
    NotEligible,
    /// The answers do not say.
    Unknown,
}

impl Status {
    /// Gives the name used in files and answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::NotEligible => "not_eligible",
            Self::Unknown => "unknown",
        }
    }
}
