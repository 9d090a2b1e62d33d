//! Pages for what is not there, is no longer there, or went wrong. They help to go on.

use catalogue::Kind;
use leptos::prelude::*;

use crate::components::document::{Document, Head};
use crate::components::search_form::SearchForm;
use crate::request::{Request, use_request};
use crate::urls;

/// An address that leads nowhere: 404, or 410 when something stood there once.
#[component]
pub fn NotFound() -> impl IntoView {
    let request = use_request();
    let gone = urls::split_item(&request.path)
        .and_then(|(kind, id)| request.reader.catalogue().withdrawn(kind, id).cloned());
    match gone {
        Some(withdrawn) => {
            request.set_status(410);
            let tr = &request.tr;
            let title = tr.words(&withdrawn.title);
            let reason = tr.words(&withdrawn.reason);
            let links = instead(&withdrawn.instead, &request);
            let text = view! {
                <p class="error-page__text" lang=title.lang><strong>{title.text}</strong></p>
                <p class="error-page__text" lang=reason.lang>{reason.text}</p>
                {links}
            };
            let what = match withdrawn.kind {
                Kind::Entitlement => tr.get("error-410-title-right"),
                _ => tr.get("error-410-title"),
            };
            view! { <Problem status=410 title=what text=text.into_any() /> }.into_any()
        }
        None => {
            request.set_status(404);
            let text = request.tr.get("error-404-text");
            let text = view! { <p class="error-page__text">{text}</p> };
            view! { <Problem status=404 text=text.into_any() /> }.into_any()
        }
    }
}

/// A fault of ours: 500. Reads nothing of the catalogue, in which the fault may lie.
#[component]
pub fn Failure() -> impl IntoView {
    let request = use_request();
    request.set_status(500);
    let text = request.tr.get("error-500-text");
    let text = view! { <p class="error-page__text">{text}</p> };
    view! { <Problem status=500 text=text.into_any() /> }
}

/// An address too long to read: 414.
#[component]
pub fn TooLong() -> impl IntoView {
    let request = use_request();
    request.set_status(414);
    let text = request.tr.get("error-414-text");
    let text = view! { <p class="error-page__text">{text}</p> };
    view! { <Problem status=414 text=text.into_any() /> }
}

fn instead(procedures: &[catalogue::Slug], request: &Request) -> impl IntoView + use<> {
    let catalogue = request.reader.catalogue();
    let links: Vec<_> = procedures
        .iter()
        .filter_map(|id| {
            let title = request.tr.words(&catalogue.procedure(id.as_str())?.title);
            let href = request.link(&urls::procedure(id));
            Some(view! { <li><a class="fr-link" href=href lang=title.lang>{title.text}</a></li> })
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <p class="error-page__text">{request.tr.get("error-410-instead")}</p>
            <ul class="error-page__links">{links}</ul>
        }
    })
}

#[component]
fn Problem(
    status: u16,
    #[prop(optional, into)] title: Option<String>,
    text: AnyView,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let title = title.unwrap_or_else(|| tr.get(&format!("error-{status}-title")));
    let head =
        Head { title: title.clone(), description: tr.get("error-description"), ..Head::default() };
    let code = tr.with("error-code", &[("status", status.to_string().into())]);
    let links = [
        (urls::HOME, "home"),
        (urls::MOMENTS, "home-moments"),
        (urls::SITE_MAP, "footer-site-map"),
    ]
    .map(|(path, words)| {
        view! { <li><a class="fr-link" href=request.link(path)>{tr.get(words)}</a></li> }
    })
    .collect_view();
    view! {
        <Document head>
            <div class="fr-container">
                <div class="error-page">
                    <p class="error-page__code">{code}</p>
                    <h1 class="error-page__title">{title.clone()}</h1>
                    {text}
                    <SearchForm />
                    <ul class="error-page__links">{links}</ul>
                </div>
            </div>
        </Document>
    }
}
