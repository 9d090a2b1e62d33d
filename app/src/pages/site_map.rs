//! Every page of the site, as links.

use leptos::prelude::*;

use super::procedures::sort_key;
use crate::components::document::{Document, Head};
use crate::components::intro::Intro;
use crate::request::{Request, use_request};
use crate::urls;

/// `/plan-du-site`
#[component]
pub fn SiteMap() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let title = tr.get("footer-site-map");
    let head = Head {
        title: title.clone(),
        description: tr.get("site-map-lede"),
        indexed: true,
        ..Head::default()
    };
    let pages = [
        (urls::HOME, "home"),
        (urls::MOMENTS, "menu-moments"),
        (urls::PROCEDURES, "menu-procedures"),
        (urls::ENTITLEMENTS, "entitlements-title"),
        (urls::SEARCH, "search-title"),
        (urls::LETTERS, "letters-title"),
        (urls::GLOSSARY, "glossary-title"),
        (urls::NEWS, "news-title"),
        (urls::ABOUT, "menu-about"),
        (urls::ACCESSIBILITY, "footer-accessibility"),
        (urls::PRIVACY, "footer-privacy"),
        (urls::LEGAL, "footer-legal"),
    ]
    .map(|(path, words)| {
        view! { <li><a class="fr-link" href=request.link(path)>{tr.get(words)}</a></li> }
    })
    .collect_view();
    view! {
        <Document head>
            <div class="fr-container">
                <Intro title lede=tr.get("site-map-lede") />
                <div class="prose site-map">
                    <h2>{tr.get("site-map-pages")}</h2>
                    <ul>{pages}</ul>
                    {moments(&request)}
                    {rights(&request)}
                </div>
            </div>
        </Document>
    }
}

/// Every right, in the order of its title.
fn rights(request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let mut rights: Vec<_> = request.reader.catalogue().entitlements().values().collect();
    rights.sort_by_cached_key(|right| sort_key(&tr.words(&right.title).text));
    let items: Vec<_> = rights
        .into_iter()
        .map(|right| {
            let title = tr.words(&right.title);
            let href = request.link(&urls::entitlement(&right.id));
            view! { <li><a href=href lang=title.lang>{title.text}</a></li> }
        })
        .collect();
    view! {
        <h2><a href=request.link(urls::ENTITLEMENTS)>{tr.get("entitlements-title")}</a></h2>
        <ul>{items}</ul>
    }
}

/// Each moment with its procedures. A procedure of several moments stands in each.
fn moments(request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let catalogue = request.reader.catalogue();
    catalogue
        .moments()
        .iter()
        .map(|moment| {
            let title = tr.words(&moment.title);
            let href = request.link(&urls::moment(&moment.id));
            let steps: Vec<_> = moment
                .steps()
                .filter_map(|step| {
                    let procedure = catalogue.procedure(step.procedure.as_str())?;
                    let title = tr.words(&procedure.title);
                    let href = request.link(&urls::procedure(&procedure.id));
                    Some(view! { <li><a href=href lang=title.lang>{title.text}</a></li> })
                })
                .collect();
            view! {
                <h2><a href=href lang=title.lang>{title.text}</a></h2>
                <ul>{steps}</ul>
            }
        })
        .collect_view()
}
