//! What is asked: from the text typed to groups of words.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analysis::normalise;
use crate::lexicon::{Lexicon, Variant};

/// How many words of a text are searched: nobody asks in more, and the work stays bounded.
const MOST_WORDS: usize = 32;

/// A text that was typed, understood.
#[derive(Debug, Default)]
pub(crate) struct Question {
    /// The text, normalised and cut after the last word searched.
    pub(crate) text: String,
    /// Whether it was cut.
    pub(crate) shortened: bool,
    /// Whether somebody tells what happens to them, rather than names a thing.
    pub(crate) telling: bool,
    /// The words that were typed and say something.
    pub(crate) groups: Vec<Group>,
}

/// Words that are searched as one: usually a single word, or a term of the synonyms.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    /// The words typed.
    pub(crate) words: Vec<Word>,
    /// What stands for them all together; for a single word, its synonyms.
    pub(crate) variants: Vec<Variant>,
    /// Whether a result may do without.
    pub(crate) weak: bool,
}

/// A word that was typed.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Where it stands in the text of the question.
    pub(crate) range: Range<usize>,
    pub(crate) folded: String,
    pub(crate) french: String,
    pub(crate) english: String,
    /// What stands for it alone, when it is part of a longer group.
    pub(crate) variants: Vec<Variant>,
}

impl Question {
    /// Understands a text, whatever it is.
    pub(crate) fn parse(text: &str, lexicon: &Lexicon) -> Self {
        let (mut text, clipped) = clip(text);
        let mut seen = lexicon.analysis().words(&text);
        let shortened = clipped || seen.len() > MOST_WORDS;
        seen.truncate(MOST_WORDS);
        if shortened {
            text.truncate(seen.last().map_or(0, |last| last.range.end));
        }
        let mut telling = false;
        let mut words = Vec::new();
        let mut at = 0;
        while at < seen.len() {
            let phrase = lexicon.phrase_at(seen[at..].iter().map(|word| word.folded.as_str()));
            telling |= phrase == 0 && lexicon.is_telling(&seen[at].folded);
            if phrase == 0 && !lexicon.is_stop(&seen[at].folded) {
                words.push(Word::new(&seen[at].folded, seen[at].range.clone(), lexicon));
            }
            at += phrase.max(1);
        }
        let groups = group(words, lexicon);
        Self { text, shortened, telling, groups }
    }

    /// Counts the groups that a result must have, all being asked.
    pub(crate) fn required(&self) -> usize {
        self.groups.iter().filter(|group| !group.weak).count()
    }

    /// Gives every word that says something, as it was typed.
    pub(crate) fn typed(&self) -> Vec<String> {
        let mut ranges: Vec<Range<usize>> = self.words().map(|word| word.range.clone()).collect();
        ranges.sort_by_key(|range| range.start);
        ranges.into_iter().map(|range| self.text[range].to_owned()).collect()
    }

    /// Lists every word that says something.
    pub(crate) fn words(&self) -> impl Iterator<Item = &Word> {
        self.groups.iter().flat_map(|group| &group.words)
    }
}

impl Word {
    fn new(folded: &str, range: Range<usize>, lexicon: &Lexicon) -> Self {
        let analysis = lexicon.analysis();
        Self {
            range,
            folded: folded.to_owned(),
            french: analysis.french_stem(folded),
            english: analysis.english_stem(folded),
            variants: Vec::new(),
        }
    }
}

/// Keeps the beginning of a text too long to be looked at whole.
fn clip(text: &str) -> (String, bool) {
    // Room for the words, each as long as a word can be.
    const MOST_CHARS: usize = MOST_WORDS * 40;
    match text.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => (normalise(&text[..end]), true),
        None => (normalise(text), false),
    }
}

/// Puts words together where the synonyms know them together, the longest term first.
fn group(words: Vec<Word>, lexicon: &Lexicon) -> Vec<Group> {
    let stems: Vec<String> = words.iter().map(|word| word.french.clone()).collect();
    let folded: Vec<String> = words.iter().map(|word| word.folded.clone()).collect();
    let variants = |at: usize, length: usize| {
        lexicon.variants(&folded[at..at + length], &stems[at..at + length])
    };
    let mut rest = words.into_iter();
    let mut groups = Vec::new();
    let mut known = BTreeSet::new();
    let mut at = 0;
    while at < stems.len() {
        let longest = lexicon.longest_synonym().min(stems.len() - at);
        let term = |length: &usize| !variants(at, *length).is_empty();
        let length = (2..=longest).rev().find(term).unwrap_or(1);
        let begin = at;
        let mut words: Vec<Word> = rest.by_ref().take(length).collect();
        at += length;
        if !known.insert(&stems[begin..at]) {
            continue;
        }
        if length > 1 {
            for (word, place) in words.iter_mut().zip(begin..) {
                word.variants = variants(place, 1).to_vec();
            }
        }
        let weak = words.iter().all(|word| lexicon.is_weak(&word.folded));
        let variants = variants(begin, length).to_vec();
        groups.push(Group { words, variants, weak });
    }
    if groups.iter().all(|group| group.weak) {
        groups.iter_mut().for_each(|group| group.weak = false);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let stop = "words: [la, de, mon, est, que, n]\nphrases: [que faire]\nweak: [demande]\n\
                    telling: [est]\nenglish: [the]\n";
        let synonyms = "groups:\n  - [carte grise, certificat d’immatriculation]\n\
                        one_way:\n  - {typed: [carte], finds: [titre]}\n";
        Lexicon::parse(stop, synonyms).expect("both files are right")
    }

    fn folded(text: &str) -> Vec<Vec<String>> {
        let groups = Question::parse(text, &lexicon()).groups;
        groups.into_iter().map(|g| g.words.into_iter().map(|w| w.folded).collect()).collect()
    }

    #[test]
    fn questions_leave_the_words_that_matter() {
        assert_eq!(folded("Mon mari est mort, que faire ?"), [["mari"], ["mort"]]);
        assert_eq!(folded("que faire"), Vec::<Vec<String>>::new());
        assert!(Question::parse("mon mari est mort", &lexicon()).telling);
        assert!(!Question::parse("la mort de mon mari", &lexicon()).telling);
    }

    #[test]
    fn terms_of_the_synonyms_are_one_group() {
        assert_eq!(folded("demande de carte grise"), [vec!["demande"], vec!["carte", "grise"]]);
        let question = Question::parse("demande de carte grise", &lexicon());
        assert_eq!(question.required(), 1);
        assert_eq!(question.groups[1].variants.len(), 1);
        assert_eq!(question.groups[1].words[0].variants.len(), 1);
        assert_eq!(Question::parse("demande", &lexicon()).required(), 1);
    }

    #[test]
    fn long_texts_are_cut_after_32_words() {
        let question = Question::parse(&"bonjour ".repeat(2_000), &lexicon());
        assert!(question.shortened);
        assert_eq!(question.text.split(' ').count(), 32);
        assert!(Question::parse(&"é".repeat(10_000), &lexicon()).shortened);
        assert!(!Question::parse("mon mari est mort", &lexicon()).shortened);
    }
}
