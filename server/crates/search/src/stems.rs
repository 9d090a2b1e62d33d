//! The stems of the index, each with a number.

use std::collections::HashMap;

/// The stems, numbered in the order in which they were met.
#[derive(Default)]
pub(crate) struct Stems(HashMap<String, u32>);

/// Numbers stems, and stems each word once: a long page says the same words again and again.
#[derive(Default)]
pub(crate) struct StemsBuilder {
    stems: Stems,
    words: HashMap<String, u32>,
}

impl Stems {
    /// Gives the number of a stem of the index.
    pub(crate) fn number(&self, stem: &str) -> Option<u32> {
        self.0.get(stem).copied()
    }
}

impl StemsBuilder {
    /// Gives the number of the stem of a folded word; `stem` finds it.
    pub(crate) fn add(&mut self, folded: &str, stem: impl Fn(&str) -> String) -> u32 {
        if let Some(number) = self.words.get(folded) {
            return *number;
        }
        // There are fewer words in a language than numbers.
        let next = u32::try_from(self.stems.0.len()).unwrap_or(u32::MAX);
        let number = *self.stems.0.entry(stem(folded)).or_insert(next);
        self.words.insert(folded.to_owned(), number);
        number
    }

    /// Gives the stems without what it took to find them.
    pub(crate) fn build(self) -> Stems {
        self.stems
    }
}
