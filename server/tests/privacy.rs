//! No answer of a person is written anywhere: not in a log, not in a metric, not in the store. Of
//! searches only those that many made are, in the store alone, without their numbers.
//!
//! The real program runs with its most talkative log; everything it has written is searched.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Answers that occur nowhere else, in the forms in which they might be written.
const SECRETS: [&str; 6] =
    ["1964-05-13", "13 mai 1964", "8642.13", "8642,13", "13579", "quelquechosedintime"];

/// Stops the program, whatever becomes of the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    /// Starts the program on a folder, and waits until it answers.
    fn start(folder: &Path) -> (Self, u16) {
        let log = std::fs::File::create(folder.join("log")).expect("a file");
        let errors = log.try_clone().expect("the same file");
        let port =
            TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("one").port();
        let mut command = Command::new(env!("CARGO_BIN_EXE_moments"));
        command.args(["serve", "--addr", &format!("127.0.0.1:{port}"), "--data"]);
        command.arg(folder.join("data")).env("MOMENTS_LOG_LEVEL", "trace");
        let child = command.stdout(Stdio::from(log)).stderr(Stdio::from(errors)).spawn();
        let running = Self(child.expect("the program starts"));
        let ready = (0..300).any(|_| {
            std::thread::sleep(Duration::from_millis(200));
            get(port, "/healthz").is_some_and(|answer| answer.contains("200 OK"))
        });
        assert!(ready, "the program answers");
        (running, port)
    }

    /// Tells the program to stop, and waits until it has.
    fn stop(mut self) {
        let told = Command::new("kill").arg(self.0.id().to_string()).status();
        assert!(told.expect("kill is there").success());
        assert!(self.0.wait().expect("it ends").success(), "it stops well");
    }
}

fn exchange(port: u16, request: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

fn get(port: u16, path: &str) -> Option<String> {
    exchange(port, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
}

fn post(port: u16, path: &str, kind: &str, body: &str) -> String {
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {kind}\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    );
    exchange(port, &request).expect("an answer")
}

fn search(folder: &Path, secrets: &[&str], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            search(&path, secrets, found);
            continue;
        }
        let bytes = std::fs::read(&path).unwrap_or_default();
        for secret in secrets {
            if bytes.windows(secret.len()).any(|window| window == secret.as_bytes()) {
                found.push(format!("{secret} in {}", path.display()));
            }
        }
    }
}

#[test]
fn no_answer_is_logged_counted_or_stored() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_running, port) = Running::start(folder.path());

    let form = "a.naissance=1964-05-13&a.revenus-mensuels=8642%2C13&a.trimestres-du-defunt=60\
        &a.revenu-fiscal-de-reference=13579";
    let kind = "application/x-www-form-urlencoded";
    let page = post(port, "/moments/je-perds-un-proche/droits", kind, form);
    assert!(page.contains("13 mai 1964"), "the page works with the answers: {page}");
    assert!(page.contains("cache-control: no-store"), "and nobody may keep it");
    let wrong = form.replace("8642%2C13", "8642%2C13x");
    assert!(post(port, "/moments/je-perds-un-proche/droits", kind, &wrong).contains("422"));
    let json = r#"{"on": "2026-11-22", "answers": {"naissance": "1964-05-13",
        "revenus-mensuels": 8642.13, "revenu-fiscal-de-reference": 13579}}"#;
    assert!(post(port, "/api/v1/evaluate", "application/json", json).contains("200 OK"));
    let bad = json.replace("\"naissance\"", "\"naissanse\"");
    assert!(post(port, "/api/v1/evaluate", "application/json", &bad).contains("422"));

    for path in ["/recherche", "/api/v1/search", "/api/v1/suggest"] {
        let found = get(port, &format!("{path}?q=quelquechosedintime")).expect("an answer");
        assert!(found.contains("200 OK"), "{path}: {found}");
    }

    let metrics = get(port, "/metrics").expect("the metrics");
    for secret in SECRETS {
        assert!(!metrics.contains(secret), "{secret} is in the metrics");
    }
    std::thread::sleep(Duration::from_millis(300));
    let mut found = Vec::new();
    search(folder.path(), &SECRETS, &mut found);
    assert!(found.is_empty(), "{found:#?}");
    let log = std::fs::read_to_string(folder.path().join("log")).expect("the log");
    assert!(log.contains("suggest"), "the log did see what was typed: {log}");
    assert!(log.contains("droits"), "the log did see the requests: {log}");
}

/// Searches that must leave nothing behind, by a word that occurs nowhere else.
const UNSAID: [&str; 6] =
    ["licornequatre", "licorneparlapi", "licornemail", "licornevue", "licorneailleurs", "864213"];

fn get_from(port: u16, path: &str, from: &str) {
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nReferer: {from}\r\n\r\n"
    );
    assert!(exchange(port, &request).is_some_and(|answer| answer.contains("200 OK")), "{path}");
}

fn make_searches(port: u16) {
    for at in 0..5 {
        let number = 864_213 + at;
        let mut paths = vec![
            format!("/recherche?q=licornecinq+{number}"),
            "/api/v1/search?q=licorneparlapi".to_owned(),
            "/recherche?q=licornemail%40exemple.fr".to_owned(),
            "/recherche?q=licornevue&explain=1".to_owned(),
        ];
        if at > 0 {
            paths.push("/recherche?q=licornequatre".to_owned());
        }
        for path in paths {
            assert!(get(port, &path).is_some_and(|answer| answer.contains("200 OK")), "{path}");
        }
        let before = format!("http://localhost/en/recherche?q=licornereprise+{number}");
        get_from(port, "/recherche?q=naissance", &before);
        get_from(port, "/recherche?q=deuil", "http://ailleurs.example/recherche?q=licorneailleurs");
        get_from(port, "/recherche?q=deuil&page=2", "http://localhost/recherche?q=deuil");
    }
}

/// Runs `moments searches` and gives what it printed.
fn searches(data: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_moments"));
    command.arg("searches").arg("--data").arg(data).args(arguments);
    String::from_utf8(command.output().expect("it runs").stdout).expect("it is text")
}

#[test]
fn searches_made_often_are_stored_without_their_numbers_and_no_other_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let (running, port) = Running::start(folder.path());
    make_searches(port);
    let metrics = get(port, "/metrics").expect("the metrics");
    assert!(!metrics.contains("licorne"), "a search is in the metrics");
    running.stop();

    let log = std::fs::read_to_string(folder.path().join("log")).expect("the log");
    assert!(log.contains("recherche") && !log.contains("licorne"), "a search is in the log");
    let mut found = Vec::new();
    search(folder.path(), &UNSAID, &mut found);
    assert!(found.is_empty(), "{found:#?}");
    search(folder.path(), &["licornecinq #", "licornereprise #"], &mut found);
    assert!(found.len() >= 2, "both are in the store: {found:#?}");

    let rows: serde_json::Value =
        serde_json::from_str(&searches(&data, &["--json"])).expect("it is JSON");
    let rows: Vec<(&str, &str, u64)> = rows
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| {
            Some((row["kind"].as_str()?, row["query"].as_str()?, row["count"].as_u64()?))
        })
        .collect();
    assert_eq!(rows, [("nothing_found", "licornecinq #", 5), ("retried", "licornereprise #", 5)]);
    assert!(searches(&data, &[]).contains("nothing_found        5  licornecinq #"));
    assert_eq!(searches(&data, &["--since", "2999-01-01"]), "");
}

#[test]
fn searches_are_not_printed_from_a_folder_that_is_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let mut command = Command::new(env!("CARGO_BIN_EXE_moments"));
    let output = command.arg("searches").arg("--data").arg(&data).output().expect("it runs");
    assert!(!output.status.success() && !data.exists(), "reading makes no folder");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("there is no data in"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn searches_of_a_store_in_use_are_not_printed_and_it_is_said_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = store::StoreUrl::Sled(folder.path().to_owned());
    let _held = store::open(&url).await.expect("it opens");
    let mut command = Command::new(env!("CARGO_BIN_EXE_moments"));
    let output = command.arg("searches").arg("--data").arg(folder.path()).output();
    let output = output.expect("it runs");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && told.contains("must be stopped first"), "{told}");
}
