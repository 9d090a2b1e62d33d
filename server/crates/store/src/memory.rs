//! The store of tests and demonstrations.

use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use crate::{ReleaseRecord, Store, StoreError};

/// Keeps releases in memory.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Vec<ReleaseRecord>>);

impl MemoryStore {
    fn releases(&self) -> MutexGuard<'_, Vec<ReleaseRecord>> {
        // A vector that is only pushed to is whole even if another thread panicked.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
}
