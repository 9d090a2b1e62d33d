//! Which searches went badly: those that found nothing, and those after which others were made.
//!
//! That somebody searched again is told by the page itself: within a site a browser says which page
//! a link or a form stood on (`Referer`), by the policy that every answer sets. Nothing is added to
//! a page or to an address for it, nobody is known again, and who has turned that off is not counted.

use app::request::Request as PageRequest;
use app::urls;
use axum::http::{HeaderMap, Uri, header};
use store::SearchKind;

use crate::services::tally::words;
use crate::state::AppState;

/// A search that a page was made of.
struct Search {
    words: String,
    /// Whether its correction was refused.
    literal: bool,
}

/// Counts the search of a page that has been rendered, and the one before it, if they went badly.
pub(super) fn count(state: &AppState, page: &PageRequest, headers: &HeaderMap) {
    let Some(tally) = state.tally() else { return };
    let searched = &*page.path == urls::SEARCH && page.status() == 200;
    // An editor who looks at ranks is nobody who searches, and a page fetched ahead is not read.
    if !searched || page.explains() || headers.contains_key("sec-purpose") {
        return;
    }
    let Some(now) = search(page.query.iter().cloned()) else { return };
    if page.found_nothing() {
        tally.count(SearchKind::NothingFound, &now.words, page.today);
    }
    if let Some(before) = before(&state.site().base_url, headers)
        && went_on(&before, &now)
    {
        tally.count(SearchKind::Retried, &before.words, page.today);
    }
}

/// Says whether a search was made because the one before did not do: other words, or the same
/// without their correction.
fn went_on(before: &Search, now: &Search) -> bool {
    let refused = now.literal && !before.literal;
    refused || words::masked(&before.words) != words::masked(&now.words)
}

/// Reads which search the reader comes from, if any.
fn before(base_url: &str, headers: &HeaderMap) -> Option<Search> {
    let from: Uri = headers.get(header::REFERER)?.to_str().ok()?.parse().ok()?;
    let host = from.authority()?.as_str();
    let asked = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    // Behind a proxy the server may be asked by another name than the reader's.
    let ours = base_url.split_once("://").map(|(_, host)| host);
    if Some(host) != asked && Some(host) != ours {
        return None;
    }
    let (_, path) = urls::split_lang(from.path());
    let query = form_urlencoded::parse(from.query()?.as_bytes()).into_owned();
    if path == urls::SEARCH { search(query) } else { None }
}

fn search(query: impl Iterator<Item = (String, String)>) -> Option<Search> {
    let (mut words, mut literal, mut explained) = (None, false, false);
    for (name, value) in query {
        match name.as_str() {
            "q" if words.is_none() => words = Some(value),
            "exact" => literal |= !value.trim().is_empty(),
            "explain" => explained = true,
            _ => {}
        }
    }
    let words = words.filter(|words| !words.trim().is_empty() && !explained)?;
    Some(Search { words, literal })
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn come_from(address: &'static str) -> Option<Search> {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("127.0.0.1:3000"));
        headers.insert(header::REFERER, HeaderValue::from_static(address));
        before("https://moments.example.fr", &headers)
    }

    #[test]
    fn search_before_is_read_from_our_own_search_pages_only() {
        for ours in [
            "https://moments.example.fr/recherche?q=carte+grise&page=2",
            "http://127.0.0.1:3000/en/recherche?kind=moment&q=carte%20grise",
        ] {
            assert_eq!(come_from(ours).map(|one| one.words).as_deref(), Some("carte grise"));
        }
        for other in [
            "https://ailleurs.example.fr/recherche?q=carte",
            "https://moments.example.fr/demarches?q=carte",
            "https://moments.example.fr/recherche",
            "https://moments.example.fr/recherche?q=",
            "https://moments.example.fr/recherche?q=carte&explain=1",
            "/recherche?q=carte",
            "://",
        ] {
            assert!(come_from(other).is_none(), "{other}");
        }
    }

    #[test]
    fn searching_goes_on_with_other_words_or_without_the_correction() {
        let made = |words: &str, literal| Search { words: words.to_owned(), literal };
        let before = made("Carte grise 75", false);
        assert!(went_on(&before, &made("permis", false)));
        assert!(went_on(&before, &made("Carte grise 75", true)));
        assert!(!went_on(&before, &made("carte  GRISE 93", false)), "these are the same words");
        assert!(!went_on(&made("carte", true), &made("carte", true)), "another page of them");
    }
}
