//! The stems of the index, each with a number.

use std::collections::HashMap;

/// The stems, numbered in the order in which they were met.
#[derive(Default)]
pub(crate) struct Stems {
    numbers: HashMap<String, u32>,
    /// By folded word.
    words: HashMap<String, u32>,
}

/// Numbers stems, and stems each word once: a long page says the same words again and again.
#[derive(Default)]
pub(crate) struct StemsBuilder(Stems);

impl Stems {
    /// Gives the number of a stem of the index.
    pub(crate) fn number(&self, stem: &str) -> Option<u32> {
        self.numbers.get(stem).copied()
    }

    /// Gives the number of the stem of a folded word, if the index has that word.
    pub(crate) fn of_word(&self, folded: &str) -> Option<u32> {
        self.words.get(folded).copied()
    }
}

impl StemsBuilder {
    /// Gives the number of the stem of a folded word; `stem` finds it.
    pub(crate) fn add(&mut self, folded: &str, stem: impl Fn(&str) -> String) -> u32 {
        if let Some(number) = self.0.of_word(folded) {
            return number;
        }
        // There are fewer words in a language than numbers.
        let next = u32::try_from(self.0.numbers.len()).unwrap_or(u32::MAX);
        let number = *self.0.numbers.entry(stem(folded)).or_insert(next);
        self.0.words.insert(folded.to_owned(), number);
        number
    }

    /// Gives the stems.
    pub(crate) fn build(self) -> Stems {
        self.0
    }
}
