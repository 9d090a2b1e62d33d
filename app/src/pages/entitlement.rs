//! A right: how it comes, its rule, its figures and their history, what it rests on.

mod changes;
mod conditions;
mod examples;
mod figures;
mod json_ld;
mod questions;
mod reading;
mod scale;
mod working;

use catalogue::{Break, Kind};
use leptos::prelude::*;

use self::reading::{Reading, span};
use super::error::NotFound;
use super::procedure::facts::{authority, item};
use super::procedure::{help, law, sources};
use crate::components::breadcrumb::Breadcrumb;
use crate::components::certainty::CertaintyTag;
use crate::components::document::{Document, Head};
use crate::components::mark::{ProactivityMark, proactivity_class};
use crate::components::notice::NotTranslated;
use crate::components::result::{ResultItem, ResultStyle};
use crate::islands::print::PrintButton;
use crate::request::{use_param, use_request};
use crate::urls;

/// `/aides/{id}`
#[component]
pub fn EntitlementPage() -> impl IntoView {
    let id = use_param("id");
    let request = use_request();
    let right = request.reader.catalogue().entitlement(&id);
    match right.and_then(|right| Reading::new(right, &request)) {
        Some(reading) => page(&reading).into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

fn page(reading: &Reading<'_>) -> impl IntoView + use<> {
    let (right, tr) = (reading.right, reading.tr());
    let head = Head {
        title: tr.words(&right.title).text,
        description: tr.words(&right.summary).text,
        indexed: true,
        json_ld: Some(json_ld::government_service(reading)),
        islands: true,
        ..Head::default()
    };
    let translated = [&right.title, &right.summary].iter().all(|text| tr.has(text))
        && right.limits.iter().all(|text| tr.has(text));
    let notice = (!translated).then(|| view! { <NotTranslated tr=tr.clone() /> });
    // Made before the document, which outlives what is borrowed here.
    let cover = cover(reading);
    // What matters to most readers comes first, what explains it after.
    let first = view! { {ladder(reading)} {essentials(reading)} {procedures(reading)} };
    let sections = sections(reading);
    let aside = aside(&sections, reading);
    let sections: Vec<AnyView> = sections.into_iter().map(|(.., view)| view).collect();
    let last = view! { {law(&right.law, tr)} {sources(&right.sources, reading.request)} };
    view! {
        <Document head>
            {notice}
            {cover}
            <div class="fr-container layout">
                <div class="layout__main">{first} {sections} {last}</div>
                {aside}
            </div>
        </Document>
    }
}

fn cover(reading: &Reading<'_>) -> AnyView {
    let tr = reading.tr();
    let title = tr.words(&reading.right.title);
    let summary = tr.words(&reading.right.summary);
    view! {
        <div class="cover cover--entitlement">
            <div class="fr-container">
                <Breadcrumb
                    through=vec![(urls::ENTITLEMENTS, tr.get("menu-entitlements"))]
                    here=title.text.clone()
                    lang=title.lang
                />
                <div class="cover__head">
                    <h1 class="cover__title" lang=title.lang>{title.text.clone()}</h1>
                    <div class="cover__lede"><p lang=summary.lang>{summary.text}</p></div>
                </div>
                <p class="cover__print"><PrintButton label=tr.get("print") /></p>
            </div>
        </div>
    }
    .into_any()
}

/// The sections that explain a right, each with its anchor and its title.
fn sections(reading: &Reading<'_>) -> Vec<(&'static str, &'static str, AnyView)> {
    let amount = if reading.rule.amount.is_some() { "right-amount" } else { "right-working" };
    let all = [
        ("conditions", "right-rule", Some(conditions::section(reading).into_any())),
        ("montant", amount, working::section(reading).map(IntoAny::into_any)),
        ("limites", "right-limits", limits(reading)),
        ("changements", "right-changes", changes::section(reading).map(IntoAny::into_any)),
        ("chiffres", "right-figures", figures::section(reading).map(IntoAny::into_any)),
        ("questions", "right-questions", questions::section(reading).map(IntoAny::into_any)),
        ("exemples", "right-examples", Some(examples::section(reading).into_any())),
    ];
    all.into_iter().filter_map(|(anchor, title, view)| Some((anchor, title, view?))).collect()
}

/// Renders how the right comes, and what changes that.
fn ladder(reading: &Reading<'_>) -> AnyView {
    let tr = reading.tr();
    let ladder = &reading.right.proactivity;
    let name = proactivity_class(ladder.level);
    let text = match &ladder.text {
        Some(text) => span(tr.words(text)),
        None => tr.get(&format!("proactivity-{name}-text")).into_any(),
    };
    let breaks: Vec<AnyView> = ladder.breaks_when.iter().map(|one| broken(one, reading)).collect();
    let breaks = (!breaks.is_empty()).then(|| {
        view! {
            <p class="proactivity__breaks"><strong>{tr.get("right-breaks")}</strong></p>
            <ul class="proactivity__list">{breaks}</ul>
        }
    });
    view! {
        <section class=format!("proactivity proactivity--{name}") aria-labelledby="proactivite">
            <h2 class="proactivity__title" id="proactivite">
                {tr.get(&format!("proactivity-{name}"))}
            </h2>
            <p class="proactivity__text">{text}</p>
            {breaks}
            <p class="proactivity__certainty">
                <CertaintyTag certainty=ladder.certainty tr=tr.clone() />
            </p>
        </section>
    }
    .into_any()
}

fn broken(one: &Break, reading: &Reading<'_>) -> AnyView {
    let tr = reading.tr();
    let text = span(tr.words(&one.text));
    view! { <li>{text} " " <ProactivityMark level=one.level tr=tr.clone() /></li> }.into_any()
}

/// Renders who gives the right, what is paid, since when we follow the rule, how sure we are.
fn essentials(reading: &Reading<'_>) -> AnyView {
    let (right, tr) = (reading.right, reading.tr());
    let amount = reading.rule.amount.map(|(_, unit)| {
        let label = right.amount.as_ref().and_then(|amount| amount.label.as_ref());
        let label = label.map(|label| tr.words(label));
        let name = label.as_ref().map_or("", |label| &label.text);
        let period = scale::period_after(name, unit, reading);
        let label = label.map(span);
        let detail = view! {
            " "
            <a class="facts__finder" href="#montant">{tr.get("right-amount-how")}</a>
        };
        item("amount", view! { {label} {period} {detail} }.into_any(), None, tr)
    });
    let from = right.in_force.from;
    let since = match right.in_force.until {
        None => tr.with("right-in-force", &[("from", tr.date(from).into())]),
        Some(until) => {
            let days = [("from", tr.date(from).into()), ("until", tr.date(until).into())];
            tr.with("right-in-force-until", &days)
        }
    };
    let meaning = match right.certainty {
        catalogue::Certainty::Sure => tr.get("certainty-sure-meaning"),
        catalogue::Certainty::Likely => tr.get("certainty-likely-meaning"),
        catalogue::Certainty::ToCheck => tr.get("certainty-to-check-meaning"),
    };
    let certainty = view! {
        <CertaintyTag certainty=right.certainty tr=tr.clone() />
        " "
        <span class="facts__detail">{meaning}</span>
    };
    view! {
        <section class="section" aria-labelledby="essentiel">
            <h2 class="section__title" id="essentiel">{tr.get("procedure-facts")}</h2>
            <dl class="facts">
                {authority(&right.authority, reading.request)} {amount}
                {item("rule", since.into_any(), None, tr)}
                {item("certainty", certainty.into_any(), None, tr)}
            </dl>
        </section>
    }
    .into_any()
}

/// Renders how to get the right, when there is something to do.
fn procedures(reading: &Reading<'_>) -> Option<AnyView> {
    let tr = reading.tr();
    let items: Vec<_> = reading
        .right
        .procedures
        .iter()
        .map(|id| {
            let id = id.clone();
            view! { <ResultItem kind=Kind::Procedure id style=ResultStyle::List /> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="comment">
                <h2 class="section__title" id="comment">{tr.get("right-how")}</h2>
                <ul class="results">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Renders what the rule leaves out.
fn limits(reading: &Reading<'_>) -> Option<AnyView> {
    let tr = reading.tr();
    let items: Vec<_> = reading
        .right
        .limits
        .iter()
        .map(|limit| view! { <li class="notes__item">{span(tr.words(limit))}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="limites">
                <h2 class="section__title" id="limites">{tr.get("right-limits")}</h2>
                <ul class="notes">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn aside(sections: &[(&'static str, &'static str, AnyView)], reading: &Reading<'_>) -> AnyView {
    let tr = reading.tr();
    let places = sections.iter().map(|(anchor, title, _)| {
        view! { <li><a href=format!("#{anchor}")>{tr.get(title)}</a></li> }
    });
    let places: Vec<_> = places.collect();
    let moments = reading.right.moments.iter().filter_map(|id| {
        let moment = reading.catalogue().moment(id.as_str())?;
        let title = tr.words(&moment.title);
        let href = reading.request.link(&urls::moment(id));
        Some(view! { <li><a class="panel__link" href=href lang=title.lang>{title.text}</a></li> })
    });
    let moments: Vec<_> = moments.collect();
    view! {
        <aside class="layout__aside" aria-label=tr.get("right-around")>
            <section class="panel" aria-labelledby="p-moments">
                <h2 class="panel__title" id="p-moments">{tr.get("procedure-moments")}</h2>
                <ul class="panel__links">{moments}</ul>
            </section>
            {help(tr)}
            <nav class="panel panel--contents" aria-labelledby="p-contents">
                <h2 class="panel__title" id="p-contents">{tr.get("right-contents")}</h2>
                <ul class="panel__links">{places}</ul>
            </nav>
        </aside>
    }
    .into_any()
}
