//! A procedure: what it is, how to do it, what to bring, what it gives.

pub mod facts;
pub(super) mod json_ld;
mod trouble;

use catalogue::{Certainty, Claim, Kind, LegalText, Procedure, Source};
use leptos::prelude::*;

use self::facts::Facts;
use super::error::NotFound;
use crate::components::breadcrumb::Breadcrumb;
use crate::components::certainty::CertaintyTag;
use crate::components::channel::ChannelCard;
use crate::components::document::{Document, Head};
use crate::components::evidence::EvidenceRow;
use crate::components::mark::proactivity_class;
use crate::components::notice::NotTranslated;
use crate::components::result::{ResultItem, ResultStyle};
use crate::components::sources::Sources;
use crate::i18n::Tr;
use crate::islands::print::PrintButton;
use crate::request::{Request, use_param, use_request};
use crate::urls;

/// `/demarches/{id}`
#[component]
pub fn ProcedurePage() -> impl IntoView {
    let id = use_param("id");
    match use_request().reader.catalogue().procedure(&id) {
        Some(procedure) => view! { <Found procedure=procedure.clone() /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Found(procedure: Procedure) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let head = Head {
        title: tr.words(&procedure.title).text,
        description: tr.words(&procedure.summary).text,
        indexed: true,
        json_ld: Some(json_ld::government_service(&procedure, &request)),
        islands: true,
        ..Head::default()
    };
    let translated =
        [&procedure.title, &procedure.summary, &procedure.audience].iter().all(|text| tr.has(text));
    view! {
        <Document head>
            {(!translated).then(|| view! { <NotTranslated tr=tr.clone() /> })}
            {cover(&procedure, &tr)}
            <div class="fr-container layout">
                <div class="layout__main">
                    <Facts procedure=procedure.clone() />
                    {proactivity(&procedure, &tr)}
                    {rights(&procedure, &request)}
                    {channels(&procedure, &tr)}
                    {evidence(&procedure, &tr)}
                    {trouble::mistakes(&procedure, &tr)}
                    {notes(&procedure.notes, &tr)}
                    {trouble::trouble(&procedure, &request)}
                    {trouble::letters(&procedure, &request)}
                    {law(&procedure.law, &tr)}
                    {sources(&procedure.sources, &request)}
                </div>
                <aside class="layout__aside" aria-label=tr.get("procedure-around")>
                    {moments(&procedure, &request)}
                    {help(&tr)}
                </aside>
            </div>
        </Document>
    }
}

fn cover(procedure: &Procedure, tr: &Tr) -> impl IntoView + use<> {
    let title = tr.words(&procedure.title);
    let summary = tr.words(&procedure.summary);
    let audience = tr.words(&procedure.audience);
    view! {
        <div class="cover cover--procedure">
            <div class="fr-container">
                <Breadcrumb
                    through=vec![(urls::PROCEDURES, tr.get("menu-procedures"))]
                    here=title.text.clone()
                    lang=title.lang
                />
                <div class="cover__head">
                    <h1 class="cover__title" lang=title.lang>{title.text.clone()}</h1>
                    <div class="cover__lede"><p lang=summary.lang>{summary.text}</p></div>
                    <p class="cover__audience">
                        <strong>{tr.get("procedure-audience")}</strong>
                        " "
                        <span lang=audience.lang>{audience.text}</span>
                    </p>
                </div>
                <p class="cover__print"><PrintButton label=tr.get("print") /></p>
            </div>
        </div>
    }
}

fn proactivity(procedure: &Procedure, tr: &Tr) -> impl IntoView + use<> {
    let said = &procedure.proactivity;
    let name = proactivity_class(said.level);
    let text = said.text.as_ref().map(|text| {
        let words = tr.words(text);
        view! { <p class="proactivity__text" lang=words.lang>{words.text}</p> }
    });
    let general = said.text.is_none().then(|| {
        view! { <p class="proactivity__text">{tr.get(&format!("proactivity-{name}-text"))}</p> }
    });
    let breaks = said.breaks_when.as_ref().map(|breaks| {
        let words = tr.words(breaks);
        view! {
            <p class="proactivity__breaks">
                <strong>{tr.get("proactivity-breaks")}</strong>
                " "
                <span lang=words.lang>{words.text}</span>
            </p>
        }
    });
    view! {
        <section class=format!("proactivity proactivity--{name}") aria-labelledby="proactivite">
            <h2 class="proactivity__title" id="proactivite">
                {tr.get(&format!("proactivity-{name}"))}
            </h2>
            {text}
            {general}
            {breaks}
            <p class="proactivity__certainty">
                <CertaintyTag certainty=said.certainty tr=tr.clone() />
            </p>
        </section>
    }
}

/// Renders the rights that a procedure gives, each with how it comes.
fn rights(procedure: &Procedure, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let items: Vec<_> = request
        .reader
        .catalogue()
        .entitlements_by(&procedure.id)
        .map(|right| {
            let id = right.id.clone();
            view! { <ResultItem kind=Kind::Entitlement id style=ResultStyle::List /> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="droits">
                <h2 class="section__title" id="droits">{tr.get("procedure-rights")}</h2>
                <ul class="results">{items}</ul>
            </section>
        }
    })
}

fn channels(procedure: &Procedure, tr: &Tr) -> impl IntoView + use<> {
    let title = tr.words(&procedure.title).text;
    let mut channels = procedure.channels.clone();
    channels.sort_by_key(|channel| channel.kind);
    let cards = channels
        .into_iter()
        .map(|channel| view! { <ChannelCard channel procedure=title.clone() tr=tr.clone() /> })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="comment">
            <h2 class="section__title" id="comment">{tr.get("procedure-how")}</h2>
            <ul class="channels">{cards}</ul>
        </section>
    }
}

fn evidence(procedure: &Procedure, tr: &Tr) -> impl IntoView + use<> {
    let rows: Vec<_> =
        procedure.evidence.iter().map(|item| view! { <EvidenceRow item=item.clone() /> }).collect();
    let body = if rows.is_empty() {
        view! { <p>{tr.get("evidence-none")}</p> }.into_any()
    } else {
        view! { <ul class="evidence">{rows}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="documents">
            <h2 class="section__title" id="documents">{tr.get("procedure-documents")}</h2>
            {body}
        </section>
    }
}

fn notes(notes: &[Claim], tr: &Tr) -> impl IntoView + use<> {
    let items: Vec<_> = notes
        .iter()
        .map(|note| {
            let words = tr.words(&note.text);
            let doubt = (note.certainty != Certainty::Sure)
                .then(|| view! { " " <CertaintyTag certainty=note.certainty tr=tr.clone() /> });
            view! { <li class="notes__item"><span lang=words.lang>{words.text}</span> {doubt}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="a-savoir">
                <h2 class="section__title" id="a-savoir">{tr.get("procedure-notes")}</h2>
                <ul class="notes">{items}</ul>
            </section>
        }
    })
}

/// Renders texts of law with how sure we are of them.
pub(super) fn law(texts: &[LegalText], tr: &Tr) -> impl IntoView + use<> {
    let foreign = (tr.lang().tag() != "fr").then_some("fr");
    let items: Vec<_> = texts
        .iter()
        .map(|text| {
            let title = text.title.clone();
            let title = match &text.url {
                Some(url) => view! { <a href=url.to_string() lang=foreign>{title}</a> }.into_any(),
                None => view! { <span lang=foreign>{title}</span> }.into_any(),
            };
            view! {
                <li class="sources__item">
                    {title} " " <CertaintyTag certainty=text.certainty tr=tr.clone() />
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="loi">
                <h2 class="section__title section__title--small" id="loi">
                    {tr.get("procedure-law")}
                </h2>
                <ul class="sources">{items}</ul>
            </section>
        }
    })
}

/// Renders where a page comes from.
pub(super) fn sources(sources: &[Source], request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let explained = format!("{}#certitude", request.link(urls::ABOUT));
    view! {
        <section class="section" aria-labelledby="sources">
            <h2 class="section__title section__title--small" id="sources">{tr.get("sources")}</h2>
            <Sources sources=sources.to_vec() />
            <p class="section__note"><a href=explained>{tr.get("certainty-explained")}</a></p>
        </section>
    }
}

/// Says where somebody helps.
pub(super) fn help(tr: &Tr) -> impl IntoView + use<> {
    view! {
        <section class="panel panel--help" aria-labelledby="p-help">
            <h2 class="panel__title" id="p-help">{tr.get("help-title")}</h2>
            <p>{tr.get("help-text")}</p>
        </section>
    }
}

fn moments(procedure: &Procedure, request: &Request) -> impl IntoView + use<> {
    let items = request
        .reader
        .catalogue()
        .places(&procedure.id)
        .into_iter()
        .map(|place| {
            let title = request.tr.words(&place.moment.title);
            let href =
                format!("{}#{}", request.link(&urls::moment(&place.moment.id)), procedure.id);
            view! { <li><a class="panel__link" href=href lang=title.lang>{title.text}</a></li> }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="p-moments">
            <h2 class="panel__title" id="p-moments">{request.tr.get("procedure-moments")}</h2>
            <ul class="panel__links">{items}</ul>
        </section>
    }
}
