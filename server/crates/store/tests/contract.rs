//! What every backend must do, run against each.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use store::{
    MemoryStore, Origin, ReferenceSet, ReleaseRecord, SearchCount, SearchKind, SledStore, Store,
    StoreError,
};

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

/// Pages that all say the same, in a set of so many.
fn pages(count: usize, text: &str) -> ReferenceSet {
    ReferenceSet {
        publisher: "Une direction".to_owned(),
        licence: "Une licence".to_owned(),
        pages: (0..count).map(|n| (format!("F{n}"), text.repeat(1_000))).collect(),
    }
}

async fn pages_are_all_the_old_ones_or_all_the_new_ones(store: impl Store) {
    assert_eq!(store.references().await.expect("it reads"), None);
    let (old, new) = (pages(300, "été "), pages(200, "hiver "));
    assert!(store.replace_references(old.clone()).await.expect("it writes"), "they are new");
    assert!(!store.replace_references(old.clone()).await.expect("it writes"), "nothing changes");
    let store = Arc::new(store);
    let (reader, known) = (Arc::clone(&store), [old.clone(), new.clone()]);
    let reading = tokio::spawn(async move {
        for _ in 0..20 {
            let found = reader.references().await.expect("it reads").expect("there are pages");
            assert!(known.contains(&found), "{} pages", found.pages.len());
        }
    });
    for set in [&new, &old].into_iter().cycle().take(8) {
        assert!(store.replace_references(set.clone()).await.expect("it writes"));
        assert_eq!(store.references().await.expect("it reads").as_ref(), Some(set));
    }
    reading.await.expect("every reading is whole");
    assert_eq!(store.last_release().await.expect("it reads"), None, "releases are apart");
}

fn searched(day: &str, kind: SearchKind, query: &str, count: u64) -> SearchCount {
    SearchCount { day: day.to_owned(), kind, query: query.to_owned(), count }
}

async fn searches_add_up_and_are_listed_by_day_and_kind(store: impl Store) {
    use SearchKind::{NothingFound, Retried};

    assert!(store.searches("").await.expect("it reads").is_empty());
    let first = vec![
        searched("2026-11-22", Retried, "licorne", 5),
        searched("2026-11-22", NothingFound, "dragon bleu", 5),
        searched("2026-11-22", NothingFound, "licorne", 5),
        searched("2026-11-21", Retried, "licorne", 6),
    ];
    store.add_searches(first).await.expect("it writes");
    let more = vec![searched("2026-11-22", NothingFound, "licorne", 2)];
    store.add_searches(more).await.expect("it writes");
    let found = store.searches("2026-11-22").await.expect("it reads");
    let expected = [
        searched("2026-11-22", NothingFound, "licorne", 7),
        searched("2026-11-22", NothingFound, "dragon bleu", 5),
        searched("2026-11-22", Retried, "licorne", 5),
    ];
    assert_eq!(found, expected);
    assert_eq!(store.searches("2026-11-21").await.expect("it reads").len(), 4);
    assert!(store.searches("2026-11-23").await.expect("it reads").is_empty());
}

async fn searches_before_a_day_are_forgotten(store: impl Store) {
    let days = ["2025-10-18", "2025-10-19", "2026-11-22"];
    let counts = days.map(|day| searched(day, SearchKind::Retried, "licorne", 5));
    store.add_searches(counts.to_vec()).await.expect("it writes");
    assert_eq!(store.forget_searches("2025-10-19").await.expect("it forgets"), 1);
    let found = store.searches("").await.expect("it reads");
    let found: Vec<&str> = found.iter().map(|count| count.day.as_str()).collect();
    assert_eq!(found, days[1..]);
    assert_eq!(store.forget_searches("2025-10-19").await.expect("it forgets"), 0);
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

            #[tokio::test]
            async fn pages_are_all_the_old_ones_or_all_the_new_ones() {
                let (store, _folder) = $make.await;
                super::pages_are_all_the_old_ones_or_all_the_new_ones(store).await;
            }

            #[tokio::test]
            async fn searches_add_up_and_are_listed_by_day_and_kind() {
                let (store, _folder) = $make.await;
                super::searches_add_up_and_are_listed_by_day_and_kind(store).await;
            }

            #[tokio::test]
            async fn searches_before_a_day_are_forgotten() {
                let (store, _folder) = $make.await;
                super::searches_before_a_day_are_forgotten(store).await;
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
async fn sled_remembers_many_pages_after_reopening() {
    let folder = tempfile::tempdir().expect("a folder");
    let set = pages(3_000, "printemps ");
    open(folder.path()).await.replace_references(set.clone()).await.expect("it writes");
    let store = open(folder.path()).await;
    assert_eq!(store.references().await.expect("it reads"), Some(set.clone()));
    assert!(!store.replace_references(set).await.expect("it writes"), "nothing changes");
}

#[tokio::test]
async fn sled_remembers_searches_after_reopening() {
    let folder = tempfile::tempdir().expect("a folder");
    let counts = vec![searched("2026-11-22", SearchKind::NothingFound, "licorne", 5)];
    open(folder.path()).await.add_searches(counts.clone()).await.expect("it writes");
    assert_eq!(open(folder.path()).await.searches("").await.expect("it reads"), counts);
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

#[test]
fn pages_of_version_1_still_load() {
    let sample = include_bytes!("compat/references-v1.json");
    let set = ReferenceSet::from_json(sample).expect("version 1 is read for ever");
    assert_eq!(set.licence, "Licence Ouverte 2.0");
    assert_eq!(set.pages["F1"], "{\"id\":\"F1\"}");
}

#[test]
fn searches_of_version_1_still_load() {
    let sample = include_bytes!("compat/search-v1.json");
    let count = SearchCount::from_json(sample).expect("version 1 is read for ever");
    assert_eq!(count, searched("2026-11-22", SearchKind::NothingFound, "licorne #", 7));
}
