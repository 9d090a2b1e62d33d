//! `moments serve`: from a configuration to a server that stops well.

use std::time::Duration;

use anyhow::Context;
use app::ports::CatalogueReader;
use store::StoreUrl;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::routes;
use crate::services::publishing::{self, Start, today};
use crate::services::tally::writer;
use crate::state::AppState;
use crate::telemetry;

/// How long open answers may take once told to stop; then they are cut.
const DRAIN: Duration = Duration::from_secs(4);

/// How long to wait at most before looking at the clock again.
const LONGEST_SLEEP: Duration = Duration::from_secs(3600);

/// Serves until SIGTERM or SIGINT; SIGHUP reads the content again.
pub(super) async fn run(config: Config) -> anyhow::Result<()> {
    telemetry::start_log(&config)?;
    // Signals are caught before anything can be interrupted half-way.
    let mut terminate = signal(SignalKind::terminate()).context("listen for SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("listen for SIGINT")?;
    let mut hangup = signal(SignalKind::hangup()).context("listen for SIGHUP")?;
    let listener = TcpListener::bind(config.addr)
        .await
        .with_context(|| format!("listen on {} (is it taken?)", config.addr))?;
    let address = listener.local_addr().context("read the address")?;
    let start = publishing::start(&config).await?;
    let edition = start.published.edition();
    let state = AppState::new(&config, start)?;
    tracing::info!(%address, release = edition.number, "serving release {} on http://{address}", edition.number);
    let (end, counts) = keep_counts(&state, &config);
    let (stop, mut stopped) = watch::channel(false);
    let server =
        axum::serve(listener, routes::router(state.clone())).with_graceful_shutdown(async move {
            // An error means that the sender is gone: then it is time to stop as well.
            let _ = stopped.wait_for(|stop| *stop).await;
        });
    let server = tokio::spawn(server.into_future());
    loop {
        tokio::select! {
            _ = terminate.recv() => break,
            _ = interrupt.recv() => break,
            _ = hangup.recv() => renew(&state, &config).await,
            () = midnight() => turn_page(&state).await,
        }
    }
    tracing::info!("stopping");
    stop.send_replace(true);
    match tokio::time::timeout(DRAIN, server).await {
        Ok(ended) => ended.context("serve")?.context("serve")?,
        Err(_) => tracing::warn!("cut the answers that were still open"),
    }
    end.send_replace(true);
    counts.await.context("store the searches that went badly")?;
    tracing::info!("stopped");
    Ok(())
}

/// Reads the content and the pages beside it again, and shows them; keeps what is shown when they
/// have a mistake.
async fn renew(state: &AppState, config: &Config) {
    match publishing::start(config).await {
        // Without the store the imported pages would be gone.
        Ok(Start { store_trouble: Some(trouble), .. }) if state.store_trouble().is_none() => {
            tracing::error!(%trouble, "the store cannot be used, nothing changes");
        }
        Ok(start) => {
            let edition = start.published.edition();
            state.publish(start.published);
            tracing::info!(release = edition.number, "now serving release {}", edition.number);
        }
        Err(err) => tracing::error!("the content cannot be published, nothing changes: {err:#}"),
    }
}

/// Waits for the next day; at most an hour at a time, since a clock may be put right meanwhile.
async fn midnight() {
    let before = today();
    while today() == before {
        let now = jiff::Zoned::now();
        let next = now.tomorrow().and_then(|day| day.start_of_day());
        let left = next.map_or(LONGEST_SLEEP, |next| now.duration_until(&next).unsigned_abs());
        tokio::time::sleep(left.clamp(Duration::from_secs(1), LONGEST_SLEEP)).await;
    }
}

/// Shows the release as it is today: its texts quote the figures of the day.
async fn turn_page(state: &AppState) {
    let before = state.published();
    let built = tokio::task::spawn_blocking(move || before.on_day(today())).await;
    match built {
        Ok(Ok(published)) => {
            tracing::info!(day = %published.on, "now serving the figures of {}", published.on);
            state.publish(published);
        }
        Ok(Err(err)) => tracing::error!("the day cannot be changed: {err:#}"),
        Err(err) => tracing::error!("the day cannot be changed: {err:#}"),
    }
}

/// Stores the searches that went badly until told to end.
fn keep_counts(state: &AppState, config: &Config) -> (watch::Sender<bool>, JoinHandle<()>) {
    let (end, ended) = watch::channel(false);
    let (tally, url) = (state.tally().cloned(), StoreUrl::Sled(config.data.clone()));
    let counts = tokio::spawn(async move {
        if let Some(tally) = tally {
            writer::keep(tally, url, ended).await;
        }
    });
    (end, counts)
}
