//! What is done to a text before it is cut into words.

use unicode_normalization::UnicodeNormalization;

/// Puts letters and their accents together: some keyboards and systems send them apart, and the
/// tokeniser would cut the word there. Other blanks than spaces become spaces.
pub(crate) fn compose(text: &str) -> String {
    let blank = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    if is_composed(text) {
        text.chars().map(blank).collect()
    } else {
        text.nfc().map(blank).collect()
    }
}

/// Says whether a text is composed for sure: it has no character that composition could change.
pub(crate) fn is_composed(text: &str) -> bool {
    text.chars().all(|c| matches!(c, ..'\u{300}' | '\u{2002}'..='\u{20cf}'))
}

/// Composes a text and joins dotted acronyms: `R.S.A.` would be cut into `r`, `s`, `a`, where `s`
/// is an elision and disappears.
pub(crate) fn normalise(text: &str) -> String {
    let chars: Vec<char> = compose(text).chars().collect();
    let mut joined = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = acronym_end(&chars, at);
        joined.extend(chars[at..end].iter().filter(|c| end == at + 1 || **c != '.'));
        at = end;
    }
    joined
}

/// Finds where the dotted acronym that begins at `start` ends; the next character if none does.
fn acronym_end(chars: &[char], start: usize) -> usize {
    let letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphabetic());
    let dot = |at: usize| chars.get(at) == Some(&'.');
    let inside_word = start > 0 && chars[start - 1].is_alphanumeric();
    if inside_word || !letter(start) {
        return start + 1;
    }
    let mut end = start;
    let mut letters = 0;
    while letter(end) && !chars.get(end + 1).is_some_and(|c| c.is_alphanumeric()) {
        letters += 1;
        end += 1;
        if !dot(end) {
            break;
        }
        end += 1;
    }
    let ends_in_word = chars.get(end).is_some_and(|c| c.is_alphanumeric());
    if letters < 2 || ends_in_word { start + 1 } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dotted_acronyms_are_joined() {
        assert_eq!(normalise("le R.S.A. et l'A.P.L"), "le RSA et l'APL");
        assert_eq!(normalise("c.a.f"), "caf");
    }

    #[test]
    fn sentences_keep_their_dots() {
        assert_eq!(normalise("Fin. Début d’un M. X. autre"), "Fin. Début d’un M. X. autre");
        assert_eq!(normalise("caf.fr et p.ex"), "caf.fr et p.ex");
        assert_eq!(normalise("a.b.cd"), "a.b.cd");
        assert_eq!(normalise("..."), "...");
    }

    #[test]
    fn text_said_to_be_composed_is() {
        let all: String = (0..0x1_0000).filter_map(char::from_u32).collect();
        for c in all.chars().filter(|c| is_composed(&c.to_string())) {
            let alone = c.to_string();
            assert_eq!(alone.nfc().collect::<String>(), alone, "{:x}", c as u32);
            let after = format!("e{c}");
            assert_eq!(after.nfc().collect::<String>(), after, "{:x}", c as u32);
        }
        assert!(is_composed("l’été — 3 €") && !is_composed("e\u{301}") && !is_composed("\u{2126}"));
    }

    #[test]
    fn accents_sent_apart_are_put_together() {
        assert_eq!(normalise("de\u{301}ce\u{300}s"), "décès");
        assert_eq!(normalise("a\0b\u{a0}c"), "a b c");
    }
}
