//! The built files of the site, from the binary, under names that change with their content.

use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

use app::urls;

use crate::embedded::{self, Asset};

/// `/assets/{name}`
pub async fn asset(Path(path): Path<String>, headers: HeaderMap, request: Request) -> Response {
    let found = embedded::asset_at(&path);
    match found {
        Some(asset) => serve(asset, &headers, request.method() == axum::http::Method::HEAD),
        None => (StatusCode::NOT_FOUND, "no such file\n").into_response(),
    }
}

/// `/favicon.ico`: asked for by habit; the icon has another name.
pub async fn favicon() -> Response {
    match embedded::asset("favicon.svg") {
        Some(asset) => {
            Redirect::permanent(&format!("{}/{}", urls::ASSETS, asset.path)).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Serves the smallest variant the browser takes.
fn serve(asset: &'static Asset, headers: &HeaderMap, head_only: bool) -> Response {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let takes = |coding: &str| {
        accepted.unwrap_or_default().split(',').any(|part| {
            let mut pieces = part.split(';').map(str::trim);
            pieces.next() == Some(coding) && !pieces.any(|weight| weight == "q=0")
        })
    };
    let (bytes, coding) = match (asset.br, asset.gz) {
        (Some(br), _) if takes("br") => (br, Some("br")),
        (_, Some(gz)) if takes("gzip") => (gz, Some("gzip")),
        _ => (asset.plain, None),
    };
    let mut response = Response::builder()
        .header(header::CONTENT_TYPE, asset.mime)
        .header(header::CONTENT_LENGTH, bytes.len())
        .header(header::VARY, "accept-encoding");
    if let Some(coding) = coding {
        response = response.header(header::CONTENT_ENCODING, coding);
    }
    let body = if head_only { Body::empty() } else { Body::from(bytes) };
    response.body(body).expect("the headers are valid: they are ours")
}

/// Says which answers are compressed on the way: texts of some size that are not yet.
pub fn compressible() -> impl Predicate {
    SizeAbove::new(512)
        .and(NotForContentType::IMAGES)
        .and(NotForContentType::const_new("font/"))
        .and(NotForContentType::const_new("application/wasm"))
}
