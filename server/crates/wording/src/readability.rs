//! How easy a paragraph is to read.

use std::collections::BTreeSet;

use crate::explained::Paragraph;
use crate::passive::passives;
use crate::text::words;
use crate::{AcronymUse, JargonUse, Lexicon, syllables};

/// Words found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where they stand, in bytes.
    pub offset: usize,
    /// The words as written.
    pub text: String,
}

/// The measures of one paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readability {
    /// Its sentences; a line that ends, ends its sentence.
    pub sentences: usize,
    /// Its words: what stands between spaces.
    pub words: usize,
    /// Their syllables, as read aloud.
    pub syllables: usize,
    /// The words of its longest sentence.
    pub longest_sentence: usize,
    /// Its passive forms.
    pub passives: Vec<Found>,
    /// Its words of the administration that are not explained.
    pub jargon: Vec<JargonUse>,
    /// Its acronyms that are unknown or not explained.
    pub acronyms: Vec<AcronymUse>,
}

impl Readability {
    /// Gives the score of Kandel and Moles; none for a text without words. Higher is easier.
    ///
    /// It is `207 − 1.015 × words / sentences − 73.6 × syllables / words`, after L. Kandel and
    /// A. Moles, « Application de l’indice de Flesch à la langue française », *Cahiers d’études de
    /// radio-télévision* 19, 1958, pages 253–274. It reads on the scale of R. Flesch, « A new
    /// readability yardstick », *Journal of Applied Psychology* 32, 1948: 90 to 100 very easy,
    /// 80 easy, 70 fairly easy, 60 standard, 50 fairly difficult, 30 difficult, below very difficult.
    pub fn score(&self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let (sentences, words) = (count(self.sentences), count(self.words));
        Some(207.0 - 1.015 * words / sentences - 73.6 * count(self.syllables) / words)
    }

    /// Leaves out the jargon and the acronyms that are explained elsewhere on the page, such as in
    /// its title.
    #[must_use]
    pub fn explained_in(mut self, page: &Page) -> Self {
        self.jargon.retain(|one| page.jargon.contains(&one.term));
        self.acronyms.retain(|one| page.acronyms.contains(&one.text));
        self
    }

    /// Gives how many passive forms a sentence has, on average.
    pub fn passive_share(&self) -> f64 {
        if self.sentences == 0 { 0.0 } else { count(self.passives.len()) / count(self.sentences) }
    }
}

/// What a page leaves unexplained. Worked out once for all its paragraphs: a page is long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    jargon: BTreeSet<String>,
    acronyms: BTreeSet<String>,
}

impl Page {
    /// Looks at all the texts of a page, one after the other in `texts`.
    pub fn new(texts: &str, lexicon: &Lexicon) -> Self {
        let page = Paragraph::new(texts);
        Self {
            jargon: page.jargon(lexicon).into_iter().map(|one| one.term).collect(),
            acronyms: page.acronyms(lexicon).into_iter().map(|one| one.text).collect(),
        }
    }
}

/// Makes a count a number to divide; exact as long as the text has less than four thousand million.
fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Measures a paragraph.
///
/// Each placeholder such as `{plafond-du-rsa}` is one word of two syllables.
pub fn readability(paragraph: &str, lexicon: &Lexicon) -> Readability {
    let cut = Paragraph::new(paragraph);
    let mut measured = Readability {
        sentences: cut.sentences().len(),
        jargon: cut.jargon(lexicon),
        acronyms: cut.acronyms(lexicon),
        ..Readability::default()
    };
    for sentence in cut.sentences() {
        let words = words(sentence.text);
        measured.words += words.len();
        measured.longest_sentence = measured.longest_sentence.max(words.len());
        measured.syllables += words.into_iter().map(syllables).sum::<usize>();
        measured.passives.extend(
            passives(sentence.text)
                .into_iter()
                .map(|found| Found { offset: sentence.start + found.offset, text: found.text }),
        );
    }
    measured
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(text: &str) -> Readability {
        readability(text, &Lexicon::default())
    }

    #[test]
    fn sentences_words_and_syllables_are_counted() {
        // Al-lez à la mai-rie (6). C’est gra-tuit, et ra-pide (6): « pide » has one.
        let measured = measure("Allez à la mairie. C’est gratuit, et rapide !");
        assert_eq!((measured.sentences, measured.words, measured.syllables), (2, 8, 12));
        assert_eq!(measured.longest_sentence, 4);
    }

    #[test]
    fn the_score_is_that_of_kandel_and_moles() {
        let measured = measure("Allez à la mairie. C’est gratuit, et rapide !");
        let score = measured.score().expect("the text has words");
        assert!((score - (207.0 - 1.015 * 4.0 - 73.6 * 12.0 / 8.0)).abs() < 1e-9);
    }

    #[test]
    fn a_text_without_words_has_no_score() {
        assert_eq!(measure("… !").score(), None);
        assert_eq!(measure("").score(), None);
    }

    #[test]
    fn placeholders_are_words_of_two_syllables() {
        let measured = measure("Jusqu’à {montant-du-rsa} €.");
        assert_eq!((measured.words, measured.syllables), (3, 6));
    }

    #[test]
    fn what_the_title_explains_is_explained() {
        let (title, text) = ("Demander l’ABC (une aide)", "L’ABC aide. La XYZ aussi.");
        let lexicon = Lexicon::default();
        let alone = readability(text, &lexicon);
        assert_eq!(alone.acronyms.len(), 2);
        let left = alone.explained_in(&Page::new(&format!("{title}\n{text}"), &lexicon)).acronyms;
        assert_eq!(left.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["XYZ"]);
    }

    #[test]
    fn offsets_are_those_of_the_paragraph() {
        let text = "Bonjour. La demande est envoyée.";
        let measured = measure(text);
        let found = &measured.passives[0];
        assert_eq!(&text[found.offset..found.offset + found.text.len()], "est envoyée");
        assert!((measured.passive_share() - 0.5).abs() < 1e-9);
    }
}
