//! Everything the product must remember: releases, the pages that were imported, and how often
//! searches went badly.
//!
//! The trait speaks the domain, not keys. Each backend passes the same contract suite
//! (`tests/contract.rs`). Acknowledged means durable: a method answers after the flush.

mod memory;
mod record;
mod sled_store;

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use async_trait::async_trait;

pub use memory::MemoryStore;
pub use record::{Origin, ReferenceSet, ReleaseRecord, SearchCount, SearchKind};
pub use sled_store::SledStore;

/// What the product must remember. Implementations pass the contract suite.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Gives the last published release, or nothing on a new installation.
    async fn last_release(&self) -> Result<Option<ReleaseRecord>, StoreError>;

    /// Gives a release by its number.
    async fn release(&self, number: u64) -> Result<Option<ReleaseRecord>, StoreError>;

    /// Publishes `next` after release `expected` (0 on a new installation), durably and at once.
    async fn publish(&self, next: ReleaseRecord, expected: u64) -> Result<(), StoreError>;

    /// Gives the pages imported last, or nothing when none were.
    async fn references(&self) -> Result<Option<ReferenceSet>, StoreError>;

    /// Puts these pages in the place of all those imported before, durably and at once: a reader
    /// sees all the old ones or all the new ones. Says whether that changed anything.
    async fn replace_references(&self, set: ReferenceSet) -> Result<bool, StoreError>;

    /// Adds to how often searches went badly, by day and kind, durably: all of them or none.
    async fn add_searches(&self, counts: Vec<SearchCount>) -> Result<(), StoreError>;

    /// Lists the searches that went badly on a day, as 2026-11-22, or after it: by day and kind, the
    /// most frequent first.
    async fn searches(&self, since: &str) -> Result<Vec<SearchCount>, StoreError>;

    /// Forgets the searches of the days before, durably. Says how many there were.
    async fn forget_searches(&self, before: &str) -> Result<usize, StoreError>;
}

/// Why the store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody published in between: read again.
    #[error("the last release is {found}, expected {expected}")]
    Conflict {
        /// The number that was expected.
        expected: u64,
        /// The number that was found.
        found: u64,
    },
    /// Another process holds the data, or the disk refuses: a retry may help.
    #[error("the store at {place} is unavailable")]
    Unavailable {
        /// Where the data is.
        place: String,
        /// What the system said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// What is stored cannot be read: an operator is needed.
    #[error("the store at {place} is damaged: {what}")]
    Damaged {
        /// Where the data is.
        place: String,
        /// What could not be read, and why.
        what: String,
    },
}

/// Where the data is kept: `memory:` or `sled:DIR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreUrl {
    /// In memory: forgotten when the process ends.
    Memory,
    /// In a folder, by sled.
    Sled(PathBuf),
}

/// Says that a text names no backend.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a store: use memory: or sled:DIR")]
pub struct BadStoreUrl(pub String);

impl FromStr for StoreUrl {
    type Err = BadStoreUrl;

    fn from_str(text: &str) -> Result<Self, BadStoreUrl> {
        match text.split_once(':') {
            Some(("memory", "")) => Ok(Self::Memory),
            Some(("sled", path)) if !path.is_empty() => Ok(Self::Sled(path.into())),
            _ => Err(BadStoreUrl(text.to_owned())),
        }
    }
}

/// Opens the store that the address names.
pub async fn open(url: &StoreUrl) -> Result<Arc<dyn Store>, StoreError> {
    match url {
        StoreUrl::Memory => Ok(Arc::new(MemoryStore::default())),
        StoreUrl::Sled(path) => Ok(Arc::new(SledStore::open(path).await?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_their_backend() {
        assert_eq!("memory:".parse(), Ok(StoreUrl::Memory));
        assert_eq!("sled:./data".parse(), Ok(StoreUrl::Sled("./data".into())));
        for bad in ["", "sled:", "memory:x", "postgres://x", "data"] {
            assert_eq!(bad.parse::<StoreUrl>(), Err(BadStoreUrl(bad.to_owned())));
        }
    }
}
