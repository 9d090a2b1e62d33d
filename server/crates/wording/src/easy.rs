//! Whether an easy-to-read text keeps the rules of FALC (facile à lire et à comprendre).

use crate::Lexicon;
use crate::explained::{Paragraph, is_roman};
use crate::passive::passives;
use crate::text::{Token, sentences, tokens, words};

/// The words of a line that are advised at most.
const ADVISED: usize = 12;
/// The words of a line that are the limit.
const LIMIT: usize = 15;

/// A place where an easy-to-read text breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EasySlip {
    /// The line, from 1.
    pub line: usize,
    /// The rule.
    pub reason: EasyReason,
    /// The words that break it.
    pub found: String,
}

/// The rules of easy-to-read texts that can be seen without understanding.
///
/// They are those of « L’information pour tous : règles européennes pour une information facile à
/// lire et à comprendre », Inclusion Europe and Unapei, 2009. Where it asks for simple punctuation
/// and for a sentence that fits on its line, what is too much is ours: brackets, semicolons, and
/// the numbers of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EasyReason {
    /// A line has several sentences.
    SeveralSentences,
    /// A sentence goes on in the next line.
    SplitSentence,
    /// A line has more than fifteen words.
    TooLong,
    /// A line has more than the twelve words that are advised.
    Long,
    /// Brackets.
    Brackets,
    /// A semicolon.
    Semicolon,
    /// A percentage.
    Percentage,
    /// A number as the Romans wrote it.
    RomanNumber,
    /// A passive form.
    Passive,
    /// Two negations that meet.
    DoubleNegation,
    /// An acronym that is unknown or not explained.
    Acronym,
    /// A word of the administration that is not explained.
    Jargon,
    /// « etc. », which leaves the rest to be guessed.
    EtCetera,
    /// A figure of speech, which says something else than its words.
    Metaphor,
}

/// Lists what breaks the rules, line by line.
pub fn easy(text: &str, lexicon: &Lexicon) -> Vec<EasySlip> {
    let mut slips = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).copied().unwrap_or_default();
        let found = of_line(line, next).into_iter();
        slips.extend(found.map(|(reason, found)| EasySlip { line: at + 1, reason, found }));
    }
    slips.extend(of_words(text, lexicon));
    slips.sort_by_key(|slip| (slip.line, slip.reason));
    slips
}

/// Looks at words that the lexicon knows; an explanation may stand in another line.
fn of_words(text: &str, lexicon: &Lexicon) -> Vec<EasySlip> {
    let whole = Paragraph::new(text);
    let jargon = whole.jargon(lexicon).into_iter();
    let jargon = jargon.map(|found| (found.offset, EasyReason::Jargon, found.text));
    let acronyms = whole.acronyms(lexicon).into_iter();
    let acronyms = acronyms.map(|found| (found.offset, EasyReason::Acronym, found.text));
    let figures = whole.metaphors(lexicon).into_iter();
    let figures = figures.map(|(offset, found)| (offset, EasyReason::Metaphor, found));
    let line = |offset: usize| text[..offset].matches('\n').count() + 1;
    let all = jargon.chain(acronyms).chain(figures);
    all.map(|(offset, reason, found)| EasySlip { line: line(offset), reason, found }).collect()
}

fn of_line(line: &str, next: &str) -> Vec<(EasyReason, String)> {
    let mut found = Vec::new();
    let mut add = |reason, text: &str| found.push((reason, text.to_owned()));
    let cut = sentences(line);
    if let Some(second) = cut.get(1) {
        add(EasyReason::SeveralSentences, second.text);
    }
    if goes_on(line, next) {
        add(EasyReason::SplitSentence, next.trim());
    }
    match cut.iter().map(|sentence| words(sentence.text).len()).sum::<usize>() {
        count if count > LIMIT => add(EasyReason::TooLong, line.trim()),
        count if count > ADVISED => add(EasyReason::Long, line.trim()),
        _ => {}
    }
    let signs = [
        (EasyReason::Brackets, &["(", ")", "["][..]),
        (EasyReason::Semicolon, &[";"]),
        (EasyReason::Percentage, &["%", "pour cent", "pourcent"]),
        (EasyReason::EtCetera, &["etc.", "etc…", "et cetera"]),
    ];
    for (reason, signs) in signs {
        if let Some(sign) = signs.iter().find(|sign| line.contains(**sign)) {
            add(reason, sign);
        }
    }
    for sentence in cut {
        let tokens = tokens(sentence.text);
        tokens.iter().filter(|token| is_roman_number(token)).for_each(|token| {
            add(EasyReason::RomanNumber, token.text);
        });
        passives(sentence.text).iter().for_each(|found| add(EasyReason::Passive, &found.text));
        if denies_twice(sentence.text, &tokens) {
            add(EasyReason::DoubleNegation, sentence.text);
        }
    }
    found
}

/// Tells whether the sentence of a line goes on in the next.
fn goes_on(line: &str, next: &str) -> bool {
    let (line, next) = (line.trim_end(), next.trim_start());
    let ended = line.is_empty() || line.ends_with(['.', '!', '?', '…', ':', '»', ';']);
    !ended && next.starts_with(char::is_lowercase)
}

/// Tells whether a token is a Roman number: « XIV », « XXe ». « CD », « CDI » and « CV » are words.
fn is_roman_number(token: &Token<'_>) -> bool {
    let number = token.text.trim_end_matches('e');
    let small = number.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    small && number.len() > 1 && is_roman(number)
}

/// Words that deny by themselves.
const DENYING: [&str; 14] = [
    "sans",
    "impossible",
    "impossibles",
    "interdit",
    "interdite",
    "inutile",
    "inutiles",
    "illégal",
    "illégale",
    "incapable",
    "incapables",
    "inexact",
    "refuser",
    "refusé",
];

/// Tells whether two negations meet in one clause: « n’est pas impossible », « ne … pas sans ».
fn denies_twice(text: &str, tokens: &[Token<'_>]) -> bool {
    let mut negations = 0;
    let mut end = 0;
    for (at, token) in tokens.iter().enumerate() {
        let between = &text[end..token.start];
        end = token.end;
        let word = token.lower.as_str();
        let joins = matches!(word, "et" | "ou" | "mais" | "car" | "si" | "s’" | "donc" | "quand");
        if joins || between.contains([',', ':', ';', '–', '(']) {
            negations = 0;
        }
        let denies = matches!(word, "ne" | "n’") && !only(&tokens[at..]);
        negations += usize::from(denies || DENYING.contains(&word));
        if negations > 1 {
            return true;
        }
    }
    false
}

/// Tells whether « ne » goes with « que », which does not deny: « il n’a que deux jours ».
fn only(tokens: &[Token<'_>]) -> bool {
    let near = tokens.iter().skip(1).take(4).map(|token| token.lower.as_str());
    for word in near {
        match word {
            "pas" | "plus" | "jamais" | "rien" | "personne" | "aucun" | "aucune" => return false,
            "que" | "qu’" => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEXICON: &str = "jargon: [{term: récépissé, say: reçu}]\n\
                           acronyms: {CAF: {means: caisse, known: true}, CDI: {means: contrat}}\n\
                           metaphors: [coup de pouce]\n";

    fn reasons(text: &str) -> Vec<(usize, EasyReason)> {
        let lexicon = Lexicon::parse(LEXICON).expect("the lexicon is right");
        easy(text, &lexicon).into_iter().map(|slip| (slip.line, slip.reason)).collect()
    }

    #[test]
    fn an_easy_text_keeps_every_rule() {
        let text = "Vous aidez une personne.\nElle est âgée, malade ou handicapée.\n\n\
                    Demandez à la CAF.\nVous n’avez que deux jours.\nVous n’êtes pas seul.";
        assert_eq!(reasons(text), []);
    }

    #[test]
    fn a_line_is_one_short_sentence() {
        assert_eq!(reasons("Venez.\nSignez. Partez."), [(2, EasyReason::SeveralSentences)]);
        assert_eq!(reasons("Venez à la mairie\navec un papier."), [(1, EasyReason::SplitSentence)]);
        assert_eq!(reasons(&"mot ".repeat(13)), [(1, EasyReason::Long)]);
        assert_eq!(reasons(&"mot ".repeat(16)), [(1, EasyReason::TooLong)]);
    }

    #[test]
    fn signs_that_are_hard_to_read_are_found() {
        for (text, reason) in [
            ("Venez (avec un papier).", EasyReason::Brackets),
            ("Venez ; signez.", EasyReason::Semicolon),
            ("Vous payez 10 %.", EasyReason::Percentage),
            ("Le roi Louis XIV.", EasyReason::RomanNumber),
            ("Au XXe siècle.", EasyReason::RomanNumber),
            ("Un papier, une photo, etc.", EasyReason::EtCetera),
        ] {
            assert_eq!(reasons(text), [(1, reason)], "{text}");
        }
    }

    #[test]
    fn words_that_are_hard_to_understand_are_found() {
        for (text, reason) in [
            ("Vous avez un récépissé.", EasyReason::Jargon),
            ("Vous avez un CDI.", EasyReason::Acronym),
            ("C’est un coup de pouce.", EasyReason::Metaphor),
            ("Le dossier est envoyé.", EasyReason::Passive),
            ("Ce n’est pas impossible.", EasyReason::DoubleNegation),
            ("Vous ne partez pas sans papier.", EasyReason::DoubleNegation),
        ] {
            assert_eq!(reasons(&format!("Bonjour.\n{text}")), [(2, reason)], "{text}");
        }
        assert_eq!(reasons("Si vous ne savez pas, ne signez pas."), []);
    }
}
