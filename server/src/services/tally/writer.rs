//! From the tally to the store, now and then, and the end of what is old.
//!
//! The store is opened for each writing and closed after it: `moments searches` and
//! `moments import` work beside a server.

use std::sync::Arc;
use std::time::Duration;

use catalogue::Date;
use jiff::ToSpan;
use store::{StoreError, StoreUrl};
use tokio::sync::watch;

use super::Tally;

/// How long counts wait in memory. They have no time finer than a day in the store.
const EVERY: Duration = Duration::from_secs(600);
/// How many days counts are kept: a year, and what it takes to compare its end with the one before.
pub const KEPT_DAYS: i64 = 400;

/// Writes what was counted until told to end, and then a last time.
pub async fn keep(tally: Arc<Tally>, url: StoreUrl, mut end: watch::Receiver<bool>) {
    let mut swept = None;
    loop {
        let ending = tokio::select! {
            () = tokio::time::sleep(EVERY) => false,
            // An error means that the sender is gone: then it is time to end as well.
            _ = end.wait_for(|end| *end) => true,
        };
        let today = Date(jiff::Zoned::now().date());
        let outcome = write(&tally, &url, today, &mut swept).await;
        if let Err(err) = outcome {
            // What was searched is not logged: it may say what happens to somebody.
            tracing::error!(%err, "searches that went badly could not be stored");
        }
        if ending {
            return;
        }
    }
}

/// Gives the first day whose counts are still kept.
pub fn first_kept(today: Date) -> Date {
    Date(today.0.saturating_sub(KEPT_DAYS.days()))
}

/// Writes what was counted, and once a day forgets what is old.
async fn write(
    tally: &Tally,
    url: &StoreUrl,
    today: Date,
    swept: &mut Option<Date>,
) -> Result<(), StoreError> {
    let sweep = *swept != Some(today);
    if !tally.is_waiting() && !sweep {
        return Ok(());
    }
    let store = store::open(url).await?;
    store.add_searches(tally.take()).await?;
    if sweep {
        store.forget_searches(&first_kept(today).to_string()).await?;
        *swept = Some(today);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use store::{SearchCount, SearchKind};

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[tokio::test]
    async fn counts_are_written_and_those_older_than_400_days_are_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = StoreUrl::Sled(folder.path().join("data"));
        let old = |day: &str| SearchCount {
            day: day.to_owned(),
            kind: SearchKind::Retried,
            query: "dragon".to_owned(),
            count: 5,
        };
        let store = store::open(&url).await.expect("it opens");
        let counts = vec![old("2025-10-17"), old("2025-10-18")];
        store.add_searches(counts).await.expect("it writes");
        drop(store);
        let (today, mut swept) = (day("2026-11-22"), None);
        let tally = Tally::new(today);
        (0..6).for_each(|_| tally.count(SearchKind::NothingFound, "licorne", today));
        write(&tally, &url, today, &mut swept).await.expect("it writes");
        write(&tally, &url, today, &mut swept).await.expect("there is nothing to write");
        let found = store::open(&url).await.expect("it opens").searches("").await;
        let found = found.expect("it reads");
        let found: Vec<_> = found.iter().map(|one| (one.day.as_str(), one.count)).collect();
        assert_eq!(found, [("2025-10-18", 5), ("2026-11-22", 6)]);
    }
}
