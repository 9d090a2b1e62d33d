//! The headers that protect readers.

use axum::http::Method;

use crate::support::{get, page_addresses, request};

#[tokio::test]
async fn every_answer_has_the_headers() {
    let mut addresses = page_addresses();
    addresses
        .extend(["/api/v1/moments", "/api/v1/nothing", "/healthz", "/assets/x"].map(str::to_owned));
    for address in addresses {
        let answer = get(&address).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{address}"
        );
        assert!(!policy.contains("unsafe-inline"), "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{address}");
        assert!(!answer.header("permissions-policy").is_empty(), "{address}");
        assert!(!answer.header("x-request-id").is_empty(), "{address}");
    }
}

#[tokio::test]
async fn no_page_has_an_inline_script_or_style() {
    for address in page_addresses() {
        let body = get(&address).await.body;
        assert!(!body.contains("<style") && !body.contains(" style=\""), "{address}");
        for script in body.split("<script").skip(1) {
            let opening = script.split('>').next().unwrap_or_default();
            let data = opening.contains("application/ld+json");
            assert!(data || opening.contains(" src=\""), "{address}: {opening}");
        }
        assert!(!body.contains("onclick="), "{address}");
    }
}

#[tokio::test]
async fn id_given_by_the_proxy_is_kept_and_a_bad_one_is_not() {
    let good = request(Method::GET, "/healthz", &[("x-request-id", "abc-12345")]).await;
    assert_eq!(good.header("x-request-id"), "abc-12345");
    let bad = request(Method::GET, "/healthz", &[("x-request-id", "a b;c")]).await;
    assert_ne!(bad.header("x-request-id"), "a b;c");
}

#[tokio::test]
async fn api_may_be_read_from_any_site_and_pages_may_not() {
    assert_eq!(get("/api/v1/moments").await.header("access-control-allow-origin"), "*");
    assert_eq!(get("/moments").await.header("access-control-allow-origin"), "");
}
