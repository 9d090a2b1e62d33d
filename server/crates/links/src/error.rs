//! What can be wrong with the list of domains.

use std::fmt;

/// Says why a list of known domains cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum LinksError {
    /// Someone must correct the list.
    #[error("{}", .0.iter().map(Mistake::to_string).collect::<Vec<_>>().join("\n"))]
    Domains(Vec<Mistake>),
}

/// One mistake in the list of domains. Prints as `line:column: message`.
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
