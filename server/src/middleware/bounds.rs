//! Addresses have a longest length.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::routes::{api, pages};
use crate::state::AppState;

/// The longest address read, in bytes: a query of 10 kB fits, percent-encoded or not.
const URI_LIMIT: usize = 32 * 1024;

/// Answers 414 to an address that is too long, with a page or a problem.
pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let uri = request.uri();
    let length = uri.path_and_query().map_or(0, |text| text.as_str().len());
    if length <= URI_LIMIT {
        return next.run(request).await;
    }
    if api::is_api(uri.path()) {
        return api::problem::too_long(URI_LIMIT);
    }
    pages::too_long(&state, uri).await
}
