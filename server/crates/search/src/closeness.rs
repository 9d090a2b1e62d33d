//! How near a question is to one of the names of an item.
//!
//! BM25 weighs words one by one over a whole field. It cannot see that “carte d’identité perdue”
//! is, as a whole, one of the things people call an item. The names are few and short: they are
//! compared one by one.

use crate::lexicon::{Lexicon, Variant};
use crate::question::{Group, Question, Word};

/// What another form of a word is worth beside the word itself: stems are sometimes too short.
const FORM: f32 = 0.9;
/// What a synonym is worth beside the word itself.
const SYNONYM: f32 = 0.8;

/// One of the names of an item: its title, or one of the phrases people type.
pub(crate) struct Name {
    /// The words that say something.
    pub(crate) words: Vec<NameWord>,
    english: bool,
}

/// A word of a name.
pub(crate) struct NameWord {
    pub(crate) folded: String,
    pub(crate) stem: String,
}

impl Name {
    /// Analyses a French name.
    pub(crate) fn french(text: &str, lexicon: &Lexicon) -> Self {
        Self::new(text, lexicon, false)
    }

    /// Analyses an English name.
    pub(crate) fn english(text: &str, lexicon: &Lexicon) -> Self {
        Self::new(text, lexicon, true)
    }

    fn new(text: &str, lexicon: &Lexicon, english: bool) -> Self {
        // The same words are left out as in a question, so that both can be equal.
        let question = Question::parse(text, lexicon);
        let groups = question.groups.iter().filter(|group| !group.weak);
        let words = groups.flat_map(|group| &group.words).map(|word| {
            let stem = if english { &word.english } else { &word.french };
            NameWord { folded: word.folded.clone(), stem: stem.clone() }
        });
        Self { words: words.collect(), english }
    }

    fn holds(&self, stem: &str) -> bool {
        self.words.iter().any(|word| word.stem == stem)
    }

    fn holds_word(&self, word: &Word) -> bool {
        self.holds(if self.english { &word.english } else { &word.french })
    }

    fn holds_variant(&self, variant: &Variant) -> bool {
        !self.english && variant.stems().all(|stem| self.holds(stem))
    }

    /// Gives how many words of the name a group covers, and how well it is met, from 0 to 1.
    pub(crate) fn met(&self, group: &Group) -> (usize, f32) {
        if group.words.iter().all(|word| self.holds_word(word)) {
            let same = |word: &Word| self.words.iter().any(|own| own.folded == word.folded);
            let quality = if group.words.iter().all(same) { 1.0 } else { FORM };
            return (group.words.len(), quality);
        }
        if let Some(variant) = group.variants.iter().find(|one| self.holds_variant(one)) {
            return (variant.words.len(), SYNONYM);
        }
        let covered: Vec<usize> = group.words.iter().map(|word| self.covered_by(word)).collect();
        if covered.contains(&0) { (0, 0.0) } else { (covered.iter().sum(), SYNONYM) }
    }

    /// Counts the words of the name that are a word or one of its synonyms.
    fn covered_by(&self, word: &Word) -> usize {
        if self.holds_word(word) {
            return 1;
        }
        let variant = word.variants.iter().find(|one| self.holds_variant(one));
        variant.map_or(0, |variant| variant.words.len())
    }

    /// Compares a question with this name: 1 when they are the same.
    fn closeness(&self, question: &Question) -> f32 {
        let groups = question.groups.iter().filter(|group| !group.weak);
        let met: Vec<(usize, f32)> = groups.map(|group| self.met(group)).collect();
        let covered: usize = met.iter().map(|(words, _)| words).sum();
        let asked: f32 = met.iter().map(|(_, quality)| quality).sum();
        let of_name = covered.min(self.words.len()) as f32 / self.words.len() as f32;
        of_name * asked / met.len() as f32
    }
}

/// Compares a question with all the names of an item; the nearest decides.
pub(crate) fn closeness(names: &[Name], question: &Question) -> f32 {
    names.iter().map(|name| name.closeness(question)).fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closeness_of(names: &[&str], text: &str) -> f32 {
        let stop = "words: [d, la, ma, mon, de]\nphrases: []\nweak: [demander]\ntelling: []\n\
                    english: []\n";
        let synonyms = "groups:\n  - [mari, époux]\n  - [carte grise, immatriculation]\n\
                        one_way: []\n";
        let lexicon = Lexicon::parse(stop, synonyms).expect("both files are right");
        let names: Vec<Name> = names.iter().map(|name| Name::french(name, &lexicon)).collect();
        closeness(&names, &Question::parse(text, &lexicon))
    }

    #[test]
    fn the_same_words_are_the_closest() {
        let names = ["Demander la pension de réversion", "mort de mon mari"];
        assert_eq!(closeness_of(&names, "pension de reversion"), 1.0);
        assert_eq!(closeness_of(&names, "pension"), 0.5);
        assert_eq!(closeness_of(&names, "permis"), 0.0);
    }

    #[test]
    fn synonyms_count_a_little_less() {
        let close = closeness_of(&["mort de mon mari"], "mort de mon époux");
        assert!(close > 0.8 && close < 1.0, "{close}");
        assert_eq!(closeness_of(&["immatriculation"], "carte grise"), SYNONYM);
    }
}
