//! What stood in the catalogue once.

use serde::{Deserialize, Serialize};

use crate::{Date, Kind, Slug, Text};

/// A moment or a procedure that is no longer published: its address answers 410 and says why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// What it was.
    pub kind: Kind,
    /// What it was called.
    pub title: Text,
    /// Why it is gone, and what to do now.
    pub reason: Text,
    /// Since when it is gone.
    pub since: Date,
    /// The procedures to go to instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<Slug>,
}
