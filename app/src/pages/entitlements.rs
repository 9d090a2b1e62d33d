//! The list of rights, by how much comes without asking, with filters that are a plain form.

use catalogue::{Entitlement, Kind, ProactivityLevel};
use leptos::prelude::*;

use super::procedures::{select, sort_key};
use crate::components::breadcrumb::Breadcrumb;
use crate::components::document::{Document, Head};
use crate::components::mark::proactivity_class;
use crate::components::result::{ResultItem, ResultStyle};
use crate::request::{Request, use_request};
use crate::urls;

/// What the reader wants to see. Unknown values filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Filter {
    moment: String,
    rungs: Vec<ProactivityLevel>,
}

impl Filter {
    fn of(request: &Request) -> Self {
        let exists = |id: &&str| request.reader.catalogue().moment(id).is_some();
        let wanted =
            |rung: &ProactivityLevel| request.fields("proactivity").any(|code| code == rung.code());
        Self {
            moment: request.field("moment").filter(exists).unwrap_or_default().to_owned(),
            rungs: ProactivityLevel::ALL.into_iter().filter(wanted).collect(),
        }
    }

    /// Counts what is set.
    fn active(&self) -> usize {
        usize::from(!self.moment.is_empty()) + self.rungs.len()
    }

    /// Lists the rights of a rung, by title.
    fn rights<'a>(&self, rung: ProactivityLevel, request: &'a Request) -> Vec<&'a Entitlement> {
        if !self.rungs.is_empty() && !self.rungs.contains(&rung) {
            return Vec::new();
        }
        let of_moment = |right: &Entitlement| {
            self.moment.is_empty() || right.moments.iter().any(|id| id.as_str() == self.moment)
        };
        let all = request.reader.catalogue().entitlements().values();
        let mut rights: Vec<&Entitlement> =
            all.filter(|right| right.proactivity.level == rung && of_moment(right)).collect();
        rights.sort_by_cached_key(|right| sort_key(&request.tr.words(&right.title).text));
        rights
    }
}

/// `/aides`
#[component]
pub fn Entitlements() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let filter = Filter::of(&request);
    let rungs = ProactivityLevel::ALL.map(|rung| (rung, filter.rights(rung, &request)));
    let total: usize = rungs.iter().map(|(_, rights)| rights.len()).sum();
    let groups = rungs.map(|(rung, rights)| group(rung, &rights, &request)).collect_view();
    let title = tr.get("entitlements-title");
    let head = Head {
        title: title.clone(),
        description: tr.get("entitlements-lede"),
        // One address for the list: its filtered views are the same page again.
        indexed: filter.active() == 0,
        ..Head::default()
    };
    let count = tr.with("count-entitlements", &[("count", total.into())]);
    let none = (total == 0).then(|| view! { <p>{tr.get("entitlements-none")}</p> });
    view! {
        <Document head>
            <div class="fr-container">
                <Breadcrumb here=title.clone() />
                <div class="intro">
                    <h1 class="intro__title">{title.clone()}</h1>
                    <p class="intro__lede">{tr.get("entitlements-lede")}</p>
                </div>
            </div>
            <div class="fr-container layout layout--filters">
                <FilterForm filter=filter.clone() />
                <section class="layout__main" aria-labelledby="compte">
                    <h2 class="results-count" id="compte">{count}</h2>
                    {none}
                    {groups}
                </section>
            </div>
        </Document>
    }
}

/// Renders the rights that come in one way.
fn group(rung: ProactivityLevel, rights: &[&Entitlement], request: &Request) -> Option<AnyView> {
    let tr = &request.tr;
    let name = proactivity_class(rung);
    let items: Vec<_> = rights
        .iter()
        .map(|right| {
            let id = right.id.clone();
            view! { <ResultItem kind=Kind::Entitlement id style=ResultStyle::List /> }
        })
        .collect();
    let title = tr.get(&format!("proactivity-{name}"));
    let text = tr.get(&format!("proactivity-{name}-text"));
    (!items.is_empty()).then(|| {
        view! {
            <section class=format!("ladder ladder--{name}") aria-labelledby=name>
                <h2 class="ladder__title" id=name>
                    {title} " " <span class="ladder__count">{rights.len().to_string()}</span>
                </h2>
                <p class="ladder__text">{text}</p>
                <ul class="results">{items}</ul>
            </section>
        }
        .into_any()
    })
}

#[component]
fn FilterForm(filter: Filter) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let active = filter.active();
    let badge = (active > 0).then(|| {
        let words = tr.with("filters-active", &[("count", active.into())]);
        view! { " " <span class="filters__active">{words}</span> }
    });
    let moments = request.reader.catalogue().moments().iter();
    let moments = moments.map(|moment| (moment.id.to_string(), tr.words(&moment.title).text));
    let moments = moments.collect();
    view! {
        <form class="filters" action=request.link(urls::ENTITLEMENTS) method="get" aria-label=tr.get("entitlements-filters")>
            <details class="filters__details" open={active > 0}>
                <summary class="filters__summary">{tr.get("filters-open")} {badge}</summary>
                <div class="filters__body">
                    <fieldset class="fr-fieldset">
                        <legend class="fr-fieldset__legend">{tr.get("filter-proactivity")}</legend>
                        {rungs(&filter, &request)}
                    </fieldset>
                    {select("moment", "filter-moment", "filter-moment-all", moments, &filter.moment, &request)}
                    <div class="filters__actions">
                        <button class="fr-btn" type="submit">{tr.get("filters-apply")}</button>
                        " "
                        <a class="fr-link" href=request.link(urls::ENTITLEMENTS)>{tr.get("filters-clear")}</a>
                    </div>
                </div>
            </details>
        </form>
    }
}

fn rungs(filter: &Filter, request: &Request) -> impl IntoView + use<> {
    ProactivityLevel::ALL
        .map(|rung| {
            let name = proactivity_class(rung);
            let id = format!("f-{name}");
            let checked = filter.rungs.contains(&rung);
            view! {
                <div class="fr-fieldset__element">
                    <div class="fr-checkbox-group fr-checkbox-group--sm">
                        <input type="checkbox" id=id.clone() name="proactivity" value=rung.code() checked=checked />
                        <label class="fr-label" for=id.clone()>
                            {request.tr.get(&format!("proactivity-{name}"))}
                        </label>
                    </div>
                </div>
            }
        })
        .collect_view()
}
