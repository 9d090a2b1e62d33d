//! From one page of a list to the next.

use leptos::prelude::*;

use crate::request::use_request;
use crate::urls;

/// Renders links to the pages of a list; nothing when there is one page only.
#[component]
pub fn Pagination(
    /// The page shown, from 1.
    current: usize,
    /// How many pages there are.
    pages: usize,
) -> impl IntoView {
    if pages < 2 {
        return None;
    }
    let request = use_request();
    let tr = request.tr.clone();
    let link = |page: usize| {
        let page = page.to_string();
        let mut pairs: Vec<(&str, &str)> = request
            .query
            .iter()
            .filter(|(name, _)| name != "page")
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        pairs.push(("page", &page));
        urls::with_query(&request.link(&request.path), &pairs)
    };
    let near = |page: &usize| *page == 1 || *page == pages || page.abs_diff(current) <= 2;
    let mut last = 0;
    let numbers = (1..=pages)
        .filter(near)
        .map(|page| {
            let gap = (page > last + 1).then(|| {
                view! { <li class="fr-pagination__gap" aria-hidden="true">"…"</li> }
            });
            last = page;
            let title = tr.with("page-number", &[("number", page.into())]);
            let here = page == current;
            let href = (!here).then(|| link(page));
            view! {
                {gap}
                <li>
                    <a class="fr-pagination__link" href=href aria-current=here.then_some("page") title=title>
                        {page.to_string()}
                    </a>
                </li>
            }
        })
        .collect_view();
    let step = |page: usize, side: &'static str, words: &str| {
        let class = format!("fr-pagination__link fr-pagination__link--{side}");
        view! { <li><a class=class href=link(page) rel=side>{tr.get(words)}</a></li> }
    };
    Some(view! {
        <nav class="fr-pagination" aria-label=tr.get("pagination")>
            <ul class="fr-pagination__list">
                {(current > 1).then(|| step(current - 1, "prev", "page-previous"))} {numbers}
                {(current < pages).then(|| step(current + 1, "next", "page-next"))}
            </ul>
        </nav>
    })
}
