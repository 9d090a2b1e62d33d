//! The pages of service-public.fr, from the files in which DILA publishes them.
//!
//! [`Source`] lists the files of an archive, of a folder or of a package; [`read`] makes a page of
//! one of them. XML and the JSON made of it have the same elements, so both become the same tree,
//! and one code reads it.
//!
//! Only pages that somebody reads are taken (`F…`). Folders (`N…`) are lists of the titles of pages:
//! beside the pages themselves they would only stand in their way. Resources (`R…`) are forms and
//! services without a text, and pages name those that matter.

mod error;
mod json;
mod node;
mod page;
mod source;
mod words;
mod xml;

pub use error::{BadFile, SourceError};
pub use source::{File, MOST_BYTES, Source};

use catalogue::Reference;

/// Reads a file. Gives nothing when it is no page: a list, a form, or something else.
pub fn read(bytes: &[u8]) -> Result<Option<Reference>, BadFile> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let root = match bytes.trim_ascii_start().first() {
        Some(b'<') => xml::parse(bytes)?,
        Some(b'{' | b'[') => json::parse(bytes)?,
        None => return Err(BadFile::Content("the file is empty".to_owned())),
        Some(_) => return Err(BadFile::Content("neither XML nor JSON".to_owned())),
    };
    match root {
        Some(root) => page::of(&root),
        None => Ok(None),
    }
}
