//! The words of the administration, and what they mean.

use catalogue::Term;
use leptos::prelude::*;

use super::procedures::sort_key;
use crate::components::document::{Document, Head};
use crate::components::intro::Intro;
use crate::request::use_request;

/// `/glossaire`
#[component]
pub fn Glossary() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let (title, lede) = (tr.get("glossary-title"), tr.get("glossary-lede"));
    let head =
        Head { title: title.clone(), description: lede.clone(), indexed: true, ..Head::default() };
    let mut terms: Vec<_> = request.reader.catalogue().glossary().iter().collect();
    terms.sort_by_cached_key(|(_, term): &(_, &Term)| sort_key(&term.word));
    let foreign = (tr.lang().tag() != "fr").then_some("fr");
    let items = terms
        .into_iter()
        .map(|(id, term)| {
            let means = tr.words(&term.means);
            view! {
                <div class="glossary__item" id=id.to_string()>
                    <dt class="glossary__word" lang=foreign>{term.word.clone()}</dt>
                    <dd class="glossary__meaning" lang=means.lang>{means.text}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <Document head>
            <div class="fr-container">
                <Intro title lede />
                <dl class="glossary">{items}</dl>
            </div>
        </Document>
    }
}
