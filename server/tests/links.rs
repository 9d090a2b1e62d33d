//! `moments check --links`, as it is run.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// Puts a part of our content in a folder, with one address changed. So little is read quickly; it
/// has other mistakes, which tell nothing here.
fn content(folder: &Path) {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    std::fs::create_dir(folder.join("content")).expect("a folder");
    for file in ["authorities.yaml", "domains.yaml"] {
        let text = std::fs::read_to_string(ours.join(file)).expect("the file is there");
        let text = text.replacen("https://www.caf.fr", "https://www.caf-aides.fr", 1);
        std::fs::write(folder.join("content").join(file), text).expect("the file is written");
    }
}

/// Checks a folder on a machine without a network: whatever leaves it goes to a proxy that is not
/// there.
fn check(folder: &Path, report: &str) -> Output {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let mut command = Command::new(env!("CARGO_BIN_EXE_moments"));
    command.current_dir(folder).args(["check", "content", "--links", report]);
    command.env("ALL_PROXY", format!("http://127.0.0.1:{port}")).env_remove("NO_PROXY");
    command.env_remove("no_proxy").output().expect("the program runs")
}

#[test]
fn one_run_tells_the_mistakes_of_the_text_and_that_there_is_no_network() {
    let folder = tempfile::tempdir().expect("a folder");
    content(folder.path());
    let output = check(folder.path(), "links.json");
    assert_eq!(output.status.code(), Some(1));
    let (said, errors) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let line = said.lines().find(|line| line.contains("caf-aides.fr")).unwrap_or_default();
    let place = line.split(": ").next().unwrap_or_default();
    assert!(place.starts_with("content/authorities.yaml:"), "{said}");
    assert_eq!(errors.matches("no network").count(), 1, "{errors}");

    let report = std::fs::read_to_string(folder.path().join("links.json")).expect("it is written");
    let report: Value = serde_json::from_str(&report).expect("it is JSON");
    let links = report["links"].as_array().expect("a list");
    assert_eq!(report["counts"]["not_tried"], links.len());
    let unknown = links.iter().find(|link| link["url"] == "https://www.caf-aides.fr");
    assert_eq!(unknown.expect("every address is listed")["places"][0], place);
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("it is there").flatten().collect();
    assert_eq!(left.len(), 2, "nothing is left beside: {left:?}");
}

#[test]
fn a_report_that_cannot_be_written_is_told_before_any_host_is_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    content(folder.path());
    let output = check(folder.path(), "no/such/folder/links.json");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(errors.contains("write no/such/folder/links.json"), "{errors}");
    assert!(!errors.contains("no network"), "{errors}");
}
