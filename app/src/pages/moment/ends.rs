//! How a moment opens, with what presses most, and how it closes, with what comes by itself.

use catalogue::{Claim, Moment};
use leptos::prelude::*;

use super::concern::HiddenBy;
use crate::components::certainty::CertaintyTag;
use crate::i18n::Tr;
use crate::request::Request;

/// Renders what presses most, with its limits.
pub fn urgent(moment: &Moment, hidden_by: &HiddenBy, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let catalogue = request.reader.catalogue();
    let items: Vec<_> = moment
        .urgent
        .iter()
        .filter_map(|id| {
            let step = moment.steps().find(|step| step.procedure == *id)?;
            let procedure = catalogue.procedure(id.as_str())?;
            let title = tr.words(step.title.as_ref().unwrap_or(&procedure.title));
            let deadline = step.deadline.as_ref().or(procedure.deadline.as_ref());
            let limit = deadline.map(|deadline| {
                let words = tr.words(&deadline.text);
                view! { " " <strong class="deadline__text" lang=words.lang>{words.text}</strong> }
            });
            // Without an element of its own: a long page has none to spare.
            let condition = step.condition.as_ref().map(|text| tr.words(text));
            let condition = condition.filter(|words| words.lang.is_none());
            let condition = condition.map(|words| format!(" – {}", words.text));
            let class = format!("urgent__item {}", hidden_by.classes(id)).trim_end().to_owned();
            Some(view! {
                <li class=class>
                    <a href=format!("#{id}") lang=title.lang>{title.text}</a>
                    {condition}
                    {limit}
                </li>
            })
        })
        .collect();
    view! {
        <section class="urgent" aria-labelledby="urgent">
            <h2 class="urgent__title" id="urgent">{tr.get("moment-urgent")}</h2>
            <ol class="urgent__list">{items}</ol>
        </section>
    }
}

/// Renders what the administration does alone, and what it does not.
pub fn automatic(moment: &Moment, tr: &Tr) -> impl IntoView + use<> {
    let not = (!moment.not_automatic.is_empty()).then(|| {
        view! {
            <h3 class="panel__subtitle">{tr.get("moment-not-automatic")}</h3>
            {claims(&moment.not_automatic, "panel__list panel__list--not", tr)}
        }
    });
    (!moment.automatic.is_empty()).then(|| {
        view! {
            <section class="panel panel--automatic" aria-labelledby="p-automatic">
                <h2 class="panel__title" id="p-automatic">{tr.get("moment-automatic")}</h2>
                {claims(&moment.automatic, "panel__list", tr)}
                {not}
            </section>
        }
    })
}

fn claims(claims: &[Claim], class: &'static str, tr: &Tr) -> impl IntoView + use<> {
    let items = claims
        .iter()
        .map(|claim| {
            let words = tr.words(&claim.text);
            view! {
                <li lang=words.lang>
                    {words.text} " "
                    <CertaintyTag certainty=claim.certainty tr=tr.clone() />
                </li>
            }
        })
        .collect_view();
    view! { <ul class=class>{items}</ul> }
}
