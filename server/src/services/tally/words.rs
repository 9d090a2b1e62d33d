//! The words of a search as they may be counted: the same for all who mean the same, and without
//! what may tell of somebody.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer texts tell a story, and stories tell of somebody.
const MOST_CHARS: usize = 80;
/// The same, in words.
const MOST_WORDS: usize = 12;
/// What stands for a number: a date, an age, an amount, a telephone.
const NUMBER: char = '#';

/// Gives a search in lower case, without accents and signs, each number masked; nothing for a text
/// that looks like it tells of somebody, or that says nothing.
pub fn masked(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().nth(MOST_CHARS).is_some() {
        return None;
    }
    // Signs that only look different, such as a wide @, become the same.
    let plain: String =
        text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    if is_address(&plain) {
        return None;
    }
    let mut words: Vec<String> = vec![String::new()];
    for c in plain.chars() {
        let Some(word) = words.last_mut() else { break };
        if c.is_numeric() {
            // Every run of figures is one mark.
            if !word.ends_with(NUMBER) {
                word.push(NUMBER);
            }
        } else if c.is_alphabetic() {
            word.push(c);
        } else if !word.is_empty() {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    let says = words.iter().any(|word| word.chars().any(char::is_alphabetic));
    (says && words.len() <= MOST_WORDS).then(|| words.join(" "))
}

/// Tells whether a text holds an address of e-mail or of the web, which may name somebody.
fn is_address(plain: &str) -> bool {
    ["@", "(at)", "[at]", "://", "www."].iter().any(|sign| plain.contains(sign))
        || plain.split_whitespace().any(|word| ["arobase", "arobas"].contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_search() {
        for text in ["Décès d’un  proche ?", "DECES D'UN PROCHE", " décès, d’un proche"] {
            assert_eq!(masked(text).as_deref(), Some("deces d un proche"), "{text}");
        }
    }

    #[test]
    fn every_run_of_figures_is_masked_whatever_its_script() {
        assert_eq!(masked("né le 13/05/1964").as_deref(), Some("ne le # # #"));
        assert_eq!(masked("cerfa 12345*67").as_deref(), Some("cerfa # #"));
        assert_eq!(masked("a1b22 c").as_deref(), Some("a#b# c"));
        assert_eq!(masked("rue １２ ٣٤ x² ½").as_deref(), Some("rue # # x# # #"));
    }

    #[test]
    fn texts_that_may_tell_of_somebody_are_dropped() {
        let long = "mot ".repeat(13);
        let story = "a".repeat(81);
        let addresses =
            ["jean@exemple.fr", "jean＠exemple", "https://exemple.fr/x", "jean arobase x"];
        for text in addresses.into_iter().chain([long.as_str(), story.as_str()]) {
            assert_eq!(masked(text), None, "{text}");
        }
        assert!(masked(&"mot ".repeat(12)).is_some());
        assert!(masked(&"a".repeat(80)).is_some());
    }

    #[test]
    fn texts_without_a_letter_are_dropped() {
        for text in ["", "  ", "06 12 34 56 78", "1 64 05 75 123 456 78", "!?"] {
            assert_eq!(masked(text), None, "{text}");
        }
    }
}
