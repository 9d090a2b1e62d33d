//! Which release is served at the start.
//!
//! The store's last release is the truth, but a seed that has changed since (a new binary, an
//! edited folder) is published as the next one. Without a store the seed is served all the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context;
use app::ports::Edition;
use catalogue::{ContentFiles, Date, References};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use store::{Origin, ReleaseRecord, Store, StoreError, StoreUrl};

use super::content;
use super::published::{Published, Unpublishable};
use super::references;
use crate::config::Config;

/// What is served, and whether the store can remember it.
pub struct Start {
    /// The release.
    pub published: Published,
    /// Why the store cannot be used, if it cannot.
    pub store_trouble: Option<String>,
}

/// Chooses the release to serve. Fails when the content has mistakes.
pub async fn start(config: &Config) -> anyhow::Result<Start> {
    let seed = match &config.content {
        Some(folder) => content::read(folder)?,
        None => content::embedded(),
    };
    // Nothing with a mistake in it ever reaches the store.
    let checked = seed.clone();
    let problems = tokio::task::spawn_blocking(move || content::check(&checked, today())).await?;
    if !problems.is_empty() {
        return Err(Unpublishable::Problems(problems).into());
    }
    let now = Timestamp::now();
    let url = StoreUrl::Sled(config.data.clone());
    let outcome = match store::open(&url).await {
        Ok(store) => remembered(store.as_ref(), &seed, now).await,
        Err(err) => Err(err),
    };
    let (Remembered { record, references }, trouble) = match outcome {
        Ok(remembered) => (remembered, None),
        Err(err) => {
            let trouble = chain(&err);
            tracing::error!(%trouble, "the store cannot be used: serving the seed");
            let references = References::default();
            (Remembered { record: record_of(&seed, 1, now), references }, Some(trouble))
        }
    };
    tracing::info!(
        pages = references.pages().len(),
        "pages of service-public.fr: {}",
        references.pages().len()
    );
    let served = tokio::task::spawn_blocking(move || build(&record, references)).await;
    let published = served.context("build the release")??;
    Ok(Start { published, store_trouble: trouble })
}

/// What the store remembers.
struct Remembered {
    record: ReleaseRecord,
    references: References,
}

async fn remembered(
    store: &dyn Store,
    seed: &ContentFiles,
    now: Timestamp,
) -> Result<Remembered, StoreError> {
    let record = last(store, seed, now).await?;
    Ok(Remembered { record, references: references::stored(store).await? })
}

/// Gives the last release of the store, publishing the seed first when it is new.
async fn last(
    store: &dyn Store,
    seed: &ContentFiles,
    now: Timestamp,
) -> Result<ReleaseRecord, StoreError> {
    let last = store.last_release().await?;
    let Some(last) = last else { return publish(store, record_of(seed, 1, now)).await };
    let Origin::Seed { digest: known } = &last.origin;
    if *known == digest(seed) {
        return Ok(last);
    }
    publish(store, record_of(seed, last.number + 1, now)).await
}

async fn publish(store: &dyn Store, record: ReleaseRecord) -> Result<ReleaseRecord, StoreError> {
    store.publish(record.clone(), record.number - 1).await?;
    tracing::info!(release = record.number, "published release {}", record.number);
    Ok(record)
}

fn record_of(files: &ContentFiles, number: u64, now: Timestamp) -> ReleaseRecord {
    let texts: BTreeMap<String, String> =
        files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    ReleaseRecord {
        number,
        published_at: now.to_string(),
        origin: Origin::Seed { digest: digest(files) },
        files: texts,
    }
}

fn build(record: &ReleaseRecord, references: References) -> anyhow::Result<Published> {
    let files: ContentFiles = record.files.iter().collect();
    let at: Timestamp = record
        .published_at
        .parse()
        .with_context(|| format!("release {} has a bad date", record.number))?;
    let day = Date(jiff::tz::TimeZone::UTC.to_datetime(at).date());
    let Origin::Seed { digest } = &record.origin;
    let edition = Edition { number: record.number, published: day };
    Ok(Published::build(&files, Arc::new(references), edition, digest.clone(), today())?)
}

/// The day it is, where the server is.
pub fn today() -> Date {
    Date(jiff::Zoned::now().date())
}

/// Names content by its files and their texts.
fn digest(files: &ContentFiles) -> String {
    let mut hasher = Sha256::new();
    for (path, text) in files.iter() {
        for part in [path, text] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn chain(err: &dyn std::error::Error) -> String {
    let mut text = err.to_string();
    let mut next = err.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}
