//! The built files. Skips, visibly, in a binary built without them.

use axum::http::{Method, StatusCode};
use server::embedded;

use crate::support::{get, request};

#[tokio::test]
async fn built_files_are_served_small_and_kept_for_ever() {
    if embedded::SITE.is_empty() {
        eprintln!("skipped: built without the site's files (make site)");
        return;
    }
    for asset in embedded::SITE {
        let path = format!("/assets/{}", asset.path);
        let plain = get(&path).await;
        assert_eq!(plain.status, StatusCode::OK, "{path}");
        assert_eq!(plain.header("content-type"), asset.mime);
        assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
        let small = request(Method::GET, &path, &[("accept-encoding", "gzip, br")]).await;
        let coding = if asset.br.is_some() { "br" } else { "" };
        assert_eq!(small.header("content-encoding"), coding, "{path}");
        let refused = request(Method::GET, &path, &[("accept-encoding", "br;q=0")]).await;
        assert_eq!(refused.header("content-encoding"), "", "{path}");
    }
}

#[tokio::test]
async fn unknown_file_is_404() {
    assert_eq!(get("/assets/app.00000000.js").await.status, StatusCode::NOT_FOUND);
}
