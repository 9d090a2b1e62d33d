//! A passage around the words found, cut in marked and plain pieces.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use catalogue::{Fragment, Lang, Text};
use unicode_normalization::UnicodeNormalization;

use crate::analysis::is_composed;
use crate::lexicon::Lexicon;
use crate::sought::{Sought, SoughtGroup, Term};
use crate::vocabulary::Vocabulary;
use crate::weigher::Tongue;

/// The longest snippet, in characters, without the ellipses.
const LONGEST: usize = 196;
/// How many characters are shown before the first word found.
const BEFORE: usize = 40;

/// What is marked in a text, by which group of the question.
#[derive(Debug)]
struct Mark {
    range: Range<usize>,
    group: usize,
    strength: Strength,
}

/// How much of a group a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// A word of a longer group.
    Part = 1,
    /// The whole group, or what stands for it.
    Whole = 2,
}

impl Mark {
    fn is_inside(&self, window: &Range<usize>) -> bool {
        window.start <= self.range.start && self.range.end <= window.end
    }
}

/// Takes a snippet from the passage where most of the question is found, the first one being the
/// summary; from the beginning of the summary when nothing is found. Says which language it is in.
pub(crate) fn snippet(
    passages: &[Text],
    lang: Lang,
    reading: &Reading<'_>,
) -> (Vec<Fragment>, Lang) {
    let mut best: Option<(usize, String, Vec<Mark>, Lang)> = None;
    for passage in passages {
        let found = passage.get(lang);
        let text = tidy(found.text);
        let marks = reading.marks(&text, found.lang);
        let worth = worth(marks.iter());
        if best.as_ref().is_none_or(|(most, ..)| worth > *most) {
            best = Some((worth, text, marks, found.lang));
        }
    }
    best.map_or((Vec::new(), lang), |(_, text, marks, lang)| (cut(&text, &marks), lang))
}

/// Puts a text on one line. No-break spaces stay: they are typography.
fn tidy(text: &str) -> String {
    let composed =
        if is_composed(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    let mut line = String::with_capacity(composed.len());
    for word in composed.split_ascii_whitespace() {
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(word);
    }
    line
}

/// Counts the groups that are marked, twice when they are marked whole.
fn worth<'a>(marks: impl Iterator<Item = &'a Mark>) -> usize {
    let mut groups: BTreeMap<usize, Strength> = BTreeMap::new();
    for mark in marks {
        let strength = groups.entry(mark.group).or_insert(mark.strength);
        *strength = mark.strength.max(*strength);
    }
    groups.values().map(|strength| *strength as usize).sum()
}

/// How texts are read to find the words of a question in them.
pub(crate) struct Reading<'a> {
    sought: &'a Sought<'a>,
    vocabulary: &'a Vocabulary,
    lexicon: &'a Lexicon,
    /// The stems with which something sought begins, in order, by language.
    french: Vec<u32>,
    english: Vec<u32>,
}

/// A word of a text that says something.
struct TextWord {
    range: Range<usize>,
    /// Which sentence it is in: terms do not go over the end of one.
    sentence: usize,
}

/// What begins a run of stems: the longest, then the whole, then the first group.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    length: usize,
    strength: Strength,
    group: Reverse<usize>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(
        sought: &'a Sought<'a>,
        vocabulary: &'a Vocabulary,
        lexicon: &'a Lexicon,
    ) -> Self {
        let [french, english] = [Tongue::French, Tongue::English].map(|tongue| {
            let mut firsts: Vec<u32> =
                sought.needed().flat_map(|group| beginnings(group, tongue)).collect();
            firsts.sort_unstable();
            firsts
        });
        Self { sought, vocabulary, lexicon, french, english }
    }

    /// Finds the words of the question in a text, in order, none over another.
    fn marks(&self, text: &str, lang: Lang) -> Vec<Mark> {
        let tongue = match lang {
            Lang::En => Tongue::English,
            Lang::Fr | Lang::FrSimple => Tongue::French,
        };
        let firsts = match tongue {
            Tongue::French | Tongue::Written => &self.french,
            Tongue::English => &self.english,
        };
        let (words, stems) = self.words(text, tongue);
        let mut marks = Vec::new();
        let mut at = 0;
        while at < words.len() {
            if stems[at].is_none_or(|stem| firsts.binary_search(&stem).is_err()) {
                at += 1;
                continue;
            }
            let sentence = words[at].sentence;
            let same = words[at..].iter().take_while(|word| word.sentence == sentence).count();
            match self.found_at(&stems[at..at + same], tongue) {
                Some(Found { length, strength, group: Reverse(group) }) => {
                    let range = words[at].range.start..words[at + length - 1].range.end;
                    marks.push(Mark { range, group, strength });
                    at += length;
                }
                None => at += 1,
            }
        }
        marks
    }

    /// Lists the words of a text, and the numbers of their stems.
    fn words(&self, text: &str, tongue: Tongue) -> (Vec<TextWord>, Vec<Option<u32>>) {
        let (mut words, mut stems) = (Vec::new(), Vec::new());
        let (mut end, mut sentence) = (0, 0);
        self.lexicon.analysis().each_word(text, |folded, range| {
            sentence += usize::from(text[end..range.start].contains(['.', '!', '?', ':', ';']));
            end = range.end;
            if !self.lexicon.is_stop(folded) {
                stems.push(self.vocabulary.stem_in(tongue, folded, self.lexicon));
                words.push(TextWord { range, sentence });
            }
        });
        (words, stems)
    }

    /// Says which group of the question begins a run of stems.
    fn found_at(&self, stems: &[Option<u32>], tongue: Tongue) -> Option<Found> {
        let groups = self.sought.groups.iter().enumerate().filter(|(_, group)| !group.weak);
        let found = groups.filter_map(|(at, group)| {
            let typed = || group.words.iter().map(|word| word.stem(tongue));
            let one = |stem: Option<u32>| stem.is_some() && stems.first() == Some(&stem);
            let mut lengths = Vec::new();
            lengths.extend(typed().filter(|stem| one(*stem)).map(|_| (1, Strength::Part)));
            // Synonyms are French, and the languages number their stems apart.
            let french = tongue == Tongue::French;
            let begun = |term: &&Term| french && begins(stems, term.iter().copied().map(Some));
            let partly = group.partly().filter(begun);
            lengths.extend(partly.map(|term| (term.len(), Strength::Part)));
            let wholly = group.variants.iter().filter(begun);
            lengths.extend(wholly.map(|term| (term.len(), Strength::Whole)));
            if begins(stems, typed()) {
                lengths.push((group.words.len(), Strength::Whole));
            }
            let longest = lengths.into_iter().max();
            longest.map(|(length, strength)| Found { length, strength, group: Reverse(at) })
        });
        found.max()
    }
}

/// Lists the stems with which something that a group looks for begins.
fn beginnings(group: &SoughtGroup<'_>, tongue: Tongue) -> Vec<u32> {
    let typed = group.words.iter().filter_map(|word| word.stem(tongue));
    let terms = group.variants.iter().chain(group.partly()).filter(|_| tongue == Tongue::French);
    typed.chain(terms.filter_map(|term| term.first().copied())).collect()
}

fn begins(stems: &[Option<u32>], mut term: impl Iterator<Item = Option<u32>>) -> bool {
    let mut stems = stems.iter();
    term.all(|stem| stem.is_some() && stems.next() == Some(&stem))
}

/// Cuts the window where most groups are found, and its marks.
fn cut(text: &str, marks: &[Mark]) -> Vec<Fragment> {
    let window = window(text, marks);
    let mut fragments = Vec::new();
    let mut push = |piece: &str, marked| {
        if !piece.is_empty() {
            fragments.push(Fragment { text: piece.to_owned(), marked });
        }
    };
    push(if window.start > 0 { "… " } else { "" }, false);
    let mut done = window.start;
    for mark in marks.iter().filter(|mark| mark.is_inside(&window)) {
        push(&text[done..mark.range.start], false);
        push(&text[mark.range.clone()], true);
        done = mark.range.end;
    }
    push(&text[done..window.end], false);
    push(if window.end < text.len() { " …" } else { "" }, false);
    fragments
}

/// Chooses which part of a text to show, between words.
fn window(text: &str, marks: &[Mark]) -> Range<usize> {
    if text.chars().nth(LONGEST).is_none() {
        return 0..text.len();
    }
    let starts = marks.iter().map(|mark| start_before(text, mark.range.start));
    let mut best = (0, 0..end_after(text, 0));
    for start in [0].into_iter().chain(starts) {
        let window = start..end_after(text, start);
        let worth = worth(marks.iter().filter(|mark| mark.is_inside(&window)));
        if worth > best.0 {
            best = (worth, window);
        }
    }
    best.1
}

/// Goes back a little before a mark, to the beginning of a word.
fn start_before(text: &str, at: usize) -> usize {
    let back = text[..at].char_indices().rev().nth(BEFORE).map_or(0, |(start, _)| start);
    if back == 0 {
        return 0;
    }
    text[back..at].find(' ').map_or(at, |space| back + space + 1)
}

/// Goes on as far as a snippet may be, to the end of a word.
fn end_after(text: &str, start: usize) -> usize {
    match text[start..].char_indices().nth(LONGEST) {
        None => text.len(),
        Some((length, _)) => {
            let whole = &text[start..start + length];
            start + whole.rfind(' ').unwrap_or(length)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Question;
    use crate::vocabulary::VocabularyBuilder;

    fn snippet_of(passages: &[&str], text: &str) -> Vec<Fragment> {
        let stop = "words: [de, la, le, mon]\nphrases: []\nweak: []\ntelling: []\nenglish: []\n";
        let synonyms = "groups:\n  - [carte grise, certificat d’immatriculation]\none_way: []\n";
        let lexicon = Lexicon::parse(stop, synonyms).expect("both files are right");
        let text_of = |fr: &&str| Text { fr: (*fr).to_owned(), en: None, fr_simple: None };
        let passages: Vec<Text> = passages.iter().map(text_of).collect();
        let mut vocabulary = VocabularyBuilder::new(&lexicon);
        for passage in &passages {
            vocabulary.know(Tongue::French, &passage.fr, &mut Vec::new());
        }
        let (vocabulary, question) = (vocabulary.build(), Question::parse(text, &lexicon));
        let sought = Sought::new(&question, &vocabulary);
        snippet(&passages, Lang::En, &Reading::new(&sought, &vocabulary, &lexicon)).0
    }

    fn plain(fragments: &[Fragment]) -> String {
        fragments.iter().map(|fragment| fragment.text.as_str()).collect()
    }

    fn marked(fragments: &[Fragment]) -> Vec<&str> {
        fragments.iter().filter(|f| f.marked).map(|f| f.text.as_str()).collect()
    }

    #[test]
    fn words_are_marked_as_they_are_written() {
        let found = snippet_of(&["Demandez la pension\nde réversion."], "reversion pensions");
        assert_eq!(plain(&found), "Demandez la pension de réversion.");
        assert_eq!(marked(&found), ["pension", "réversion"]);
    }

    #[test]
    fn synonyms_of_several_words_are_marked_whole() {
        let found = snippet_of(&["Le certificat d’immatriculation change."], "carte grise");
        assert_eq!(marked(&found), ["certificat d’immatriculation"]);
    }

    #[test]
    fn a_passage_with_the_whole_term_goes_before_one_with_a_part() {
        let found = snippet_of(&["Une carte.", "La carte grise."], "carte grise");
        assert_eq!(marked(&found), ["carte grise"]);
    }

    #[test]
    fn terms_do_not_go_over_the_end_of_a_sentence() {
        let found = snippet_of(&["Une carte. Grise, elle est là."], "carte grise");
        assert_eq!(marked(&found), ["carte", "Grise"]);
    }

    #[test]
    fn long_texts_are_cut_between_words_around_the_marks() {
        let long = format!("{}un capital décès {}", "très long ".repeat(60), "é ".repeat(300));
        let found = snippet_of(&[&long], "capital");
        assert_eq!(marked(&found), ["capital"]);
        assert!(plain(&found).chars().count() <= 200, "{}", plain(&found));
        assert!(plain(&found).starts_with("… ") && plain(&found).ends_with(" …"));
    }

    #[test]
    fn the_summary_is_shown_when_nothing_is_found() {
        let found = snippet_of(&["Un résumé.", "Autre chose."], "introuvable");
        assert_eq!(found, [Fragment { text: "Un résumé.".to_owned(), marked: false }]);
        assert_eq!(marked(&snippet_of(&["Un résumé.", "Autre chose."], "autre")), ["Autre"]);
    }
}
