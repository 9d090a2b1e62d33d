//! Is the process alive, is it ready, what has it counted.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use app::ports::CatalogueReader;

use crate::state::AppState;

/// `/healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: a release is served, and the store works. 503 names what does not; pages are served
/// all the same.
pub async fn ready(State(state): State<AppState>) -> Response {
    let release = state.published().edition().number;
    match state.store_trouble() {
        None => Json(json!({"ready": true, "release": release, "store": "ok"})).into_response(),
        Some(trouble) => {
            let body = json!({"ready": false, "release": release, "store": trouble,
                "serving": "the content in the binary or of the folder given"});
            (StatusCode::SERVICE_UNAVAILABLE, Json(body)).into_response()
        }
    }
}

/// `/metrics`: the counters, as Prometheus reads them.
pub async fn metrics(State(state): State<AppState>) -> Response {
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], state.metrics().render()).into_response()
}
