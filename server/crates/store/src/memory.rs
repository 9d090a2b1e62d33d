//! The store of tests and demonstrations.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use crate::{ReferenceSet, ReleaseRecord, SearchCount, SearchKind, Store, StoreError};

/// Keeps releases, pages and counts in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    releases: Mutex<Vec<ReleaseRecord>>,
    references: Mutex<Option<ReferenceSet>>,
    searches: Mutex<BTreeMap<(String, SearchKind, String), u64>>,
}

impl MemoryStore {
    fn releases(&self) -> MutexGuard<'_, Vec<ReleaseRecord>> {
        // A vector that is only pushed to is whole even if another thread panicked.
        self.releases.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn searches(&self) -> MutexGuard<'_, BTreeMap<(String, SearchKind, String), u64>> {
        // A count is whole even if another thread panicked between two of them.
        self.searches.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn last_release(&self) -> Result<Option<ReleaseRecord>, StoreError> {
        Ok(self.releases().last().cloned())
    }

    async fn release(&self, number: u64) -> Result<Option<ReleaseRecord>, StoreError> {
        Ok(self.releases().iter().find(|record| record.number == number).cloned())
    }

    async fn publish(&self, next: ReleaseRecord, expected: u64) -> Result<(), StoreError> {
        let mut releases = self.releases();
        let found = releases.last().map_or(0, |record| record.number);
        if found != expected {
            return Err(StoreError::Conflict { expected, found });
        }
        releases.push(next);
        Ok(())
    }

    async fn references(&self) -> Result<Option<ReferenceSet>, StoreError> {
        Ok(self.references.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    async fn replace_references(&self, set: ReferenceSet) -> Result<bool, StoreError> {
        let mut kept = self.references.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = kept.as_ref() != Some(&set);
        *kept = Some(set);
        Ok(changed)
    }

    async fn add_searches(&self, counts: Vec<SearchCount>) -> Result<(), StoreError> {
        let mut searches = self.searches();
        for SearchCount { day, kind, query, count } in counts {
            let known = searches.entry((day, kind, query)).or_default();
            *known = known.saturating_add(count);
        }
        Ok(())
    }

    async fn searches(&self, since: &str) -> Result<Vec<SearchCount>, StoreError> {
        let searches = self.searches();
        let found = searches.iter().filter(|((day, ..), _)| day.as_str() >= since);
        let count = |((day, kind, query), count): (&(String, SearchKind, String), &u64)| {
            let (day, query) = (day.clone(), query.clone());
            SearchCount { day, kind: *kind, query, count: *count }
        };
        let mut found: Vec<SearchCount> = found.map(count).collect();
        found.sort_by(SearchCount::order);
        Ok(found)
    }

    async fn forget_searches(&self, before: &str) -> Result<usize, StoreError> {
        let mut searches = self.searches();
        let all = searches.len();
        searches.retain(|(day, ..), _| day.as_str() >= before);
        Ok(all - searches.len())
    }
}
