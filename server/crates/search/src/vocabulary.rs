//! The words of the index as people read them, to correct those it does not know.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::analysis::compose;
use crate::document::Texts;
use crate::heard;
use crate::lexicon::Lexicon;
use crate::question::{Question, Word};
use crate::stems::{Stems, StemsBuilder};
use crate::weigher::Tongue;

/// How many words of one text are corrected: a text with more is in no language of ours.
const MOST_CORRECTIONS: usize = 8;
/// The particles that people glue to the next word when they leave out the apostrophe.
const GLUED: [&str; 4] = ["l", "d", "j", "qu"];
/// The shortest part of two words written as one.
const SHORTEST_PART: usize = 4;

/// The words of the index and of the lexicon.
pub(crate) struct Vocabulary {
    words: BTreeMap<String, Known>,
    /// By what it sounds like: the word that is used most.
    heard: HashMap<String, String>,
    french_stems: Stems,
    english_stems: Stems,
    written: Stems,
}

/// A word that can be searched.
struct Known {
    /// As it is written, with its accents: `réversion` for `reversion`.
    surface: String,
    /// How much it is used, titles more than bodies.
    weight: u32,
    letters: usize,
}

/// Counts words before each gets its surface.
pub(crate) struct VocabularyBuilder<'a> {
    lexicon: &'a Lexicon,
    counts: HashMap<String, HashMap<String, Count>>,
    french_stems: StemsBuilder,
    english_stems: StemsBuilder,
    written: StemsBuilder,
}

#[derive(Clone, Copy, Default)]
struct Count {
    weight: u32,
    /// How much in texts written with care, where accents are not left out.
    careful: u32,
}

impl<'a> VocabularyBuilder<'a> {
    /// Begins with the words of the lexicon.
    pub(crate) fn new(lexicon: &'a Lexicon) -> Self {
        let (french_stems, english_stems, written) = Default::default();
        let mut builder =
            Self { lexicon, counts: HashMap::new(), french_stems, english_stems, written };
        for surface in lexicon.surfaces() {
            builder.add(surface, 1, true, Tongue::French);
        }
        builder
    }

    /// Adds the words of an item.
    pub(crate) fn add_item(&mut self, texts: &Texts<'_>) {
        let french = [(&texts.title, 8), (&texts.summary, 2), (&texts.body, 1)];
        for (texts, weight) in french {
            texts.iter().for_each(|text| self.add(text, weight, true, Tongue::French));
        }
        // People’s words are kept as people type them, sometimes without accents.
        texts.words.iter().for_each(|text| self.add(text, 4, false, Tongue::French));
        let english = [(&texts.english_title, 2), (&texts.english, 1)];
        for (texts, weight) in english {
            texts.iter().for_each(|text| self.add(text, weight, true, Tongue::English));
        }
    }

    /// Adds the words of a page that is not ours, but for its text: a correction is chosen among
    /// words that matter somewhere, and choosing among all would take long.
    pub(crate) fn add_page(&mut self, texts: &Texts<'_>) {
        for text in texts.title.iter().chain(&texts.summary).chain(&texts.situations) {
            self.add(text, 1, true, Tongue::French);
        }
    }

    /// Notes that the words of a text are in the index, and appends the numbers of the stems of
    /// those that say something.
    pub(crate) fn know(&mut self, tongue: Tongue, text: &str, numbers: &mut Vec<u32>) {
        let lexicon = self.lexicon;
        lexicon.analysis().each_word(&compose(text), |folded, _| {
            let number = self.stem(tongue, folded);
            if !lexicon.is_stop(folded) {
                numbers.push(number);
            }
        });
    }

    /// Gives the lexicon that the words are read with.
    pub(crate) fn lexicon(&self) -> &'a Lexicon {
        self.lexicon
    }

    /// Numbers the stem of a folded word.
    pub(crate) fn stem(&mut self, tongue: Tongue, folded: &str) -> u32 {
        let analysis = self.lexicon.analysis();
        match tongue {
            Tongue::French => self.french_stems.add(folded, |word| analysis.french_stem(word)),
            Tongue::English => self.english_stems.add(folded, |word| analysis.english_stem(word)),
            Tongue::Written => self.written.add(folded, str::to_owned),
        }
    }

    fn add(&mut self, text: &str, weight: u32, careful: bool, tongue: Tongue) {
        let text = compose(text);
        self.lexicon.analysis().each_word(&text, |folded, range| {
            self.stem(tongue, folded);
            let surface = surface(&text[range]);
            let count = self.counts.entry(folded.to_owned()).or_default();
            let count = count.entry(surface).or_default();
            count.weight += weight;
            count.careful += if careful { weight } else { 0 };
        });
    }

    /// Chooses the surface of each word.
    pub(crate) fn build(self) -> Vocabulary {
        let words = self.counts.into_iter().map(|(folded, surfaces)| {
            let weight = surfaces.values().map(|count| count.weight).sum();
            let best = surfaces.into_iter().max_by(|(a, left), (b, right)| {
                (left.careful, left.weight, a).cmp(&(right.careful, right.weight, b))
            });
            let surface = best.map_or_else(|| folded.clone(), |(surface, _)| surface);
            let letters = folded.chars().count();
            (folded, Known { surface, weight, letters })
        });
        let words: BTreeMap<String, Known> = words.collect();
        Vocabulary {
            heard: heard(&words),
            words,
            french_stems: self.french_stems.build(),
            english_stems: self.english_stems.build(),
            written: self.written.build(),
        }
    }
}

/// Writes a word as it is inside a sentence: acronyms keep their capitals.
fn surface(raw: &str) -> String {
    let acronym = raw.chars().count() > 1 && !raw.chars().any(char::is_lowercase);
    if acronym { raw.to_owned() } else { raw.to_lowercase() }
}

impl Vocabulary {
    /// Gives the number of a French stem of the index.
    pub(crate) fn stem_number(&self, stem: &str) -> Option<u32> {
        self.french_stems.number(stem)
    }

    /// Gives the number of a French word of the index, as it is written.
    pub(crate) fn word_number(&self, folded: &str) -> Option<u32> {
        self.written.number(folded)
    }

    /// Gives the number of an English stem of the index.
    pub(crate) fn english_stem_number(&self, stem: &str) -> Option<u32> {
        self.english_stems.number(stem)
    }

    /// Gives the number of the stem of a word of a text; `None` when the index does not have it.
    pub(crate) fn stem_in(&self, tongue: Tongue, folded: &str, lexicon: &Lexicon) -> Option<u32> {
        let (stems, analysis) = match tongue {
            Tongue::French => (&self.french_stems, lexicon.analysis()),
            Tongue::English => (&self.english_stems, lexicon.analysis()),
            Tongue::Written => (&self.written, lexicon.analysis()),
        };
        stems.of_word(folded).or_else(|| match tongue {
            Tongue::French => stems.number(&analysis.french_stem(folded)),
            Tongue::English => stems.number(&analysis.english_stem(folded)),
            Tongue::Written => None,
        })
    }

    /// Rewrites the text of a question with the nearest words the index knows. Returns `None` if
    /// it knows them all, or nothing near those it does not.
    pub(crate) fn correct(&self, question: &Question) -> Option<String> {
        let unknown = question.words().filter(|word| !self.knows(word)).take(MOST_CORRECTIONS);
        let nearest = |word: &Word| Some((word.range.clone(), self.nearest(&word.folded)?));
        let changes: Vec<(Range<usize>, String)> = unknown.filter_map(nearest).collect();
        if changes.is_empty() {
            return None;
        }
        let mut text = String::with_capacity(question.text.len() + 16);
        let mut done = 0;
        for (range, word) in changes {
            text.push_str(&question.text[done..range.start]);
            text.push_str(&word);
            done = range.end;
        }
        text.push_str(&question.text[done..]);
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn knows(&self, word: &Word) -> bool {
        self.french_stems.number(&word.french).is_some()
            || self.english_stems.number(&word.english).is_some()
    }

    fn nearest(&self, typed: &str) -> Option<String> {
        if typed.chars().any(|c| !c.is_alphabetic()) {
            return None;
        }
        self.unglued(typed)
            .or_else(|| self.near(typed))
            .or_else(|| self.alike(typed))
            .or_else(|| self.split(typed))
    }

    /// Finds the elision of `lacte`: `l’acte`.
    fn unglued(&self, typed: &str) -> Option<String> {
        GLUED.iter().find_map(|particle| {
            let rest = typed.strip_prefix(particle)?;
            let elided = rest.len() >= 3 && rest.starts_with(['a', 'e', 'h', 'i', 'o', 'u']);
            let known = self.words.get(rest).filter(|_| elided)?;
            Some(format!("{particle}’{}", known.surface))
        })
    }

    /// Finds the nearest word within the typo budget; the most used when several are as near.
    fn near(&self, typed: &str) -> Option<String> {
        let letters = typed.chars().count();
        let budget = match letters {
            ..5 => return None,
            5..=8 => 1,
            _ => 2,
        };
        let candidates =
            self.words.iter().filter(|(_, word)| word.letters.abs_diff(letters) <= budget);
        let costed = candidates.filter_map(|(folded, word)| {
            let cost = cost(typed, folded, budget)?;
            Some((cost, std::cmp::Reverse(word.weight), folded, &word.surface))
        });
        costed.min().map(|(_, _, _, surface)| surface.clone())
    }

    /// Finds the word that sounds like `retrete`: `retraite`.
    fn alike(&self, typed: &str) -> Option<String> {
        let word = self.heard.get(&heard::key(typed)?)?;
        self.words.get(word).map(|known| known.surface.clone())
    }

    /// Gives the word that was meant by the beginning of one: `pention` for `pension`, `revertio`
    /// for `réversion`. Returns `None` if a word begins so, or none nearly so.
    pub(crate) fn finish(&self, typed: &str) -> Option<String> {
        let known = self.words.range(typed.to_owned()..).next();
        if known.is_some_and(|(word, _)| word.starts_with(typed)) {
            return None;
        }
        let letters = typed.chars().count();
        let budget = match letters {
            ..4 => return None,
            4..=8 => 1,
            _ => 2,
        };
        if typed.chars().any(|c| !c.is_alphabetic()) {
            return None;
        }
        // The first letter is rarely mistaken, and looking at one letter only is quick.
        let first: String = typed.chars().take(1).collect();
        let same_letter = self.words.range(first.clone()..);
        let same_letter = same_letter.take_while(|(word, _)| word.starts_with(&first));
        let costed = same_letter.filter_map(|(folded, word)| {
            let cost = beginning_cost(typed, letters, folded, budget)?;
            Some((cost, std::cmp::Reverse(word.weight), folded, &word.surface))
        });
        let begun = costed.min().map(|(_, _, _, surface)| surface.clone());
        begun.or_else(|| self.nearest(typed))
    }

    /// Finds the two words of `cartegrise`; the most used when it can be cut in several places.
    fn split(&self, typed: &str) -> Option<String> {
        let cuts = typed.char_indices().map(|(at, _)| typed.split_at(at));
        let known = cuts.filter_map(|(left, right)| {
            let long_enough = left.len() >= SHORTEST_PART && right.len() >= SHORTEST_PART;
            let (left, right) = (self.words.get(left)?, self.words.get(right)?);
            long_enough.then_some((left.weight.min(right.weight), &left.surface, &right.surface))
        });
        known.max().map(|(_, left, right)| format!("{left} {right}"))
    }
}

/// Notes what words sound like; of those that sound alike, the one that is used most.
fn heard(words: &BTreeMap<String, Known>) -> HashMap<String, String> {
    let mut heard: HashMap<String, (u32, &String)> = HashMap::new();
    for (word, known) in words {
        let Some(key) = heard::key(word) else { continue };
        let best = heard.entry(key).or_insert((known.weight, word));
        if known.weight > best.0 {
            *best = (known.weight, word);
        }
    }
    heard.into_iter().map(|(key, (_, word))| (key, word.clone())).collect()
}

/// Counts the edits between two words, a swap of neighbours being one. The first letter is rarely
/// mistaken: another one costs an edit more, unless it is a silent `h` or a swap.
fn cost(typed: &str, known: &str, budget: usize) -> Option<usize> {
    let first = |word: &str| word.chars().next();
    let swapped = typed.chars().nth(1) == first(known) && known.chars().nth(1) == first(typed);
    let silent = typed.strip_prefix('h') == Some(known) || known.strip_prefix('h') == Some(typed);
    let same_start = first(typed) == first(known) || swapped || silent;
    let extra = usize::from(!same_start);
    if extra + 1 > budget {
        return None;
    }
    let cost = strsim::osa_distance(typed, known) + extra;
    (cost <= budget).then_some(cost)
}

/// Counts the edits between what was typed, so many letters, and the beginning of a known word that
/// is the nearest to it.
fn beginning_cost(typed: &str, letters: usize, known: &str, budget: usize) -> Option<usize> {
    let cuts = known.char_indices().map(|(at, _)| at).skip(1).chain([known.len()]);
    let cuts = cuts.skip(letters - budget - 1).take(2 * budget + 1);
    let costs = cuts.map(|end| strsim::osa_distance(typed, &known[..end]));
    costs.min().filter(|cost| *cost <= budget)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let lexicon = lexicon();
        let mut builder = VocabularyBuilder::new(&lexicon);
        let title = vec!["Demander la pension de réversion", "Carte grise", "L’hôpital", "MDPH"];
        let words = vec!["carte didentite perdue", "pension de reversion", "allocation"];
        builder.add_item(&Texts { title, words, ..Texts::default() });
        builder.build()
    }

    fn lexicon() -> Lexicon {
        let stop = "words: [la, de, l, d]\nphrases: []\nweak: []\ntelling: []\nenglish: []\n";
        Lexicon::parse(stop, "groups: []\none_way: []\n").expect("files are right")
    }

    fn corrected(text: &str) -> Option<String> {
        vocabulary().correct(&Question::parse(text, &lexicon()))
    }

    #[test]
    fn corrections_read_as_french() {
        let expected = Some("pension de réversion ?".to_owned());
        assert_eq!(corrected("pension de  revertion ?"), expected);
        assert_eq!(corrected("pention de revresion ?"), expected);
        assert_eq!(corrected("lallocation").as_deref(), Some("l’allocation"));
        assert_eq!(corrected("cartegrise").as_deref(), Some("carte grise"));
        assert_eq!(corrected("opital").as_deref(), Some("hôpital"));
        assert_eq!(corrected("alocassion").as_deref(), Some("allocation"));
    }

    #[test]
    fn known_short_and_far_words_are_left_alone() {
        assert_eq!(corrected("pensions"), None);
        assert_eq!(corrected("mdpj"), None);
        assert_eq!(corrected("xylophone"), None);
        assert_eq!(corrected("mention"), None);
    }

    #[test]
    fn beginnings_are_finished_only_when_no_word_begins_so() {
        let finish = |text| vocabulary().finish(text);
        assert_eq!(finish("pention").as_deref(), Some("pension"));
        assert_eq!(finish("revert").as_deref(), Some("réversion"));
        assert_eq!(finish("rrevrsion").as_deref(), Some("réversion"));
        assert_eq!(finish("opital").as_deref(), Some("hôpital"));
        assert_eq!(finish("rever"), None);
        assert_eq!(finish("xyl"), None);
        assert_eq!(finish("r2d2é"), None);
    }
}
