//! The store of tests and demonstrations.

use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use crate::{ReferenceSet, ReleaseRecord, Store, StoreError};

/// Keeps releases and pages in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    releases: Mutex<Vec<ReleaseRecord>>,
    references: Mutex<Option<ReferenceSet>>,
}

impl MemoryStore {
    fn releases(&self) -> MutexGuard<'_, Vec<ReleaseRecord>> {
        // A vector that is only pushed to is whole even if another thread panicked.
        self.releases.lock().unwrap_or_else(PoisonError::into_inner)
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
}
