//! What nobody should send, answered with sense.

use axum::http::StatusCode;

use crate::support::get;

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[tokio::test]
async fn any_text_can_be_searched() {
    let long = "deuil ".repeat(1_700);
    let texts = [
        "",
        " ",
        "de la le",
        "🙂🙂",
        "\"(*:[",
        "title:[a TO z]",
        "'; drop table",
        "\u{0}a",
        "<script>alert(1)</script>",
        "مرحبا",
        "a",
        &long,
        "AND OR NOT",
        "\u{202e}abc",
        "é".repeat(300).as_str(),
    ]
    .map(str::to_owned);
    for text in texts {
        for path in
            ["/recherche", "/en/recherche", "/demarches", "/api/v1/search", "/api/v1/suggest"]
        {
            let answer = get(&format!("{path}?q={}", encoded(&text))).await;
            let start: String = text.chars().take(20).collect();
            assert_eq!(answer.status, StatusCode::OK, "{path} for {start:?}");
            let page = !path.starts_with("/api/");
            assert!(!(page && answer.body.contains("<script>alert")), "{path} for {start:?}");
        }
    }
}

#[tokio::test]
async fn long_text_is_searched_by_its_beginning_and_said_to_be() {
    let long = encoded(&"deuil ".repeat(1_700));
    let page = get(&format!("/recherche?q={long}")).await;
    assert!(page.body.contains("Votre texte est long"));
}

#[tokio::test]
async fn address_too_long_to_read_is_414_with_a_page_or_a_problem() {
    let long = "a".repeat(40_000);
    let page = get(&format!("/recherche?q={long}")).await;
    assert_eq!(page.status, StatusCode::URI_TOO_LONG);
    assert!(page.body.contains("Cette adresse est trop longue"));
    let api = get(&format!("/api/v1/search?q={long}")).await;
    assert_eq!(api.status, StatusCode::URI_TOO_LONG);
    assert_eq!(api.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn odd_paths_are_404_and_never_500() {
    for path in [
        "/%00",
        "/%FF%FE",
        "/moments/%2e%2e%2fetc",
        "/moments/a/b/c",
        "/en/en/en",
        "/.git/config",
        "/assets/../Cargo.toml",
        "/assets/%2e%2e/x",
        "/demarches/%3Cscript%3E",
    ] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("<script>"), "{path}");
    }
}

#[tokio::test]
async fn odd_values_of_parameters_change_nothing_on_pages() {
    for query in [
        "page=-1",
        "page=x",
        "page=0",
        "moment=../x",
        "authority=%00",
        "channel=x",
        "kind=nothing",
        "q=a&q=b",
        "=",
        "&&&",
        "%ZZ=%ZZ",
    ] {
        for path in ["/recherche", "/demarches"] {
            let answer = get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}?{query}");
        }
    }
}
