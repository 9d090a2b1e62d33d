//! A page of service-public.fr among the results of a search.

use catalogue::{Explanation, Fragment, Lang, Reference};
use leptos::prelude::*;

use super::explanation::WhyThisRank;
use super::result::passage;
use crate::request::use_request;

/// Renders a page of service-public.fr. It is never shown here: the title leads to the official
/// page, and what its licence asks for is told with it, its source and its date.
#[component]
pub fn OfficialItem(
    /// The page.
    page: Reference,
    /// A passage; the description is shown when it is empty.
    snippet: Vec<Fragment>,
    /// Why it ranks where it does, if that is shown.
    explanation: Option<Explanation>,
) -> impl IntoView {
    let tr = use_request().tr;
    // The pages are in French only.
    let foreign = (tr.lang().tag() != Lang::Fr.tag()).then_some(Lang::Fr.tag());
    let site = tr.with("official-site", &[("site", page.url.host().to_owned().into())]);
    let date = tr.with("official-date", &[("date", tr.date(page.date).into())]);
    let text =
        if snippet.is_empty() { page.description.into_any() } else { passage(snippet).into_any() };
    view! {
        <li class="result result--reference">
            <p class="result__kind">{tr.get("kind-reference")}</p>
            <h2 class="result__title">
                <a class="result__link" href=page.url.to_string() rel="external">
                    <span lang=foreign>{page.title}</span>
                    " "
                    <span class="fr-sr-only">{site}</span>
                </a>
            </h2>
            <p class="result__text" lang=foreign>{text}</p>
            <p class="result__source">
                <span class="result__site">{page.url.host().to_owned()}</span>
                " "
                <span>{date}</span>
                " "
                <span>{tr.get("official-licence")}</span>
            </p>
            {explanation.map(|explanation| view! { <WhyThisRank explanation /> })}
        </li>
    }
}
