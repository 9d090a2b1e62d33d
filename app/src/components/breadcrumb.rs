//! Where the page stands in the site.

use leptos::prelude::*;

use crate::request::use_request;
use crate::urls;

/// Renders the way from the home page to this one.
#[component]
pub fn Breadcrumb(
    /// The pages between, as path without language and words.
    #[prop(optional)]
    through: Vec<(&'static str, String)>,
    /// The words for this page.
    here: String,
    /// The language of those words, where it is not the page's.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let request = use_request();
    let links = std::iter::once((urls::HOME, request.tr.get("home")))
        .chain(through)
        .map(|(path, words)| {
            view! {
                <li><a class="fr-breadcrumb__link" href=request.link(path)>{words}</a></li>
            }
        })
        .collect_view();
    view! {
        <nav class="fr-breadcrumb" aria-label=request.tr.get("breadcrumb")>
            <ol class="fr-breadcrumb__list">
                {links}
                <li><a class="fr-breadcrumb__link" aria-current="page" lang=lang>{here}</a></li>
            </ol>
        </nav>
    }
}
