//! A step of a moment's time line.

use std::collections::HashMap;
use std::sync::Arc;

use catalogue::{Catalogue, ChannelKind, Deadline, ProactivityLevel, Procedure, Slug, Step, Text};
use leptos::prelude::*;

use super::mark::ProactivityMark;
use super::picto;
use crate::i18n::{Tr, Words};
use crate::request::use_request;
use crate::urls;

/// What the steps of a moment are called in it, where that is not what the procedure is called.
pub type Titles = Arc<HashMap<Slug, Text>>;

/// Renders a step: what to do, why, before when, with whom, with which documents.
///
/// A long moment has forty: each element counts on an old phone, so what one paragraph can say is one.
#[component]
pub fn StepItem(
    /// The step.
    step: Step,
    /// What the steps before it are called.
    titles: Titles,
    /// The classes by which answers hide it: see `pages/moment/concern.rs`.
    hidden_by: String,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let catalogue = request.reader.catalogue();
    let procedure = catalogue.procedure(step.procedure.as_str())?;
    let title = tr.words(step.title.as_ref().unwrap_or(&procedure.title));
    let why = tr.words(step.why.as_ref().unwrap_or(&procedure.summary));
    let condition = step.condition.as_ref().map(|condition| {
        let words = tr.words(condition);
        view! { <p class="step__condition" lang=words.lang>{words.text}</p> }
    });
    let deadline = step.deadline.as_ref().or(procedure.deadline.as_ref());
    let done = tr.with("step-done", &[("step", title.text.clone().into())]);
    let heading = picto::class_of(procedure, &request).map_or_else(
        || "step__title".to_owned(),
        |picto| format!("step__title step__title--drawn {picto}"),
    );
    Some(view! {
        <li class=format!("step {hidden_by}").trim_end().to_owned() id=procedure.id.to_string()>
            <input
                class="step__check"
                type="checkbox"
                aria-label=done
                value=procedure.id.to_string()
                disabled
            />
            <h3 class=heading>
                <a
                    class="step__link"
                    href=request.link(&urls::procedure(&procedure.id))
                    lang=title.lang
                >
                    {title.text.clone()}
                </a>
            </h3>
            {condition}
            <p class="step__why" lang=why.lang>{why.text}</p>
            {deadline.map(|deadline| view! { <StepDeadline deadline=deadline.clone() tr=tr.clone() /> })}
            {meta(procedure, catalogue, &tr)}
            {after(&step, &titles, catalogue, &tr)}
            {documents(procedure, catalogue, &tr)}
        </li>
    })
}

/// Renders a limit and what is lost when it passes.
#[component]
fn StepDeadline(deadline: Deadline, tr: Tr) -> impl IntoView {
    let text = tr.words(&deadline.text);
    let lost = deadline.lost.as_ref().map(|lost| {
        let words = tr.words(lost);
        view! { " " {plain(words)} }
    });
    view! {
        <p class="deadline">
            {tr.get("deadline-label")} " "
            <strong class="deadline__text" lang=text.lang>{text.text}</strong>
            {lost}
        </p>
    }
}

/// Shows words without an element of their own, unless their language must be said.
fn plain(words: Words) -> AnyView {
    match words.lang {
        None => words.text.into_any(),
        Some(lang) => view! { <span lang=lang>{words.text}</span> }.into_any(),
    }
}

/// Names the ways to do a procedure: « en ligne, par téléphone ».
pub fn channel_words(procedure: &Procedure, tr: &Tr) -> String {
    let has = |kind: &ChannelKind| procedure.channels.iter().any(|channel| channel.kind == *kind);
    let words = ChannelKind::ALL
        .into_iter()
        .filter(has)
        .map(|kind| tr.get(&format!("channel-{}", kind.code())));
    let list: Vec<String> = words.collect();
    let mut text = list.join(", ").to_lowercase();
    if let Some(first) = text.get(0..1).map(str::to_uppercase) {
        text.replace_range(0..1, &first);
    }
    text
}

/// Renders who is competent, how to do it, and whether it comes without asking. Most things must be
/// asked for: only the others are marked.
pub fn meta(procedure: &Procedure, catalogue: &Catalogue, tr: &Tr) -> impl IntoView + use<> {
    let authority = catalogue.authority(procedure.authority.as_str()).map(|authority| {
        view! { {plain(tr.words(&authority.title))} " · " }
    });
    let level = procedure.proactivity.level;
    let mark = (level != ProactivityLevel::OnRequest)
        .then(|| view! { " " <ProactivityMark level tr=tr.clone() /> });
    view! { <p class="step__how">{authority} {channel_words(procedure, tr)} {mark}</p> }
}

fn after(step: &Step, titles: &Titles, catalogue: &Catalogue, tr: &Tr) -> impl IntoView + use<> {
    let links: Vec<_> = step
        .after
        .iter()
        .filter_map(|id| {
            let own = &catalogue.procedure(id.as_str())?.title;
            let title = tr.words(titles.get(id).unwrap_or(own));
            let href = format!("#{id}");
            Some(view! { <a href=href lang=title.lang>{title.text}</a> })
        })
        .enumerate()
        .map(|(n, link)| view! { {if n == 0 { " " } else { ", " }} {link} })
        .collect();
    (!links.is_empty()).then(|| view! { <p class="step__after">{tr.get("step-after")} {links}</p> })
}

/// The documents to bring, as one sentence: a list of lists would make a long page heavy.
fn documents(procedure: &Procedure, catalogue: &Catalogue, tr: &Tr) -> impl IntoView + use<> {
    let asked = || procedure.evidence.iter().filter(|item| !item.fetched);
    let items: Vec<_> = asked()
        .filter_map(|item| {
            let mut words = tr.words(&catalogue.evidence(item.kind.as_str())?.title);
            if item.copies > 1 {
                words.text = format!("{} (× {})", words.text, item.copies);
            }
            Some(words)
        })
        .enumerate()
        .map(|(n, words)| view! { {(n > 0).then_some(", ")} {plain(words)} })
        .collect();
    (!items.is_empty()).then(|| {
        let count = tr.with("count-documents", &[("count", items.len().into())]);
        view! {
            <details class="disclosure">
                <summary class="disclosure__summary">{count}</summary>
                {items}
            </details>
        }
    })
}
