//! The headers that protect readers, on every answer.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::routes::api;
use crate::state::AppState;

/// No inline script and no inline style at all, so that no hash is needed; WASM may be compiled.
/// Icons stand in the style sheet as `data:` images.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests";

const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

/// Adds the headers.
pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let open = api::is_api(request.uri().path());
    let mut response = next.run(request).await;
    let secure = state.site().base_url.starts_with("https://");
    let policy = if secure { CONTENT_POLICY } else { CONTENT_POLICY.trim_end_matches(UPGRADE) };
    let headers = response.headers_mut();
    let fixed: [(HeaderName, &str); 6] = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        let value = HeaderValue::from_str(value).expect("our header values are plain ASCII");
        headers.insert(name, value);
    }
    if secure {
        let value = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    if open {
        // The API is public, without cookies: any site may read it.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}

/// Without TLS in front, as on a developer's machine, this would break every link.
const UPGRADE: &str = "; upgrade-insecure-requests";
