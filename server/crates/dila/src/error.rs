//! What can be wrong with files.

use std::path::PathBuf;

/// Why a file gives no page although it should. The file itself is named by who reads it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFile {
    /// The file is not well-formed. Line and column are from 1; the column counts bytes.
    #[error("{line}:{column}: {message}")]
    Syntax {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What is wrong there.
        message: String,
    },
    /// The file is well-formed, and something in it is missing or wrong.
    #[error("{0}")]
    Content(String),
}

/// Why the files cannot be listed or read at all.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The system refuses.
    #[error("read {path}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The archive is damaged.
    #[error("read the archive {path}")]
    Archive {
        /// The archive.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: zip::result::ZipError,
    },
}
