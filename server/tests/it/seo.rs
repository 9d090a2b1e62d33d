//! What search engines and browsers read.

use axum::http::StatusCode;

use crate::support::get;

#[tokio::test]
async fn site_map_lists_pages_that_exist() {
    let map = get("/sitemap.xml").await;
    assert_eq!(map.header("content-type"), "application/xml; charset=utf-8");
    let addresses: Vec<&str> =
        map.body.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    assert!(addresses.len() > 100, "{} addresses", addresses.len());
    for address in addresses {
        let path = address.strip_prefix("http://127.0.0.1:3000").expect("it is ours");
        let path = if path.is_empty() { "/" } else { path };
        assert_eq!(get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn robots_find_the_site_map_and_browsers_the_search() {
    assert!(get("/robots.txt").await.body.contains("Sitemap: http://127.0.0.1:3000/sitemap.xml"));
    let search = get("/opensearch.xml").await.body;
    assert!(search.contains("template=\"http://127.0.0.1:3000/recherche?q={searchTerms}\""));
}
