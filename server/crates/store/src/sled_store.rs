//! Releases, imported pages and counts of searches in a folder, by sled 0.34.
//!
//! The only file that names sled. Every write is flushed inside `spawn_blocking` before it is
//! acknowledged; `flush_async` deadlocks in this version (sled #1308) and is never used.

use std::path::{Path, PathBuf};
use std::time::Duration;

use async_trait::async_trait;
use sled::transaction::{ConflictableTransactionError, TransactionError};

use crate::{ReferenceSet, ReleaseRecord, SearchCount, Store, StoreError};

/// The tree of releases: the number as 8 bytes, big end first, then the record as JSON.
const RELEASES: &str = "releases";
/// Where the number of the last release is kept, in the same tree, so that one transaction does
/// both. Longer than a number, so that it comes after none of them by accident.
const LAST: &[u8] = b"last-release";

/// The tree of imported pages. All of them are one value under one key: sled replaces a value at once
/// or not at all, and readers want all pages anyway.
const REFERENCES: &str = "references";
/// The key of the pages of service-public.fr.
const SERVICE_PUBLIC: &[u8] = b"service-public";

/// The tree of searches that went badly: the day, the kind and the words, then the count as JSON.
const SEARCHES: &str = "searches";

/// How long to wait for a folder that another process holds.
const OPEN_PATIENCE: Duration = Duration::from_secs(2);
/// How long between two tries.
const OPEN_RETRY: Duration = Duration::from_millis(100);

/// Keeps releases in a folder. One process at a time.
#[derive(Clone, Debug)]
pub struct SledStore {
    database: sled::Db,
    releases: sled::Tree,
    references: sled::Tree,
    searches: sled::Tree,
    place: String,
}

impl SledStore {
    /// Opens the folder, making it when it is not there.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let path = path.to_owned();
        blocking(move || open(&path)).await
    }

    fn unavailable(&self, source: sled::Error) -> StoreError {
        told(&self.place, source)
    }

    fn read(&self, key: &[u8]) -> Result<Option<ReleaseRecord>, StoreError> {
        let Some(bytes) = self.releases.get(key).map_err(|err| self.unavailable(err))? else {
            return Ok(None);
        };
        let record = ReleaseRecord::from_json(&bytes).map_err(|err| StoreError::Damaged {
            place: self.place.clone(),
            what: format!("a release cannot be read: {err}"),
        })?;
        Ok(Some(record))
    }

    fn last(&self) -> Result<Option<ReleaseRecord>, StoreError> {
        match self.releases.get(LAST).map_err(|err| self.unavailable(err))? {
            Some(key) => self.read(&key),
            None => Ok(None),
        }
    }

    fn pages(&self) -> Result<Option<ReferenceSet>, StoreError> {
        let stored = self.references.get(SERVICE_PUBLIC).map_err(|err| self.unavailable(err))?;
        let Some(bytes) = stored else { return Ok(None) };
        ReferenceSet::from_json(&bytes).map(Some).map_err(|err| StoreError::Damaged {
            place: self.place.clone(),
            what: format!("the imported pages cannot be read: {err}"),
        })
    }

    fn replace_pages(&self, set: &ReferenceSet) -> Result<bool, StoreError> {
        let value = set.to_json();
        let stored = self.references.get(SERVICE_PUBLIC).map_err(|err| self.unavailable(err))?;
        let changed = stored.is_none_or(|stored| stored != value);
        if changed {
            let written = self.references.insert(SERVICE_PUBLIC, value);
            written.map_err(|err| self.unavailable(err))?;
        }
        // What is there already may not be on the disk yet.
        self.database.flush().map_err(|err| self.unavailable(err))?;
        Ok(changed)
    }

    fn count(&self, bytes: &[u8]) -> Result<SearchCount, StoreError> {
        SearchCount::from_json(bytes).map_err(|err| StoreError::Damaged {
            place: self.place.clone(),
            what: format!("a count of searches cannot be read: {err}"),
        })
    }

    fn add_counts(&self, counts: &[SearchCount]) -> Result<(), StoreError> {
        let outcome = self.searches.transaction(|tree| {
            for more in counts {
                let key = search_key(more);
                let known = tree.get(&key)?;
                let known = known.map(|bytes| self.count(&bytes)).transpose();
                let known = known.map_err(ConflictableTransactionError::Abort)?;
                let count = known.map_or(0, |known| known.count).saturating_add(more.count);
                let all = SearchCount { count, ..more.clone() };
                tree.insert(key.as_slice(), all.to_json())?;
            }
            Ok(())
        });
        outcome.map_err(|err| match err {
            TransactionError::Abort(damaged) => damaged,
            TransactionError::Storage(source) => self.unavailable(source),
        })?;
        self.database.flush().map_err(|err| self.unavailable(err))?;
        Ok(())
    }

    fn counts(&self, since: &str) -> Result<Vec<SearchCount>, StoreError> {
        let found = self.searches.range(since.as_bytes()..);
        let count = |row: sled::Result<(sled::IVec, sled::IVec)>| {
            let (_, bytes) = row.map_err(|err| self.unavailable(err))?;
            self.count(&bytes)
        };
        let mut found = found.map(count).collect::<Result<Vec<_>, _>>()?;
        found.sort_by(SearchCount::order);
        Ok(found)
    }

    fn forget_counts(&self, before: &str) -> Result<usize, StoreError> {
        let mut forgotten = 0;
        for row in self.searches.range(..before.as_bytes()) {
            let (key, _) = row.map_err(|err| self.unavailable(err))?;
            self.searches.remove(key).map_err(|err| self.unavailable(err))?;
            forgotten += 1;
        }
        self.database.flush().map_err(|err| self.unavailable(err))?;
        Ok(forgotten)
    }

    fn write(&self, next: &ReleaseRecord, expected: u64) -> Result<(), StoreError> {
        let (key, value) = (next.number.to_be_bytes(), next.to_json());
        let outcome = self.releases.transaction(|tree| {
            let found = tree.get(LAST)?.map_or(0, |bytes| number(&bytes));
            if found != expected {
                return Err(ConflictableTransactionError::Abort(found));
            }
            tree.insert(&key, value.as_slice())?;
            tree.insert(LAST, &key)?;
            Ok(())
        });
        outcome.map_err(|err| match err {
            TransactionError::Abort(found) => StoreError::Conflict { expected, found },
            TransactionError::Storage(source) => self.unavailable(source),
        })?;
        self.database.flush().map_err(|err| self.unavailable(err))?;
        Ok(())
    }
}

#[async_trait]
impl Store for SledStore {
    async fn last_release(&self) -> Result<Option<ReleaseRecord>, StoreError> {
        let store = self.clone();
        blocking(move || store.last()).await
    }

    async fn release(&self, number: u64) -> Result<Option<ReleaseRecord>, StoreError> {
        let store = self.clone();
        blocking(move || store.read(&number.to_be_bytes())).await
    }

    async fn publish(&self, next: ReleaseRecord, expected: u64) -> Result<(), StoreError> {
        let store = self.clone();
        blocking(move || store.write(&next, expected)).await
    }

    async fn references(&self) -> Result<Option<ReferenceSet>, StoreError> {
        let store = self.clone();
        blocking(move || store.pages()).await
    }

    async fn replace_references(&self, set: ReferenceSet) -> Result<bool, StoreError> {
        let store = self.clone();
        blocking(move || store.replace_pages(&set)).await
    }

    async fn add_searches(&self, counts: Vec<SearchCount>) -> Result<(), StoreError> {
        let store = self.clone();
        blocking(move || store.add_counts(&counts)).await
    }

    async fn searches(&self, since: &str) -> Result<Vec<SearchCount>, StoreError> {
        let (store, since) = (self.clone(), since.to_owned());
        blocking(move || store.counts(&since)).await
    }

    async fn forget_searches(&self, before: &str) -> Result<usize, StoreError> {
        let (store, before) = (self.clone(), before.to_owned());
        blocking(move || store.forget_counts(&before)).await
    }
}

fn open(path: &PathBuf) -> Result<SledStore, StoreError> {
    let place = path.display().to_string();
    let database = open_database(path).map_err(|err| told(&place, err))?;
    let releases = database.open_tree(RELEASES).map_err(|err| told(&place, err))?;
    let references = database.open_tree(REFERENCES).map_err(|err| told(&place, err))?;
    let searches = database.open_tree(SEARCHES).map_err(|err| told(&place, err))?;
    Ok(SledStore { database, releases, references, searches, place })
}

/// Days come first, so that what is old stands together. No word holds a zero byte.
fn search_key(count: &SearchCount) -> Vec<u8> {
    let SearchCount { day, kind, query, .. } = count;
    format!("{day}\0{}\0{query}", kind.code()).into_bytes()
}

/// Opens the database, waiting a moment for a process that is just ending: sled lets go of its
/// folder from a thread of its own.
fn open_database(path: &PathBuf) -> sled::Result<sled::Db> {
    let config = sled::Config::new().path(path).flush_every_ms(Some(500));
    let mut waited = Duration::ZERO;
    loop {
        match config.open() {
            Err(err) if is_held(&err) && waited < OPEN_PATIENCE => {
                std::thread::sleep(OPEN_RETRY);
                waited += OPEN_RETRY;
            }
            outcome => return outcome,
        }
    }
}

/// sled 0.34 has no kind of error for a folder that is held: it says so in the text only.
fn is_held(err: &sled::Error) -> bool {
    matches!(err, sled::Error::Io(err) if err.to_string().starts_with("could not acquire lock"))
}

fn told(place: &str, source: sled::Error) -> StoreError {
    match source {
        sled::Error::Corruption { .. } => StoreError::Damaged {
            place: place.to_owned(),
            what: "removing its `snap.*` files lets sled replay its log".to_owned(),
        },
        source => StoreError::Unavailable { place: place.to_owned(), source: Box::new(source) },
    }
}

fn number(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_be_bytes)
}

/// Runs a blocking piece of work off the threads that answer requests.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(err) => Err(StoreError::Unavailable {
            place: "a worker thread".to_owned(),
            source: Box::new(err),
        }),
    }
}
