//! What to propose while somebody types.

use std::cmp::Reverse;

use catalogue::{Kind, Slug};

use crate::analysis::Seen;
use crate::closeness::Name;
use crate::document::Entry;
use crate::lexicon::Lexicon;
use crate::question::Question;
use crate::sought::Sought;
use crate::vocabulary::Vocabulary;

/// With fewer letters nearly everything would be proposed.
const FEWEST_LETTERS: usize = 2;

/// What is proposed while somebody types.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// The items, the best first.
    pub list: Vec<Suggestion>,
    /// The words proposed for, when those typed are in no name.
    pub corrected: Option<String>,
}

/// An item proposed while somebody types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: Slug,
}

/// What was typed so far: whole words, and perhaps the beginning of one.
struct Typed {
    question: Question,
    beginning: Option<Seen>,
}

/// Finds the items of ours one of whose names has every whole word and a word with that beginning. When
/// there is none, corrects the words, and then does without one of them.
pub(crate) fn suggest(
    entries: &[Entry],
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
    text: &str,
    limit: usize,
) -> Suggestions {
    let mut typed = Typed::parse(text, lexicon);
    if typed.says_nothing() {
        return Suggestions::default();
    }
    let mut list = typed.best(entries, vocabulary, limit, 0);
    if list.is_empty() && typed.drop_stop_word(lexicon) {
        list = typed.best(entries, vocabulary, limit, 0);
    }
    let mut corrected = None;
    if list.is_empty() {
        corrected = typed.corrected(vocabulary);
        if let Some(text) = &corrected {
            typed = Typed::parse(text, lexicon);
            list = typed.best(entries, vocabulary, limit, 0);
        }
    }
    if list.is_empty() && typed.parts() > 1 {
        list = typed.best(entries, vocabulary, limit, 1);
    }
    let corrected = corrected.filter(|_| !list.is_empty());
    Suggestions { list, corrected }
}

impl Typed {
    fn parse(text: &str, lexicon: &Lexicon) -> Self {
        let mut question = Question::parse(text, lexicon);
        let last = lexicon.analysis().words(&question.text).pop();
        let beginning = last.filter(|word| word.range.end == question.text.len());
        if let Some(word) = &beginning {
            for group in &mut question.groups {
                group.words.retain(|whole| whole.range != word.range);
            }
            question.groups.retain(|group| !group.words.is_empty());
        }
        Self { question, beginning }
    }

    fn says_nothing(&self) -> bool {
        let letters = self.question.text.chars().filter(|c| c.is_alphanumeric()).count();
        self.parts() == 0 || letters < FEWEST_LETTERS
    }

    /// Counts what is looked for: groups of whole words, and the beginning.
    fn parts(&self) -> usize {
        self.question.groups.len() + usize::from(self.beginning.is_some())
    }

    /// Forgets a last word that says nothing, as in « mon mari est »: no name has it. Tells whether
    /// there is something left to look for.
    fn drop_stop_word(&mut self, lexicon: &Lexicon) -> bool {
        let stop = |word: &Seen| lexicon.is_stop(&word.folded);
        let dropped = self.beginning.take_if(|word| stop(word)).is_some();
        dropped && !self.question.groups.is_empty()
    }

    /// Rewrites what was typed with words that the index knows; nothing when it knows them all.
    fn corrected(&self, vocabulary: &Vocabulary) -> Option<String> {
        let whole = vocabulary.correct(&self.question);
        let last = self.beginning.as_ref();
        let finished = last.and_then(|word| Some((word, vocabulary.finish(&word.folded)?)));
        let Some((word, finished)) = finished else { return whole };
        let text = whole.unwrap_or_else(|| self.question.text.clone());
        let head = text.strip_suffix(&self.question.text[word.range.clone()])?;
        Some(format!("{head}{finished}"))
    }

    /// Lists the items whose names fit best, `missing` of the parts being allowed to lack.
    fn best(
        &self,
        entries: &[Entry],
        vocabulary: &Vocabulary,
        limit: usize,
        missing: usize,
    ) -> Vec<Suggestion> {
        let sought = Sought::new(&self.question, vocabulary);
        let fit = |entry: &Entry| {
            entry.names.iter().filter_map(|name| self.fit(name, &sought, missing)).max()
        };
        let ours = entries.iter().filter(|entry| entry.kind != Kind::Reference);
        let mut fits: Vec<_> = ours
            .filter_map(|entry| Some((Reverse(fit(entry)?), entry.kind, entry.rank, &entry.id)))
            .collect();
        fits.sort();
        let suggestion =
            |(_, kind, _, id): (_, Kind, _, &Slug)| Suggestion { kind, id: id.clone() };
        fits.into_iter().take(limit).map(suggestion).collect()
    }

    /// Says how much of a name is typed, in thousandths; nothing if the name is not meant.
    fn fit(&self, name: &Name, sought: &Sought<'_>, missing: usize) -> Option<usize> {
        let mut covered = 0;
        let mut lacking = 0;
        if let Some(beginning) = &self.beginning {
            let begins = |folded: &str| folded.starts_with(&beginning.folded);
            match name.words.iter().find(|word| begins(&word.folded)) {
                Some(word) => {
                    let nearly_whole = word.folded.len() <= beginning.folded.len() + 2;
                    covered += usize::from(nearly_whole);
                }
                None => lacking += 1,
            }
        }
        if lacking > missing {
            return None;
        }
        for group in sought.needed() {
            match name.met(group).0 {
                0 => lacking += 1,
                words => covered += words,
            }
        }
        (lacking <= missing).then(|| covered.min(name.words.len()) * 1_000 / name.words.len())
    }
}
