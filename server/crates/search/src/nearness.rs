//! How near to one another an item says the words of a question.

use crate::document::Entry;
use crate::sought::Sought;
use crate::weigher::{Tongue, Weigher};

/// How many words may stand between two that are said together, stop words left out.
const BETWEEN: usize = 1;

/// Two words that follow one another in the question.
pub(crate) struct Pair {
    first: u32,
    second: u32,
    /// How rare they are together.
    rarity: f32,
}

/// Lists the pairs of a question.
pub(crate) fn pairs(sought: &Sought<'_>, weigher: &Weigher) -> Vec<Pair> {
    let words = sought.needed().flat_map(|group| &group.words);
    let stems: Vec<u32> = words.filter_map(|word| word.stem(Tongue::French)).collect();
    let rarity = |stem: u32| weigher.rarity_of_stem(stem);
    let pair = |two: &[u32]| Pair {
        first: two[0],
        second: two[1],
        rarity: rarity(two[0]) + rarity(two[1]),
    };
    stems.windows(2).map(pair).collect()
}

/// Says which share of the pairs an item says together, from 0 to 1.
pub(crate) fn nearness(entry: &Entry, pairs: &[Pair]) -> f32 {
    let all: f32 = pairs.iter().map(|pair| pair.rarity).sum();
    if all <= 0.0 {
        return 0.0;
    }
    let mut found = vec![false; pairs.len()];
    let fields = entry.said.fields().filter(|(tongue, ..)| *tongue == Tongue::French);
    for stems in fields.map(|(.., stems)| stems).chain([entry.passages.stems()]) {
        for (at, stem) in stems.iter().enumerate() {
            for (pair, found) in pairs.iter().zip(&mut found) {
                let other = match *stem {
                    stem if stem == pair.first => pair.second,
                    stem if stem == pair.second => pair.first,
                    _ => continue,
                };
                *found |= stems[at + 1..].iter().take(1 + BETWEEN).any(|stem| *stem == other);
            }
        }
    }
    let told = pairs.iter().zip(found).filter(|(_, found)| *found);
    told.map(|(pair, _)| pair.rarity).sum::<f32>() / all
}
