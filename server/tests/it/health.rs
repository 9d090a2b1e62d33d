//! Health and counters.

use app::ports::CatalogueReader;
use axum::http::StatusCode;

use crate::support::{get, state};

#[tokio::test]
async fn process_is_alive_and_ready() {
    assert_eq!(get("/healthz").await.body, "ok\n");
    let ready = get("/readyz").await;
    assert_eq!(ready.status, StatusCode::OK);
    assert_eq!(ready.json()["release"], state().published().edition().number);
}

#[tokio::test]
async fn counters_name_routes_and_never_what_was_searched() {
    get("/recherche?q=secretmotrare").await;
    get("/demarches/secretmotrare").await;
    let metrics = get("/metrics").await;
    assert!(metrics.header("content-type").starts_with("text/plain; version=0.0.4"));
    assert!(metrics.body.contains("http_requests_total{method=\"GET\",route=\"/recherche\""));
    assert!(metrics.body.contains("catalogue_release 7"));
    assert!(!metrics.body.contains("secretmotrare"));
}
