//! Ways to narrow a search, as plain links.

use catalogue::{ChannelKind, Facet, Facets, Kind, ProactivityLevel};
use leptos::prelude::*;

use crate::components::mark::proactivity_class;
use crate::request::{Request, use_request};
use crate::urls;

/// As many authorities and moments are offered.
const SHOWN: usize = 8;

/// The fields of the address that narrow a search.
const FIELDS: [&str; 5] = ["kind", "moment", "authority", "channel", "proactivity"];

/// Renders what the results may be narrowed by, each with its count.
#[component]
pub fn FacetLinks(
    /// The counts.
    facets: Facets,
    /// How many results there are now.
    total: usize,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let catalogue = request.reader.catalogue();
    let kind_words = |id: &str| Some(tr.get(&format!("kinds-{}", id.parse::<Kind>().ok()?)));
    let moment_words = |id: &str| Some(tr.words(&catalogue.moment(id)?.title).text);
    let authority_words = |id: &str| Some(tr.words(&catalogue.authority(id)?.title).text);
    let channel_words =
        |id: &str| Some(tr.get(&format!("channel-{}", id.parse::<ChannelKind>().ok()?.code())));
    let level_words = |id: &str| {
        let level = id.parse::<ProactivityLevel>().ok()?;
        Some(tr.get(&format!("proactivity-{}", proactivity_class(level))))
    };
    let set = FIELDS.iter().any(|name| request.field(name).is_some());
    view! {
        <nav class="facets" aria-label=tr.get("facets-label")>
            <details class="filters__details" open=set>
                <summary class="filters__summary">{tr.get("facets-open")}</summary>
                <div class="filters__body">
                    {group("kind", &facets.kind, &kind_words, total, &request)}
                    {group("moment", &facets.moment, &moment_words, total, &request)}
                    {group("authority", &facets.authority, &authority_words, total, &request)}
                    {group("channel", &facets.channel, &channel_words, total, &request)}
                    {group("proactivity", &facets.proactivity, &level_words, total, &request)}
                </div>
            </details>
        </nav>
    }
}

fn group(
    name: &'static str,
    facets: &[Facet],
    words: &dyn Fn(&str) -> Option<String>,
    total: usize,
    request: &Request,
) -> impl IntoView + use<> {
    let chosen = request.field(name).unwrap_or_default();
    let everything = link(name, "", request.tr.get("facet-all"), None, chosen.is_empty(), request);
    let values: Vec<_> = facets
        .iter()
        // What every result has narrows nothing; where something is chosen, all else is a way out.
        .filter(|facet| facet.count > 0 && (facet.count < total || !chosen.is_empty()))
        .take(SHOWN)
        .filter_map(|facet| {
            let words = words(&facet.id)?;
            Some(link(name, &facet.id, words, Some(facet.count), facet.id == chosen, request))
        })
        .collect();
    let id = format!("fc-{name}");
    (!values.is_empty()).then(|| {
        view! {
            <div class="facet">
                <h2 class="facet__title" id=id.clone()>{request.tr.get(&format!("facet-{name}"))}</h2>
                <ul class="facet__list" aria-labelledby=id.clone()>{everything} {values}</ul>
            </div>
        }
    })
}

fn link(
    name: &'static str,
    value: &str,
    words: String,
    count: Option<usize>,
    current: bool,
    request: &Request,
) -> AnyView {
    let mut pairs: Vec<(&str, &str)> = request
        .query
        .iter()
        .filter(|(field, _)| field != name && field != "page")
        .map(|(field, value)| (field.as_str(), value.as_str()))
        .collect();
    pairs.push((name, value));
    let href = urls::with_query(&request.link(urls::SEARCH), &pairs);
    let count =
        count.map(|count| view! { " " <span class="facet__count">{count.to_string()}</span> });
    view! {
        <li>
            <a class="facet__link" href=href aria-current=current.then_some("true")>{words} {count}</a>
        </li>
    }
    .into_any()
}
