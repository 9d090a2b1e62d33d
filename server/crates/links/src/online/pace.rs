//! Whose turn it is: one request at a time for a host, and a rest after each.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use url::Url;

/// When each host may be asked again. Whoever holds a host's time is asking it.
#[derive(Debug)]
pub(super) struct Pace {
    rest: Duration,
    hosts: Mutex<HashMap<String, Arc<Mutex<Instant>>>>,
}

impl Pace {
    pub(super) fn new(rest: Duration) -> Self {
        Self { rest, hosts: Mutex::default() }
    }

    /// Waits until the host may be asked, asks, and lets it rest.
    pub(super) fn in_turn<T>(&self, url: &Url, ask: impl FnOnce() -> T) -> T {
        let host = self.host(url);
        let mut free_at = locked(&host);
        std::thread::sleep(free_at.saturating_duration_since(Instant::now()));
        let answer = ask();
        *free_at = Instant::now() + self.rest;
        answer
    }

    /// Leaves the host alone for some time, whoever wants to ask it.
    pub(super) fn leave(&self, url: &Url, time: Duration) {
        let host = self.host(url);
        let mut free_at = locked(&host);
        *free_at = (*free_at).max(Instant::now() + time);
    }

    fn host(&self, url: &Url) -> Arc<Mutex<Instant>> {
        let mut hosts = locked(&self.hosts);
        Arc::clone(
            hosts.entry(host_of(url)).or_insert_with(|| Arc::new(Mutex::new(Instant::now()))),
        )
    }
}

/// Names the host and its port; with and without `www.` it is one machine for us.
pub(super) fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let port = url.port_or_known_default().unwrap_or_default();
    format!("{}:{port}", host.strip_prefix("www.").unwrap_or(host))
}

/// A thread that panicked has left nothing half done here: a time is written as a whole.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
