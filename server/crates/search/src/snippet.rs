//! A passage around the words found, cut in marked and plain pieces.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use catalogue::{Fragment, Lang, Text};
use unicode_normalization::UnicodeNormalization;

use crate::lexicon::{Lexicon, Variant};
use crate::question::Question;

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
    question: &Question,
    lexicon: &Lexicon,
) -> (Vec<Fragment>, Lang) {
    let mut best: Option<(usize, String, Vec<Mark>, Lang)> = None;
    for passage in passages {
        let found = passage.get(lang);
        let text = tidy(found.text);
        let marks = marks(&text, found.lang, question, lexicon);
        let worth = worth(marks.iter());
        if best.as_ref().is_none_or(|(most, ..)| worth > *most) {
            best = Some((worth, text, marks, found.lang));
        }
    }
    best.map_or((Vec::new(), lang), |(_, text, marks, lang)| (cut(&text, &marks), lang))
}

/// Puts a text on one line. No-break spaces stay: they are typography.
fn tidy(text: &str) -> String {
    text.nfc().collect::<String>().split_ascii_whitespace().collect::<Vec<_>>().join(" ")
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

/// Finds the words of the question in a text, in order, none over another.
fn marks(text: &str, lang: Lang, question: &Question, lexicon: &Lexicon) -> Vec<Mark> {
    let words = words(text, lang, lexicon);
    let mut marks = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let sentence = words[at].sentence;
        let same = words[at..].iter().take_while(|word| word.sentence == sentence);
        let stems: Vec<&str> = same.map(|word| word.stem.as_str()).collect();
        match found_at(&stems, lang, question) {
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

/// A word of a text that says something.
struct TextWord {
    stem: String,
    range: Range<usize>,
    /// Which sentence it is in: terms do not go over the end of one.
    sentence: usize,
}

fn words(text: &str, lang: Lang, lexicon: &Lexicon) -> Vec<TextWord> {
    let analysis = lexicon.analysis();
    let mut words = Vec::new();
    let (mut end, mut sentence) = (0, 0);
    for seen in analysis.words(text) {
        sentence += usize::from(text[end..seen.range.start].contains(['.', '!', '?', ':', ';']));
        end = seen.range.end;
        if !lexicon.is_stop(&seen.folded) {
            let stem = match lang {
                Lang::En => analysis.english_stem(&seen.folded),
                Lang::Fr | Lang::FrSimple => analysis.french_stem(&seen.folded),
            };
            words.push(TextWord { stem, range: seen.range, sentence });
        }
    }
    words
}

/// What begins a run of stems: the longest, then the whole, then the first group.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    length: usize,
    strength: Strength,
    group: Reverse<usize>,
}

/// Says which group of the question begins a run of stems.
fn found_at(stems: &[&str], lang: Lang, question: &Question) -> Option<Found> {
    let groups = question.groups.iter().enumerate().filter(|(_, group)| !group.weak);
    let found = groups.flat_map(|(at, group)| {
        let typed = group.words.iter().map(move |word| match lang {
            Lang::En => word.english.as_str(),
            Lang::Fr | Lang::FrSimple => word.french.as_str(),
        });
        let typed: Vec<&str> = typed.collect();
        let part = |length| (length, Strength::Part);
        let parts = typed.iter().filter(|stem| stems.first() == Some(stem)).map(|_| part(1));
        let partly = group.words.iter().flat_map(|word| &word.variants);
        let partly = partly.filter(|variant| begins(stems, variant));
        let partly = partly.map(|variant| part(variant.words.len()));
        let wholly = group.variants.iter().filter(|variant| begins(stems, variant));
        let wholly = wholly.map(|variant| variant.words.len());
        let wholly = wholly.chain(stems.starts_with(&typed).then_some(typed.len()));
        let lengths = parts.chain(partly).chain(wholly.map(|length| (length, Strength::Whole)));
        let longest = lengths.max();
        longest.map(|(length, strength)| Found { length, strength, group: Reverse(at) })
    });
    found.max()
}

fn begins(stems: &[&str], variant: &Variant) -> bool {
    let mut stems = stems.iter();
    variant.stems().all(|stem| stems.next() == Some(&stem))
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

    fn snippet_of(passages: &[&str], text: &str) -> Vec<Fragment> {
        let stop = "words: [de, la, le, mon]\nphrases: []\nweak: []\ntelling: []\nenglish: []\n";
        let synonyms = "groups:\n  - [carte grise, certificat d’immatriculation]\none_way: []\n";
        let lexicon = Lexicon::parse(stop, synonyms).expect("both files are right");
        let text_of = |fr: &&str| Text { fr: (*fr).to_owned(), en: None, fr_simple: None };
        let passages: Vec<Text> = passages.iter().map(text_of).collect();
        snippet(&passages, Lang::En, &Question::parse(text, &lexicon), &lexicon).0
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
