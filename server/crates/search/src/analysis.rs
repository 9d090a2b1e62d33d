//! From text to terms: the French chain, its unstemmed twin and the English chain.
//!
//! The order of the French chain is the point: lower case → fold accents → stop words → stem →
//! trim the final `e`. The textbook order (stem, then fold) finds only 78 % of accented words that
//! are typed without accents; this one finds all of them (see `tests/analysis.rs`).

mod chain;
mod fold;
mod normalise;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use tantivy::tokenizer::{
    Language, RawTokenizer, Stemmer, TextAnalyzer, TokenStream, TokenizerManager,
};

use self::chain::Chain;
use self::fold::Folder;
pub(crate) use normalise::{compose, is_composed, normalise};

/// The name of the French chain in the schema.
pub(crate) const FRENCH: &str = "fr";
/// The name of the French chain without stems.
pub(crate) const EXACT: &str = "fr_exact";
/// The name of the English chain.
pub(crate) const ENGLISH: &str = "en";

/// Longer tokens are no words: 39 bytes hold the longest French one.
const LONGEST: usize = 40;

/// A word as it stands in a text, folded, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) folded: String,
    pub(crate) range: Range<usize>,
}

/// The chains of one lexicon.
#[derive(Clone)]
pub(crate) struct Analysis {
    folder: Folder,
    stems: Stems,
    stop: Arc<BTreeSet<String>>,
    english_stop: Arc<BTreeSet<String>>,
}

/// What finds the stem of a word, in both languages.
#[derive(Clone)]
struct Stems {
    french: TextAnalyzer,
    english: TextAnalyzer,
}

/// How a chain ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    French,
    English,
    Whole,
}

impl Analysis {
    /// Prepares the chains; the stop words must be folded.
    pub(crate) fn new(stop: &BTreeSet<String>, english_stop: &BTreeSet<String>) -> Self {
        let stemmer = |language: Language| {
            TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(language)).build()
        };
        let (french, english) = (stemmer(Language::French), stemmer(Language::English));
        let (stop, english_stop) = (Arc::new(stop.clone()), Arc::new(english_stop.clone()));
        Self { folder: Folder::new(), stems: Stems { french, english }, stop, english_stop }
    }

    /// Gives the chains the names used in the schema.
    pub(crate) fn register(&self, manager: &TokenizerManager) {
        manager.register(FRENCH, Chain::new(self, &self.stop, Ending::French));
        manager.register(EXACT, Chain::new(self, &self.stop, Ending::Whole));
        manager.register(ENGLISH, Chain::new(self, &self.english_stop, Ending::English));
    }

    /// Cuts a text into folded words, stop words included.
    pub(crate) fn words(&self, text: &str) -> Vec<Seen> {
        let mut seen = Vec::new();
        self.each_word(text, |folded, range| seen.push(Seen { folded: folded.to_owned(), range }));
        seen
    }

    /// Hands over the words of a text, folded, and where they stand; stop words included.
    pub(crate) fn each_word(&self, text: &str, mut each: impl FnMut(&str, Range<usize>)) {
        let mut folded = String::with_capacity(LONGEST);
        for range in Words::of(text).filter(is_word) {
            self.folder.fold(&text[range.clone()], &mut folded);
            each(&folded, range);
        }
    }

    /// Gives the French stem of a folded word.
    pub(crate) fn french_stem(&self, folded: &str) -> String {
        self.stems.of(folded, Ending::French)
    }

    /// Gives the English stem of a folded word.
    pub(crate) fn english_stem(&self, folded: &str) -> String {
        self.stems.of(folded, Ending::English)
    }
}

impl Stems {
    fn of(&self, folded: &str, ending: Ending) -> String {
        match ending {
            Ending::French => trimmed(only_token(&self.french, folded)),
            Ending::English => only_token(&self.english, folded),
            Ending::Whole => folded.to_owned(),
        }
    }
}

/// Drops the final `e`s of a stem, so that feminine and masculine meet: `decede`, `deced`.
fn trimmed(mut stem: String) -> String {
    while stem.len() > 4 && stem.ends_with('e') {
        stem.pop();
    }
    stem
}

/// The runs of letters and digits of a text: where each stands.
#[derive(Clone)]
struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(char::is_alphanumeric)?;
        let rest = &self.text[start..];
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        self.at = start + length;
        Some(start..self.at)
    }
}

/// Says whether a run of letters is short enough to be a word.
fn is_word(range: &Range<usize>) -> bool {
    range.len() < LONGEST
}

fn only_token(analyser: &TextAnalyzer, word: &str) -> String {
    let mut analyser = analyser.clone();
    let mut stream = analyser.token_stream(word);
    stream.next().map_or_else(String::new, |token| token.text.clone())
}

#[cfg(test)]
mod tests {
    use tantivy::tokenizer::{
        AsciiFoldingFilter, LowerCaser, RemoveLongFilter, SimpleTokenizer, StopWordFilter, Token,
    };

    use super::*;

    fn analysis() -> Analysis {
        let stop = ["l", "la", "de"].map(String::from).into();
        Analysis::new(&stop, &["the".to_owned()].into())
    }

    #[test]
    fn both_apostrophes_split() {
        let words = |text| analysis().words(text).into_iter().map(|seen| seen.folded);
        assert!(words("l'aide").eq(["l", "aide"]));
        assert!(words("l’aide").eq(["l", "aide"]));
    }

    #[test]
    fn gender_and_number_share_a_stem() {
        let analysis = analysis();
        let stem = |word: &str| analysis.french_stem(word);
        assert_eq!(stem("etudiant"), stem("etudiante"));
        assert_eq!(stem("allocation"), stem("allocations"));
        assert_eq!(stem("decedee"), stem("decede"));
    }

    /// The same chains as they are written with the parts of the library.
    fn of_the_library(ending: Ending, stop: &BTreeSet<String>) -> TextAnalyzer {
        let plain = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(RemoveLongFilter::limit(LONGEST))
            .filter(LowerCaser)
            .filter(AsciiFoldingFilter)
            .filter(StopWordFilter::remove(stop.iter().cloned()));
        match ending {
            Ending::French => plain.filter(Stemmer::new(Language::French)).build(),
            Ending::English => plain.filter(Stemmer::new(Language::English)).build(),
            Ending::Whole => plain.build(),
        }
    }

    fn tokens(mut chain: TextAnalyzer, text: &str, ending: Ending) -> Vec<Token> {
        let mut tokens = Vec::new();
        chain.token_stream(text).process(&mut |token: &Token| tokens.push(token.clone()));
        if ending == Ending::French {
            tokens
                .iter_mut()
                .for_each(|token| token.text = trimmed(std::mem::take(&mut token.text)));
        }
        tokens
    }

    #[test]
    fn chains_are_those_of_the_library_for_any_letter() {
        let stop: BTreeSet<String> = ["l", "la", "de"].map(String::from).into();
        let analysis = Analysis::new(&stop, &stop);
        let letters: String = (0..=0x24ff_u32)
            .filter_map(char::from_u32)
            .map(|c| format!("{c} {c}x la{c}s l’{c}tudiant{c}es {c}{c}A "))
            .collect();
        let long = "x".repeat(39) + " " + &"x".repeat(40) + " la " + &"é".repeat(20) + " fin";
        let text = "De la carte d’identité : ÉTÉ, œuvre, 3,5 % d’aides à l'AAH";
        for text in [letters.as_str(), &long, text, ""] {
            for ending in [Ending::French, Ending::English, Ending::Whole] {
                let ours = TextAnalyzer::from(Chain::new(&analysis, &analysis.stop, ending));
                let expected = tokens(of_the_library(ending, &stop), text, ending);
                assert_eq!(tokens(ours, text, Ending::Whole), expected, "{ending:?}");
            }
        }
    }

    #[test]
    fn words_too_long_to_be_words_are_dropped() {
        assert_eq!(analysis().words(&"x".repeat(10_000)), []);
    }
}
