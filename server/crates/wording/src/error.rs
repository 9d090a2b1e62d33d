//! What can be wrong in the lexicon.

use std::fmt;

/// Says why the lexicon cannot be used: someone must correct its file.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum LexiconError {
    /// The file is not YAML of the expected shape: nothing else could be looked at.
    #[error("{0}")]
    Unreadable(Mistake),
    /// The file was read, and some of its entries say nothing or say something twice.
    #[error("{}", .0.iter().map(Mistake::to_string).collect::<Vec<_>>().join("\n"))]
    Refused(Vec<Mistake>),
}

impl LexiconError {
    /// Lists the mistakes, in the order of the file.
    pub fn mistakes(&self) -> &[Mistake] {
        match self {
            Self::Unreadable(mistake) => std::slice::from_ref(mistake),
            Self::Refused(mistakes) => mistakes,
        }
    }
}

/// One mistake in the lexicon.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The line, from 1; 0 when it is not known.
    pub line: u64,
    /// The column, from 1; 0 when it is not known.
    pub column: u64,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}
