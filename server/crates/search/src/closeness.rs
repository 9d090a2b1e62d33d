//! How near a question is to one of the names of an item.
//!
//! BM25 weighs words one by one over a whole field. It cannot see that “carte d’identité perdue”
//! is, as a whole, one of the things people call an item. The names are few and short: they are
//! compared one by one.

use crate::question::Question;
use crate::sought::{Sought, SoughtGroup, SoughtWord, Term};
use crate::vocabulary::VocabularyBuilder;
use crate::weigher::Tongue;

/// What another form of a word is worth beside the word itself: stems are sometimes too short.
const FORM: f32 = 0.9;
/// What a synonym is worth beside the word itself.
const SYNONYM: f32 = 0.8;

/// One of the names of an item: its title, or one of the phrases people type.
pub(crate) struct Name {
    /// The words that say something.
    pub(crate) words: Vec<NameWord>,
    tongue: Tongue,
}

/// A word of a name.
pub(crate) struct NameWord {
    pub(crate) folded: String,
    /// The number of its stem.
    stem: u32,
}

impl Name {
    /// Analyses a name.
    pub(crate) fn new(text: &str, tongue: Tongue, vocabulary: &mut VocabularyBuilder<'_>) -> Self {
        // The same words are left out as in a question, so that both can be equal.
        let question = Question::parse(text, vocabulary.lexicon());
        let groups = question.groups.into_iter().filter(|group| !group.weak);
        let words = groups.flat_map(|group| group.words).map(|word| {
            let stem = vocabulary.stem(tongue, &word.folded);
            NameWord { folded: word.folded, stem }
        });
        Self { words: words.collect(), tongue }
    }

    fn holds(&self, stem: u32) -> bool {
        self.words.iter().any(|word| word.stem == stem)
    }

    fn holds_word(&self, word: &SoughtWord<'_>) -> bool {
        word.stem(self.tongue).is_some_and(|stem| self.holds(stem))
    }

    fn holds_term(&self, term: &Term) -> bool {
        self.tongue == Tongue::French && term.iter().all(|stem| self.holds(*stem))
    }

    /// Gives how many words of the name a group covers, and how well it is met, from 0 to 1.
    pub(crate) fn met(&self, group: &SoughtGroup<'_>) -> (usize, f32) {
        if group.words.iter().all(|word| self.holds_word(word)) {
            let same =
                |word: &SoughtWord<'_>| self.words.iter().any(|own| own.folded == word.folded);
            let quality = if group.words.iter().all(same) { 1.0 } else { FORM };
            return (group.words.len(), quality);
        }
        if let Some(term) = group.variants.iter().find(|term| self.holds_term(term)) {
            return (term.len(), SYNONYM);
        }
        let covered = group.words.iter().try_fold(0, |sum, word| match self.covered_by(word) {
            0 => None,
            words => Some(sum + words),
        });
        covered.map_or((0, 0.0), |words| (words, SYNONYM))
    }

    /// Counts the words of the name that are a word or one of its synonyms.
    fn covered_by(&self, word: &SoughtWord<'_>) -> usize {
        if self.holds_word(word) {
            return 1;
        }
        word.variants.iter().find(|term| self.holds_term(term)).map_or(0, Vec::len)
    }

    /// Compares a question with this name: 1 when they are the same.
    fn closeness(&self, sought: &Sought<'_>) -> f32 {
        let (mut groups, mut covered, mut asked) = (0.0, 0, 0.0);
        for group in sought.needed() {
            let (words, quality) = self.met(group);
            groups += 1.0;
            covered += words;
            asked += quality;
        }
        let of_name = covered.min(self.words.len()) as f32 / self.words.len() as f32;
        of_name * asked / groups
    }
}

/// Compares a question with all the names of an item; the nearest decides.
pub(crate) fn closeness(names: &[Name], sought: &Sought<'_>) -> f32 {
    names.iter().map(|name| name.closeness(sought)).fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn closeness_of(names: &[&str], text: &str) -> f32 {
        let stop = "words: [d, la, ma, mon, de]\nphrases: []\nweak: [demander]\ntelling: []\n\
                    english: []\n";
        let synonyms = "groups:\n  - [mari, époux]\n  - [carte grise, immatriculation]\n\
                        one_way: []\n";
        let lexicon = Lexicon::parse(stop, synonyms).expect("both files are right");
        let mut vocabulary = VocabularyBuilder::new(&lexicon);
        let name = |name: &&str| Name::new(name, Tongue::French, &mut vocabulary);
        let names: Vec<Name> = names.iter().map(name).collect();
        let question = Question::parse(text, &lexicon);
        closeness(&names, &Sought::new(&question, &vocabulary.build()))
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
