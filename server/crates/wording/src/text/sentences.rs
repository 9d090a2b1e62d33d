//! Where sentences end.

use super::words;

/// Short forms after which a full stop ends nothing, without their stop.
const ABBREVIATIONS: [&str; 49] = [
    "m", "mm", "mme", "mlle", "dr", "pr", "me", "mgr", "st", "ste", "art", "al", "av", "bd",
    "boul", "pl", "rte", "imp", "cf", "p", "pp", "n", "no", "ex", "env", "éd", "ed", "fig", "chap",
    "vol", "réf", "ref", "dép", "dpt", "tél", "tel", "max", "min", "moy", "app", "appt", "bât",
    "esc", "ét", "c.-à-d", "c-à-d", "j.-c", "hab", "suiv",
];

/// One sentence of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence<'a> {
    /// Its text, without the mark of a list before it nor spaces around.
    pub(crate) text: &'a str,
    /// Where it begins in the whole text, in bytes.
    pub(crate) start: usize,
}

impl Sentence<'_> {
    /// Gives where it ends in the whole text.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Cuts a text into the sentences that have a word. A line that ends, ends its sentence.
pub(crate) fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mark = list_mark(line);
        sentences_of_line(&line[mark..], start + mark, &mut found);
        start += line.len();
    }
    found
}

fn sentences_of_line<'a>(line: &'a str, offset: usize, found: &mut Vec<Sentence<'a>>) {
    let mut from = 0;
    let mut push = |from: usize, to: usize| {
        let text = line[from..to].trim();
        if !words(text).is_empty() {
            let before = line[from..to].len() - line[from..to].trim_start().len();
            found.push(Sentence { text, start: offset + from + before });
        }
    };
    for (at, mark) in line.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…')) {
        let after = at + mark.len_utf8();
        if at >= from
            && let Some(end) = end_of_sentence(&line[from..at], mark, &line[after..])
        {
            push(from, after + end);
            from = after + end;
        }
    }
    push(from, line.len());
}

/// Measures the mark that begins an item of a list: « - », « • », « 2. », « b) ».
fn list_mark(line: &str) -> usize {
    let indent = line.len() - line.trim_start().len();
    let rest = &line[indent..];
    let mark = rest.find(char::is_whitespace).map_or(rest, |end| &rest[..end]);
    let bullet = ["-", "–", "—", "•", "*", "·", "▪", "→", "✓"].contains(&mark);
    let number = mark.strip_suffix(['.', ')']).is_some_and(|number| {
        let letter = number.chars().count() == 1 && number.chars().all(char::is_lowercase);
        let digits = (1..=2).contains(&number.len()) && number.bytes().all(|c| c.is_ascii_digit());
        letter || digits
    });
    if bullet || number { indent + mark.len() } else { 0 }
}

/// Tells whether a mark ends its sentence, and how much of `after` still belongs to it.
fn end_of_sentence(before: &str, mark: char, after: &str) -> Option<usize> {
    let closing =
        after.find(|c: char| !matches!(c, '.' | '!' | '?' | '…' | ')' | ']' | '"' | '”' | '»'));
    let mut end = closing.unwrap_or(after.len());
    // A closing « » » stands after a space.
    let spaced = after[end..].trim_start();
    if spaced.starts_with('»') {
        end = after.len() - spaced.len() + '»'.len_utf8();
    }
    let rest = &after[end..];
    let next = rest.trim_start();
    if rest.is_empty() || next.is_empty() {
        return Some(after.len());
    }
    // Decimals, addresses and file names have no space after their dot.
    let spaced = rest.starts_with(char::is_whitespace);
    let stop_of_abbreviation = mark == '.' && end == 0 && is_abbreviation(before);
    (spaced && !stop_of_abbreviation && begins_a_sentence(next)).then_some(end)
}

/// Tells whether a sentence may begin so: capital, digit, quote, bracket, placeholder.
fn begins_a_sentence(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !matches!(c, '«' | '“' | '"' | '(' | '[' | '\u{a0}'));
    let first = letters.find(|c| !c.is_whitespace());
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '{' | '–' | '—'))
}

/// Tells whether a text ends in a short form whose stop is not that of a sentence.
fn is_abbreviation(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    let elided = last.rsplit(super::is_apostrophe).next().unwrap_or(last);
    let initial = elided.chars().count() == 1 && elided.chars().all(char::is_uppercase);
    initial || ABBREVIATIONS.contains(&elided.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn sentences_end_at_their_marks() {
        assert_eq!(
            cut("Allez à la mairie. C’est gratuit ! Pourquoi ? Voilà…"),
            ["Allez à la mairie.", "C’est gratuit !", "Pourquoi ?", "Voilà…"]
        );
    }

    #[test]
    fn abbreviations_end_nothing() {
        for text in [
            "Écrivez à M. Martin et à Mme Durand.",
            "L’art. L232-1 le dit, cf. p. 12.",
            "Le 12 av. de la République, bât. B.",
            "Papiers, factures, etc. sont gardés.",
            "La lettre de J. Dupont est au n. 5.",
        ] {
            assert_eq!(cut(text), [text]);
        }
        assert_eq!(cut("Papiers, etc. Gardez tout.").len(), 2);
    }

    #[test]
    fn numbers_times_and_addresses_end_nothing() {
        for text in [
            "Comptez 3.5 % ou 1 234,50 € par an.",
            "Venez à 14 h 30 ou à 9.30 le 1.2.2026.",
            "Allez sur www.impots.gouv.fr ou écrivez à a.b@caf.fr pour Anne.",
            "Le prix… change.",
        ] {
            assert_eq!(cut(text), [text]);
        }
    }

    #[test]
    fn quotes_keep_their_sentence() {
        let text = "On dit « Où aller ? » puis « Merci ! » et on part.";
        assert_eq!(cut(text), [text]);
        assert_eq!(
            cut("Dites « Oui. » Signez. « Non » suffit."),
            ["Dites « Oui. »", "Signez.", "« Non » suffit."]
        );
    }

    #[test]
    fn lines_and_items_of_lists_are_sentences() {
        assert_eq!(
            cut("Il faut :\n- un RIB\n2. une photo\n• l’avis d’impôt"),
            ["Il faut :", "un RIB", "une photo", "l’avis d’impôt"]
        );
    }

    #[test]
    fn sentences_know_where_they_stand() {
        let text = "- Un. Deux.\n\n  Trois.";
        for sentence in sentences(text) {
            assert_eq!(&text[sentence.start..sentence.end()], sentence.text);
        }
    }
}
