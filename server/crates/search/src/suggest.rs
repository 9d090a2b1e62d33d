//! What to propose while somebody types.

use std::cmp::Reverse;

use catalogue::{Kind, Slug};

use crate::closeness::Name;
use crate::document::Entry;
use crate::lexicon::Lexicon;
use crate::question::{Group, Question};

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
    beginning: Option<String>,
}

/// Finds the items of ours one of whose names has every whole word and a word with that beginning.
pub(crate) fn suggest(
    entries: &[Entry],
    lexicon: &Lexicon,
    text: &str,
    limit: usize,
) -> Vec<Suggestion> {
    let typed = Typed::parse(text, lexicon);
    if typed.beginning.is_none() && typed.question.groups.is_empty() {
        return Vec::new();
    }
    let fit = |entry: &Entry| entry.names.iter().filter_map(|name| typed.fit(name)).max();
    let ours = entries.iter().filter(|entry| entry.kind != Kind::Reference);
    let mut fits: Vec<_> = ours
        .filter_map(|entry| Some((Reverse(fit(entry)?), entry.kind, entry.rank, &entry.id)))
        .collect();
    fits.sort();
    let suggestion = |(_, kind, _, id): (_, Kind, _, &Slug)| Suggestion { kind, id: id.clone() };
    fits.into_iter().take(limit).map(suggestion).collect()
}

impl Typed {
    fn parse(text: &str, lexicon: &Lexicon) -> Self {
        let mut question = Question::parse(text, lexicon);
        let last = lexicon.analysis().words(&question.text).pop();
        let unfinished = last.filter(|word| word.range.end == question.text.len());
        if let Some(word) = &unfinished {
            for group in &mut question.groups {
                group.words.retain(|whole| whole.range != word.range);
            }
            question.groups.retain(|group| !group.words.is_empty());
        }
        Self { question, beginning: unfinished.map(|word| word.folded) }
    }

    /// Says how much of a name is typed, in thousandths; nothing if the name is not meant.
    fn fit(&self, name: &Name) -> Option<usize> {
        let met = |group: &Group| Some(name.met(group).0).filter(|words| *words > 0);
        let mut covered = 0;
        for group in self.question.groups.iter().filter(|group| !group.weak) {
            covered += met(group)?;
        }
        if let Some(beginning) = &self.beginning {
            let begun = name.words.iter().find(|word| word.folded.starts_with(beginning))?;
            covered += usize::from(begun.folded.len() <= beginning.len() + 2);
        }
        Some(covered.min(name.words.len()) * 1_000 / name.words.len())
    }
}
