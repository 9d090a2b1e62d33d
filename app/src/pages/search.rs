//! The search page: results with their facets, or where to start from when there are none.

pub mod direct;
pub mod facets;
pub mod ways_out;

use catalogue::{Hit, Kind, SearchAnswer, SearchQuery, Slug};
use leptos::prelude::*;

use self::direct::DirectAnswer;
use self::facets::FacetLinks;
use self::ways_out::{SomebodyHelps, WaysOut};
use crate::components::document::{Document, Head};
use crate::components::moments_grid::{Depth, MomentsGrid};
use crate::components::official::OfficialItem;
use crate::components::pagination::Pagination;
use crate::components::result::{ResultItem, ResultStyle};
use crate::components::search_form::SearchForm;
use crate::request::{Request, use_request};
use crate::urls;

/// How many results a page shows.
const PAGE: usize = 10;

/// `/recherche?q=`
#[component]
pub fn Search() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let words = request.field("q").unwrap_or_default().to_owned();
    let page = request.field("page").and_then(|page| page.parse::<usize>().ok());
    let page = page.unwrap_or(1).clamp(1, 1_000);
    let query = query(&request, &words, page);
    let answer = request.reader.search(&query).ok();
    let failed = answer.is_none();
    let answer = answer.unwrap_or_default();
    if failed {
        request.set_status(500);
    } else if answer.total == 0 && !words.is_empty() && !query.is_filtered() && !query.literal {
        request.set_found_nothing();
    }
    let head = Head {
        title: if words.is_empty() {
            tr.get("search-title")
        } else {
            tr.with("search-title-words", &[("words", shortened(&words).into())])
        },
        description: tr.get("search-lede"),
        indexed: words.is_empty() && !request.explains(),
        ..Head::default()
    };
    let pages = answer.total.div_ceil(PAGE);
    view! {
        <Document head>
            <div class="fr-container">
                <div class="intro">
                    <h1 class="intro__title">{tr.get("search-title")}</h1>
                    <SearchForm value=words.clone() class="intro__search" />
                    <Summary words=words.clone() answer=answer.clone() failed />
                    <WaysOut query=query.clone() answer=answer.clone() />
                </div>
                {(answer.total == 0).then(|| view! { <MomentsGrid depth=Depth::Second /> })}
                {(answer.total == 0 && !words.is_empty()).then(|| view! { <SomebodyHelps /> })}
            </div>
            {(answer.total > 0).then(|| view! {
                <div class="fr-container layout layout--filters">
                    <FacetLinks facets=answer.facets.clone() total=answer.total />
                    <div class="layout__main">
                        <ul class="results">{results(&answer, &query, &request)}</ul>
                        <Pagination current=page pages />
                    </div>
                </div>
            })}
        </Document>
    }
}

/// Reads the search and its filters; what is no filter of ours filters nothing.
fn query(request: &Request, words: &str, page: usize) -> SearchQuery {
    let slug = |name: &str| request.field(name).and_then(|id| id.parse::<Slug>().ok());
    SearchQuery {
        literal: request.field("exact").is_some(),
        kind: request.field("kind").and_then(|kind| kind.parse::<Kind>().ok()),
        moment: slug("moment"),
        authority: slug("authority"),
        channel: request.field("channel").and_then(|channel| channel.parse().ok()),
        proactivity: request.field("proactivity").and_then(|level| level.parse().ok()),
        limit: PAGE,
        offset: (page - 1) * PAGE,
        explain: request.explains(),
        ..SearchQuery::new(words, request.lang())
    }
}

/// Gives the field of the address that keeps explaining.
fn explain(request: &Request) -> (&'static str, &'static str) {
    ("explain", if request.explains() { "1" } else { "" })
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// Says what was found, and how the words were read.
#[component]
fn Summary(words: String, answer: SearchAnswer, failed: bool) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let told = shortened(&words);
    let count = if failed {
        tr.get("search-failed")
    } else if words.is_empty() {
        tr.get("search-lede")
    } else {
        let count = answer.total.into();
        tr.with("search-count", &[("count", count), ("words", told.clone().into())])
    };
    let pairs = [("q", words.as_str()), ("exact", "1"), explain(&request)];
    let literal = urls::with_query(&request.link(urls::SEARCH), &pairs);
    let corrected = answer.corrected.clone().map(|corrected| {
        let read = tr.with("search-corrected", &[("corrected", corrected.into())]);
        let exactly = tr.with("search-exactly", &[("words", told.clone().into())]);
        view! { <p class="corrected">{read} " " <a href=literal>{exactly}</a></p> }
    });
    let relaxed =
        answer.relaxed.then(|| view! { <p class="corrected">{tr.get("search-relaxed")}</p> });
    let long =
        answer.shortened.then(|| view! { <p class="corrected">{tr.get("search-shortened")}</p> });
    let none = (!words.is_empty() && answer.total == 0)
        .then(|| view! { <p class="intro__text">{tr.get("search-none")}</p> });
    let class = if words.is_empty() { "intro__lede" } else { "results-count" };
    view! {
        <p class=class role="status">{count}</p>
        {corrected}
        {relaxed}
        {long}
        {none}
    }
}

fn results(answer: &SearchAnswer, query: &SearchQuery, request: &Request) -> impl IntoView + use<> {
    let whole = query.offset == 0 && !query.is_filtered();
    let (catalogue, references) = (request.reader.catalogue(), request.reader.references());
    answer
        .hits
        .iter()
        .enumerate()
        .filter_map(|(rank, hit)| {
            if hit.kind == Kind::Reference {
                let (page, snippet) = (references.get(&hit.id).cloned()?, hit.snippet.clone());
                let explanation = hit.explanation.as_deref().cloned();
                return Some(view! { <OfficialItem page snippet explanation /> }.into_any());
            }
            let direct = whole && rank == 0 && hit.kind == Kind::Moment;
            Some(match catalogue.moment(hit.id.as_str()).filter(|_| direct) {
                Some(moment) => {
                    let explanation = hit.explanation.as_deref().cloned();
                    view! { <DirectAnswer moment=moment.clone() explanation /> }.into_any()
                }
                None => result(hit).into_any(),
            })
        })
        .collect_view()
}

fn result(hit: &Hit) -> impl IntoView + use<> {
    let (id, snippet) = (hit.id.clone(), hit.snippet.clone());
    let (snippet_lang, style) = (hit.snippet_lang, ResultStyle::Search);
    let explanation = hit.explanation.as_deref().cloned();
    view! { <ResultItem kind=hit.kind id snippet snippet_lang style explanation /> }
}
