//! The lexicon of the content.

use wording::{Lexicon, easy, readability};

const TEXT: &str = include_str!("../../../../content/wording/lexicon.yaml");

fn lexicon() -> Lexicon {
    Lexicon::parse(TEXT).expect("the lexicon of the content is right")
}

fn terms(text: &str) -> Vec<String> {
    readability(text, &lexicon()).jargon.into_iter().map(|found| found.term).collect()
}

#[test]
fn the_lexicon_of_the_content_is_rich() {
    let lexicon = lexicon();
    assert!(lexicon.jargon_len() >= 120, "{} terms", lexicon.jargon_len());
    assert!(lexicon.acronyms_len() >= 100, "{} acronyms", lexicon.acronyms_len());
}

#[test]
fn a_letter_of_the_administration_is_full_of_jargon() {
    let letter = "Nonobstant les pièces susvisées, il vous appartient de vous acquitter de la \
                  quotité due au titre de l’exercice, sous réserve d’un dégrèvement.";
    let found = terms(letter);
    for term in ["nonobstant", "susmentionné", "s’acquitter de", "quotité", "au titre de"] {
        assert!(found.iter().any(|name| name == term), "{term} in {found:?}");
    }
}

#[test]
fn plain_words_are_no_jargon() {
    let plain = "Vous payez deux tiers de la dépense. L’usage est libre. Demandez une carte à la \
                 mairie : elle est gratuite.";
    assert_eq!(terms(plain), Vec::<String>::new());
}

#[test]
fn what_the_lexicon_says_instead_explains_the_term() {
    assert_eq!(terms("Gardez le récépissé."), ["récépissé"]);
    assert_eq!(terms("Gardez le reçu, appelé récépissé."), Vec::<String>::new());
}

#[test]
fn an_acronym_that_everyone_knows_needs_no_explanation() {
    assert_eq!(readability("La CAF demande un RIB.", &lexicon()).acronyms, []);
    assert_eq!(easy("La CAF demande un RIB.", &lexicon()), []);
    assert_eq!(readability("La MDPH répond.", &lexicon()).acronyms.len(), 1);
}
