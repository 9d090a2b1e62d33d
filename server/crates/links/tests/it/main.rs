//! Links are asked for at real servers, on the loopback interface.

mod outcomes;
mod politeness;
mod server;

use std::time::Duration;

use jiff::civil::date;
use links::{Link, Manner, Outgoing, Report, try_all};

/// As polite as ever, and not as slow.
fn manner() -> Manner {
    Manner {
        connect: Duration::from_secs(2),
        whole: Duration::from_secs(5),
        rest: Duration::from_millis(30),
        longest_wait: Duration::from_secs(2),
        ..Manner::default()
    }
}

fn outgoing(url: &str) -> Outgoing {
    Outgoing { url: url.to_owned(), places: vec!["x.yaml:1:2".to_owned()] }
}

fn report(urls: &[String], manner: &Manner) -> Report {
    let links: Vec<Outgoing> = urls.iter().map(|url| outgoing(url)).collect();
    try_all(&links, date(2026, 11, 22), manner, &|_, _| {})
}

/// With less patience, for hosts that answer late.
fn hurried() -> Manner {
    Manner { whole: Duration::from_millis(500), ..manner() }
}

/// Asks for one address.
fn link(url: &str) -> Link {
    report(&[url.to_owned()], &manner()).links.remove(0)
}
