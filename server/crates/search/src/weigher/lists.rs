//! What the stems weigh, stem by stem.

use super::Part;

/// Occurrences of a stem in a field of an item.
pub(super) struct Occurrences {
    pub(super) item: u32,
    pub(super) part: Part,
    pub(super) count: u16,
}

/// What each stem weighs in each item.
#[derive(Default)]
pub(super) struct Lists {
    /// By stem: where its items begin; one more at the end.
    starts: Vec<u32>,
    items: Vec<u32>,
    weights: Vec<f32>,
    /// By stem: how rare it is.
    rarities: Vec<f32>,
    /// How rare a stem is that no item has.
    pub(super) unheard: f32,
}

impl Lists {
    pub(super) fn new(
        lists: &[Vec<Occurrences>],
        counted: &[bool],
        saturation: f32,
        worth: impl Fn(&Occurrences) -> f32,
    ) -> Self {
        let all = counted.iter().filter(|counted| **counted).count() as f32;
        let mut built = Self { starts: vec![0], unheard: rarity(all, 0.0), ..Self::default() };
        for list in lists {
            let first = built.items.len();
            for one in list {
                // The fields of an item stand together.
                if built.items.len() > first && built.items.last() == Some(&one.item) {
                    built.weights.last_mut().into_iter().for_each(|weight| *weight += worth(one));
                } else {
                    built.items.push(one.item);
                    built.weights.push(worth(one));
                }
            }
            let told =
                built.items[first..].iter().filter(|item| counted[**item as usize]).count() as f32;
            let rarity = rarity(all, told);
            built.rarities.push(rarity);
            for weight in &mut built.weights[first..] {
                *weight = rarity * *weight * (saturation + 1.0) / (*weight + saturation);
            }
            built.starts.push(u32::try_from(built.items.len()).unwrap_or(u32::MAX));
        }
        built
    }

    /// Counts the bytes of what is kept.
    pub(super) fn bytes(&self) -> u64 {
        let words = self.starts.len() + self.items.len();
        4 * (words + self.weights.len() + self.rarities.len()) as u64
    }

    /// Says how rare a stem is; nothing when no item has it.
    pub(super) fn rarity(&self, stem: Option<u32>) -> Option<f32> {
        let stem = stem? as usize;
        let there = self.starts.get(stem)? < self.starts.get(stem + 1)?;
        if there { self.rarities.get(stem).copied() } else { None }
    }

    /// Gives the items that have a stem, and what it weighs in them.
    pub(super) fn get(&self, stem: Option<u32>) -> impl Iterator<Item = (u32, f32)> + '_ {
        let stem = stem.map_or(usize::MAX, |stem| stem as usize);
        let range = match (self.starts.get(stem), self.starts.get(stem.saturating_add(1))) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        };
        self.items[range.clone()].iter().copied().zip(self.weights[range].iter().copied())
    }
}

/// Says how rare a stem is that so many of all items have: BM25's inverse document frequency.
fn rarity(all: f32, have: f32) -> f32 {
    (1.0 + (all - have + 0.5).max(0.0) / (have + 0.5)).ln()
}
