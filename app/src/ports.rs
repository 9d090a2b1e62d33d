//! What pages ask for. The server implements it; pages know nothing of how.

use catalogue::{Catalogue, Date, Lang, References, SearchAnswer, SearchQuery};
use rules::{Phrases, Program, Spoken};

/// Everything published at one instant, as a page reads it. A request sees one release only.
pub trait CatalogueReader: Send + Sync {
    /// Gives the catalogue of the release.
    fn catalogue(&self) -> &Catalogue;

    /// Gives the pages of service-public.fr that search finds beside the catalogue.
    fn references(&self) -> &References;

    /// Gives the rules of the release, ready to run.
    fn rules(&self) -> &RuleBook;

    /// Says which release it is.
    fn edition(&self) -> Edition;

    /// Searches the release.
    fn search(&self, query: &SearchQuery) -> Result<SearchAnswer, SearchFailed>;
}

/// The rules of a release, with their words in every language.
#[derive(Clone, Debug, Default)]
pub struct RuleBook {
    /// The rules.
    pub program: Program,
    spoken: [Spoken; 3],
}

impl RuleBook {
    /// Keeps the words of a program by language.
    pub fn new(program: Program, phrases: &Phrases) -> Self {
        Self { program, spoken: Lang::ALL.map(|lang| Spoken::new(phrases, lang)) }
    }

    /// Gives the words of the rules in a language.
    pub fn spoken(&self, lang: Lang) -> &Spoken {
        &self.spoken[lang as usize]
    }
}

/// Which release is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The number of the release, from 1.
    pub number: u64,
    /// The day it was published.
    pub published: Date,
}

/// Says that the search engine failed; the cause is logged where it happened.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the search engine failed")]
pub struct SearchFailed;
