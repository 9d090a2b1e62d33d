//! What pages ask for. The server implements it; pages know nothing of how.

use catalogue::{Catalogue, Date, SearchAnswer, SearchQuery};

/// Everything published at one instant, as a page reads it. A request sees one release only.
pub trait CatalogueReader: Send + Sync {
    /// Gives the catalogue of the release.
    fn catalogue(&self) -> &Catalogue;

    /// Says which release it is.
    fn edition(&self) -> Edition;

    /// Searches the release.
    fn search(&self, query: &SearchQuery) -> Result<SearchAnswer, SearchFailed>;
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
