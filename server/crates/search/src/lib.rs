//! The search engine of the catalogue: an index in memory, built from one release.
//!
//! [`Lexicon`] reads the words of search (stop words, synonyms), [`SearchIndex`] is built from a
//! [`catalogue::Catalogue`] and answers a [`catalogue::SearchQuery`], [`Judgements`] are the
//! searches that say whether it answers well. No I/O: all three take text.

mod analysis;
mod closeness;
mod document;
mod error;
mod facets;
mod filling;
mod heard;
mod index;
mod judge;
mod lexicon;
mod matcher;
mod measure;
mod nearness;
mod page;
mod question;
mod said;
mod shelf;
mod snippet;
mod sought;
mod stems;
mod suggest;
mod vocabulary;
mod weigher;
mod yaml;

pub use error::{LexiconError, Mistake, SearchError};
pub use index::SearchIndex;
pub use judge::{Judgement, Judgements, Measure, Miss, Verdict};
pub use lexicon::Lexicon;
pub use measure::{Answered, DEPTH, Probe, Score, known_moments, known_titles};
pub use suggest::{Suggestion, Suggestions};
