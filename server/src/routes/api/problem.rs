//! Errors of the API, as RFC 9457 problem details.

use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::is_api;

/// A problem (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Names the kind of problem; `about:blank` says no more than the status.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The status in words.
    pub title: &'static str,
    /// The status of the answer.
    pub status: u16,
    /// What was wrong with this request.
    pub detail: String,
    /// The parameter that is wrong, if one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// What is wrong with the body, field by field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// What is wrong with a field of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The field: `answers.enfants[1].naissance`.
    pub field: String,
    /// What is wrong.
    pub detail: String,
}

impl FieldProblem {
    /// Tells what is wrong with a field.
    pub fn new(field: &str, detail: impl Into<String>) -> Self {
        Self { field: field.to_owned(), detail: detail.into() }
    }
}

impl Problem {
    fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Problem"),
            status: status.as_u16(),
            detail: detail.into(),
            parameter: None,
            errors: Vec::new(),
        }
    }

    /// Nothing stands there.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    /// A parameter has a value that cannot be used.
    pub fn parameter(name: &str, detail: impl Into<String>) -> Self {
        let problem = Self::new(StatusCode::BAD_REQUEST, detail);
        Self { parameter: Some(name.to_owned()), ..problem }
    }
}

impl Problem {
    /// 400: the body cannot be read at all.
    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    /// 422: the body can be read, but some of its fields cannot be used.
    pub fn unprocessable(errors: Vec<FieldProblem>) -> Self {
        let first = errors.first().map(|error| format!("{}: {}", error.field, error.detail));
        let problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, first.unwrap_or_default());
        Self { errors, ..problem }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let mut response = (status, axum::Json(self)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}

/// 500: a fault of ours.
pub fn failure() -> Response {
    let detail = "the server failed; the fault is ours and has been logged";
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, detail).into_response()
}

/// 414.
pub fn too_long(limit: usize) -> Response {
    let detail = format!("an address may have {limit} bytes at most");
    Problem::new(StatusCode::URI_TOO_LONG, detail).into_response()
}

/// 405: all but the evaluation is read only.
pub async fn method_not_allowed(request: Request) -> Response {
    let posted = request.uri().path() == super::EVALUATE;
    let allow = [(header::ALLOW, if posted { "POST" } else { "GET, HEAD" })];
    if is_api(request.uri().path()) {
        let detail = format!("{} is not allowed here", request.method());
        return (allow, Problem::new(StatusCode::METHOD_NOT_ALLOWED, detail)).into_response();
    }
    (StatusCode::METHOD_NOT_ALLOWED, allow).into_response()
}
