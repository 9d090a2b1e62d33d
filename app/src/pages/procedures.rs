//! The list of procedures, with filters that are a plain form.

use catalogue::{Catalogue, ChannelKind, Kind, Procedure, SearchQuery};
use leptos::prelude::*;

use crate::components::document::{Document, Head};
use crate::components::intro::Intro;
use crate::components::pagination::Pagination;
use crate::components::result::{ResultItem, ResultStyle};
use crate::request::{Request, use_request};
use crate::urls;

/// How many procedures a page of the list shows.
const PAGE: usize = 20;
/// More results than the catalogue will ever hold: the list itself is cut afterwards.
const ALL: usize = 10_000;

/// What the reader wants to see. Unknown values filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Filter {
    words: String,
    moment: String,
    authority: String,
    channels: Vec<ChannelKind>,
}

impl Filter {
    fn of(request: &Request) -> Self {
        let catalogue = request.reader.catalogue();
        let known = |name: &str, exists: &dyn Fn(&str) -> bool| {
            request.field(name).filter(|id| exists(id)).unwrap_or_default().to_owned()
        };
        let wanted = |kind: &ChannelKind| request.fields("channel").any(|code| code == kind.code());
        Self {
            words: request.field("q").unwrap_or_default().to_owned(),
            moment: known("moment", &|id| catalogue.moment(id).is_some()),
            authority: known("authority", &|id| catalogue.authority(id).is_some()),
            channels: ChannelKind::ALL.into_iter().filter(wanted).collect(),
        }
    }

    /// Counts what is set.
    fn active(&self) -> usize {
        [&self.words, &self.moment, &self.authority].iter().filter(|text| !text.is_empty()).count()
            + self.channels.len()
    }

    fn admits(&self, procedure: &Procedure, catalogue: &Catalogue) -> bool {
        let has = |kind: &ChannelKind| procedure.channels.iter().any(|way| way.kind == *kind);
        let in_moment = || {
            let moment = catalogue.moment(&self.moment);
            moment.is_some_and(|moment| moment.steps().any(|step| step.procedure == procedure.id))
        };
        (self.authority.is_empty() || procedure.authority.as_str() == self.authority)
            && self.channels.iter().all(has)
            && (self.moment.is_empty() || in_moment())
    }

    /// Lists what the filter lets through: by relevance when there are words, else by title.
    fn apply<'a>(&self, request: &'a Request) -> Vec<&'a Procedure> {
        let catalogue = request.reader.catalogue();
        let mut found: Vec<&Procedure> = if self.words.is_empty() {
            let mut all: Vec<&Procedure> = catalogue.procedures().values().collect();
            let key = |procedure: &Procedure| sort_key(&request.tr.words(&procedure.title).text);
            all.sort_by_cached_key(|procedure| key(procedure));
            all
        } else {
            let mut query = SearchQuery::new(self.words.clone(), request.lang());
            query.kind = Some(Kind::Procedure);
            query.limit = ALL;
            // A failed search is logged by the engine; the reader sees an empty list and its words.
            let answer = request.reader.search(&query).unwrap_or_default();
            answer.hits.iter().filter_map(|hit| catalogue.procedure(hit.id.as_str())).collect()
        };
        found.retain(|procedure| self.admits(procedure, catalogue));
        found
    }
}

/// Sorts as a French dictionary does, near enough: without case or accents.
pub(super) fn sort_key(title: &str) -> String {
    let fold = |c: char| match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        '’' => '\'',
        other => other,
    };
    title.to_lowercase().chars().map(fold).collect()
}

/// `/demarches`
#[component]
pub fn Procedures() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let filter = Filter::of(&request);
    let found = filter.apply(&request);
    let pages = found.len().div_ceil(PAGE);
    let page = request.field("page").and_then(|page| page.parse::<usize>().ok());
    let page = page.unwrap_or(1).clamp(1, pages.max(1));
    let items = found
        .iter()
        .skip((page - 1) * PAGE)
        .take(PAGE)
        .map(|procedure| {
            let id = procedure.id.clone();
            view! { <ResultItem kind=Kind::Procedure id style=ResultStyle::List /> }
        })
        .collect_view();
    let title = tr.get("procedures-title");
    let head = Head {
        title: title.clone(),
        description: tr.get("procedures-lede"),
        // One address for the list: its filtered views are the same pages again.
        indexed: filter.active() == 0 && page == 1,
        ..Head::default()
    };
    let count = tr.with("count-procedures", &[("count", found.len().into())]);
    let none = found.is_empty().then(|| view! { <p>{tr.get("procedures-none")}</p> });
    view! {
        <Document head>
            <div class="fr-container">
                <Intro title lede=tr.get("procedures-lede") />
            </div>
            <div class="fr-container layout layout--filters">
                <FilterForm filter=filter.clone() />
                <section class="layout__main" aria-labelledby="compte">
                    <h2 class="results-count" id="compte">{count}</h2>
                    {none}
                    <ul class="results">{items}</ul>
                    <Pagination current=page pages />
                </section>
            </div>
        </Document>
    }
}

#[component]
fn FilterForm(filter: Filter) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let catalogue = request.reader.catalogue();
    let active = filter.active();
    let badge = (active > 0).then(|| {
        let words = tr.with("filters-active", &[("count", active.into())]);
        view! { " " <span class="filters__active">{words}</span> }
    });
    let moments = catalogue.moments().iter();
    let moments = moments.map(|moment| (moment.id.to_string(), tr.words(&moment.title).text));
    let used = |id: &str| catalogue.procedures().values().any(|p| p.authority.as_str() == id);
    let authorities = catalogue.authorities().iter().filter(|(id, _)| used(id.as_str()));
    let mut authorities: Vec<(String, String)> = authorities
        .map(|(id, authority)| (id.to_string(), tr.words(&authority.title).text))
        .collect();
    authorities.sort_by_cached_key(|(_, title)| sort_key(title));
    view! {
        <form class="filters" action=request.link(urls::PROCEDURES) method="get" aria-label=tr.get("filters-label")>
            <details class="filters__details" open={active > 0}>
                <summary class="filters__summary">{tr.get("filters-open")} {badge}</summary>
                <div class="filters__body">
                    <div class="fr-input-group">
                        <label class="fr-label" for="f-texte">{tr.get("filter-words")}</label>
                        <input class="fr-input" type="search" id="f-texte" name="q" value=filter.words.clone() maxlength="400" />
                    </div>
                    {select("moment", "filter-moment", "filter-moment-all", moments.collect(), &filter.moment, &request)}
                    {select("authority", "filter-authority", "filter-authority-all", authorities, &filter.authority, &request)}
                    <fieldset class="fr-fieldset">
                        <legend class="fr-fieldset__legend">{tr.get("filter-channel")}</legend>
                        {channels(&filter, &request)}
                    </fieldset>
                    <div class="filters__actions">
                        <button class="fr-btn" type="submit">{tr.get("filters-apply")}</button>
                        " "
                        <a class="fr-link" href=request.link(urls::PROCEDURES)>{tr.get("filters-clear")}</a>
                    </div>
                </div>
            </details>
        </form>
    }
}

/// Renders a field with one answer among several.
pub(super) fn select(
    name: &'static str,
    label: &str,
    all: &str,
    options: Vec<(String, String)>,
    chosen: &str,
    request: &Request,
) -> impl IntoView + use<> {
    let id = format!("f-{name}");
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="fr-select-group">
            <label class="fr-label" for=id.clone()>{request.tr.get(label)}</label>
            <select class="fr-select" id=id.clone() name=name>
                <option value="">{request.tr.get(all)}</option>
                {options}
            </select>
        </div>
    }
}

fn channels(filter: &Filter, request: &Request) -> impl IntoView + use<> {
    ChannelKind::ALL
        .map(|kind| {
            let id = format!("f-{}", kind.code());
            let checked = filter.channels.contains(&kind);
            view! {
                <div class="fr-fieldset__element">
                    <div class="fr-checkbox-group fr-checkbox-group--sm">
                        <input type="checkbox" id=id.clone() name="channel" value=kind.code() checked=checked />
                        <label class="fr-label" for=id.clone()>
                            {request.tr.get(&format!("channel-{}", kind.code()))}
                        </label>
                    </div>
                </div>
            }
        })
        .collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_sort_without_case_and_accents() {
        let mut titles = ["Signaler", "Élire", "déclarer", "Être"];
        titles.sort_by_cached_key(|title| sort_key(title));
        assert_eq!(titles, ["déclarer", "Élire", "Être", "Signaler"]);
    }
}
