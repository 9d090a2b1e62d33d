//! The whole document around a page: head, skip links, header, main part, footer.

use catalogue::Lang;
use leptos::prelude::*;

use super::footer::Footer;
use super::header::Header;
use crate::request::{Request, use_request};
use crate::urls;

/// What a page says in its head.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The title, without the name of the site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// Whether search engines may show the page.
    pub indexed: bool,
    /// Structured data (schema.org) as JSON, if there is some to give.
    pub json_ld: Option<String>,
    /// Whether the page has islands beside its search fields: only then does it load them at once.
    pub islands: bool,
    /// A script of the page itself, beside those of islands.
    pub module: Option<String>,
    /// The feed of the page and its title.
    pub feed: Option<(String, String)>,
    /// Where the rules are that the page runs in the browser, and where the page is.
    pub engine: Option<(String, String)>,
}

/// Renders a whole document in the language of the request.
#[component]
pub fn Document(
    /// What stands in its head.
    head: Head,
    /// The main part of the page.
    children: Children,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let lang = request.lang();
    let is_home = &*request.path == urls::HOME && request.status() == 200;
    let site_name = tr.get("site-name");
    let title =
        if is_home { head.title.clone() } else { format!("{} – {site_name}", head.title) };
    let skip_menu = if is_home { "#q" } else { "#menu" };
    let skip_menu_words = tr.get(if is_home { "skip-to-search" } else { "skip-to-menu" });
    // The module of the rights is as much as a page may load: its header only searches.
    let proposes = head.engine.is_none();
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag() class=format!("lang-{lang}")>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                <meta name="description" content=head.description.clone() />
                <meta name="color-scheme" content="light dark" />
                {(!head.indexed).then(|| view! { <meta name="robots" content="noindex" /> })}
                <link rel="stylesheet" href=request.site.assets.style.clone() />
                {fonts(&request)}
                <link rel="icon" href=request.site.assets.icon.clone() type="image/svg+xml" />
                <link
                    rel="search"
                    type="application/opensearchdescription+xml"
                    title=site_name
                    href=urls::OPENSEARCH
                />
                {head.indexed.then(|| alternates(&request))}
                {proposes.then(|| loader(&request, head.islands))}
                {head.engine.map(|(sheet, path)| engine(&request, sheet, path))}
                {head.feed.map(|(href, title)| {
                    view! { <link rel="alternate" r#type="application/atom+xml" title=title href=href /> }
                })}
                {head.module.map(|src| view! { <script r#type="module" src=src></script> })}
                {head.json_ld.map(structured_data)}
            </head>
            <body>
                <div class="fr-skiplinks">
                    <nav class="fr-container" aria-label=tr.get("skip-label")>
                        <ul class="fr-skiplinks__list">
                            <li><a class="fr-link" href="#contenu">{tr.get("skip-to-content")}</a></li>
                            <li><a class="fr-link" href=skip_menu>{skip_menu_words}</a></li>
                            <li><a class="fr-link" href="#pied">{tr.get("skip-to-footer")}</a></li>
                        </ul>
                    </nav>
                </div>
                <Header is_home proposes />
                <main id="contenu" tabindex="-1">{children()}</main>
                <Footer />
            </body>
        </html>
    }
}

fn fonts(request: &Request) -> impl IntoView + use<> {
    let preload = |font: &String| {
        view! { <link rel="preload" href=font.clone() r#as="font" type="font/woff2" crossorigin="anonymous" /> }
    };
    request.site.assets.fonts.iter().map(preload).collect_view()
}

/// The canonical address, and the same page in the other languages.
fn alternates(request: &Request) -> impl IntoView + use<> {
    let canonical = request.absolute(request.lang(), &request.path);
    let default = request.absolute(Lang::Fr, &request.path);
    // Easy-to-read French has no tag of its own: it is found from the French page.
    let languages = [Lang::Fr, Lang::En]
        .map(|lang| {
            let href = request.absolute(lang, &request.path);
            view! { <link rel="alternate" hreflang=lang.tag() href=href /> }
        })
        .collect_view();
    view! {
        <link rel="canonical" href=canonical />
        {languages}
        <link rel="alternate" hreflang="x-default" href=default />
    }
}

/// Loads the islands when the page is idle; nothing of the page waits for it. Where search fields
/// are the only islands, they are loaded when one is entered: most readers never enter one.
fn loader(request: &Request, at_once: bool) -> impl IntoView + use<> {
    let assets = &request.site.assets;
    let preload = at_once.then(|| {
        view! { <link rel="modulepreload" href=assets.script.clone() fetchpriority="low" /> }
    });
    view! {
        {preload}
        <script
            type="module"
            src=assets.loader.clone()
            data-script=assets.script.clone()
            data-wasm=assets.wasm.clone()
            data-wait=(!at_once).then_some("")
        ></script>
    }
}

/// Loads the engine of rights, which answers the forms of the page in the browser.
fn engine(request: &Request, sheet: String, path: String) -> impl IntoView + use<> {
    let assets = &request.site.assets;
    view! {
        <link rel="modulepreload" href=assets.engine_script.clone() fetchpriority="low" />
        <script
            type="module"
            src=assets.engine_loader.clone()
            data-script=assets.engine_script.clone()
            data-engine=assets.engine.clone()
            data-sheet=sheet
            data-path=path
        ></script>
    }
}

/// A data block is not a script: the content policy has nothing to say about it.
fn structured_data(json: String) -> impl IntoView {
    let json = json.replace('<', "\\u003c");
    view! { <script type="application/ld+json">{json}</script> }
}
