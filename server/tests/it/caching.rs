//! Who may keep what.

use axum::http::{Method, StatusCode};

use crate::support::{get, request};

#[tokio::test]
async fn reader_who_has_the_page_gets_304_and_nothing_else() {
    for path in ["/", "/moments/je-perds-un-proche", "/en", "/api/v1/moments", "/sitemap.xml"] {
        let first = get(path).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/\""), "{path} has the tag {tag:?}");
        assert!(first.header("cache-control").starts_with("public"), "{path}");
        let again = request(Method::GET, path, &[("if-none-match", &tag)]).await;
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
        let other = request(Method::GET, path, &[("if-none-match", "W/\"x\"")]).await;
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn tags_differ_by_page_and_language() {
    let tag = async |path: &str| get(path).await.header("etag").to_owned();
    let tags = [tag("/").await, tag("/en").await, tag("/moments").await, tag("/moments?a=1").await];
    let different: std::collections::HashSet<&String> = tags.iter().collect();
    assert_eq!(different.len(), 4);
}

#[tokio::test]
async fn searches_and_errors_are_kept_by_nobody() {
    for path in
        ["/recherche?q=deuil", "/api/v1/search?q=deuil", "/nulle-part", "/healthz", "/readyz"]
    {
        let answer = get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("etag"), "", "{path}");
    }
}
