//! A page that is mostly text.

use leptos::prelude::*;

use super::document::{Document, Head};
use super::intro::Intro;
use crate::request::use_request;

/// Renders a page of text: title, lede, then titled paragraphs.
///
/// The words come from messages: `{prefix}-title`, `{prefix}-lede`, and for each section
/// `{prefix}-{section}` for its title and `{prefix}-{section}-text`, one paragraph a line.
#[component]
pub fn TextPage(
    /// The prefix of the messages.
    prefix: &'static str,
    /// The sections, in order.
    sections: Vec<&'static str>,
    /// Whether the page has islands.
    #[prop(optional)]
    islands: bool,
    /// What follows the text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let tr = use_request().tr;
    let title = tr.get(&format!("{prefix}-title"));
    let lede = tr.get(&format!("{prefix}-lede"));
    let head = Head {
        title: title.clone(),
        description: lede.clone(),
        indexed: true,
        islands,
        ..Head::default()
    };
    let sections = sections
        .into_iter()
        .map(|section| {
            let text = tr.get(&format!("{prefix}-{section}-text"));
            view! {
                <h2 id=section>{tr.get(&format!("{prefix}-{section}"))}</h2>
                {paragraphs(&text)}
            }
        })
        .collect_view();
    view! {
        <Document head>
            <div class="fr-container">
                <Intro title lede />
                <div class="prose">{sections} {children.map(|children| children())}</div>
            </div>
        </Document>
    }
}

/// Renders each line of a message as a paragraph.
pub fn paragraphs(text: &str) -> impl IntoView + use<> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view()
}
