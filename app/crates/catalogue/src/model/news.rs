//! What was added or revised.

use serde::{Deserialize, Serialize};

use crate::{Date, Kind, Slug, Text};

/// A note on what changed in the content, for those who follow it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct News {
    /// Names the note for ever: feeds tell notes apart by it.
    pub id: Slug,
    /// The day of the change.
    pub on: Date,
    /// What kind of change it is.
    pub change: NewsKind,
    /// What changed, in one or two sentences.
    pub text: Text,
    /// The items concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<NewsItem>,
}

/// The kinds of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NewsKind {
    /// Something new.
    Added,
    /// Something that says more, or something else.
    Revised,
    /// A mistake put right.
    Corrected,
    /// A change of the law or of a figure.
    Law,
}

impl NewsKind {
    /// Gives the name used in files and in the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Revised => "revised",
            Self::Corrected => "corrected",
            Self::Law => "law",
        }
    }
}

/// An item that a note is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewsItem {
    /// What it is.
    pub kind: Kind,
    /// Which.
    pub id: Slug,
}
