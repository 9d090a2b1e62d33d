//! What to bring, and what need not be brought.

use catalogue::{Catalogue, EvidenceItem};
use leptos::prelude::*;

use super::certainty::CertaintyTag;
use crate::i18n::Tr;
use crate::request::use_request;
use crate::urls;

/// Renders a piece of evidence with who holds it already and how to get it.
#[component]
pub fn EvidenceRow(
    /// What the procedure asks for.
    item: EvidenceItem,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let catalogue = request.reader.catalogue();
    let kind = catalogue.evidence(item.kind.as_str())?;
    let title = tr.words(&kind.title);
    let note = item.note.as_ref().map(|note| {
        let words = tr.words(note);
        view! { <p class="evidence__note" lang=words.lang>{words.text}</p> }
    });
    let obtain = (!item.fetched).then(|| {
        let words = tr.words(&kind.obtain);
        let link = kind.procedure.as_ref().map(|id| {
            let href = request.link(&urls::procedure(id));
            let title = catalogue.procedure(id.as_str()).map(|found| tr.words(&found.title));
            title.map(|title| view! { " " <a href=href lang=title.lang>{title.text}</a> })
        });
        view! { <p class="evidence__note"><span lang=words.lang>{words.text}</span> {link}</p> }
    });
    let keeps = (!item.fetched).then(|| keeps(kind, &tr));
    let fetched =
        item.fetched.then(|| view! { <p class="evidence__note">{tr.get("evidence-fetched")}</p> });
    let known = known(kind, catalogue, &tr).map(|(holders, through)| {
        let words = tr.with("evidence-known", &[("holders", holders.into())]);
        view! {
            <p class="evidence__known">
                <span class="mark mark--known">{words}</span>
                {(!through.is_empty()).then(|| format!(" {through}"))}
            </p>
        }
    });
    let class =
        if item.fetched { "evidence__item evidence__item--fetched" } else { "evidence__item" };
    Some(view! {
        <li class=class>
            <p class="evidence__title">
                <span lang=title.lang>{title.text}</span> {copies(&item)} " "
                <CertaintyTag certainty=item.certainty tr=tr.clone() />
            </p>
            {note}
            {obtain}
            {keeps}
            {fetched}
            {known}
        </li>
    })
}

/// How long it stays valid, and whether a copy is enough.
fn keeps(kind: &catalogue::Evidence, tr: &Tr) -> impl IntoView + use<> {
    let copy = kind.copy.map(|rule| tr.get(&format!("evidence-copy-{}", rule.code())));
    let validity = kind.validity.as_ref().map(|claim| (tr.words(&claim.text), claim.certainty));
    let validity = validity.map(|(words, certainty)| {
        let doubt = (certainty != catalogue::Certainty::Sure)
            .then(|| view! { " " <CertaintyTag certainty tr=tr.clone() /> });
        view! { " " <span lang=words.lang>{words.text}</span> {doubt} }
    });
    let any = copy.is_some() || validity.is_some();
    any.then(|| view! { <p class="evidence__note">{copy} {validity}</p> })
}

/// How many copies, when more than one.
fn copies(item: &EvidenceItem) -> Option<AnyView> {
    let count = (item.copies > 1).then_some(item.copies)?;
    Some(view! { " " <span class="evidence__copies">{format!("× {count}")}</span> }.into_any())
}

/// Names who holds a kind of evidence, and through which exchanges.
fn known(kind: &catalogue::Evidence, catalogue: &Catalogue, tr: &Tr) -> Option<(String, String)> {
    let name = |holder: &catalogue::Holder| {
        Some(tr.words(&catalogue.authority(holder.authority.as_str())?.title).text)
    };
    let holders: Vec<String> = kind.held_by.iter().filter_map(name).collect();
    if holders.is_empty() {
        return None;
    }
    let mut through: Vec<&str> =
        kind.held_by.iter().filter_map(|holder| holder.through.as_deref()).collect();
    through.dedup();
    let through = match through.as_slice() {
        [] => String::new(),
        list => tr.with("evidence-through", &[("exchange", list.join(", ").into())]),
    };
    Some((holders.join(", "), through))
}
