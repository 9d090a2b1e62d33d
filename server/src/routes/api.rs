//! The API, version 1: JSON, open to all. Nothing sent is kept.

pub mod entitlements;
pub mod evaluate;
pub mod explanation;
pub mod facts;
pub mod moments;
pub mod openapi;
pub mod parameters;
pub mod problem;
pub mod procedures;
pub mod reading;
pub mod search;
pub mod shapes;
pub mod suggest;
pub mod writer;

use axum::extract::Path;

use self::problem::Problem;

/// The address of the search: like what is typed in its field, its answers are never kept.
pub const SEARCH: &str = "/api/v1/search";

/// The address that works rights out: the only one that takes a body.
pub const EVALUATE: &str = "/api/v1/evaluate";

/// Tells whether an address is the API's.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// An address of the API where nothing stands.
pub async fn unknown(Path(path): Path<String>) -> Problem {
    Problem::not_found(format!("nothing stands at /api/{path}"))
}
