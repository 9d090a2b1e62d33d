//! « Vos droits » in a moment: a question at a time or all at once, and what comes out.
//!
//! Complete without JavaScript: a form that carries its own answers, POSTed, answered and forgotten.

use catalogue::{Catalogue, Entitlement, Moment, Text};
use leptos::prelude::*;
use maud::html;
use questionnaire::{ASIDE, Card, Filled, Filling, Link, MAIN, questionnaire, recap};
use rules::Day;

use super::error::NotFound;
use crate::components::breadcrumb::Breadcrumb;
use crate::components::document::{Document, Head};
use crate::i18n::Tr;
use crate::request::{use_param, use_request};
use crate::urls;

/// `/moments/{id}/droits`
#[component]
pub fn RightsPage() -> impl IntoView {
    let id = use_param("id");
    match use_request().reader.catalogue().moment(&id) {
        Some(moment) => found(moment).into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

/// The rights of a moment as they are shown beside their outcomes, in the language of the page.
pub fn cards(catalogue: &Catalogue, tr: &Tr, moment: &Moment) -> Vec<Card> {
    let link = |title: &Text, path: String| {
        let title = tr.words(title);
        let href = urls::localized(tr.lang(), &path);
        Link { foreign: title.lang.is_some(), text: title.text, href }
    };
    let card = |right: &Entitlement| {
        let procedure = right.procedures.first().and_then(|id| catalogue.procedure(id.as_str()));
        Card {
            id: right.id.to_string(),
            right: link(&right.title, urls::entitlement(&right.id)),
            estimate: right.estimate.is_some(),
            procedure: procedure.map(|found| link(&found.title, urls::procedure(&found.id))),
        }
    };
    catalogue.entitlements_of(&moment.id).map(card).collect()
}

fn found(moment: &Moment) -> impl IntoView + use<> {
    let request = use_request();
    let tr = request.tr.clone();
    let book = request.reader.rules();
    let filled = Filled::read(&book.program, &request.form, request.today.0);
    let vocabulary = tr.vocabulary();
    let day = Day::new(&book.program, request.today.0);
    let (cards, spoken) = (cards(request.reader.catalogue(), &tr, moment), book.spoken(tr.lang()));
    let filling = Filling::new(&book.program, spoken, &vocabulary, &cards, &filled, &day);
    let failed = !filled.errors.is_empty();
    if failed {
        request.set_status(422);
    }
    let title = tr.words(&moment.title);
    let page_title = tr.with("rights-title", &[("moment", title.text.clone().into())]);
    let path = request.link(&urls::rights(&moment.id));
    let sheet = urls::with_query(&urls::sheet(&moment.id), &[("lang", tr.lang().code())]);
    let head = Head {
        title: if failed {
            tr.with("error-title", &[("title", page_title.clone().into())])
        } else {
            page_title
        },
        description: tr.get("rights-lede"),
        // The questions may be found; what comes out for somebody may not.
        indexed: request.form.is_empty(),
        engine: Some((sheet, path.clone())),
        ..Head::default()
    };
    let questionnaire = questionnaire(&filling, &path).into_string();
    let promise = html! {
        p { a href=(path) { (tr.get("answers-erase")) } }
        p class="recap__promise" { (tr.get("answers-promise")) }
    };
    let recap = recap(&filling, &path, &promise).map(maud::PreEscaped::into_string);
    let parent = (urls::moment(&moment.id), title.text.clone());
    view! {
        <Document head>
            <div class="fr-container layout">
                <div class="layout__main">
                    <Breadcrumb
                        through=vec![(urls::MOMENTS, tr.get("menu-moments"))]
                        parent
                        here=tr.get("rights-heading")
                        lang=None
                    />
                    <h1>{tr.get("rights-heading")}</h1>
                    <p class="lede">{tr.get("rights-lede")}</p>
                    <div id=MAIN inner_html=questionnaire></div>
                </div>
                <aside class="layout__aside" id=ASIDE inner_html=recap.unwrap_or_default()></aside>
            </div>
        </Document>
    }
}
