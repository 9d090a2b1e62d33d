//! The top of every page: the mark, the languages, the menu, the search.

use catalogue::Lang;
use leptos::prelude::*;

use super::suggestions::Suggestions;
use crate::request::{Brand, Request, use_request};
use crate::urls;

/// Renders the header. The home page has its search in its middle instead.
#[component]
pub fn Header(
    /// Whether this is the home page.
    is_home: bool,
    /// Whether items are proposed while somebody types.
    proposes: bool,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let home_title = format!("{} – {}", tr.get("home"), tr.get("site-name"));
    view! {
        <header class="fr-header masthead">
            <div class="fr-container masthead__inner">
                <a class="masthead__brand" href=request.link(urls::HOME) title=home_title>
                    {mark(request.site.brand)}
                    <span class="masthead__name">{tr.get("site-name")}</span>
                </a>
                <nav class="masthead__languages" aria-label=tr.get("languages")>
                    <ul class="languages">{languages(&request)}</ul>
                </nav>
                <nav class="masthead__nav" id="menu" aria-label=tr.get("main-menu") tabindex="-1">
                    <ul class="masthead__links">
                        {menu(&request)} {(!is_home).then(|| search_link(&request))}
                    </ul>
                </nav>
                {(!is_home).then(|| search_bar(&request, proposes))}
            </div>
        </header>
    }
}

/// The only markup that differs between the brands.
fn mark(brand: Brand) -> AnyView {
    match brand {
        Brand::Neutral => view! {
            <svg class="masthead__mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
                <path class="masthead__mark-line" d="M4 31c8 0 7-17 16-17s8 17 16 17"></path>
                <circle class="masthead__mark-dot" cx="20" cy="13" r="6"></circle>
            </svg>
        }
        .into_any(),
        Brand::State => view! {
            <span class="masthead__state fr-logo" lang="fr">"République" <br />"Française"</span>
        }
        .into_any(),
    }
}

/// Links to the same page in each language, its query kept.
fn languages(request: &Request) -> impl IntoView + use<> {
    let pairs: Vec<(&str, &str)> =
        request.query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let names = [(Lang::Fr, "Français"), (Lang::FrSimple, "Facile à lire"), (Lang::En, "English")];
    names
        .map(|(lang, name)| {
            let href = urls::with_query(&urls::localized(lang, &request.path), &pairs);
            let current = (lang == request.lang()).then_some("true");
            view! {
                <li>
                    <a class="languages__link" href=href lang=lang.tag() hreflang=lang.tag() aria-current=current>
                        {name}
                    </a>
                </li>
            }
        })
        .collect_view()
}

fn menu(request: &Request) -> impl IntoView + use<> {
    let entries = [
        (urls::MOMENTS, "menu-moments"),
        (urls::PROCEDURES, "menu-procedures"),
        (urls::ENTITLEMENTS, "menu-entitlements"),
        (urls::ABOUT, "menu-about"),
    ];
    entries
        .map(|(path, words)| {
            let inside = request.path.strip_prefix(path);
            let current = inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            view! {
                <li>
                    <a class="masthead__link" href=request.link(path) aria-current=current.then_some("true")>
                        {request.tr.get(words)}
                    </a>
                </li>
            }
        })
        .collect_view()
}

/// On small screens the search bar is this link.
fn search_link(request: &Request) -> impl IntoView + use<> {
    view! {
        <li class="masthead__search-link">
            <a class="masthead__link masthead__link--search" href=request.link(urls::SEARCH)>
                {request.tr.get("search")}
            </a>
        </li>
    }
}

fn search_bar(request: &Request, proposes: bool) -> impl IntoView + use<> {
    let tr = &request.tr;
    let words = tr.get("search");
    view! {
        <form
            class="fr-search-bar masthead__search"
            role="search"
            action=request.link(urls::SEARCH)
            method="get"
            aria-label=tr.get("search-site")
        >
            <label class="fr-label" for="q-header">{words.clone()}</label>
            <input
                class="fr-input"
                type="search"
                id="q-header"
                name="q"
                placeholder=words.clone()
                autocomplete="off"
                enterkeyhint="search"
                maxlength="400"
            />
            <button class="fr-btn" type="submit">{words.clone()}</button>
            {proposes.then(|| view! { <Suggestions field="q-header" /> })}
        </form>
    }
}
