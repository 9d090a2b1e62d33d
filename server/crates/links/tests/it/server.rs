//! A server that answers as it is told, and remembers who asked what and when.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// `HEAD /x`.
    pub(crate) what: String,
    pub(crate) user_agent: String,
    pub(crate) begun: Instant,
    pub(crate) ended: Instant,
}

/// What to answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) header: String,
    pub(crate) after: Duration,
    /// How long the page is.
    pub(crate) bytes: usize,
}

impl Reply {
    pub(crate) fn status(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    pub(crate) fn redirect(status: u16, to: &str) -> Self {
        Self { status, header: format!("Location: {to}\r\n"), ..Self::default() }
    }

    pub(crate) fn retry_after(status: u16, seconds: u32) -> Self {
        Self { status, header: format!("Retry-After: {seconds}\r\n"), ..Self::default() }
    }
}

type Answer = dyn Fn(&str) -> Reply + Send + Sync;

/// A server; it lives as long as the tests.
pub(crate) struct Server {
    port: u16,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    asked: Mutex<Vec<Asked>>,
    at_once: AtomicUsize,
    most_at_once: AtomicUsize,
    bytes_sent: AtomicUsize,
}

impl Server {
    /// Starts a server that answers `HEAD /x` or `GET /x` as told.
    pub(crate) fn start(answer: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Self {
        Self::start_at(0, answer)
    }

    pub(crate) fn start_at(
        port: u16,
        answer: impl Fn(&str) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let seen = Arc::new(Seen::default());
        let (for_thread, answer): (_, Arc<Answer>) = (Arc::clone(&seen), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, answer) = (Arc::clone(&for_thread), Arc::clone(&answer));
                std::thread::spawn(move || serve(&stream, &seen, &*answer));
            }
        });
        Self { port, seen }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Lists the requests in the order in which they came.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        let mut asked = self.seen.asked.lock().expect("no test panics in it").clone();
        asked.sort_by_key(|asked| asked.begun);
        asked
    }

    /// Lists what was asked: `HEAD /x`.
    pub(crate) fn what(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.what).collect()
    }

    pub(crate) fn most_at_once(&self) -> usize {
        self.seen.most_at_once.load(Ordering::SeqCst)
    }

    pub(crate) fn bytes_sent(&self) -> usize {
        self.seen.bytes_sent.load(Ordering::SeqCst)
    }
}

/// A port of the loopback interface at which nobody listens.
pub(crate) fn closed_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

fn serve(stream: &TcpStream, seen: &Seen, answer: &Answer) {
    let now = seen.at_once.fetch_add(1, Ordering::SeqCst) + 1;
    seen.most_at_once.fetch_max(now, Ordering::SeqCst);
    let begun = Instant::now();
    let (what, user_agent) = head(stream);
    let reply = answer(&what);
    std::thread::sleep(reply.after);
    let asked = Asked { what: what.clone(), user_agent, begun, ended: Instant::now() };
    seen.asked.lock().expect("no test panics in it").push(asked);
    seen.at_once.fetch_sub(1, Ordering::SeqCst);
    let mut stream = stream;
    let Reply { status, header, bytes, .. } = reply;
    let head = format!(
        "HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {bytes}\r\n{header}\r\n"
    );
    if stream.write_all(head.as_bytes()).is_ok() && what.starts_with("GET") {
        let piece = [b'x'; 4096];
        while seen.bytes_sent.load(Ordering::SeqCst) < bytes && stream.write_all(&piece).is_ok() {
            seen.bytes_sent.fetch_add(piece.len(), Ordering::SeqCst);
        }
    }
}

/// Reads the head of a request: its method and path, and who asks.
fn head(stream: &TcpStream) -> (String, String) {
    let mut peeked = [0];
    if stream.peek(&mut peeked).is_err() || !peeked[0].is_ascii_uppercase() {
        // The first byte of a TLS handshake is 0x16.
        return ("not HTTP".to_owned(), String::new());
    }
    let lines = BufReader::new(stream).lines().map_while(Result::ok);
    let lines: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let first = lines.first().map_or("", String::as_str);
    let what = first.strip_suffix(" HTTP/1.1").unwrap_or(first).to_owned();
    let agent = lines.iter().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("user-agent").then(|| value.trim().to_owned())
    });
    (what, agent.unwrap_or_default())
}
