//! What is proposed while somebody types.

use proptest::prelude::*;

use crate::support::REAL;

fn proposed(text: &str) -> Vec<String> {
    REAL.suggest(text, 5).list.into_iter().map(|one| one.id.to_string()).collect()
}

fn proposes(text: &str, id: &str) -> bool {
    proposed(text).iter().any(|one| one == id)
}

#[test]
fn the_last_word_is_finished() {
    assert!(proposes("carte gri", "mettre-a-jour-la-carte-grise"));
    assert!(proposes("pension de réver", "demander-la-pension-de-reversion"));
    assert!(proposes("rever", "demander-la-pension-de-reversion"));
    assert!(proposes("mon mari est mo", "je-perds-un-proche"));
    assert_eq!(proposed("carte").len(), 5);
    assert_eq!(REAL.suggest("carte gri", 5).corrected, None);
}

#[test]
fn misspelt_words_are_corrected_and_told() {
    for (typed, corrected) in [
        ("pention", "pension"),
        ("pention de rever", "pension de rever"),
        ("revertio", "réversion"),
        ("cartte grise", "carte grise"),
    ] {
        let answer = REAL.suggest(typed, 5);
        assert_eq!(answer.corrected.as_deref(), Some(corrected), "`{typed}`");
        assert!(!answer.list.is_empty(), "`{typed}`");
    }
    assert!(proposes("pention de rever", "demander-la-pension-de-reversion"));
}

#[test]
fn accents_and_capitals_do_not_matter() {
    assert_eq!(proposed("RÉVERSION"), proposed("reversion"));
    assert_eq!(proposed("Décè"), proposed("dece"));
}

#[test]
fn english_words_are_finished_and_corrected_too() {
    assert!(proposes("survivor", "demander-la-pension-de-reversion"), "{:?}", proposed("survivor"));
    assert!(proposes("someone has di", "je-perds-un-proche"), "{:?}", proposed("someone has di"));
}

#[test]
fn what_one_word_too_many_hides_is_proposed() {
    assert!(!proposed("aide pomp").is_empty());
    assert!(proposes("zzyzzx carte gri", "mettre-a-jour-la-carte-grise"));
}

#[test]
fn a_last_word_that_says_nothing_hides_nothing() {
    assert!(proposes("mon mari est", "je-perds-un-proche"));
}

#[test]
fn what_says_nothing_proposes_nothing() {
    for text in ["", " ", "l’", "a", "é", "?", "zzyzzx", "\0", "🕯️"] {
        assert_eq!(proposed(text), Vec::<String>::new(), "`{text}`");
    }
}

proptest! {
    #[test]
    fn any_text_is_answered_the_same_twice(text in "\\PC{0,80}", limit in 0_usize..10) {
        let answer = REAL.suggest(&text, limit);
        prop_assert!(answer.list.len() <= limit);
        prop_assert_eq!(&answer, &REAL.suggest(&text, limit));
        prop_assert!(answer.corrected.is_none() || !answer.list.is_empty());
    }

    #[test]
    fn any_letters_are_answered(text in "[a-zéèçœ’' -]{0,40}") {
        let answer = REAL.suggest(&text, 8);
        prop_assert!(answer.list.len() <= 8);
    }
}
