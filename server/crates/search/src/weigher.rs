//! The second stage: what was found is weighed again, by all of its fields at once.
//!
//! A field weighed by itself forgets that a word of the title is in the text too, and a long text
//! saturates before a short summary has said a word. BM25F counts the occurrences of a word over
//! the fields of an item, each by the worth and the length of its field, and saturates once:
//! Robertson, Zaragoza and Taylor, “Simple BM25 extension to multiple weighted fields”, 2004.

mod lists;

/// The fields that are weighed are those that an explanation tells.
pub(crate) use catalogue::SearchField as Part;

use self::lists::{Lists, Occurrences};
use crate::shelf::ShelfKind;
use crate::sought::{Sought, SoughtGroup, SoughtWord, Term};

/// What a word that a result may do without is worth beside another.
const WEAK: f32 = 0.8;
/// How many fields there are: see [`Part`].
const FIELDS: usize = 6;

/// What counts on a shelf. Tuned on two thirds of the judgements, and on the titles of every second
/// page that answers a question.
#[derive(Clone, Copy)]
struct Scale {
    /// The worth of an occurrence in a field, and how much a long field dilutes it, by [`Part`].
    parts: [(f32, f32); FIELDS],
    /// How soon more occurrences say nothing more. High, since a title counts as several.
    saturation: f32,
    /// What a synonym is worth beside the word itself.
    synonym: f32,
    /// What the word as it is written adds to its stem: stems are sometimes too short.
    written: f32,
}

/// The scale of our items, whose words are few and chosen.
const OURS: Scale = Scale {
    parts: [(4.0, 0.5), (4.0, 0.9), (4.0, 0.7), (2.0, 0.5), (4.0, 0.3), (1.0, 0.95)],
    saturation: 6.0,
    synonym: 0.7,
    written: 0.0,
};

/// The scale of pages, which are long, and say where they stand.
const PAGES: Scale = Scale {
    parts: [(4.0, 0.5), (4.0, 0.9), (6.0, 0.5), (1.5, 0.5), (6.0, 0.3), (1.0, 0.95)],
    saturation: 9.0,
    synonym: 0.5,
    written: 0.4,
};

impl Scale {
    fn of(kind: ShelfKind) -> Self {
        match kind {
            ShelfKind::Ours => OURS,
            ShelfKind::Pages => PAGES,
        }
    }
}

/// The languages, whose stems are numbered apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    French,
    English,
    /// French words as they are written.
    Written,
}

/// Gathers what the items say.
pub(crate) struct WeigherBuilder {
    scale: Scale,
    french: Vec<Vec<Occurrences>>,
    english: Vec<Vec<Occurrences>>,
    written: Vec<Vec<Occurrences>>,
    /// By item: how many stems each field has.
    lengths: Vec<[u32; FIELDS]>,
    /// By item: whether it counts when words are weighed by how rare they are.
    counted: Vec<bool>,
}

impl WeigherBuilder {
    /// Begins with nothing.
    pub(crate) fn new(kind: ShelfKind) -> Self {
        let (french, english, written) = Default::default();
        let (lengths, counted) = Default::default();
        Self { scale: Scale::of(kind), french, english, written, lengths, counted }
    }

    /// Begins an item. A right says again what its procedure says: when it is not `counted`, its
    /// words are not the more common for it.
    pub(crate) fn begin(&mut self, counted: bool) {
        self.lengths.push([0; FIELDS]);
        self.counted.push(counted);
    }

    /// Says whether words count as they are written too.
    pub(crate) fn counts_written(&self) -> bool {
        self.scale.written > 0.0
    }

    /// Adds stems, by number, to a field of the last item.
    pub(crate) fn add(&mut self, tongue: Tongue, part: Part, stems: &[u32]) {
        let Some(lengths) = self.lengths.last_mut() else { return };
        if tongue != Tongue::Written {
            lengths[part as usize] += u32::try_from(stems.len()).unwrap_or(u32::MAX);
        }
        let item = u32::try_from(self.counted.len() - 1).unwrap_or(u32::MAX);
        let lists = match tongue {
            Tongue::French => &mut self.french,
            Tongue::English => &mut self.english,
            Tongue::Written => &mut self.written,
        };
        for stem in stems {
            let stem = *stem as usize;
            if lists.len() <= stem {
                lists.resize_with(stem + 1, Vec::new);
            }
            match lists[stem].last_mut() {
                Some(last) if last.item == item && last.part == part => {
                    last.count = last.count.saturating_add(1);
                }
                _ => lists[stem].push(Occurrences { item, part, count: 1 }),
            }
        }
    }

    /// Weighs every stem in every item.
    pub(crate) fn build(self) -> Weigher {
        let items = self.counted.len();
        let mut means = [0.0_f32; FIELDS];
        for (part, mean) in means.iter_mut().enumerate() {
            let sum: f32 = self.lengths.iter().map(|lengths| lengths[part] as f32).sum();
            *mean = (sum / items.max(1) as f32).max(f32::MIN_POSITIVE);
        }
        let worth = |one: &Occurrences| {
            let length = self.lengths[one.item as usize][one.part as usize] as f32;
            worth(&self.scale, one.part, f32::from(one.count), length, &means)
        };
        let of = |lists: &[Vec<Occurrences>]| {
            Lists::new(lists, &self.counted, self.scale.saturation, worth)
        };
        Weigher {
            items,
            scale: self.scale,
            french: of(&self.french),
            english: of(&self.english),
            written: of(&self.written),
            means,
        }
    }
}

/// Says what occurrences are worth in a field of so many stems, before they saturate.
fn worth(scale: &Scale, part: Part, count: f32, length: f32, means: &[f32; FIELDS]) -> f32 {
    let (weight, dilution) = scale.parts[part as usize];
    let norm = 1.0 - dilution + dilution * length / means[part as usize];
    weight * count / norm
}

/// Weighs items for a question.
pub(crate) struct Weigher {
    items: usize,
    scale: Scale,
    french: Lists,
    english: Lists,
    written: Lists,
    /// How many stems each field has in the mean.
    means: [f32; FIELDS],
}

/// What an item weighs for a question.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Weight {
    /// The sum over the words.
    pub(crate) score: f32,
    /// How many of the groups that count it has.
    pub(crate) met: u16,
}

/// Room for sums by item, used again for each way of saying a word.
struct Sums {
    of: Vec<f32>,
    /// How many words of the way an item has.
    words: Vec<u8>,
    touched: Vec<u32>,
}

impl Weigher {
    /// Says what occurrences in a field of so many stems are worth beside those in other fields.
    pub(crate) fn worth(&self, part: Part, count: usize, length: usize) -> f32 {
        worth(&self.scale, part, count as f32, length as f32, &self.means)
    }

    /// Weighs all items, by their number.
    pub(crate) fn weigh(&self, sought: &Sought<'_>) -> Vec<Weight> {
        let mut weights = vec![Weight::default(); self.items];
        let mut best = vec![0.0_f32; self.items];
        let mut sums = Sums::new(self.items);
        for group in &sought.groups {
            let mut found = Vec::new();
            self.group(group, &mut sums, |item, weight| {
                let place = &mut best[item as usize];
                if *place == 0.0 {
                    found.push(item);
                }
                *place = place.max(weight);
            });
            for item in found {
                let weight = &mut weights[item as usize];
                let of_group = std::mem::take(&mut best[item as usize]);
                weight.score += if group.weak { of_group * WEAK } else { of_group };
                weight.met += u16::from(!group.weak);
            }
        }
        weights
    }

    /// Says how rare the words of a question are together: what an answer to all of it weighs
    /// goes with that.
    pub(crate) fn rarity(&self, sought: &Sought<'_>) -> f32 {
        sought.needed().map(|group| self.rarity_of(group)).sum()
    }

    /// Says how rare a French stem is.
    pub(crate) fn rarity_of_stem(&self, stem: u32) -> f32 {
        self.french.rarity(Some(stem)).unwrap_or(self.french.unheard)
    }

    fn rarity_of(&self, group: &SoughtGroup<'_>) -> f32 {
        let typed = |word: &SoughtWord<'_>| {
            let french = self.french.rarity(word.stem(Tongue::French));
            french.or_else(|| self.english.rarity(word.stem(Tongue::English)))
        };
        if let Some(rarity) = group.words.iter().map(typed).sum() {
            return rarity;
        }
        let term = |term: &Term| {
            term.iter().map(|stem| self.french.rarity(Some(*stem))).sum::<Option<f32>>()
        };
        let terms = group.variants.iter().chain(group.partly()).filter_map(term);
        terms.reduce(f32::max).unwrap_or(self.french.unheard * group.words.len() as f32)
    }

    /// Counts the bytes of what is kept.
    pub(crate) fn bytes(&self) -> u64 {
        self.french.bytes() + self.english.bytes() + self.written.bytes()
    }

    /// Tells what the ways of saying a group weigh, item by item.
    fn group(&self, group: &SoughtGroup<'_>, sums: &mut Sums, mut found: impl FnMut(u32, f32)) {
        // All the words as typed.
        for (tongue, lists) in [(Tongue::French, &self.french), (Tongue::English, &self.english)] {
            group.words.iter().for_each(|word| sums.add(lists.get(word.stem(tongue))));
            let written = self.scale.written;
            if tongue == Tongue::French && written > 0.0 {
                for word in &group.words {
                    sums.more(self.written.get(word.stem(Tongue::Written)), written);
                }
                sums.end(1, 1.0 / (1.0 + written), &mut found);
            }
            sums.end(1, 1.0, &mut found);
        }
        for term in group.variants.iter().chain(group.partly()) {
            term.iter().for_each(|stem| sums.add(self.french.get(Some(*stem))));
            sums.end(term.len(), self.scale.synonym, &mut found);
        }
    }
}

impl Sums {
    fn new(items: usize) -> Self {
        Self { of: vec![0.0; items], words: vec![0; items], touched: Vec::new() }
    }

    fn add(&mut self, list: impl Iterator<Item = (u32, f32)>) {
        for (item, weight) in list {
            let at = item as usize;
            if self.words[at] == 0 {
                self.touched.push(item);
            }
            self.words[at] = self.words[at].saturating_add(1);
            self.of[at] += weight;
        }
    }

    /// Adds to items that have a word already.
    fn more(&mut self, list: impl Iterator<Item = (u32, f32)>, worth: f32) {
        for (item, weight) in list {
            if self.words[item as usize] > 0 {
                self.of[item as usize] += weight * worth;
            }
        }
    }

    /// Tells the items that have so many of the words, and begins again.
    fn end(&mut self, words: usize, worth: f32, found: &mut impl FnMut(u32, f32)) {
        for item in self.touched.drain(..) {
            let at = item as usize;
            let (sum, had) =
                (std::mem::take(&mut self.of[at]), std::mem::take(&mut self.words[at]));
            if usize::from(had) >= words {
                found(item, sum * worth);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Texts;
    use crate::lexicon::Lexicon;
    use crate::question::Question;
    use crate::vocabulary::VocabularyBuilder;

    /// Weighs items of a title and a body for a question.
    fn weights(items: &[(&str, &str)], question: &str) -> Vec<Weight> {
        let stop = "words: [le, de]\nphrases: [que faire]\nweak: [demande]\ntelling: [mon]\n\
                    english: [the]\n";
        let synonyms = "groups:\n  - [voiture, automobile]\none_way: []\n";
        let lexicon = Lexicon::parse(stop, synonyms).expect("both files are right");
        let mut vocabulary = VocabularyBuilder::new(&lexicon);
        let mut weigher = WeigherBuilder::new(ShelfKind::Ours);
        for (title, body) in items {
            weigher.begin(true);
            let texts = Texts { title: vec![title], body: vec![body], ..Texts::default() };
            texts.weigh(&mut vocabulary, &mut weigher, false);
        }
        let (vocabulary, weigher) = (vocabulary.build(), weigher.build());
        weigher.weigh(&Sought::new(&Question::parse(question, &lexicon), &vocabulary))
    }

    const OTHERS: [(&str, &str); 3] = [("Chat", "noir"), ("Chien", "blanc"), ("Pie", "bavarde")];

    #[test]
    fn title_counts_more_than_body_and_a_long_body_less_than_a_short_one() {
        let found =
            weights(&[&[("Train", "rien"), ("Rien", "train")], &OTHERS[..]].concat(), "train");
        assert!(found[0].score > found[1].score && found[1].score > 0.0, "{found:?}");
        assert_eq!(found[2].score, 0.0);
        let long = "train ".to_owned() + &"autre chose ".repeat(50);
        let items = [("Rien", "train"), ("Rien", long.as_str())];
        let found = weights(&[&items[..], &OTHERS].concat(), "train");
        assert!(found[0].score > found[1].score && found[1].score > 0.0, "{found:?}");
    }

    #[test]
    fn word_repeated_over_the_fields_says_less_each_time() {
        let items = [("Rien", "train"), ("Rien", "train train"), ("Rien", "train train train")];
        let found = weights(&[&items[..], &OTHERS].concat(), "train");
        let gain = |more: usize, less: usize| found[more].score - found[less].score;
        assert!(gain(1, 0) > gain(2, 1) && gain(2, 1) > 0.0, "{found:?}");
    }

    #[test]
    fn synonym_counts_less_than_the_word_and_meets_it() {
        let items = [("Voiture", "rouge"), ("Automobile", "rouge")];
        let found = weights(&[&items[..], &OTHERS].concat(), "voiture rouge");
        assert!(found[0].score > found[1].score, "{found:?}");
        assert_eq!((found[0].met, found[1].met, found[2].met), (2, 2, 0));
    }

    #[test]
    fn rare_words_count_more_than_common_ones() {
        let items = [("Train", "un"), ("Train", "deux"), ("Train", "trois"), ("Avion", "quatre")];
        let found = weights(&[&items[..], &OTHERS].concat(), "train avion");
        assert!(found[3].score > found[0].score, "{found:?}");
    }
}
