//! What was added or revised in the content.

use catalogue::{Kind, News, NewsItem};
use leptos::prelude::*;

use crate::components::document::{Document, Head};
use crate::components::intro::Intro;
use crate::request::{Request, use_request};
use crate::urls;

/// `/nouveautes`
#[component]
pub fn NewsPage() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let (title, lede) = (tr.get("news-title"), tr.get("news-lede"));
    let head = Head {
        title: title.clone(),
        description: lede.clone(),
        indexed: true,
        feed: Some((urls::feed(request.lang()), title.clone())),
        ..Head::default()
    };
    let notes = request.reader.catalogue().news();
    let notes = notes.iter().map(|note| item(note, &request)).collect_view();
    view! {
        <Document head>
            <div class="fr-container">
                <Intro title lede />
                <p>
                    <a class="fr-link news__feed" href=urls::feed(request.lang())>
                        {tr.get("news-feed")}
                    </a>
                </p>
                <ol class="news">{notes}</ol>
            </div>
        </Document>
    }
}

fn item(note: &News, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let text = tr.words(&note.text);
    let about: Vec<_> = note
        .about
        .iter()
        .filter_map(|item| {
            let (words, path) = named(item, request)?;
            Some(view! { <li><a class="panel__link" href=path lang=words.lang>{words.text}</a></li> })
        })
        .collect();
    let about = (!about.is_empty()).then(|| view! { <ul class="panel__links">{about}</ul> });
    view! {
        <li class="news__item" id=note.id.to_string()>
            <p class="news__when">
                <time datetime=note.on.to_string()>{tr.date(note.on)}</time>
                " – "
                {tr.get(&format!("news-{}", note.change.code()))}
            </p>
            <p lang=text.lang>{text.text}</p>
            {about}
        </li>
    }
}

/// Gives the title of an item and its address.
fn named(item: &NewsItem, request: &Request) -> Option<(crate::i18n::Words, String)> {
    let catalogue = request.reader.catalogue();
    let id = item.id.as_str();
    let title = match item.kind {
        Kind::Moment => &catalogue.moment(id)?.title,
        Kind::Procedure => &catalogue.procedure(id)?.title,
        Kind::Entitlement => &catalogue.entitlement(id)?.title,
        Kind::Reference => return None,
    };
    Some((request.tr.words(title), request.link(&urls::item(item.kind, &item.id)?)))
}
