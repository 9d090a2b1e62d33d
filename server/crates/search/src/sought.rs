//! A question in numbers: its stems as the index numbers them, looked up once and then compared as
//! numbers with thousands of names and passages.

use crate::lexicon::Variant;
use crate::question::{Group, Question, Word};
use crate::vocabulary::Vocabulary;
use crate::weigher::Tongue;

/// A question, looked up in an index.
pub(crate) struct Sought<'q> {
    pub(crate) groups: Vec<SoughtGroup<'q>>,
}

/// Words that are searched as one: see [`Group`].
pub(crate) struct SoughtGroup<'q> {
    pub(crate) words: Vec<SoughtWord<'q>>,
    /// What stands for them all together.
    pub(crate) variants: Vec<Term>,
    /// Whether a result may do without.
    pub(crate) weak: bool,
}

/// A word: see [`Word`].
pub(crate) struct SoughtWord<'q> {
    pub(crate) folded: &'q str,
    french: Option<u32>,
    english: Option<u32>,
    written: Option<u32>,
    /// What stands for it alone.
    pub(crate) variants: Vec<Term>,
}

/// The stems of a synonym, all of which the index has: another stands nowhere.
pub(crate) type Term = Vec<u32>;

impl<'q> Sought<'q> {
    /// Looks a question up.
    pub(crate) fn new(question: &'q Question, vocabulary: &Vocabulary) -> Self {
        let group = |group: &'q Group| SoughtGroup {
            words: group.words.iter().map(|word| SoughtWord::new(word, vocabulary)).collect(),
            variants: terms(&group.variants, vocabulary),
            weak: group.weak,
        };
        Self { groups: question.groups.iter().map(group).collect() }
    }

    /// Lists the groups that a result must have.
    pub(crate) fn needed(&self) -> impl Iterator<Item = &SoughtGroup<'q>> {
        self.groups.iter().filter(|group| !group.weak)
    }
}

impl<'q> SoughtWord<'q> {
    fn new(word: &'q Word, vocabulary: &Vocabulary) -> Self {
        Self {
            folded: &word.folded,
            french: vocabulary.stem_number(&word.french),
            english: vocabulary.english_stem_number(&word.english),
            written: vocabulary.word_number(&word.folded),
            variants: terms(&word.variants, vocabulary),
        }
    }

    /// Gives the number of its stem, if the index has it.
    pub(crate) fn stem(&self, tongue: Tongue) -> Option<u32> {
        match tongue {
            Tongue::French => self.french,
            Tongue::English => self.english,
            Tongue::Written => self.written,
        }
    }
}

impl SoughtGroup<'_> {
    /// Lists what stands for a word of the group alone.
    pub(crate) fn partly(&self) -> impl Iterator<Item = &Term> {
        self.words.iter().flat_map(|word| &word.variants)
    }
}

fn terms(variants: &[Variant], vocabulary: &Vocabulary) -> Vec<Term> {
    let term =
        |variant: &Variant| variant.stems().map(|stem| vocabulary.stem_number(stem)).collect();
    variants.iter().filter_map(term).collect()
}
