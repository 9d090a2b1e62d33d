//! `/nouveautes`, its feed, and `/glossaire`.

use axum::http::StatusCode;

use crate::support::{get, with_catalogue};

#[tokio::test]
async fn the_feed_has_an_entry_for_each_note_and_names_its_page() {
    let notes = with_catalogue(|catalogue| catalogue.news().len());
    assert!(notes > 0, "there is news");
    for (lang, tag) in [("", "fr"), ("/en", "en"), ("/fr-simple", "fr")] {
        let feed = get(&format!("{lang}/nouveautes.atom")).await;
        assert_eq!(feed.status, StatusCode::OK);
        assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
        assert_eq!(feed.body.matches("<entry>").count(), notes);
        assert!(feed.body.contains(&format!("xml:lang=\"{tag}\"")));
        assert!(feed.body.contains(&format!("{lang}/nouveautes\"/>")), "{}", feed.body);
        let page = get(&format!("{lang}/nouveautes")).await;
        assert!(page.body.contains(&format!("href=\"{lang}/nouveautes.atom\"")));
    }
}

#[tokio::test]
async fn news_stand_from_the_newest() {
    let days =
        with_catalogue(|catalogue| catalogue.news().iter().map(|note| note.on).collect::<Vec<_>>());
    assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
}

#[tokio::test]
async fn the_glossary_keeps_the_french_word_in_english() {
    let page = get("/en/glossaire").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("<dt lang=\"fr\" class=\"glossary__word\">préfecture</dt>"));
}
