//! How a page begins.

use leptos::prelude::*;

use super::breadcrumb::Breadcrumb;

/// Renders the way to a page of the first level, its title and its first words.
#[component]
pub fn Intro(
    /// The title of the page.
    title: String,
    /// What it is, in one sentence.
    lede: String,
) -> impl IntoView {
    view! {
        <Breadcrumb here=title.clone() />
        <div class="intro">
            <h1 class="intro__title">{title}</h1>
            <p class="intro__lede">{lede}</p>
        </div>
    }
}
