//! What can be done with the answers in the browser: keep them, erase them, share them by a link
//! that carries them in its fragment, which browsers send to nobody, and by its code to scan.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};
use questionnaire::{Vocabulary, Word};

/// The id of the place where the link is shown.
pub(crate) const PLACE: &str = "partage";

/// The id of the field that holds the link.
pub(crate) const LINK: &str = "lien";

/// The id of the place that says that the link is copied.
pub(crate) const STATUS: &str = "lien-copie";

/// The free modules around a code that readers need.
const QUIET: i32 = 4;

/// Renders what can be done with the answers.
pub(crate) fn tools(words: &Vocabulary, kept: bool) -> Markup {
    html! {
        p class="recap__promise" { (words.get(Word::AnswersTab)) }
        p class="recap__keep" {
            input type="checkbox" id="garder" checked[kept];
            " "
            label for="garder" { (words.get(Word::AnswersKeep)) }
        }
        p class="recap__tools" {
            button class="fr-btn fr-btn--secondary" type="button" data-do="erase" {
                (words.get(Word::AnswersErase))
            }
            " "
            button class="link-button" type="button" data-do="share" {
                (words.get(Word::Share))
            }
        }
        div id=(PLACE) {}
    }
}

/// Renders a link and its code to scan.
pub(crate) fn link(words: &Vocabulary, link: &str) -> Markup {
    html! {
        div class="share" {
            p { (words.get(Word::ShareText)) }
            label class="share__label" for=(LINK) { (words.get(Word::ShareLink)) }
            input class="share__link" id=(LINK) type="text" readonly value=(link);
            p {
                button class="fr-btn fr-btn--secondary" type="button" data-do="copy" {
                    (words.get(Word::ShareCopy))
                }
                " "
                span id=(STATUS) role="status" {}
            }
            @match QrCode::encode_text(link, QrCodeEcc::Low) {
                Ok(code) => { (drawn(&code, words.get(Word::ShareCode))) }
                Err(_) => { p { (words.get(Word::ShareLong)) } }
            }
        }
    }
}

fn drawn(code: &QrCode, name: &str) -> Markup {
    let size = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{},{}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    html! {
        svg class="share__code" viewBox=(format!("0 0 {size} {size}")) role="img"
            aria-label=(name) { path d=(path) {} }
    }
}
