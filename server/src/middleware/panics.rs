//! A fault in one answer is that answer's alone. Pages catch theirs earlier and show a page.

use std::panic::AssertUnwindSafe;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures::FutureExt;

use crate::routes::api;

/// Answers 500 when what is inside panics.
pub async fn layer(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(path, "an answer panicked");
            api::problem::failure()
        }
    }
}
