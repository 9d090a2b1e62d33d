//! What to do when an authority says no, or nothing.

use serde::{Deserialize, Serialize};

use crate::{Claim, LegalText, Limit, Source, Text};

/// The way to contest what an authority decides. Several procedures share one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recourse {
    /// Whose decisions it is for: « Contester une décision de la CAF ».
    pub title: Text,
    /// What a refusal must say, and what to do first.
    pub refusal: Claim,
    /// What it means when no answer comes, and from when.
    pub silence: Claim,
    /// The ways to contest, in the order in which they are taken.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub ways: Vec<Way>,
    /// Who helps for nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<Claim>,
    /// The texts of law.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<LegalText>,
    /// Where all this comes from.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub sources: Vec<Source>,
}

/// A way to contest a decision (voie de recours) and its time limit (délai).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// To whom one writes, and how.
    pub step: Claim,
    /// How long one has, counted from the decision (`from: other`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
}
