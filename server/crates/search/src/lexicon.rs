//! The words of search: those that say nothing, and those that stand for others.

mod synonyms;

use std::collections::{BTreeSet, HashSet};

use serde::Deserialize;

pub(crate) use synonyms::Variant;

use self::synonyms::{SynonymFile, Synonyms};
use crate::analysis::Analysis;
use crate::yaml;
use crate::{LexiconError, Mistake};

const STOPWORDS: &str = "search/stopwords.yaml";

/// Stop words and synonyms, with the analysis that follows from them.
pub struct Lexicon {
    analysis: Analysis,
    stop: HashSet<String>,
    english: HashSet<String>,
    phrases: Vec<Vec<String>>,
    weak: HashSet<String>,
    telling: HashSet<String>,
    synonyms: Synonyms,
    surfaces: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StopwordFile {
    words: Vec<String>,
    phrases: Vec<String>,
    weak: Vec<String>,
    telling: Vec<String>,
    english: Vec<String>,
}

impl Lexicon {
    /// Reads `search/stopwords.yaml` and `search/synonyms.yaml`; lists every mistake of both.
    pub fn parse(stopwords: &str, synonyms: &str) -> Result<Self, LexiconError> {
        let stop_file: Result<StopwordFile, Mistake> = yaml::read(STOPWORDS, stopwords);
        let synonym_file: Result<SynonymFile, Mistake> = yaml::read(synonyms::FILE, synonyms);
        let (stop_file, synonym_file) = match (stop_file, synonym_file) {
            (Ok(stop), Ok(synonyms)) => (stop, synonyms),
            (stop, synonyms) => {
                return Err(LexiconError(stop.err().into_iter().chain(synonyms.err()).collect()));
            }
        };
        let mut lexicon = Self::without_synonyms(&stop_file);
        let (synonyms, mistakes) = Synonyms::new(&synonym_file, &lexicon);
        if !mistakes.is_empty() {
            return Err(LexiconError(mistakes));
        }
        lexicon.synonyms = synonyms;
        lexicon.surfaces.extend(synonym_file.terms().cloned());
        Ok(lexicon)
    }

    fn without_synonyms(file: &StopwordFile) -> Self {
        // Folding needs no stop words; the chains that do need them are made right after.
        let folding = Analysis::new(&BTreeSet::new(), &BTreeSet::new());
        let fold = |text: &String| folding.words(text).into_iter().map(|seen| seen.folded);
        let folded = |words: &[String]| words.iter().flat_map(fold).collect::<BTreeSet<_>>();
        let stop = folded(&file.words);
        let english = folded(&file.english);
        let mut phrases: Vec<Vec<String>> =
            file.phrases.iter().map(|phrase| fold(phrase).collect()).collect();
        // The longest first: “est-ce que” must not leave words of “qu’est-ce que”.
        phrases.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        Self {
            analysis: Analysis::new(&stop, &english),
            stop: stop.into_iter().collect(),
            english: english.into_iter().collect(),
            phrases,
            weak: folded(&file.weak).into_iter().collect(),
            telling: folded(&file.telling).into_iter().collect(),
            synonyms: Synonyms::default(),
            surfaces: file.words.clone(),
        }
    }

    /// Gives the chains.
    pub(crate) fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// Says whether a folded word says nothing, in French or in English.
    pub(crate) fn is_stop(&self, folded: &str) -> bool {
        self.stop.contains(folded) || self.english.contains(folded)
    }

    /// Says whether a folded word may be left out when there are others.
    pub(crate) fn is_weak(&self, folded: &str) -> bool {
        self.weak.contains(folded)
    }

    /// Says whether a folded word shows that somebody tells what happens to them.
    pub(crate) fn is_telling(&self, folded: &str) -> bool {
        self.telling.contains(folded)
    }

    /// Counts the words of the question phrase that begins `folded`; 0 when none does.
    pub(crate) fn phrase_at<'a>(&self, folded: impl Iterator<Item = &'a str> + Clone) -> usize {
        let begins = |phrase: &&Vec<String>| {
            let mut words = folded.clone();
            phrase.iter().all(|word| words.next() == Some(word))
        };
        self.phrases.iter().find(begins).map_or(0, Vec::len)
    }

    /// Gives what may stand for these folded words, or else for others with the same stems.
    pub(crate) fn variants(&self, words: &[String], stems: &[String]) -> &[Variant] {
        self.synonyms.of(words, stems)
    }

    /// Gives the longest entry of the synonyms, in words.
    pub(crate) fn longest_synonym(&self) -> usize {
        self.synonyms.longest()
    }

    /// Lists every word of the files as written: a corrected word may be one of them.
    pub(crate) fn surfaces(&self) -> impl Iterator<Item = &str> {
        self.surfaces.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STOP: &str = "words: [la, à, l, on, y, n]\nphrases: [que faire]\nweak: [demande]\n\
                        telling: [mon]\nenglish: [the]\n";
    const NONE: &str = "groups: []\none_way: []\n";

    #[test]
    fn stop_words_are_folded_and_never_read_as_booleans() {
        let lexicon = Lexicon::parse(STOP, NONE).expect("both files are right");
        assert!(["a", "on", "y", "n", "the"].iter().all(|word| lexicon.is_stop(word)));
        assert!(!lexicon.is_stop("sans"));
    }

    #[test]
    fn mistakes_name_file_and_line() {
        let text = "groups:\n  - [carte grise]\none_way: []\n";
        let mistakes = Lexicon::parse(STOP, text).err().expect("a group of one is a mistake").0;
        assert_eq!((mistakes[0].file, mistakes[0].line), ("search/synonyms.yaml", 2));
        let mistakes = Lexicon::parse("words: [", NONE).err().expect("this is not YAML").0;
        assert_eq!(mistakes[0].file, "search/stopwords.yaml");
        assert!(mistakes[0].line > 0);
    }

    #[test]
    fn synonyms_made_of_stop_words_are_mistakes() {
        let text = "groups:\n  - [carte grise, on y]\none_way: []\n";
        let mistakes = Lexicon::parse(STOP, text).err().expect("`on y` has no word left").0;
        assert_eq!(mistakes.len(), 1);
        assert!(mistakes[0].message.contains("on y"));
    }
    #[test]
    fn synonyms_that_add_nothing_are_mistakes() {
        let lines = |text: &str| {
            let mistakes = Lexicon::parse(STOP, text).err().map_or_else(Vec::new, |err| err.0);
            mistakes.iter().map(|mistake| mistake.line).collect::<Vec<_>>()
        };
        let same_stems = "groups:\n  - [étudiant, étudiante]\none_way: []\n";
        assert_eq!(lines(same_stems), [2]);
        let twice = "groups:\n  - [père, papa]\n  - [Papa, pères]\none_way:\n  \
                     - {typed: [papa], finds: [père]}\n  - {typed: [papa], finds: [parent]}\n";
        assert_eq!(lines(twice), [3, 5]);
    }
}
