//! The pages: each is rendered whole by the app, then made valid HTML.

mod clean;
mod searched;

use std::panic::AssertUnwindSafe;

use app::pages::error::{Failure, TooLong};
use app::request::Request as PageRequest;
use app::{App, urls};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use catalogue::Date;
use futures::FutureExt;
use http_body_util::BodyExt;
use leptos::prelude::*;

use super::letter;
use crate::services::impact::Render;
use crate::state::AppState;

/// What is rendered for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    /// The page that stands there.
    Site,
    /// The page for a fault of ours.
    Failure,
    /// The page for an address too long to read.
    TooLong,
}

/// Every address that is none of the others: a page, in one of the languages.
pub async fn page(State(state): State<AppState>, request: Request) -> Response {
    let posted = urls::takes_a_form(urls::split_lang(request.uri().path()).1);
    match *request.method() {
        Method::GET | Method::HEAD => {}
        Method::POST if posted => return form(&state, request).await,
        _ => {
            let allow = if posted { "GET, HEAD, POST" } else { "GET, HEAD" };
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, allow)]).into_response();
        }
    }
    if let Some(text) = letter::plain(&state, request.uri().path()) {
        return text;
    }
    if let Some(better) = better_address(request.uri()) {
        return Redirect::permanent(&better).into_response();
    }
    let page = page_request(&state, request.uri(), View::Site);
    let mut response = respond(&page, View::Site).await;
    if request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    } else {
        searched::count(&state, &page, request.headers());
    }
    response
}

/// Answers a form. What it holds goes no further than the page that answers it.
async fn form(state: &AppState, request: Request) -> Response {
    let uri = request.uri().clone();
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let plain = kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !plain {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let Ok(body) = request.into_body().collect().await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let page = page_request(state, &uri, View::Site).with_form(&body.to_bytes());
    respond(&page, View::Site).await
}

/// Renders the page for an address too long to read.
pub async fn too_long(state: &AppState, uri: &Uri) -> Response {
    respond(&page_request(state, uri, View::TooLong), View::TooLong).await
}

/// One page, one address: without a slash at its end, and French without `/fr`.
fn better_address(uri: &Uri) -> Option<String> {
    let path = uri.path();
    let french = path.strip_prefix("/fr").filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let better = french.unwrap_or(path).trim_end_matches('/');
    let better = if better.is_empty() { urls::HOME } else { better };
    // `//host` would lead to another site.
    let better = format!("/{}", better.trim_start_matches('/'));
    (better != path).then(|| match uri.query() {
        Some(query) => format!("{better}?{query}"),
        None => better,
    })
}

/// Gives what renders the pages of any release, as readers would see them.
pub fn renderer(state: &AppState) -> Box<Render> {
    // Leptos runs its tasks on Tokio. It refuses a second time, which is as good.
    let _ = any_spawner::Executor::init_tokio();
    let (state, today) = (state.clone(), Date(jiff::Zoned::now().date()));
    Box::new(move |published, lang, path| {
        let tr = state.tr(lang);
        let page = PageRequest::new(published, tr, &path, "", today, state.site());
        Box::pin(async move {
            let html = html(&page, View::Site).await;
            (page.status() == StatusCode::OK.as_u16()).then_some(html)
        })
    })
}

fn page_request(state: &AppState, uri: &Uri, view: View) -> PageRequest {
    let (lang, path) = urls::split_lang(uri.path());
    let query = if view == View::TooLong { "" } else { uri.query().unwrap_or_default() };
    let today = Date(jiff::Zoned::now().date());
    PageRequest::new(state.published(), state.tr(lang), path, query, today, state.site())
}

/// Renders a view; shows the page for faults when that panics.
async fn respond(page: &PageRequest, view: View) -> Response {
    match AssertUnwindSafe(html(page, view)).catch_unwind().await {
        Ok(html) => answer(page, html),
        Err(_) => {
            tracing::error!(path = &*page.path, "a page panicked: showing the page for faults");
            match AssertUnwindSafe(html(page, View::Failure)).catch_unwind().await {
                Ok(html) => answer(page, html),
                Err(_) => last_resort(),
            }
        }
    }
}

/// Renders through `leptos_axum`, which sees the address without its language.
async fn html(page: &PageRequest, view: View) -> String {
    let context = page.clone();
    let provide = move || provide_context(context.clone());
    let address = match page.query.is_empty() {
        true => page.path.to_string(),
        false => {
            let pairs = page.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            urls::with_query(&page.path, &pairs.collect::<Vec<_>>())
        }
    };
    let request = Request::builder()
        .uri(address)
        .body(Body::empty())
        .expect("the path was a valid one and the query has been encoded again");
    let response = match view {
        View::Site => leptos_axum::render_app_async_with_context(provide, App)(request).await,
        View::Failure => {
            leptos_axum::render_app_async_with_context(provide, Failure)(request).await
        }
        View::TooLong => {
            leptos_axum::render_app_async_with_context(provide, TooLong)(request).await
        }
    };
    let bytes = response.into_body().collect().await.map(|body| body.to_bytes());
    clean::clean(&String::from_utf8_lossy(&bytes.unwrap_or_default()))
}

fn answer(page: &PageRequest, html: String) -> Response {
    let status = StatusCode::from_u16(page.status()).unwrap_or(StatusCode::OK);
    let mut response = (status, html).into_response();
    let headers = response.headers_mut();
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, html);
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(page.lang().tag()));
    response
}

/// When even the page for faults fails.
fn last_resort() -> Response {
    let html = "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">\
        <title>Erreur</title></head><body><main><h1>Une erreur est survenue</h1>\
        <p><a href=\"/\">Accueil</a></p></main></body></html>";
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (StatusCode::INTERNAL_SERVER_ERROR, kind, html).into_response()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use app::ports::{CatalogueReader, Edition, SearchFailed};
    use app::request::Site;
    use catalogue::{Catalogue, Lang, SearchAnswer, SearchQuery};

    use super::*;

    /// A release in which something is broken.
    struct Broken;

    impl CatalogueReader for Broken {
        fn rules(&self) -> &app::ports::RuleBook {
            panic!("on purpose")
        }

        fn catalogue(&self) -> &Catalogue {
            panic!("the catalogue is broken")
        }

        fn references(&self) -> &catalogue::References {
            panic!("on purpose")
        }

        fn edition(&self) -> Edition {
            Edition { number: 1, published: "2026-11-22".parse().expect("a day") }
        }

        fn search(&self, _: &SearchQuery) -> Result<SearchAnswer, SearchFailed> {
            Err(SearchFailed)
        }
    }

    fn broken(path: &str) -> PageRequest {
        let _ = any_spawner::Executor::init_tokio();
        let locales = app::i18n::Locales::parse(crate::embedded::LOCALES.iter().copied());
        let tr = app::i18n::Tr::new(Arc::new(locales.expect("the locales are good")), Lang::Fr);
        let site = Arc::new(Site {
            brand: app::request::Brand::Neutral,
            base_url: "http://localhost".to_owned(),
            assets: Default::default(),
            operator: Default::default(),
        });
        let today = "2026-11-22".parse().expect("a day");
        PageRequest::new(Arc::new(Broken), tr, path, "", today, site)
    }

    #[tokio::test]
    async fn page_that_panics_is_answered_by_a_page_that_helps() {
        let response = respond(&broken("/moments"), View::Site).await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let body = response.into_body().collect().await.expect("a body").to_bytes();
        let html = String::from_utf8_lossy(&body);
        assert!(html.contains("Une erreur est survenue") && html.ends_with("</html>"), "{html}");
        assert!(html.contains("name=\"q\""), "one can search from there");
    }

    #[test]
    fn each_page_has_one_address() {
        let better = |uri: &'static str| better_address(&Uri::from_static(uri));
        assert_eq!(better("/moments/"), Some("/moments".to_owned()));
        assert_eq!(better("/fr/moments?a=1"), Some("/moments?a=1".to_owned()));
        assert_eq!(better("/fr"), Some("/".to_owned()));
        assert_eq!(better("//evil.example/"), Some("/evil.example".to_owned()));
        for good in ["/", "/moments", "/en", "/fr-simple", "/france"] {
            assert_eq!(better(good), None, "{good}");
        }
    }
}
