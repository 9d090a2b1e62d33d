//! A letter as a sheet of paper, and as plain text.

use catalogue::{Lang, Letter, LetterFieldKind};
use leptos::prelude::*;

use crate::i18n::Tr;

/// What every letter asks beside its own fields.
pub struct CommonField {
    /// Its name, and that of its messages (`letter-{id}`).
    pub id: &'static str,
    /// What kind of answer it takes.
    pub kind: LetterFieldKind,
    /// What browsers may fill in (HTML, `autocomplete`).
    pub autocomplete: Option<&'static str>,
    /// Whether it has a hint.
    pub hint: bool,
}

/// The fields of every letter: who writes, to whom, where and when.
pub const COMMON: [CommonField; 6] = [
    CommonField { id: "nom", kind: LetterFieldKind::Line, autocomplete: Some("name"), hint: false },
    CommonField {
        id: "adresse",
        kind: LetterFieldKind::Lines,
        autocomplete: Some("street-address"),
        hint: true,
    },
    CommonField { id: "destinataire", kind: LetterFieldKind::Line, autocomplete: None, hint: true },
    CommonField {
        id: "adresse-du-destinataire",
        kind: LetterFieldKind::Lines,
        autocomplete: None,
        hint: false,
    },
    CommonField { id: "lieu", kind: LetterFieldKind::Line, autocomplete: None, hint: false },
    CommonField { id: "jour", kind: LetterFieldKind::Date, autocomplete: None, hint: false },
];

/// What stands where an answer is missing: enough room to write by hand.
const DOTS: &str = "……………………";

/// A part of a letter's text.
enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// The name of a field.
    Field(&'a str),
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        // The loader refuses a `{` without its `}`.
        let (name, next) = after.split_once('}').unwrap_or((after, ""));
        parts.extend([Part::Words(before), Part::Field(name)]);
        rest = next;
    }
    parts.push(Part::Words(rest));
    parts
}

/// Names what is missing, in French as the letter is.
fn blank(letter: &Letter, name: &str, tr: &Tr) -> String {
    let french = tr.in_lang(Lang::Fr);
    let own = letter.fields.iter().find(|field| field.id.as_str() == name);
    let label = match own {
        Some(field) => field.label.fr.trim().to_owned(),
        None => french.get(&format!("letter-{name}")),
    };
    format!("{DOTS} ({label})")
}

fn filled(letter: &Letter, text: &str, tr: &Tr) -> AnyView {
    parts(text)
        .into_iter()
        .map(|part| match part {
            Part::Words(words) => words.to_owned().into_any(),
            Part::Field(name) => {
                let blank = blank(letter, name, tr);
                view! { <span class="letter__blank" data-champ=name.to_owned()>{blank}</span> }
                    .into_any()
            }
        })
        .collect_view()
        .into_any()
}

/// Tells whether a paragraph can be left out: all its fields are optional, and it has some.
fn optional(letter: &Letter, paragraph: &str) -> bool {
    let is_optional =
        |name: &str| letter.fields.iter().any(|field| field.id.as_str() == name && field.optional);
    let mut fields = parts(paragraph).into_iter().filter_map(|part| match part {
        Part::Field(name) => Some(is_optional(name)),
        Part::Words(_) => None,
    });
    fields.next().is_some_and(|first| first && fields.all(|optional| optional))
}

/// Renders the letter. Always in French: its reader is.
pub fn sheet(letter: &Letter, tr: &Tr) -> impl IntoView + use<> {
    let french = tr.in_lang(Lang::Fr);
    let foreign = (tr.lang().tag() != "fr").then_some("fr");
    let line = |name: &'static str, class: &'static str| {
        let blank = blank(letter, name, tr);
        view! { <p class=class><span class="letter__blank" data-champ=name>{blank}</span></p> }
    };
    let body = letter
        .body
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let optional = optional(letter, paragraph).then_some("");
            view! { <p data-facultatif=optional>{filled(letter, paragraph, tr)}</p> }
        })
        .collect_view();
    view! {
        <article class="letter" id="lettre" lang=foreign aria-labelledby="lettre-titre">
            {line("nom", "letter__from")}
            {line("adresse", "letter__from")}
            {line("destinataire", "letter__to")}
            {line("adresse-du-destinataire", "letter__to")}
            <p class="letter__place">
                <span class="letter__blank" data-champ="lieu">{blank(letter, "lieu", tr)}</span>
                {french.get("letter-on")}
                <span class="letter__blank" data-champ="jour">{blank(letter, "jour", tr)}</span>
            </p>
            <p class="letter__subject">
                {french.get("letter-subject")} " " {filled(letter, &letter.subject, tr)}
            </p>
            {body}
            <p class="letter__sign">
                <span class="letter__blank" data-champ="nom">{blank(letter, "nom", tr)}</span>
            </p>
        </article>
    }
}

/// Writes the letter as plain text, with blanks to fill in.
pub fn plain(letter: &Letter, tr: &Tr) -> String {
    let french = tr.in_lang(Lang::Fr);
    let fill = |text: &str| -> String {
        let part = |part: Part<'_>| match part {
            Part::Words(words) => words.to_owned(),
            Part::Field(name) => blank(letter, name, tr),
        };
        parts(text).into_iter().map(part).collect()
    };
    let place = format!(
        "{}{}{}",
        blank(letter, "lieu", tr),
        french.get("letter-on"),
        blank(letter, "jour", tr)
    );
    let head = ["nom", "adresse", "destinataire", "adresse-du-destinataire"];
    let mut blocks: Vec<String> = head.map(|name| blank(letter, name, tr)).into();
    blocks.push(place);
    blocks.push(format!("{} {}", french.get("letter-subject"), fill(&letter.subject)));
    let body = letter.body.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    blocks.extend(body.map(fill));
    blocks.push(blank(letter, "nom", tr));
    blocks.join("\n\n") + "\n"
}
