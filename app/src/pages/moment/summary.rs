//! What stands beside the time line: the dates, the documents, other moments.

use std::collections::BTreeMap;

use catalogue::{Moment, Slug};
use leptos::prelude::*;

use super::concern::HiddenBy;
use crate::request::{Request, use_request};
use crate::urls;

/// As many documents are shown; the steps name them all.
const DOCUMENTS_SHOWN: usize = 6;

/// Renders the summary of a moment.
#[component]
pub fn MomentSummary(
    /// The moment.
    moment: Moment,
    /// The classes by which answers hide its steps.
    hidden_by: HiddenBy,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    view! {
        <aside class="layout__aside" id="resume" aria-label=tr.get("moment-summary")>
            {dates(&moment, &hidden_by, &request)} {documents(&moment, &hidden_by, &request)}
            {related(&moment, &request)}
            <section class="panel panel--help" aria-labelledby="p-help">
                <h2 class="panel__title" id="p-help">{tr.get("help-title")}</h2>
                <p>{tr.get("help-text")}</p>
            </section>
        </aside>
    }
}

/// The limits that the law sets, in the order of the time line.
fn dates(moment: &Moment, hidden_by: &HiddenBy, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let catalogue = request.reader.catalogue();
    let items: Vec<_> = moment
        .steps()
        .filter_map(|step| {
            let procedure = catalogue.procedure(step.procedure.as_str())?;
            let deadline = step.deadline.as_ref().or(procedure.deadline.as_ref())?;
            if deadline.limit.is_none() && deadline.yearly.is_none() {
                return None;
            }
            let when = tr.words(&deadline.text);
            let what = tr.words(step.title.as_ref().unwrap_or(&procedure.title));
            let href = format!("#{}", procedure.id);
            let class = format!("dates__item {}", hidden_by.classes(&procedure.id));
            Some(view! {
                <li class=class.trim_end().to_owned()>
                    <strong lang=when.lang>{when.text}</strong>
                    " "
                    <a href=href lang=what.lang>{what.text}</a>
                </li>
            })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="panel panel--dates" aria-labelledby="p-dates">
                <h2 class="panel__title" id="p-dates">{tr.get("moment-dates")}</h2>
                <ul class="dates">{items}</ul>
            </section>
        }
    })
}

/// The documents that several steps ask for, the most wanted first.
fn documents(moment: &Moment, hidden_by: &HiddenBy, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let catalogue = request.reader.catalogue();
    let mut wanted: BTreeMap<&Slug, Vec<&Slug>> = BTreeMap::new();
    let mut fetched: BTreeMap<&Slug, Vec<&Slug>> = BTreeMap::new();
    for step in moment.steps() {
        let Some(procedure) = catalogue.procedure(step.procedure.as_str()) else { continue };
        for item in &procedure.evidence {
            let list = if item.fetched { &mut fetched } else { &mut wanted };
            list.entry(&item.kind).or_default().push(&procedure.id);
        }
    }
    let known = fetched.keys().filter(|kind| !wanted.contains_key(*kind)).count();
    let mut wanted: Vec<(&Slug, Vec<&Slug>)> = wanted.into_iter().collect();
    wanted.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(b.0)));
    let items: Vec<_> = wanted
        .into_iter()
        .take(DOCUMENTS_SHOWN)
        .filter_map(|(kind, procedures)| {
            let title = tr.words(&catalogue.evidence(kind.as_str())?.title);
            // What surrounds a foreign title is in the language of the page.
            let own = title.lang.map(|_| tr.lang().tag());
            let times = tr.with("document-times", &[("count", procedures.len().into())]);
            let class = format!("panel__item {}", hidden_by.classes_of_all(procedures));
            Some(view! {
                <li class=class.trim_end().to_owned() lang=title.lang>
                    {title.text} " " <span class="evidence__copies" lang=own>{times}</span>
                </li>
            })
        })
        .collect();
    let note = (known > 0).then(|| {
        let words = tr.with("documents-known", &[("count", known.into())]);
        view! { <p class="panel__note">{words}</p> }
    });
    (!items.is_empty()).then(|| {
        view! {
            <section class="panel panel--documents" aria-labelledby="p-documents">
                <h2 class="panel__title" id="p-documents">{tr.get("moment-documents")}</h2>
                <ul class="panel__list">{items}</ul>
                {note}
            </section>
        }
    })
}

fn related(moment: &Moment, request: &Request) -> impl IntoView + use<> {
    let catalogue = request.reader.catalogue();
    let items: Vec<_> = moment
        .related
        .iter()
        .filter_map(|id| {
            let title = request.tr.words(&catalogue.moment(id.as_str())?.title);
            let href = request.link(&urls::moment(id));
            Some(view! {
                <li><a class="panel__link" href=href lang=title.lang>{title.text}</a></li>
            })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="p-related">
                <h2 class="panel__title" id="p-related">{request.tr.get("moment-related")}</h2>
                <ul class="panel__links">{items}</ul>
            </section>
        }
    })
}
