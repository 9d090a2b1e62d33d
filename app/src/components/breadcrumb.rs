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
    /// The page just above, as path without language and words.
    #[prop(optional)]
    parent: Option<(String, String)>,
    /// The words for this page.
    here: String,
    /// The language of those words, where it is not the page's.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let request = use_request();
    let through = through.into_iter().map(|(path, words)| (path.to_owned(), words));
    let links = std::iter::once((urls::HOME.to_owned(), request.tr.get("home")))
        .chain(through)
        .chain(parent)
        .map(|(path, words)| {
            view! {
                <li><a class="fr-breadcrumb__link" href=request.link(&path)>{words}</a></li>
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
