//! What to try when nothing has all the words: no search is a dead end.

use catalogue::{SearchAnswer, SearchQuery};
use leptos::prelude::*;

use super::explain;
use crate::request::{Request, use_request};
use crate::urls;

/// As many words are tried one by one.
const TRIED: usize = 6;
/// Where the network itself tells its places.
const FRANCE_SERVICES: &str = "https://www.france-services.gouv.fr";

/// Renders, word by word, what each finds alone, and the same search without filters.
#[component]
pub fn WaysOut(
    /// The search that was made.
    query: SearchQuery,
    /// What it found.
    answer: SearchAnswer,
) -> impl IntoView {
    let request = use_request();
    let filtered = (answer.total == 0 && query.is_filtered()).then(|| unfiltered(&query, &request));
    let alone = answer.words.len() == 1 && !query.literal;
    let partly = answer.relaxed || answer.total == 0;
    let words = if partly && !alone { answer.words } else { Vec::new() };
    view! { {filtered} {word_by_word(&words, &request)} }
}

fn unfiltered(query: &SearchQuery, request: &Request) -> Option<impl IntoView + use<>> {
    let all = SearchQuery { limit: 0, offset: 0, ..query.clone() }.unfiltered();
    let total = request.reader.search(&all).ok()?.total;
    let exact = if query.literal { "1" } else { "" };
    let pairs = [("q", query.text.as_str()), ("exact", exact), explain(request)];
    let href = urls::with_query(&request.link(urls::SEARCH), &pairs);
    let words = request.tr.with("search-unfiltered", &[("count", total.into())]);
    (total > 0).then(|| view! { <p><a class="fr-link" href=href>{words}</a></p> })
}

/// Says what each word finds by itself; nothing when none finds anything.
fn word_by_word(words: &[String], request: &Request) -> Option<impl IntoView + use<>> {
    let tried: Vec<(String, usize)> =
        words.iter().take(TRIED).filter_map(|word| try_alone(word, request)).collect();
    tried.iter().any(|(_, total)| *total > 0).then(|| {
        let items =
            tried.into_iter().map(|(word, total)| item(word, total, request)).collect_view();
        view! {
            <div class="tried">
                <h2 class="tried__title" id="tried">{request.tr.get("search-words")}</h2>
                <ul class="tried__list" aria-labelledby="tried">{items}</ul>
            </div>
        }
    })
}

/// Searches a word alone, corrected if need be, and counts what it finds.
fn try_alone(word: &str, request: &Request) -> Option<(String, usize)> {
    let query = SearchQuery { limit: 0, ..SearchQuery::new(word, request.lang()) };
    let answer = request.reader.search(&query).ok()?;
    Some((answer.corrected.unwrap_or_else(|| word.to_owned()), answer.total))
}

fn item(word: String, total: usize, request: &Request) -> AnyView {
    let count = request.tr.with("search-word-count", &[("count", total.into())]);
    let count = view! { <span class="tried__count">{count}</span> };
    if total == 0 {
        return view! { <li class="tried__word">{word} " " {count}</li> }.into_any();
    }
    let pairs = [("q", word.as_str()), explain(request)];
    let href = urls::with_query(&request.link(urls::SEARCH), &pairs);
    view! { <li><a class="tried__word" href=href>{word} " " {count}</a></li> }.into_any()
}

/// Renders where somebody helps.
#[component]
pub fn SomebodyHelps() -> impl IntoView {
    let tr = use_request().tr;
    view! {
        <section class="panel panel--help section" aria-labelledby="help">
            <h2 class="panel__title" id="help">{tr.get("help-title")}</h2>
            <p>{tr.get("help-text")}</p>
            <p class="panel__action">
                <a class="fr-link" href=FRANCE_SERVICES>{tr.get("help-where")}</a>
                " "
                <span class="channel__site">"france-services.gouv.fr"</span>
            </p>
        </section>
    }
}
