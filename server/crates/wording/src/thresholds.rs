//! How far a text may go.

use crate::Readability;

/// How far a text may go before somebody should write it again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// The lowest score of Kandel and Moles.
    pub score: f64,
    /// The fewest words a text must have for its score to count: below, one long name decides.
    pub score_words: usize,
    /// The most words of a sentence.
    pub sentence: usize,
    /// The most passive forms a sentence has, on average.
    pub passive_share: f64,
    /// How many passive forms are always fine.
    pub passives: usize,
    /// The most words of jargon without an explanation.
    pub jargon: usize,
    /// The most acronyms that are unknown or not explained.
    pub acronyms: usize,
}

impl Default for Thresholds {
    /// Gives what the introductions of the content can keep: of 215 in November 2026, four fifths
    /// did, and the others can by a word explained, a sentence cut or plainer words
    /// (`examples/measure.rs`).
    fn default() -> Self {
        Self {
            // Where “standard” begins on the scale of R. Flesch (1948), who asks it of plain
            // English (“How to Write Plain English”, 1979).
            score: 60.0,
            // Flesch counts samples of a hundred words; no introduction has as many. Below twenty
            // the name of one service decides.
            score_words: 20,
            // GOV.UK, “Sentence length: why 25 words is our limit”, 4 August 2014; the Style Manual
            // of the Australian Government, “Sentence length”, 2024, says the same.
            sentence: 25,
            // Ours: every third sentence. The introductions have one passive form in twenty.
            passive_share: 0.34,
            passives: 1,
            jargon: 0,
            acronyms: 0,
        }
    }
}

/// One threshold that a text does not keep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Excess {
    /// The score of the text, which is too low.
    Score(f64),
    /// The words of its longest sentence.
    Sentence(usize),
    /// Its passive forms.
    Passives(usize),
    /// Its words of jargon.
    Jargon(usize),
    /// Its acronyms.
    Acronyms(usize),
}

impl Thresholds {
    /// Lists what a text exceeds; nothing when it is fine.
    pub fn exceeded(&self, text: &Readability) -> Vec<Excess> {
        let score = text.score().filter(|_| text.words >= self.score_words);
        let passives = text.passives.len();
        let sentence = text.longest_sentence;
        let (jargon, acronyms) = (text.jargon.len(), text.acronyms.len());
        let passive = passives > self.passives && text.passive_share() > self.passive_share;
        [
            score.filter(|score| *score < self.score).map(Excess::Score),
            (sentence > self.sentence).then_some(Excess::Sentence(sentence)),
            passive.then_some(Excess::Passives(passives)),
            (jargon > self.jargon).then_some(Excess::Jargon(jargon)),
            (acronyms > self.acronyms).then_some(Excess::Acronyms(acronyms)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lexicon, readability};

    fn exceeded(text: &str) -> Vec<Excess> {
        Thresholds::default().exceeded(&readability(text, &Lexicon::default()))
    }

    #[test]
    fn a_plain_text_exceeds_nothing() {
        assert_eq!(exceeded("Allez à la mairie. Demandez le papier. Signez le papier."), []);
    }

    #[test]
    fn a_long_sentence_exceeds() {
        let long = "le mot est là et ".repeat(6);
        assert!(exceeded(&long).contains(&Excess::Sentence(30)));
    }

    #[test]
    fn long_words_exceed_when_there_are_enough() {
        let long = "La détermination administrative nationale. ".repeat(8);
        assert!(matches!(exceeded(&long)[..], [Excess::Score(score)] if score < 0.0));
        assert_eq!(exceeded("La détermination administrative nationale."), []);
    }

    #[test]
    fn one_passive_form_is_fine_and_many_are_not() {
        assert_eq!(exceeded("Le dossier est envoyé."), []);
        let many = "Le dossier est envoyé. La lettre est reçue. La somme est versée.";
        assert_eq!(exceeded(many), [Excess::Passives(3)]);
    }

    #[test]
    fn acronyms_exceed() {
        assert_eq!(exceeded("Demandez la XYZ."), [Excess::Acronyms(1)]);
    }
}
