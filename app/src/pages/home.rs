//! The home page: search first, then the moments.

use leptos::prelude::*;

use crate::components::document::{Document, Head};
use crate::components::moments_grid::{Depth, MomentsGrid};
use crate::components::search_form::SearchForm;
use crate::request::{Request, use_request};
use crate::urls;

/// `/`
#[component]
pub fn Home() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let head = Head {
        title: tr.get("home-title"),
        description: tr.get("home-lede"),
        indexed: true,
        ..Head::default()
    };
    view! {
        <Document head>
            <div class="hero">
                <div class="fr-container hero__inner">
                    <h1 class="hero__title">{tr.get("home-question")}</h1>
                    <p class="hero__lede">{tr.get("home-lede")}</p>
                    <SearchForm class="hero__search" />
                    <p class="hero__examples">{tr.get("home-examples")} {examples(&request)}</p>
                </div>
                <svg class="hero__line" viewBox="0 0 1440 120" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <path class="hero__line-path" d="M0 92C150 92 180 24 330 24s170 74 330 74 190-66 340-66 200 52 440 40"></path>
                </svg>
            </div>
            <section class="fr-container section" aria-labelledby="moments">
                <h2 class="section__title" id="moments">{tr.get("home-moments")}</h2>
                <MomentsGrid depth=Depth::Third />
            </section>
            <section class="band" aria-labelledby="droits">
                <div class="fr-container band__inner">
                    <h2 class="band__title" id="droits">{tr.get("home-rights")}</h2>
                    <p class="band__lede">{tr.get("home-rights-lede")}</p>
                    <ul class="kinds">{kinds(&request)}</ul>
                    <p class="band__action">
                        <a class="fr-btn" href=request.link(urls::PROCEDURES)>
                            {tr.get("home-rights-action")}
                        </a>
                    </p>
                </div>
            </section>
        </Document>
    }
}

/// Searches that people make, as links.
fn examples(request: &Request) -> impl IntoView + use<> {
    let search = request.link(urls::SEARCH);
    ["home-example-1", "home-example-2", "home-example-3"]
        .into_iter()
        .enumerate()
        .map(|(n, id)| {
            let words = request.tr.get(id);
            let href = urls::with_query(&search, &[("q", &words)]);
            let before = if n == 0 { " " } else { ", " };
            view! { {before} <a class="hero__example" href=href>{words}</a> }
        })
        .collect_view()
}

fn kinds(request: &Request) -> impl IntoView + use<> {
    ["automatic", "prefilled", "on-request"]
        .map(|kind| {
            let title = request.tr.get(&format!("proactivity-{kind}"));
            let text = request.tr.get(&format!("proactivity-{kind}-text"));
            view! {
                <li class=format!("kinds__item kinds__item--{kind}")>
                    <h3 class="kinds__title">{title}</h3>
                    <p class="kinds__text">{text}</p>
                </li>
            }
        })
        .collect_view()
}
