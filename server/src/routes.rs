//! Every address of the server, in one list. What is not here is a page of the app.

pub mod api;
pub mod assets;
pub mod feed;
pub mod health;
pub mod letter;
pub mod pages;
pub mod seo;
pub mod sheet;

use app::urls;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;

use crate::middleware::{bounds, cache, panics, security, trace};
use crate::state::AppState;

/// The largest body that is read, in bytes: the answers of a large family are 2 kB.
const BODY_LIMIT: usize = 64 * 1024;

/// Gives the whole server, ready to be called without a socket.
pub fn router(state: AppState) -> Router {
    // Leptos runs its tasks on Tokio. It refuses a second time, which is as good.
    let _ = any_spawner::Executor::init_tokio();
    let addresses = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .route("/assets/{*path}", get(assets::asset))
        .route("/favicon.ico", get(assets::favicon))
        .route("/robots.txt", get(seo::robots))
        .route("/sitemap.xml", get(seo::sitemap))
        .route("/opensearch.xml", get(seo::opensearch))
        .route("/moments/{id}/droits.bin", get(sheet::sheet))
        .route("/nouveautes.atom", get(feed::feed))
        .route("/en/nouveautes.atom", get(feed::feed))
        .route("/fr-simple/nouveautes.atom", get(feed::feed))
        .route("/api/v1/openapi.json", get(api::openapi::document))
        .route(api::SEARCH, get(api::search::search))
        .route(urls::SUGGEST, get(api::suggest::suggest))
        .route("/api/v1/moments", get(api::moments::list))
        .route("/api/v1/moments/{id}", get(api::moments::item))
        .route("/api/v1/procedures", get(api::procedures::list))
        .route("/api/v1/procedures/{id}", get(api::procedures::item))
        .route("/api/v1/facts", get(api::facts::list))
        .route("/api/v1/entitlements", get(api::entitlements::list))
        .route("/api/v1/entitlements/{id}", get(api::entitlements::item))
        .route(api::EVALUATE, post(api::evaluate::evaluate))
        .route("/api/{*path}", get(api::unknown))
        .method_not_allowed_fallback(api::problem::method_not_allowed)
        .fallback(pages::page)
        .with_state(state.clone());
    // Two stacks, for the compiler's sake. The last layer is the outermost.
    let inner = addresses
        .layer(from_fn_with_state(state.clone(), cache::layer))
        .layer(from_fn(panics::layer))
        .layer(CompressionLayer::new().compress_when(assets::compressible()));
    inner
        .layer(RequestBodyLimitLayer::new(BODY_LIMIT))
        .layer(from_fn_with_state(state.clone(), bounds::layer))
        .layer(from_fn_with_state(state.clone(), security::layer))
        .layer(from_fn_with_state(state, trace::layer))
}
