//! Whatever the text, nothing panics, and what is corrected stays so.

use std::sync::LazyLock;

use proptest::prelude::*;
use wording::{Lexicon, Thresholds, easy, readability, syllables, typography, typography_fixed};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(include_str!("../../../../content/wording/lexicon.yaml"))
        .expect("the lexicon of the content is right")
});

/// Pieces that rules look at, between tildes.
const PIECES: &str = " ~  ~\u{a0}~\u{202f}~\t~\n~\r\n~.~..~...~…~,~;~:~!~?~%~€~«~»~\"~'~’~(~)~-~--~–~1~12~123~\
    0~08~1234~h~km~m²~n°~N°~nº~°~2ème~1ère~XXe~è~e~mot~L~CAF~MDPH~{~}~{a-b}~{a b}~est~été~envoyé~ne~\
    pas~www.~https://~a.fr~@~/~&~&nbsp~+33~etc.~M.~ﬁ~é~e\u{301}~İ~récépissé~sous réserve~de";

/// Joins such pieces in any order, or gives any text at all.
fn text() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split('~').collect();
    let made = prop::collection::vec(prop::sample::select(pieces), 0..24);
    prop_oneof![3 => made.prop_map(|pieces| pieces.concat()), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_measured(text in text()) {
        let measured = readability(&text, &LEXICON);
        prop_assert!(measured.syllables >= measured.words);
        prop_assert!(measured.words >= measured.longest_sentence);
        prop_assert!(measured.words >= measured.sentences);
        prop_assert_eq!(measured.score().is_some(), measured.words > 0);
        for found in &measured.passives {
            prop_assert!(text[found.offset..].starts_with(&found.text));
        }
        for found in &measured.jargon {
            prop_assert!(text[found.offset..].starts_with(&found.text));
        }
        for found in &measured.acronyms {
            prop_assert!(text[found.offset..].starts_with(&found.text));
        }
        prop_assert!(Thresholds::default().exceeded(&measured).len() <= 5);
    }

    #[test]
    fn any_word_has_a_syllable(text in text()) {
        prop_assert!(syllables(&text) > 0);
    }

    #[test]
    fn slips_are_in_order_and_say_what_is_there(text in text()) {
        let mut end = 0;
        for slip in typography(&text) {
            prop_assert!(slip.offset >= end);
            prop_assert!(text[slip.offset..].starts_with(&slip.found));
            prop_assert!(slip.should.as_ref() != Some(&slip.found));
            end = slip.offset + slip.found.len();
        }
    }

    #[test]
    fn corrected_text_has_nothing_left_to_correct(text in text()) {
        let once = typography_fixed(&text);
        let left: Vec<_> =
            typography(&once).into_iter().filter(|slip| slip.should.is_some()).collect();
        prop_assert!(left.is_empty(), "{:?} {:?}", once, left);
        prop_assert_eq!(&typography_fixed(&once), &once);
    }

    #[test]
    fn any_easy_text_is_looked_at(text in text()) {
        let lines = text.lines().count();
        for slip in easy(&text, &LEXICON) {
            prop_assert!((1..=lines).contains(&slip.line));
        }
    }

    #[test]
    fn any_lexicon_is_read_or_refused_with_its_mistakes(text in text()) {
        if let Err(err) = Lexicon::parse(&text) {
            prop_assert!(!err.mistakes().is_empty());
        }
    }
}
