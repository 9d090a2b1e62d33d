//! A text cut up: its sentences, the words that count, the tokens that are compared.

mod sentences;
mod words;

pub(crate) use sentences::{Sentence, sentences};
pub(crate) use words::words;

/// A word as it is compared with others: « l’ », « allocation », « rendez-vous », « {figure} ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// As written.
    pub(crate) text: &'a str,
    /// In lower case, with typographic apostrophes.
    pub(crate) lower: String,
    /// Where it begins, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
}

/// Cuts a text into tokens.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let length = match first {
            '{' => placeholder(&text[at..]).unwrap_or(0),
            c if c.is_alphanumeric() => word_length(&text[at..]),
            _ => 0,
        };
        if length == 0 {
            at += first.len_utf8();
        } else {
            found.push(token(text, at, at + length));
            at += length;
        }
    }
    found
}

/// Gives the length of the placeholder that a text begins with.
pub(crate) fn placeholder(text: &str) -> Option<usize> {
    let end = text.strip_prefix('{')?.find(|c: char| c.is_whitespace() || "{}".contains(c))?;
    text[end + 1..].starts_with('}').then_some(end + 2)
}

/// Tells whether a character is an apostrophe, as typed or as typeset.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'' | 'ʼ')
}

fn token(text: &str, start: usize, end: usize) -> Token<'_> {
    let text = &text[start..end];
    let lower =
        text.chars().map(|c| if is_apostrophe(c) { '’' } else { c }).flat_map(char::to_lowercase);
    Token { text, lower: lower.collect(), start, end }
}

/// Measures a word: letters and digits, hyphens between them, and the apostrophe of an elision.
fn word_length(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let joins = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric() || *next == '{');
        let stays = c.is_alphanumeric() || c == '°' || (c == '-' && joins);
        if !stays {
            let elides = is_apostrophe(c) && joins;
            return if elides { at + c.len_utf8() } else { at };
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lower(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.lower).collect()
    }

    #[test]
    fn elisions_are_tokens_of_their_own_and_hyphens_join() {
        assert_eq!(
            lower("L'aide, c’est-à-dire le RENDEZ-VOUS."),
            ["l’", "aide", "c’", "est-à-dire", "le", "rendez-vous"]
        );
    }

    #[test]
    fn placeholders_are_one_token() {
        assert_eq!(
            lower("jusqu’à {plafond-du-rsa} par mois"),
            ["jusqu’", "à", "{plafond-du-rsa}", "par", "mois"]
        );
    }
}
