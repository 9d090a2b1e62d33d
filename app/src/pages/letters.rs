//! The letters to fill in: their list, and each of them.

pub mod sheet;

use catalogue::{Letter, LetterFieldKind};
use leptos::prelude::*;

use super::error::NotFound;
use super::procedures::sort_key;
use crate::components::breadcrumb::Breadcrumb;
use crate::components::certainty::CertaintyTag;
use crate::components::document::{Document, Head};
use crate::components::intro::Intro;
use crate::components::notice::NotTranslated;
use crate::components::sources::Sources;
use crate::i18n::Tr;
use crate::request::{Request, use_param, use_request};
use crate::urls;

/// `/lettres`
#[component]
pub fn Letters() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let (title, lede) = (tr.get("letters-title"), tr.get("letters-lede"));
    let head =
        Head { title: title.clone(), description: lede.clone(), indexed: true, ..Head::default() };
    let mut letters: Vec<&Letter> = request.reader.catalogue().letters().values().collect();
    letters.sort_by_cached_key(|letter| sort_key(&tr.words(&letter.title).text));
    let items = letters
        .into_iter()
        .map(|letter| {
            let (title, summary) = (tr.words(&letter.title), tr.words(&letter.summary));
            let href = request.link(&urls::letter(&letter.id));
            view! {
                <li class="letters__item">
                    <h2 class="letters__title">
                        <a href=href lang=title.lang>{title.text}</a>
                    </h2>
                    <p lang=summary.lang>{summary.text}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <Document head>
            <div class="fr-container">
                <Intro title lede />
                <p class="prose">{tr.get("letters-promise")}</p>
                <ul class="letters">{items}</ul>
            </div>
        </Document>
    }
}

/// `/lettres/{id}`
#[component]
pub fn LetterPage() -> impl IntoView {
    let id = use_param("id");
    match use_request().reader.catalogue().letters().get(id.as_str()) {
        Some(letter) => view! { <Found letter=letter.clone() /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Found(letter: Letter) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let (title, summary) = (tr.words(&letter.title), tr.words(&letter.summary));
    let head = Head {
        title: title.text.clone(),
        description: summary.text.clone(),
        indexed: true,
        module: Some(request.site.assets.letter.clone()),
        ..Head::default()
    };
    let translated = tr.has(&letter.title) && tr.has(&letter.summary);
    let sending = tr.words(&letter.sending.text);
    let procedures = procedures(&letter, &request);
    let sources = letter.sources.clone();
    let enclosures = enclosures(&letter, &request);
    view! {
        <Document head>
            {(!translated).then(|| view! { <NotTranslated tr=tr.clone() /> })}
            <div class="fr-container letter-page">
                <Breadcrumb
                    through=vec![(urls::LETTERS, tr.get("letters-title"))]
                    here=title.text.clone()
                    lang=title.lang
                />
                <div class="intro">
                    <h1 class="intro__title" lang=title.lang>{title.text.clone()}</h1>
                    <p class="intro__lede" lang=summary.lang>{summary.text}</p>
                </div>
                <div class="letter-page__parts">
                    {form(&letter, &tr)}
                    <div class="letter-page__sheet">
                        <h2 class="section__title letter-page__heading" id="lettre-titre">
                            {tr.get("letter-sheet")}
                        </h2>
                        {sheet::sheet(&letter, &tr)}
                        <p class="letter-page__actions">
                            <button class="fr-btn letter-page__print" type="button" hidden>
                                {tr.get("print")}
                            </button>
                            " "
                            <button
                                class="fr-btn fr-btn--secondary letter-page__save"
                                type="button"
                                data-name=format!("{}.txt", letter.id)
                                hidden
                            >
                                {tr.get("letter-save")}
                            </button>
                            " "
                            <a class="fr-link" href=urls::letter_text(&letter.id) download>
                                {tr.get("letter-blank")}
                            </a>
                        </p>
                    </div>
                </div>
                <section class="section" aria-labelledby="envoi">
                    <h2 class="section__title" id="envoi">{tr.get("letter-sending")}</h2>
                    <p>
                        <span lang=sending.lang>{sending.text}</span>
                        " "
                        <CertaintyTag certainty=letter.sending.certainty tr=tr.clone() />
                    </p>
                    {enclosures}
                    {procedures}
                </section>
                <section class="section" aria-labelledby="sources">
                    <h2 class="section__title section__title--small" id="sources">
                        {tr.get("sources")}
                    </h2>
                    <Sources sources />
                </section>
            </div>
        </Document>
    }
}

/// Renders what is filled in. It has no address to be sent to: `app/public/letter.js` writes the
/// answers into the letter; where scripts do not run the style sheet leaves it out.
fn form(letter: &Letter, tr: &Tr) -> impl IntoView + use<> {
    let common = sheet::COMMON.map(|field| {
        let hint = field.hint.then(|| tr.get(&format!("letter-{}-hint", field.id)));
        let label = tr.get(&format!("letter-{}", field.id));
        input(field.id, label, None, hint, field.kind, field.autocomplete)
    });
    let own = letter.fields.iter().map(|field| {
        let label = tr.words(&field.label);
        let hint = field.hint.as_ref().map(|hint| tr.words(hint).text);
        let mut text = label.text;
        if field.optional {
            text = tr.with("letter-optional", &[("label", text.into())]);
        }
        input(field.id.as_str(), text, label.lang, hint, field.kind, None)
    });
    let own = own.collect_view();
    view! {
        <div class="letter-form" id="champs" role="group" aria-labelledby="champs-titre">
            <h2 class="section__title letter-page__heading" id="champs-titre">
                {tr.get("letter-fill")}
            </h2>
            <p class="letter-form__promise">{tr.get("letter-promise")}</p>
            {own}
            {common}
        </div>
    }
}

fn input(
    id: &str,
    label: String,
    lang: Option<&'static str>,
    hint: Option<String>,
    kind: LetterFieldKind,
    autocomplete: Option<&'static str>,
) -> AnyView {
    let (id, name) = (format!("champ-{id}"), id.to_owned());
    let hint_id = hint.is_some().then(|| format!("{id}-aide"));
    let hint = hint.map(|hint| {
        view! { <span class="fr-hint-text" id=hint_id.clone()>{hint}</span> }
    });
    let field = match kind {
        LetterFieldKind::Lines => view! {
            <textarea
                class="fr-input"
                id=id.clone()
                name=name
                rows="3"
                aria-describedby=hint_id
                autocomplete=autocomplete
            ></textarea>
        }
        .into_any(),
        LetterFieldKind::Line | LetterFieldKind::Date => {
            let date = kind == LetterFieldKind::Date;
            view! {
                <input
                    class="fr-input"
                    id=id.clone()
                    name=name
                    type=if date { "date" } else { "text" }
                    aria-describedby=hint_id
                    autocomplete=autocomplete
                />
            }
            .into_any()
        }
    };
    view! {
        <div class="fr-input-group">
            <label class="fr-label" for=id lang=lang>{label}</label>
            {hint}
            {field}
        </div>
    }
    .into_any()
}

fn enclosures(letter: &Letter, request: &Request) -> Option<impl IntoView + use<>> {
    let catalogue = request.reader.catalogue();
    let titles: Vec<_> = letter
        .enclosures
        .iter()
        .filter_map(|id| {
            let words = request.tr.words(&catalogue.evidence(id.as_str())?.title);
            Some(view! { <li lang=words.lang>{words.text}</li> })
        })
        .collect();
    (!titles.is_empty()).then(|| {
        view! {
            <h3>{request.tr.get("letter-enclosures")}</h3>
            <ul>{titles}</ul>
        }
    })
}

fn procedures(letter: &Letter, request: &Request) -> impl IntoView + use<> {
    let catalogue = request.reader.catalogue();
    let links: Vec<_> = letter
        .procedures
        .iter()
        .filter_map(|id| {
            let words = request.tr.words(&catalogue.procedure(id.as_str())?.title);
            let href = request.link(&urls::procedure(id));
            Some(view! {
                <li><a class="panel__link" href=href lang=words.lang>{words.text}</a></li>
            })
        })
        .collect();
    view! {
        <h3>{request.tr.get("letter-procedures")}</h3>
        <ul class="panel__links">{links}</ul>
    }
}
