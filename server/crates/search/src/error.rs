//! What can go wrong.

use std::fmt;

/// Says why a search could not be answered. The text typed is never the cause.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The index itself failed: rebuild it from the release.
    #[error("search index failed")]
    Index(#[from] tantivy::TantivyError),
}

/// Lists what is wrong in the files of words: someone must correct them.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{}", self.0.iter().map(Mistake::to_string).collect::<Vec<_>>().join("\n"))]
pub struct LexiconError(pub Vec<Mistake>);

/// One mistake in a file of words or of judgements.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file, from the content directory.
    pub file: &'static str,
    /// The line, from 1; 0 when it is not known.
    pub line: u64,
    /// The column, from 1; 0 when it is not known.
    pub column: u64,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)
    }
}
