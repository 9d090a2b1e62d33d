//! Pages of service-public.fr: imported, stored, found, shown as what they are. All are invented.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use catalogue::{Reference, References};
use server::config::Config;
use server::services::publishing;
use server::state::AppState;

use crate::support::{Answer, send_to, state_with};

const SAMPLE: &str = include_str!("../../crates/dila/tests/samples/F9001.xml");

static STATE: LazyLock<AppState> = LazyLock::new(|| {
    let page = dila::read(SAMPLE.as_bytes()).expect("it is right").expect("it is a page");
    let title = "Peut-on <b>monter</b> une licorne ?".to_owned();
    let second = Reference { id: "F9002".parse().expect("a name"), title, ..page.clone() };
    state_with(References::new(vec![page, second]))
});

async fn get(path: &str) -> Answer {
    let request = Request::builder().uri(path).body(Body::empty()).expect("an address");
    send_to(STATE.clone(), request).await
}

#[tokio::test]
async fn page_of_results_leads_to_the_official_page_with_its_date_and_licence() {
    let answer = get("/recherche?q=licorne+perdue").await;
    let html = &answer.body;
    let link =
        "href=\"https://www.service-public.fr/particuliers/vosdroits/F9001\" rel=\"external\"";
    assert!(html.contains("result--reference") && html.contains(link), "{html}");
    assert!(html.contains("Page officielle de service-public.fr"), "{html}");
    assert!(html.contains("Page du 1er mars 2019"), "{html}");
    assert!(html.contains("Licence Ouverte 2.0"), "{html}");
    let mixed = get("/recherche?q=mairie").await.body;
    assert!(mixed.contains("kind=reference"), "one can ask for such pages only: {mixed}");
    let english = get("/en/recherche?q=licorne+perdue").await.body;
    assert!(english.contains("<span lang=\"fr\">Licorne perdue</span>"), "{english}");
}

#[tokio::test]
async fn titles_of_pages_are_text() {
    let html = get("/recherche?q=monter+une+licorne").await.body;
    assert!(html.contains("&lt;b&gt;monter") && !html.contains("<b>monter"), "{html}");
}

#[tokio::test]
async fn no_page_here_shows_them() {
    for path in ["/demarches/f9001", "/aides/F9001", "/moments/f9001"] {
        assert_eq!(get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn api_gives_the_official_address_and_the_source() {
    let answer = get("/api/v1/search?q=licorne+perdue&kind=reference").await.json();
    let first = &answer["results"][0];
    assert_eq!((first["kind"].as_str(), first["id"].as_str()), (Some("reference"), Some("F9001")));
    let url = "https://www.service-public.fr/particuliers/vosdroits/F9001";
    assert_eq!(first["url"].as_str(), Some(url));
    assert_eq!(first["source"]["licence"].as_str(), Some("Licence Ouverte 2.0"));
    assert_eq!(first["source"]["date"].as_str(), Some("2019-03-01"));
    let kinds = answer["facets"]["kind"].as_array().expect("a list");
    assert!(kinds.iter().any(|kind| kind["id"] == "reference" && kind["count"] == 1), "{answer}");
    let ours = get("/api/v1/search?q=acte+de+naissance").await.json();
    assert!(ours["results"][0].get("source").is_none(), "{ours}");
    assert_eq!(get("/api/v1/search?q=a&kind=licorne").await.status, StatusCode::BAD_REQUEST);
    let description = get("/api/v1/openapi.json").await.json();
    assert!(description["components"]["schemas"]["ReferenceSource"].is_object());
}

fn moments(arguments: &[&str], data: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_moments"));
    command.args(arguments).arg("--data").arg(data).current_dir(data);
    command.output().expect("the program runs")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn imported_pages_are_served_and_importing_them_again_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, files) = (folder.path().join("data"), folder.path().join("files"));
    for folder in [&data, &files] {
        std::fs::create_dir(folder).expect("it is made");
    }
    std::fs::write(files.join("F9001.xml"), SAMPLE).expect("it writes");
    let import = |more: &[&str]| {
        let path = files.display().to_string();
        moments(&[&["import", "dila", path.as_str()], more].concat(), &data)
    };
    let first = import(&[]);
    assert!(first.status.success() && told(&first).contains("1 pages stored in"), "{first:?}");
    assert!(told(&import(&[])).contains("1 pages unchanged in"));
    std::fs::write(files.join("F9002.xml"), "<Publication>\n<Titre>").expect("it writes");
    let partly = import(&[]);
    assert!(!partly.status.success() && told(&partly).contains("F9002.xml:2:8: "), "{partly:?}");
    let start = publishing::start(&Config { data: data.clone(), ..Config::default() }).await;
    let start = start.expect("it starts");
    assert_eq!(start.store_trouble, None);
    let state = AppState::new(&Config::default(), start).expect("it is good");
    let request = Request::builder().uri("/recherche?q=licorne").body(Body::empty());
    let html = send_to(state, request.expect("an address")).await.body;
    assert!(html.contains("/particuliers/vosdroits/F9001"), "{html}");
}

#[test]
fn pages_are_written_as_lines_that_are_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::create_dir(path("files")).expect("it is made");
    std::fs::write(path("files/F9001.xml"), SAMPLE).expect("it writes");
    let import = |from: &str, to: &str| {
        let output = moments(&["import", "dila", &path(from), "--to", &path(to)], folder.path());
        assert!(output.status.success(), "{output:?}");
        std::fs::read_to_string(path(to)).expect("it is there")
    };
    let lines = import("files", "a.jsonl");
    assert!(
        lines.starts_with("{\"id\":\"F9001\",\"audience\":\"particuliers\",\"kind\":"),
        "{lines}"
    );
    assert_eq!(import("a.jsonl", "b.jsonl"), lines);
    assert_eq!(import("files", "a.jsonl"), lines);
    std::fs::create_dir(path("empty")).expect("it is made");
    let nothing = moments(&["import", "dila", &path("empty")], folder.path());
    assert!(!nothing.status.success() && told(&nothing).contains("holds no page"), "{nothing:?}");
}

#[test]
fn search_is_measured_on_pages_and_on_the_catalogue() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::create_dir(path("files")).expect("it is made");
    let question = SAMPLE.replace("<dc:type>Fiche pratique", "<dc:type>Question-réponse");
    std::fs::write(path("files/F9001.xml"), question).expect("it writes");
    let eval = |arguments: &[&str]| {
        let output = moments(&[&["eval-search"], arguments].concat(), folder.path());
        let lines = String::from_utf8_lossy(&output.stdout).into_owned();
        let last = lines.lines().last().and_then(|line| serde_json::from_str(line).ok());
        (output.status.success(), last.unwrap_or(serde_json::Value::Null), lines)
    };
    let corpus = path("files");
    let (good, summary, lines) =
        eval(&["--corpus", &corpus, "--titles", "--per-query", "--write", &path("out")]);
    assert!(good && summary["n"] == 1 && summary["hit1"] == 1.0, "{lines}");
    assert!(lines.starts_with("{\"q\":\"Licorne perdue\",\"expected\":[\"F9001\"],\"rank\":1,"));
    let written = std::fs::read_to_string(path("out/corpus.jsonl")).expect("it is there");
    assert!(written.contains("\"title\":\"\"") && !written.contains("Licorne perdue"), "{written}");
    let (corpus, queries) = (path("out/corpus.jsonl"), path("out/queries.jsonl"));
    assert_eq!(eval(&["--corpus", &corpus, "--queries", &queries]).1["hit1"], 1.0);
    let line = "{\"q\": \"acte de naissance\", \"expected\": [\"nulle-part\"]}\n";
    std::fs::write(path("q.jsonl"), line).expect("it writes");
    let (good, summary, _) = eval(&["--corpus", "catalogue", "--queries", &path("q.jsonl")]);
    assert!(good && summary["n"] == 1 && summary["hit10"] == 0.0, "{summary}");
    std::fs::write(path("q.jsonl"), format!("{line}{{}}\n")).expect("it writes");
    assert!(!eval(&["--corpus", "catalogue", "--queries", &path("q.jsonl")]).0);
    assert!(!eval(&["--corpus", "catalogue", "--titles"]).0);
}
