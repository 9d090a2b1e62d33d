//! Every page, component and island of the site.
//!
//! Compiles for the server (feature `ssr`), which renders whole pages, and for the browser (feature
//! `hydrate`), which keeps the islands only: pages and components are dropped by the linker there.

// Views are deeply nested types where they are not erased (see .cargo/config.toml).
#![recursion_limit = "512"]

pub mod components;
pub mod i18n;
pub mod islands;
pub mod pages;
pub mod ports;
pub mod request;
pub mod urls;

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::pages::rights as rights_page;
use crate::pages::{
    about, accessibility, entitlement, entitlements, error, glossary, home, legal, letters, moment,
    moments, news, privacy, procedure, procedures, search, site_map,
};

/// The whole site: one address, one page. A page is a whole document.
///
/// The language is not part of these addresses: the server takes it off before (see
/// [`urls::split_lang`]), so that one table serves every language.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=error::NotFound>
                <Route path=path!("/") view=home::Home ssr=SsrMode::Async />
                <Route path=path!("/moments") view=moments::Moments ssr=SsrMode::Async />
                <Route path=path!("/moments/:id") view=moment::MomentPage ssr=SsrMode::Async />
                <Route path=path!("/moments/:id/droits") view=rights_page::RightsPage ssr=SsrMode::Async />
                <Route path=path!("/demarches") view=procedures::Procedures ssr=SsrMode::Async />
                <Route
                    path=path!("/demarches/:id")
                    view=procedure::ProcedurePage
                    ssr=SsrMode::Async
                />
                <Route path=path!("/aides") view=entitlements::Entitlements ssr=SsrMode::Async />
                <Route
                    path=path!("/aides/:id")
                    view=entitlement::EntitlementPage
                    ssr=SsrMode::Async
                />
                <Route path=path!("/recherche") view=search::Search ssr=SsrMode::Async />
                <Route path=path!("/a-propos") view=about::About ssr=SsrMode::Async />
                <Route
                    path=path!("/accessibilite")
                    view=accessibility::Accessibility
                    ssr=SsrMode::Async
                />
                <Route path=path!("/donnees-personnelles") view=privacy::Privacy ssr=SsrMode::Async />
                <Route path=path!("/mentions-legales") view=legal::Legal ssr=SsrMode::Async />
                <Route path=path!("/lettres") view=letters::Letters ssr=SsrMode::Async />
                <Route path=path!("/lettres/:id") view=letters::LetterPage ssr=SsrMode::Async />
                <Route path=path!("/glossaire") view=glossary::Glossary ssr=SsrMode::Async />
                <Route path=path!("/nouveautes") view=news::NewsPage ssr=SsrMode::Async />
                <Route path=path!("/plan-du-site") view=site_map::SiteMap ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

/// Wakes the islands of a page up. Called by the loader script in the browser.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
