//! Synonyms: groups whose terms stand for one another, and words that also find others.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_saphyr::{Location, Spanned};

use super::Lexicon;
use crate::Mistake;
use crate::analysis::normalise;
use crate::yaml;

pub(super) const FILE: &str = "search/synonyms.yaml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SynonymFile {
    groups: Vec<Spanned<Vec<Spanned<String>>>>,
    one_way: Vec<Spanned<OneWay>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OneWay {
    typed: Vec<Spanned<String>>,
    finds: Vec<Spanned<String>>,
}

impl SynonymFile {
    /// Lists every term, as written.
    pub(super) fn terms(&self) -> impl Iterator<Item = &String> {
        let one_way = self.one_way.iter().map(|entry| &entry.value);
        let one_way = one_way.flat_map(|entry| entry.typed.iter().chain(&entry.finds));
        self.groups.iter().flat_map(|group| &group.value).chain(one_way).map(|term| &term.value)
    }
}

/// Words that may stand for those typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Variant {
    /// The words, in order, without stop words.
    pub(crate) words: Vec<VariantWord>,
}

/// One word of a variant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct VariantWord {
    /// Where it stands among all the words, stop words included.
    pub(crate) position: usize,
    /// Folded, not stemmed.
    pub(crate) folded: String,
    /// Its French stem.
    pub(crate) stem: String,
}

impl Variant {
    /// Gives the folded words, in order.
    fn folded(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| word.folded.as_str())
    }

    /// Gives the stems, in order.
    pub(crate) fn stems(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| word.stem.as_str())
    }
}

/// What stands for what.
#[derive(Default)]
pub(super) struct Synonyms {
    /// By the words as they are in the file, folded.
    by_words: BTreeMap<Vec<String>, Vec<Variant>>,
    /// By French stems, for the other forms of the same words.
    by_stems: BTreeMap<Vec<String>, Vec<Variant>>,
    longest: usize,
}

impl Synonyms {
    /// Analyses the file; returns its mistakes as well.
    pub(super) fn new(file: &SynonymFile, lexicon: &Lexicon) -> (Self, Vec<Mistake>) {
        let mut synonyms = Self::default();
        let mut mistakes = Vec::new();
        for group in &file.groups {
            if group.value.len() < 2 {
                let message = "a group needs at least two terms".to_owned();
                mistakes.push(yaml::mistake(FILE, group.referenced, message));
                continue;
            }
            let terms = analyse(&group.value, lexicon, &mut mistakes);
            if !synonyms.add(&terms, &terms) && terms.len() == group.value.len() {
                mistakes.push(repeated(group.referenced, &group.value));
            }
        }
        for entry in &file.one_way {
            let typed = analyse(&entry.value.typed, lexicon, &mut mistakes);
            let finds = analyse(&entry.value.finds, lexicon, &mut mistakes);
            if !synonyms.add(&typed, &finds) && !typed.is_empty() && !finds.is_empty() {
                mistakes.push(repeated(entry.referenced, &entry.value.typed));
            }
        }
        synonyms.longest = synonyms.by_stems.keys().map(Vec::len).max().unwrap_or(0);
        (synonyms, mistakes)
    }

    /// Lets each of `typed` find each of `finds`; says whether one did not before.
    fn add(&mut self, typed: &[Variant], finds: &[Variant]) -> bool {
        let mut more = false;
        for term in typed {
            let others = || finds.iter().filter(|other| !other.stems().eq(term.stems()));
            let words: Vec<String> = term.folded().map(str::to_owned).collect();
            let stems: Vec<String> = term.stems().map(str::to_owned).collect();
            more |= others().any(|other| !is_among(self.of(&words, &stems), other));
            add_new(self.by_words.entry(words).or_default(), others());
            add_new(self.by_stems.entry(stems).or_default(), others());
        }
        more
    }

    /// Gives what stands for these words. The words themselves come first: folded and stemmed,
    /// « licencié » (dismissed) and « licence » (the degree) are the same.
    pub(super) fn of(&self, words: &[String], stems: &[String]) -> &[Variant] {
        let found = self.by_words.get(words).or_else(|| self.by_stems.get(stems));
        found.map_or(&[], Vec::as_slice)
    }

    pub(super) fn longest(&self) -> usize {
        self.longest
    }
}

fn add_new<'a>(known: &mut Vec<Variant>, others: impl Iterator<Item = &'a Variant>) {
    for other in others {
        if !is_among(known, other) {
            known.push(other.clone());
        }
    }
}

fn is_among(known: &[Variant], other: &Variant) -> bool {
    known.iter().any(|variant| variant.stems().eq(other.stems()))
}

/// Makes a mistake of an entry that adds nothing: the analysis joins its terms, or entries before.
fn repeated(at: Location, terms: &[Spanned<String>]) -> Mistake {
    let terms: Vec<&str> = terms.iter().map(|term| term.value.as_str()).collect();
    let message = format!("`{}` already find what they would find", terms.join(", "));
    yaml::mistake(FILE, at, message)
}

fn analyse(
    terms: &[Spanned<String>],
    lexicon: &Lexicon,
    mistakes: &mut Vec<Mistake>,
) -> Vec<Variant> {
    let mut variants = Vec::new();
    for term in terms {
        let variant = variant(&term.value, lexicon);
        if variant.words.is_empty() {
            let message = format!("`{}` has no word left without stop words", term.value);
            mistakes.push(yaml::mistake(FILE, term.referenced, message));
        } else {
            variants.push(variant);
        }
    }
    variants
}

fn variant(term: &str, lexicon: &Lexicon) -> Variant {
    let analysis = lexicon.analysis();
    let words = analysis.words(&normalise(term)).into_iter().enumerate();
    let kept = words.filter(|(_, seen)| !lexicon.is_stop(&seen.folded));
    let words = kept.map(|(position, seen)| {
        let stem = analysis.french_stem(&seen.folded);
        VariantWord { position, folded: seen.folded, stem }
    });
    Variant { words: words.collect() }
}
