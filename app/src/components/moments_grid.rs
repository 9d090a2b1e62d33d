//! The ten moments, side by side.

use catalogue::Moment;
use leptos::prelude::*;

use crate::request::use_request;
use crate::urls;

/// How deep the titles of the grid are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Below a title of the page: `h2`.
    Second,
    /// Below a title of a section: `h3`.
    Third,
}

/// Renders the moments of the release, each with its summary and its number of steps.
#[component]
pub fn MomentsGrid(
    /// How deep the titles are.
    depth: Depth,
) -> impl IntoView {
    let request = use_request();
    let items = request
        .reader
        .catalogue()
        .moments()
        .iter()
        .map(|moment| view! { <GridItem moment=moment.clone() depth /> })
        .collect_view();
    view! { <ul class="moments-grid">{items}</ul> }
}

#[component]
fn GridItem(moment: Moment, depth: Depth) -> impl IntoView {
    let request = use_request();
    let tr = &request.tr;
    let title = tr.words(&moment.title);
    let summary = tr.words(&moment.summary);
    let count = moment.steps().count();
    let href = request.link(&urls::moment(&moment.id));
    let link = view! { <a class="moments-grid__link" href=href lang=title.lang>{title.text}</a> };
    let title = match depth {
        Depth::Second => view! { <h2 class="moments-grid__title">{link}</h2> }.into_any(),
        Depth::Third => view! { <h3 class="moments-grid__title">{link}</h3> }.into_any(),
    };
    view! {
        <li class="moments-grid__item">
            <span class=format!("picto picto--{}", moment.id) aria-hidden="true"></span>
            {title}
            <p class="moments-grid__text" lang=summary.lang>{summary.text}</p>
            <p class="moments-grid__count">{tr.with("count-steps", &[("count", count.into())])}</p>
        </li>
    }
}
