//! Logs and counters. Neither ever holds what a person typed.

use std::io::IsTerminal;

use prometheus::{
    Encoder, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry, TextEncoder,
};
use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat};

/// Starts the log. Later calls change nothing.
pub fn start_log(config: &Config) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.log_level)
        .map_err(|err| anyhow::anyhow!("configuration: log_level `{}`: {err}", config.log_level))?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let started = match config.log {
        LogFormat::Text => builder.with_target(false).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
    // A second start happens in tests only; the first one's log goes on.
    drop(started);
    Ok(())
}

/// The counters of one server.
#[derive(Clone, Debug)]
pub struct Metrics {
    registry: Registry,
    /// Answers by route and status.
    pub requests: IntCounterVec,
    /// Seconds to answer, by route.
    pub durations: HistogramVec,
    /// The number of the release shown.
    pub release: IntGauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let registry = Registry::new();
        let requests = IntCounterVec::new(
            Opts::new("http_requests_total", "Answers by route and status."),
            &["method", "route", "status"],
        )
        .expect("the name and the labels are valid");
        let buckets = vec![0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0];
        let durations = HistogramVec::new(
            HistogramOpts::new("http_request_duration_seconds", "Seconds to answer, by route.")
                .buckets(buckets),
            &["route"],
        )
        .expect("the name and the labels are valid");
        let release = IntGauge::new("catalogue_release", "The number of the release shown.")
            .expect("the name is valid");
        let collectors: [Box<dyn prometheus::core::Collector>; 3] =
            [Box::new(requests.clone()), Box::new(durations.clone()), Box::new(release.clone())];
        for collector in collectors {
            registry.register(collector).expect("each name is registered once");
        }
        Self { registry, requests, durations, release }
    }
}

impl Metrics {
    /// Writes the counters as Prometheus reads them.
    pub fn render(&self) -> String {
        let mut text = Vec::new();
        TextEncoder::new()
            .encode(&self.registry.gather(), &mut text)
            .expect("writing to memory does not fail");
        String::from_utf8_lossy(&text).into_owned()
    }
}
