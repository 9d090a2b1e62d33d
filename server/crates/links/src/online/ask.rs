//! One request, and what came back of it.

use std::io::Read;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ureq::http::{HeaderMap, header};
use ureq::{Agent, Error};
use url::{Host, Url};

use super::Manner;
use super::pace::Pace;

/// What we say we are: a program, and what it is for.
const USER_AGENT: &str = concat!(
    "moments/",
    env!("CARGO_PKG_VERSION"),
    " (checks once that the links of a catalogue of public procedures still lead somewhere)"
);

/// Most bytes that are read of a page; only its status matters.
const MOST_BYTES: u64 = 64 * 1024;

/// How a page is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Method {
    /// Without the page.
    Head,
    /// With it, for hosts that know nothing else.
    Get,
}

/// What a host answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) location: Option<String>,
    pub(super) retry_after: Option<Duration>,
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Trouble {
    /// There was no connection: nothing is known of the page, nor of any other of that host.
    NotReached(String),
    /// There was one, and no answer that could be read.
    NoAnswer(String),
}

/// Asks hosts for pages.
pub(super) struct Asker<'a> {
    pub(super) manner: &'a Manner,
    pub(super) pace: Pace,
    agent: Agent,
    reached: AtomicBool,
}

impl<'a> Asker<'a> {
    pub(super) fn new(manner: &'a Manner) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .user_agent(USER_AGENT)
            .accept("text/html, */*;q=0.8")
            .timeout_resolve(Some(manner.connect))
            .timeout_connect(Some(manner.connect))
            .timeout_global(Some(manner.whole))
            .build();
        let pace = Pace::new(manner.rest);
        Self { manner, pace, agent: config.into(), reached: AtomicBool::new(false) }
    }

    /// Tells whether there is a network: whether any host was reached.
    pub(super) fn has_reached_anybody(&self) -> bool {
        self.reached.load(Ordering::Relaxed)
    }

    /// Asks when it is the host's turn. Gives what came back, and how long that took.
    pub(super) fn ask(&self, method: Method, url: &Url) -> (Result<Answer, Trouble>, Duration) {
        self.pace.in_turn(url, || {
            let begun = Instant::now();
            let answer = self.send(method, url).map_err(trouble);
            if !matches!(answer, Err(Trouble::NotReached(_))) {
                self.reached.store(true, Ordering::Relaxed);
            }
            (answer, begun.elapsed())
        })
    }

    fn send(&self, method: Method, url: &Url) -> Result<Answer, Error> {
        let request = match method {
            Method::Head => self.agent.head(url.as_str()),
            Method::Get => self.agent.get(url.as_str()),
        };
        let mut request = request.header(header::ACCEPT_LANGUAGE, "fr, en;q=0.5");
        if is_loopback(url) {
            // A proxy named in the environment has another loopback than ours.
            request = request.config().proxy(None).build();
        }
        let mut response = request.call()?;
        let answer = answer(response.status().as_u16(), response.headers());
        // Small pages are read to their end, so that the next request may use the connection; of a
        // page that breaks off we have what we came for.
        let mut body = response.body_mut().as_reader().take(MOST_BYTES);
        let _ = std::io::copy(&mut body, &mut std::io::sink());
        Ok(answer)
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

fn answer(status: u16, headers: &HeaderMap) -> Answer {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let location = text(header::LOCATION).map(str::to_owned);
    let retry_after = text(header::RETRY_AFTER).and_then(|text| wait_of(text, Timestamp::now()));
    Answer { status, location, retry_after }
}

/// Reads `Retry-After`: seconds, or a day and hour (RFC 9110, 10.2.3).
fn wait_of(text: &str, now: Timestamp) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let at = jiff::fmt::rfc2822::parse(text.trim()).ok()?.timestamp();
    Some(Duration::try_from(at.duration_since(now)).unwrap_or_default())
}

/// Says in words what went wrong, and whether there was a connection.
fn trouble(err: Error) -> Trouble {
    match err {
        Error::HostNotFound => Trouble::NotReached("the host was not found".to_owned()),
        Error::ConnectionFailed => Trouble::NotReached("no connection".to_owned()),
        Error::ConnectProxyFailed(why) => Trouble::NotReached(format!("the proxy failed: {why}")),
        Error::Timeout(what @ (ureq::Timeout::Resolve | ureq::Timeout::Connect)) => {
            Trouble::NotReached(format!("no connection in time ({what})"))
        }
        Error::Timeout(_) => Trouble::NoAnswer("no answer in time".to_owned()),
        Error::Io(err) if is_unreached(err.kind()) => Trouble::NotReached(err.kind().to_string()),
        Error::Io(err) => io_trouble(&err),
        Error::Tls(why) => Trouble::NoAnswer(format!("no safe connection: {why}")),
        Error::Rustls(why) => Trouble::NoAnswer(format!("no safe connection: {why}")),
        other => Trouble::NoAnswer(other.to_string()),
    }
}

fn is_unreached(kind: std::io::ErrorKind) -> bool {
    use std::io::ErrorKind::{
        AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkDown, NetworkUnreachable,
        TimedOut,
    };
    matches!(
        kind,
        AddrNotAvailable
            | ConnectionRefused
            | HostUnreachable
            | NetworkDown
            | NetworkUnreachable
            | TimedOut
    )
}

/// A name that cannot be looked up comes as an error of no kind: what the system's resolver says is
/// only in its text, which the standard library begins in one way on every system.
fn io_trouble(err: &std::io::Error) -> Trouble {
    let text = err.to_string();
    // rustls tells in this kind that a certificate or a handshake is not what it should be.
    if err.kind() == std::io::ErrorKind::InvalidData {
        return Trouble::NoAnswer(format!("no safe connection: {text}"));
    }
    if text.contains("failed to lookup address") {
        Trouble::NotReached("the host was not found".to_owned())
    } else {
        Trouble::NoAnswer(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_seconds_or_an_hour() {
        let now: Timestamp = "2026-11-22T10:00:00Z".parse().expect("a time");
        assert_eq!(wait_of("12", now), Some(Duration::from_secs(12)));
        let hour = "Sun, 22 Nov 2026 10:00:30 GMT";
        assert_eq!(wait_of(hour, now), Some(Duration::from_secs(30)));
        let past = "Sun, 22 Nov 2026 09:00:00 GMT";
        assert_eq!(wait_of(past, now), Some(Duration::ZERO));
        assert_eq!(wait_of("soon", now), None);
        assert_eq!(wait_of("-3", now), None);
    }
}
