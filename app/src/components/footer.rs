//! The foot of every page: what it is, what it promises, which edition.

use leptos::prelude::*;

use crate::request::use_request;
use crate::urls;

/// Renders the footer.
#[component]
pub fn Footer() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let edition = request.reader.edition();
    let links = [
        (urls::SITE_MAP, "footer-site-map"),
        (urls::ACCESSIBILITY, "footer-accessibility"),
        (urls::LEGAL, "footer-legal"),
        (urls::PRIVACY, "footer-privacy"),
    ]
    .map(|(path, words)| {
        view! {
            <li class="fr-footer__bottom-item">
                <a class="fr-footer__bottom-link" href=request.link(path)>{tr.get(words)}</a>
            </li>
        }
    })
    .collect_view();
    let more = [
        (urls::LETTERS, "letters-title"),
        (urls::GLOSSARY, "glossary-title"),
        (urls::NEWS, "news-title"),
    ]
    .map(|(path, words)| {
        view! {
            <li class="fr-footer__content-item">
                <a class="fr-footer__content-link" href=request.link(path)>{tr.get(words)}</a>
            </li>
        }
    })
    .collect_view();
    let date = tr.date(edition.published);
    let number = edition.number.to_string();
    let published = tr.with("footer-edition", &[("number", number.into()), ("date", date.into())]);
    view! {
        <footer class="fr-footer" id="pied" tabindex="-1">
            <div class="fr-container">
                <div class="fr-footer__body">
                    <div class="fr-footer__content">
                        <p class="fr-footer__content-desc">{tr.get("footer-promise")}</p>
                        <ul class="fr-footer__content-list">
                            <li class="fr-footer__content-item">
                                <a class="fr-footer__content-link" href=request.link(urls::ENTITLEMENTS)>
                                    {tr.get("entitlements-title")}
                                </a>
                            </li>
                            {more}
                            <li class="fr-footer__content-item">
                                <a class="fr-footer__content-link" href=request.link(urls::ABOUT)>
                                    {tr.get("menu-about")}
                                </a>
                            </li>
                            <li class="fr-footer__content-item">
                                <a class="fr-footer__content-link" href=urls::OPENAPI>
                                    {tr.get("footer-api")}
                                </a>
                            </li>
                        </ul>
                    </div>
                </div>
                <div class="fr-footer__bottom">
                    <ul class="fr-footer__bottom-list">{links}</ul>
                    <div class="fr-footer__bottom-copy"><p>{published}</p></div>
                </div>
            </div>
        </footer>
    }
}
