//! What is stored, as versioned JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Everything published at one instant, as the files it was made of.
///
/// The files are kept as text, byte for byte, so that they can be written back unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseRecord {
    /// The number, from 1, without gaps.
    pub number: u64,
    /// When it was published (RFC 3339, UTC).
    pub published_at: String,
    /// Where it came from.
    pub origin: Origin,
    /// The content files by their path below the content folder.
    pub files: BTreeMap<String, String>,
}

/// Where a release came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Origin {
    /// The content shipped with the program, or the folder given to it.
    Seed {
        /// The SHA-256 of the files, in hexadecimal.
        digest: String,
    },
}

/// Pages imported from a publisher, all that there are.
///
/// Each is kept as the line of JSON that the import made of it, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceSet {
    /// Who publishes them.
    pub publisher: String,
    /// The licence under which they may be reused.
    pub licence: String,
    /// The pages by their names at the publisher's.
    pub pages: BTreeMap<String, String>,
}

/// How often a search went badly on one day. Whoever adds it has made sure that it tells of nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchCount {
    /// The day, as 2026-11-22: days sort as their texts do.
    pub day: String,
    /// How it went badly.
    pub kind: SearchKind,
    /// The words, normalised and without numbers.
    pub query: String,
    /// How many times.
    pub count: u64,
}

/// How a search went badly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// Nothing was found.
    NothingFound,
    /// Something was found, and other words were searched after it.
    Retried,
}

impl SearchKind {
    /// Gives the name used in what is stored and printed.
    pub fn code(self) -> &'static str {
        match self {
            Self::NothingFound => "nothing_found",
            Self::Retried => "retried",
        }
    }
}

impl SearchCount {
    /// Writes the count as it is stored.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(&Envelope::V1(self))
            .expect("a record of strings and numbers has a JSON form")
    }

    /// Reads a stored count of any version.
    pub fn from_json(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let Envelope::V1(count) = serde_json::from_slice(bytes)?;
        Ok(count)
    }

    /// Orders counts by day and kind, then the most frequent first.
    pub(crate) fn order(&self, other: &Self) -> std::cmp::Ordering {
        let place = self.day.cmp(&other.day).then(self.kind.cmp(&other.kind));
        place.then_with(|| other.count.cmp(&self.count)).then_with(|| self.query.cmp(&other.query))
    }
}

/// The envelope of every stored value: old versions stay readable.
#[derive(Serialize, Deserialize)]
#[serde(tag = "v", content = "data")]
enum Envelope<T> {
    #[serde(rename = "1")]
    V1(T),
}

impl ReferenceSet {
    /// Writes the pages as they are stored.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(&Envelope::V1(self)).expect("a record of strings has a JSON form")
    }

    /// Reads stored pages of any version.
    pub fn from_json(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let Envelope::V1(set) = serde_json::from_slice(bytes)?;
        Ok(set)
    }
}

impl ReleaseRecord {
    /// Writes the record as it is stored.
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(&Envelope::V1(self))
            .expect("a record of strings and numbers has a JSON form")
    }

    /// Reads a stored record of any version.
    pub fn from_json(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let Envelope::V1(record) = serde_json::from_slice(bytes)?;
        Ok(record)
    }
}
