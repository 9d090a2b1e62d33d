//! A server on the content of this repository, and what it answers.

use std::sync::{Arc, LazyLock};

use app::ports::{CatalogueReader, Edition};
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use catalogue::{Catalogue, ContentFiles, Date, References};
use http_body_util::BodyExt;
use server::config::Config;
use server::routes;
use server::services::content;
use server::services::published::Published;
use server::services::publishing::Start;
use server::state::AppState;
use tower::ServiceExt;

static STATE: LazyLock<AppState> = LazyLock::new(|| state_with(References::default()));

/// A server on the content of this repository and on pages beside it.
pub(crate) fn state_with(references: References) -> AppState {
    state_of(&content::embedded(), references)
}

/// A server on content and on pages beside it.
pub(crate) fn state_of(files: &ContentFiles, references: References) -> AppState {
    let date: Date = "2026-11-22".parse().expect("a day");
    let edition = Edition { number: 7, published: date };
    let digest = "digest".to_owned();
    let published = Published::build(files, Arc::new(references), edition, digest, date);
    let published = published.expect("the content is good");
    AppState::new(&Config::default(), Start { published, store_trouble: None })
        .expect("the locales are good")
}

/// What the server answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("it is text"))
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|err| panic!("{err} in {}", self.body))
    }
}

pub(crate) fn state() -> AppState {
    STATE.clone()
}

/// Looks at the catalogue that is served.
pub(crate) fn with_catalogue<T>(look: impl FnOnce(&Catalogue) -> T) -> T {
    look(STATE.published().catalogue())
}

pub(crate) async fn send(request: Request<Body>) -> Answer {
    send_to(state(), request).await
}

pub(crate) async fn send_to(state: AppState, request: Request<Body>) -> Answer {
    let response = routes::router(state).oneshot(request).await.expect("it never fails");
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.expect("the body ends").to_bytes();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status: parts.status, headers: parts.headers, body, bytes: bytes.into() }
}

pub(crate) async fn get(path: &str) -> Answer {
    request(Method::GET, path, &[]).await
}

pub(crate) async fn request(method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    send(request.body(Body::empty()).expect("the path is an address")).await
}

/// One address of every type of page, each in every language.
pub(crate) fn page_addresses() -> Vec<String> {
    let paths = [
        "/",
        "/moments",
        "/moments/je-perds-un-proche",
        "/moments/je-perds-un-proche/droits",
        "/demarches",
        "/demarches/declarer-un-deces",
        "/aides",
        "/aides?proactivity=automatic",
        "/aides/pension-de-reversion",
        "/aides/rsa",
        "/recherche",
        "/recherche?q=mon+mari+est+mort",
        "/recherche?q=xyzzyqwv",
        "/recherche?q=mon+mari+est+mort&explain=1",
        "/a-propos",
        "/accessibilite",
        "/donnees-personnelles",
        "/mentions-legales",
        "/plan-du-site",
        "/nulle-part",
        "/demarches/demander-la-carte-d-invalidite",
    ];
    let languages = ["", "/fr-simple", "/en"];
    let localized = |path: &str, lang: &str| match path {
        "/" if !lang.is_empty() => lang.to_owned(),
        _ => format!("{lang}{path}"),
    };
    paths.iter().flat_map(|path| languages.iter().map(|lang| localized(path, lang))).collect()
}
