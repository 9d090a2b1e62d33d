//! What every backend must do, run against each.

use std::collections::BTreeMap;
use std::path::Path;

use store::{MemoryStore, Origin, ReleaseRecord, SledStore, Store, StoreError};

fn record(number: u64) -> ReleaseRecord {
    let files = BTreeMap::from([
        ("moments/é.yaml".to_owned(), format!("titre: « n° {number} »\n")),
        ("authorities.yaml".to_owned(), "x".repeat(100_000)),
    ]);
    ReleaseRecord {
        number,
        published_at: "2026-11-22T10:00:00Z".to_owned(),
        origin: Origin::Seed { digest: "00ff".to_owned() },
        files,
    }
}

async fn new_store_has_no_release(store: impl Store) {
    assert_eq!(store.last_release().await.expect("it reads"), None);
    assert_eq!(store.release(1).await.expect("it reads"), None);
}

async fn last_release_is_the_one_published_last(store: impl Store) {
    for number in 1..=300 {
        store.publish(record(number), number - 1).await.expect("it publishes");
    }
    assert_eq!(store.last_release().await.expect("it reads"), Some(record(300)));
    assert_eq!(store.release(7).await.expect("it reads"), Some(record(7)));
}

async fn publishing_after_another_is_a_conflict_and_changes_nothing(store: impl Store) {
    store.publish(record(1), 0).await.expect("it publishes");
    let refused = store.publish(record(1), 0).await;
    assert!(matches!(refused, Err(StoreError::Conflict { expected: 0, found: 1 })), "{refused:?}");
    assert_eq!(store.last_release().await.expect("it reads"), Some(record(1)));
}

macro_rules! store_contract {
    ($backend:ident, $make:expr) => {
        mod $backend {
            use super::*;

            #[tokio::test]
            async fn new_store_has_no_release() {
                let (store, _folder) = $make.await;
                super::new_store_has_no_release(store).await;
            }

            #[tokio::test]
            async fn last_release_is_the_one_published_last() {
                let (store, _folder) = $make.await;
                super::last_release_is_the_one_published_last(store).await;
            }

            #[tokio::test]
            async fn publishing_after_another_is_a_conflict_and_changes_nothing() {
                let (store, _folder) = $make.await;
                super::publishing_after_another_is_a_conflict_and_changes_nothing(store).await;
            }
        }
    };
}

store_contract!(memory, async { (MemoryStore::default(), ()) });
store_contract!(sled, async {
    let folder = tempfile::tempdir().expect("a folder");
    (open(folder.path()).await, folder)
});

async fn open(path: &Path) -> SledStore {
    SledStore::open(path).await.expect("the folder opens")
}

#[tokio::test]
async fn sled_remembers_after_reopening() {
    let folder = tempfile::tempdir().expect("a folder");
    open(folder.path()).await.publish(record(1), 0).await.expect("it publishes");
    let found = open(folder.path()).await.last_release().await.expect("it reads");
    assert_eq!(found, Some(record(1)));
}

#[tokio::test]
async fn second_process_on_a_folder_is_told_it_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let _first = open(folder.path()).await;
    let second = SledStore::open(folder.path()).await;
    assert!(matches!(second, Err(StoreError::Unavailable { .. })), "{second:?}");
}

#[test]
fn records_of_version_1_still_load() {
    let sample = include_bytes!("compat/release-v1.json");
    let record = ReleaseRecord::from_json(sample).expect("version 1 is read for ever");
    assert_eq!(record.number, 3);
    assert_eq!(record.files["authorities.yaml"], "mairie: {}\n");
}
