//! What an item says, field by field, as numbers of stems: what explains a search counts in it.

use crate::weigher::{Part, Tongue};

/// The stems of the fields of one item.
#[derive(Default)]
pub(crate) struct Said {
    stems: Vec<u32>,
    /// The fields in their order, and where each ends among the stems.
    ends: Vec<(Tongue, Part, usize)>,
}

impl Said {
    /// Adds a field; nothing is kept of one that says nothing.
    pub(crate) fn add(&mut self, tongue: Tongue, part: Part, stems: &[u32]) {
        if !stems.is_empty() {
            self.stems.extend_from_slice(stems);
            self.ends.push((tongue, part, self.stems.len()));
        }
    }

    /// Gives back the room that was taken in advance: thousands of items are kept.
    pub(crate) fn finish(mut self) -> Self {
        self.stems.shrink_to_fit();
        self.ends.shrink_to_fit();
        self
    }

    /// Lists the fields with their stems.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (Tongue, Part, &[u32])> {
        let starts = [0].into_iter().chain(self.ends.iter().map(|(.., end)| *end));
        let fields = self.ends.iter().zip(starts);
        fields.map(|((tongue, part, end), start)| (*tongue, *part, &self.stems[start..*end]))
    }
}
