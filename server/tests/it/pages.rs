//! The pages.

use std::collections::HashMap;

use axum::http::{Method, StatusCode};

use crate::support::{get, page_addresses, request, with_catalogue};

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).map(|at| at + start.len()).expect("the start is there");
    let length = text[from..].find(end).expect("the end is there");
    &text[from..from + length]
}

#[tokio::test]
async fn every_page_is_one_whole_document_in_its_language() {
    for address in page_addresses() {
        let page = get(&address).await;
        let lang = if address.starts_with("/en") { "en" } else { "fr" };
        assert!(page.body.starts_with("<!DOCTYPE html><html lang=\""), "{address}");
        assert_eq!(between(&page.body, "<html lang=\"", "\""), lang, "{address}");
        assert!(page.body.ends_with("</html>"), "{address}");
        assert_eq!(page.body.matches("<h1").count(), 1, "{address}");
        assert!(!page.body.contains("<!>"), "{address} has a marker of Leptos");
        assert!(!page.body.contains("nonce="), "{address} differs between two renders");
        assert_eq!(page.header("content-language"), lang, "{address}");
    }
}

#[tokio::test]
async fn two_renders_of_a_page_are_the_same_bytes() {
    for address in page_addresses() {
        assert_eq!(get(&address).await.body, get(&address).await.body, "{address}");
    }
}

#[tokio::test]
async fn every_moment_and_procedure_has_its_page_and_its_own_title() {
    let paths: Vec<String> = with_catalogue(|catalogue| {
        let moments = catalogue.moments().iter().map(|moment| format!("/moments/{}", moment.id));
        let procedures = catalogue.procedures().keys().map(|id| format!("/demarches/{id}"));
        moments.chain(procedures).collect()
    });
    assert!(paths.len() > 50);
    let mut titles: HashMap<String, String> = HashMap::new();
    for path in paths {
        let page = get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let title = between(&page.body, "<title>", "</title>").to_owned();
        if let Some(other) = titles.insert(title, path.clone()) {
            panic!("{path} and {other} have one title");
        }
    }
}

#[tokio::test]
async fn no_page_shows_a_message_id() {
    // An id that has no message is shown as it is: a word with a hyphen alone in an element.
    for address in page_addresses() {
        let page = get(&address).await;
        for id in ["menu-", "home-", "search-", "error-", "procedure-", "moment-", "footer-"] {
            assert!(!page.body.contains(&format!(">{id}")), "{address} shows {id}");
        }
    }
}

#[tokio::test]
async fn death_is_found_first_by_who_lost_a_husband() {
    let page = get("/recherche?q=mon+mari+est+mort").await;
    let first = between(&page.body, "<h2 class=\"result__title direct__title\"><a href=\"", "\"");
    assert_eq!(first, "/moments/je-perds-un-proche");
}

#[tokio::test]
async fn no_search_is_a_dead_end_in_any_language() {
    for lang in ["", "/en", "/fr-simple"] {
        let none = get(&format!("{lang}/recherche?q=zxqvjk")).await.body;
        assert!(none.contains("href=\"https://www.france-services.gouv.fr\""), "{lang}");
        assert!(none.contains(&format!("href=\"{lang}/moments/je-perds-un-proche\"")), "{lang}");
        let partly = get(&format!("{lang}/recherche?q=zxqvjk+naissance")).await.body;
        assert!(partly.contains(&format!("href=\"{lang}/recherche?q=naissance\"")), "{lang}");
        let narrow = get(&format!("{lang}/recherche?q=aide&kind=moment&authority=mairie")).await;
        assert!(narrow.body.contains(&format!("href=\"{lang}/recherche?q=aide\"")), "{lang}");
    }
}

#[tokio::test]
async fn search_page_says_why_results_rank_where_they_do_when_asked() {
    let plain = get("/recherche?q=aide").await.body;
    assert!(!plain.contains("explanation") && !plain.contains("explain"));
    let asked = get("/recherche?q=aide&explain=1").await.body;
    assert_eq!(asked.matches("<details class=\"disclosure explanation\">").count(), 10);
    assert!(asked.contains("Pourquoi ce rang\u{a0}: 1, avec "));
    assert!(asked.contains("<meta name=\"robots\" content=\"noindex\""));
    assert_eq!(get("/recherche?q=aide&explain=yes").await.body.matches("explanation").count(), 0);
    let empty = get("/recherche?explain=1").await.body;
    assert!(empty.contains("<meta name=\"robots\" content=\"noindex\""));
}

#[tokio::test]
async fn links_of_an_explained_search_keep_explaining() {
    for lang in ["", "/en", "/fr-simple"] {
        let page = get(&format!("{lang}/recherche?q=pention&explain=1")).await.body;
        let literal = format!("href=\"{lang}/recherche?q=pention&amp;exact=1&amp;explain=1\"");
        assert!(page.contains(&literal), "{lang}");
        assert!(page.contains("<input type=\"hidden\" name=\"explain\" value=\"1\""), "{lang}");
        let links =
            page.split("href=\"").filter(|link| link.starts_with(&format!("{lang}/recherche?")));
        for link in links {
            let link = link.split('"').next().unwrap_or_default();
            assert!(link.contains("explain=1"), "{link}");
        }
    }
    let partly = get("/recherche?q=zxqvjk+naissance&explain=1").await.body;
    assert!(partly.contains("href=\"/recherche?q=naissance&amp;explain=1\""));
}

#[tokio::test]
async fn what_is_not_written_in_the_language_of_the_page_says_so() {
    let page = get("/fr-simple/demarches/declarer-un-deces").await;
    assert!(page.body.contains("fr-notice"), "a notice says what is not translated");
    let page = get("/en/demarches/declarer-un-deces").await;
    assert!(!page.body.contains("fr-notice"), "all of it is translated");
    assert!(page.body.contains("lang=\"fr\""), "titles of sources stay French");
}

#[tokio::test]
async fn language_links_keep_the_page_and_its_query() {
    let page = get("/recherche?q=deuil&kind=procedure").await;
    assert!(page.body.contains("href=\"/en/recherche?q=deuil&amp;kind=procedure\""));
    assert!(page.body.contains("href=\"/fr-simple/recherche?q=deuil&amp;kind=procedure\""));
}

#[tokio::test]
async fn what_is_not_there_is_404_and_what_was_there_is_410() {
    let missing = get("/demarches/nulle-part").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert_eq!(missing.header("cache-control"), "no-store");
    let gone = get("/demarches/demander-la-carte-d-invalidite").await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.body.contains("/demarches/demander-la-carte-mobilite-inclusion"));
}

#[tokio::test]
async fn head_is_get_without_a_body_and_other_methods_are_refused() {
    let head = request(Method::HEAD, "/moments", &[]).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    let post = request(Method::POST, "/moments", &[]).await;
    assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(post.header("allow"), "GET, HEAD");
}

#[tokio::test]
async fn slash_at_the_end_and_french_prefix_lead_to_the_one_address() {
    for (from, to) in [("/moments/", "/moments"), ("/fr/demarches?q=a", "/demarches?q=a")] {
        let answer = get(from).await;
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{from}");
        assert_eq!(answer.header("location"), to);
    }
}

#[tokio::test]
async fn filters_narrow_the_list_without_javascript() {
    let all = get("/demarches").await;
    let some = get("/demarches?authority=mairie&channel=counter").await;
    let count = |page: &str| between(page, "class=\"results-count\">", "<").to_owned();
    assert_ne!(count(&all.body), count(&some.body));
    assert!(some.body.contains("value=\"mairie\" selected"));
    assert!(some.body.contains("<meta name=\"robots\" content=\"noindex\""));
}

#[tokio::test]
async fn last_page_of_a_list_is_given_for_a_page_beyond_it() {
    let page = get("/demarches?page=9999").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("aria-current=\"page\""));
}

#[tokio::test]
async fn procedure_describes_itself_as_a_government_service() {
    let page = get("/demarches/declarer-un-deces").await;
    let json = between(&page.body, "<script type=\"application/ld+json\">", "</script>");
    let data: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    assert_eq!(data["@type"], "GovernmentService");
    assert_eq!(data["url"], "http://127.0.0.1:3000/demarches/declarer-un-deces");
    assert!(page.body.contains("rel=\"canonical\" href=\"http://127.0.0.1:3000/demarches/"));
    assert!(page.body.contains("hreflang=\"en\" href=\"http://127.0.0.1:3000/en/demarches/"));
}
