//! The words of search: what is asked, and what is answered. The engine is elsewhere.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{ChannelKind, Explanation, Lang, ProactivityLevel, Slug};

/// What a search result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A moment of life.
    Moment,
    /// A procedure.
    Procedure,
    /// A right.
    Entitlement,
    /// A page of service-public.fr. Imported, never written: content cannot name one.
    #[cfg_attr(feature = "load", schemars(skip))]
    Reference,
}

/// Says that a kind of result is not one of ours.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not one of the kinds moment, procedure, entitlement, reference")]
pub struct UnknownKind(pub String);

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Moment, Self::Procedure, Self::Entitlement, Self::Reference];

    /// Gives the name used in addresses and answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Moment => "moment",
            Self::Procedure => "procedure",
            Self::Entitlement => "entitlement",
            Self::Reference => "reference",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(code: &str) -> Result<Self, UnknownKind> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == code)
            .ok_or_else(|| UnknownKind(code.to_owned()))
    }
}

/// A search as a person makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchQuery {
    /// What was typed. Any text at all; never given to a query parser.
    pub text: String,
    /// The language of the page, for snippets and for the words of that language.
    pub lang: Lang,
    /// Search the words as typed, without correcting them.
    pub literal: bool,
    /// Only results of this kind.
    pub kind: Option<Kind>,
    /// Only this moment and its procedures.
    pub moment: Option<Slug>,
    /// Only procedures of this authority.
    pub authority: Option<Slug>,
    /// Only procedures that can be done this way.
    pub channel: Option<ChannelKind>,
    /// Only procedures and rights that come so much without asking.
    pub proactivity: Option<ProactivityLevel>,
    /// How many results to give.
    pub limit: usize,
    /// How many results to pass over.
    pub offset: usize,
    /// Say why each result ranks where it does.
    pub explain: bool,
}

impl SearchQuery {
    /// Gives the same search without its filters.
    pub fn unfiltered(self) -> Self {
        let Self { text, lang, literal, limit, offset, .. } = self;
        Self { literal, limit, offset, ..Self::new(text, lang) }
    }

    /// Tells whether something narrows the search.
    pub fn is_filtered(&self) -> bool {
        self.kind.is_some()
            || self.moment.is_some()
            || self.authority.is_some()
            || self.channel.is_some()
            || self.proactivity.is_some()
    }

    /// Asks for the first ten results of any kind.
    pub fn new(text: impl Into<String>, lang: Lang) -> Self {
        Self {
            text: text.into(),
            lang,
            literal: false,
            kind: None,
            moment: None,
            authority: None,
            channel: None,
            proactivity: None,
            limit: 10,
            offset: 0,
            explain: false,
        }
    }
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchAnswer {
    /// The words searched instead of those typed, when nothing matched those.
    pub corrected: Option<String>,
    /// The words of the text that say something, as typed.
    pub words: Vec<String>,
    /// Whether some of the words had to be left out to find anything.
    pub relaxed: bool,
    /// Whether the text was too long and only its beginning was searched.
    pub shortened: bool,
    /// How many results there are in all.
    pub total: usize,
    /// The results asked for, the best first.
    pub hits: Vec<Hit>,
    /// How many results there are of each kind, moment and authority.
    pub facets: Facets,
}

/// One result.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Which one; of a page of service-public.fr, what [`crate::References::get`] takes.
    pub id: Slug,
    /// The relevance, comparable within one answer only.
    pub score: f32,
    /// A passage around the words found, cut in marked and plain pieces.
    pub snippet: Vec<Fragment>,
    /// The language of the passage: French where the item is not translated.
    pub snippet_lang: Lang,
    /// The moments it belongs to, in their order; for a moment, itself.
    pub moments: Vec<Slug>,
    /// Why it ranks where it does, when that was asked.
    pub explanation: Option<Box<Explanation>>,
}

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    /// The words.
    pub text: String,
    /// Whether they are words that were searched.
    pub marked: bool,
}

/// How many results there are by each filter, over all results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// By kind: `moment`, `procedure`…
    pub kind: Vec<Facet>,
    /// By moment id.
    pub moment: Vec<Facet>,
    /// By authority id.
    pub authority: Vec<Facet>,
    /// By the ways to do a procedure: `online`, `phone`…
    pub channel: Vec<Facet>,
    /// By how much comes without asking: `automatic`…
    pub proactivity: Vec<Facet>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// The value.
    pub id: String,
    /// How many results have it.
    pub count: usize,
}
