//! One line a request: which, how long, what came of it. Never the query, never an address.

use std::time::Instant;

use app::urls;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use tower_http::request_id::{MakeRequestId, MakeRequestUuid};

use crate::state::AppState;

const REQUEST_ID: &str = "x-request-id";

/// Gives the request an id, counts it and logs it.
pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = request_id(&request);
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let route = route(&request);
    let mut response = next.run(request).await;
    let seconds = start.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    let metrics = state.metrics();
    metrics.requests.with_label_values(&[method.as_str(), route, &status.to_string()]).inc();
    metrics.durations.with_label_values(&[route]).observe(seconds);
    let ms = format!("{:.1}", seconds * 1000.0);
    let told = id.to_str().unwrap_or_default();
    tracing::info!(request_id = told, %method, path, status, ms, "{method} {path} {status}");
    response.headers_mut().insert(REQUEST_ID, id);
    response
}

/// The id the proxy gave, when it looks like one; otherwise a new one.
fn request_id(request: &Request) -> HeaderValue {
    let given = request.headers().get(REQUEST_ID).filter(|id| {
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        (8..=64).contains(&id.len()) && id.as_bytes().iter().all(plain)
    });
    let made = || MakeRequestUuid.make_request_id(request).map(|id| id.into_header_value());
    given.cloned().or_else(made).unwrap_or(HeaderValue::from_static("none"))
}

/// Names the route, so that counters do not grow with what visitors type.
fn route(request: &Request) -> &'static str {
    let path = request.uri().path();
    if path.starts_with("/api/") {
        return "api";
    }
    if path.starts_with(urls::ASSETS) {
        return "assets";
    }
    let (_, page) = urls::split_lang(path);
    if let Some(fixed) = urls::FIXED.iter().find(|fixed| **fixed == page) {
        return fixed;
    }
    match urls::split_item(page) {
        Some((catalogue::Kind::Moment, _)) => "/moments/{id}",
        Some((catalogue::Kind::Procedure, _)) => "/demarches/{id}",
        Some((catalogue::Kind::Entitlement, _)) => "/aides/{id}",
        // A page of service-public.fr has no address here.
        Some((catalogue::Kind::Reference, _)) | None => "other",
    }
}
