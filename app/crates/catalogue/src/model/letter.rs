//! Letters that people fill in on their own device.

use serde::{Deserialize, Serialize};

use super::moment::unnamed;
use crate::{Certainty, Claim, Slug, Source, Text};

/// A letter to fill in. It is written in French, whatever the language of the page: its reader is a
/// French authority or firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// The name of the file, without its ending.
    #[serde(skip, default = "unnamed")]
    pub id: Slug,
    /// What it is for: « Prévenir une banque d’un décès ».
    pub title: Text,
    /// When to use it, in one or two sentences.
    pub summary: Text,
    /// The procedures it serves.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub procedures: Vec<Slug>,
    /// How to send it, and what to keep.
    pub sending: Claim,
    /// What is filled in, in the order of the form.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub fields: Vec<LetterField>,
    /// What the letter is about, in a few words of French; `{field}` stands for an answer.
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub subject: String,
    /// The letter, in French, from « Madame, Monsieur, » to the closing words, without addresses, date
    /// and signature, which every letter has. Paragraphs are separated by an empty line; `{field}`
    /// stands for an answer.
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub body: String,
    /// The documents to enclose (ids of `evidence.yaml`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enclosures: Vec<Slug>,
    /// Where it comes from.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub sources: Vec<Source>,
    /// How sure we are that it says what is needed.
    pub certainty: Certainty,
}

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LetterField {
    /// Names it in the letter.
    pub id: Slug,
    /// What is asked.
    pub label: Text,
    /// Where to find it, what it looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
    /// What kind of answer it takes.
    #[serde(default, rename = "type")]
    pub kind: LetterFieldKind,
    /// Whether the letter can go without it; the words around it are then left out with it where they
    /// stand in a paragraph of their own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// The kinds of answers in a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LetterFieldKind {
    /// A few words on one line.
    #[default]
    Line,
    /// Several lines.
    Lines,
    /// A day.
    Date,
}
