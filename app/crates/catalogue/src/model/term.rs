//! The glossary.

use serde::{Deserialize, Serialize};

use crate::{Certainty, Text};

/// A word of the administration, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The word, in French in every language: « préfecture ».
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub word: String,
    /// Its other forms as texts have them: « préfectures ».
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// What it means, in one or two sentences that use no other word of the administration.
    pub means: Text,
    /// How sure we are.
    pub certainty: Certainty,
}
