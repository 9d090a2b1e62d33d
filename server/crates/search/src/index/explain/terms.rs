//! What each word of a question weighs in results, and in which of their fields it stands.

use std::collections::BTreeSet;

use catalogue::{FoundTerm, TermField, TermOrigin};

use crate::index::SearchIndex;
use crate::lexicon::Variant;
use crate::question::{Group, Question, Word};
use crate::sought::Sought;
use crate::weigher::{Part, Tongue};

/// The results to explain, and how their words were read.
pub(super) struct Asking<'a> {
    index: &'a SearchIndex,
    /// The results, by their number.
    found: &'a [usize],
    question: &'a Question,
    /// The words that were typed; nothing when none was corrected.
    typed: Option<BTreeSet<&'a str>>,
}

/// A way of saying a group of words, and what it weighs in each of the results.
struct Way<'a> {
    tongue: Tongue,
    /// The words of the question that it stands for.
    words: &'a [Word],
    /// The synonym that it is; nothing for the words themselves.
    variant: Option<&'a Variant>,
    weights: Vec<f32>,
    /// The same, word by word, once it is known that it counts.
    pieces: Vec<Piece<'a>>,
}

/// A word of a way of saying a group.
struct Piece<'a> {
    folded: &'a str,
    stem: Option<u32>,
    weights: Vec<f32>,
}

impl<'a> Asking<'a> {
    /// Asks about results of a question; `typed` is what was typed, when that was corrected.
    pub(super) fn new(
        index: &'a SearchIndex,
        found: &'a [usize],
        question: &'a Question,
        typed: Option<&'a Question>,
    ) -> Self {
        let typed = typed.map(|typed| typed.words().map(|word| word.folded.as_str()).collect());
        Self { index, found, question, typed }
    }

    /// Lists the terms of each result, in the order of the question.
    pub(super) fn terms(&self) -> Vec<Vec<FoundTerm>> {
        let mut terms: Vec<Vec<FoundTerm>> = self.found.iter().map(|_| Vec::new()).collect();
        for group in &self.question.groups {
            let mut ways = self.ways(group);
            for (at, terms) in terms.iter_mut().enumerate() {
                let best = best(&ways, at);
                if ways[best].pieces.is_empty() {
                    ways[best].pieces = self.pieces(&ways[best], group.weak);
                }
                self.tell(&ways[best], group.weak, at, terms);
                self.tell_rest(&ways[best], group, at, terms);
            }
        }
        terms
    }

    /// Lists the ways of saying a group, the words themselves in French first.
    fn ways(&self, group: &'a Group) -> Vec<Way<'a>> {
        let words = group.words.as_slice();
        let typed = [Tongue::French, Tongue::English].map(|tongue| (tongue, words, None));
        let whole = group.variants.iter().map(|one| (Tongue::French, words, Some(one)));
        let partly = words.iter().flat_map(|word| {
            let alone = std::slice::from_ref(word);
            word.variants.iter().map(move |one| (Tongue::French, alone, Some(one)))
        });
        let way = |(tongue, words, variant): (Tongue, &'a [Word], Option<&'a Variant>)| {
            let weights = self.weights(match variant {
                None => typed_in(tongue, words, group.weak),
                Some(variant) => standing(variant.clone(), group.weak),
            });
            Way { tongue, words, variant, weights, pieces: Vec::new() }
        };
        typed.into_iter().chain(whole).chain(partly).map(way).collect()
    }

    /// Takes a way of saying a group apart.
    fn pieces(&self, way: &Way<'a>, weak: bool) -> Vec<Piece<'a>> {
        let vocabulary = &self.index.vocabulary;
        match way.variant {
            None => {
                let piece = |word: &'a Word| Piece {
                    folded: &word.folded,
                    stem: match way.tongue {
                        Tongue::French | Tongue::Written => vocabulary.stem_number(&word.french),
                        Tongue::English => vocabulary.english_stem_number(&word.english),
                    },
                    weights: self.weights(typed_in(way.tongue, std::slice::from_ref(word), weak)),
                };
                way.words.iter().map(piece).collect()
            }
            Some(variant) => {
                let alone = |at: usize| Variant { words: vec![variant.words[at].clone()] };
                let piece = |at: usize| Piece {
                    folded: &variant.words[at].folded,
                    stem: vocabulary.stem_number(&variant.words[at].stem),
                    weights: self.weights(standing(alone(at), weak)),
                };
                (0..variant.words.len()).map(piece).collect()
            }
        }
    }

    /// Asks the scorer what a group alone weighs in each of the results.
    fn weights(&self, group: Group) -> Vec<f32> {
        let question = Question { groups: vec![group], ..Question::default() };
        let sought = Sought::new(&question, &self.index.vocabulary);
        let (ours, pages) = (&self.index.ours, &self.index.pages);
        let [of_ours, of_pages] = [ours, pages].map(|shelf| shelf.weigher.weigh(&sought));
        let weight = |item: &usize| of_ours.get(*item).or_else(|| of_pages.get(item - ours.len()));
        self.found.iter().map(|item| weight(item).map_or(0.0, |weight| weight.score)).collect()
    }

    /// Tells what a way of saying a group is in one of the results: each word as it was searched,
    /// or a synonym as a whole.
    fn tell(&self, way: &Way<'_>, optional: bool, at: usize, terms: &mut Vec<FoundTerm>) {
        let typed = |word: &Word| self.question.text[word.range.clone()].to_owned();
        if way.variant.is_none() {
            for (word, piece) in way.words.iter().zip(&way.pieces) {
                terms.push(FoundTerm {
                    searched: typed(word),
                    counted: piece.folded.to_owned(),
                    origin: self.origin(word),
                    optional,
                    contribution: piece.weights[at],
                    fields: self.fields(way.tongue, std::slice::from_ref(piece), at),
                });
            }
            return;
        }
        let counted: Vec<&str> = way.pieces.iter().map(|piece| piece.folded).collect();
        terms.push(FoundTerm {
            searched: way.words.iter().map(typed).collect::<Vec<_>>().join(" "),
            counted: counted.join(" "),
            origin: TermOrigin::Synonym,
            optional,
            contribution: way.weights[at],
            fields: self.fields(way.tongue, &way.pieces, at),
        });
    }

    /// Tells the words of a group that a synonym of another of them makes count for nothing.
    fn tell_rest(&self, way: &Way<'_>, group: &Group, at: usize, terms: &mut Vec<FoundTerm>) {
        let counts = |word: &Word| way.words.iter().any(|other| other.range == word.range);
        for word in group.words.iter().filter(|word| !counts(word)) {
            let stem = self.index.vocabulary.stem_number(&word.french);
            let weights = vec![0.0; self.found.len()];
            let piece = Piece { folded: &word.folded, stem, weights };
            terms.push(FoundTerm {
                searched: self.question.text[word.range.clone()].to_owned(),
                counted: word.folded.clone(),
                origin: self.origin(word),
                optional: group.weak,
                contribution: 0.0,
                fields: self.fields(Tongue::French, &[piece], at),
            });
        }
    }

    fn origin(&self, word: &Word) -> TermOrigin {
        match &self.typed {
            Some(typed) if !typed.contains(word.folded.as_str()) => TermOrigin::Correction,
            _ => TermOrigin::Typed,
        }
    }

    /// Counts words in the fields of a result, and shares what they weigh among these fields.
    fn fields(&self, tongue: Tongue, pieces: &[Piece<'_>], at: usize) -> Vec<TermField> {
        let said = self.said(self.found[at]);
        let weigher = &self.index.shelf(self.found[at]).weigher;
        let length = |part| said.iter().filter(|one| one.1 == part).map(|one| one.2.len()).sum();
        let mut fields: Vec<TermField> = Vec::new();
        for piece in pieces {
            let count =
                |stems: &[u32]| stems.iter().filter(|stem| Some(**stem) == piece.stem).count();
            let counts = said.iter().filter(|one| one.0 == tongue).map(|one| (one.1, count(one.2)));
            let counts: Vec<(Part, usize)> = counts.filter(|(_, count)| *count > 0).collect();
            let worth = |(part, count): &(Part, usize)| weigher.worth(*part, *count, length(*part));
            let all: f32 = counts.iter().map(worth).sum();
            for one in &counts {
                let contribution = piece.weights[at] * worth(one) / all;
                add(&mut fields, one, tongue == Tongue::English, contribution);
            }
        }
        fields
    }

    /// Lists what the fields of an item say.
    fn said(&self, item: usize) -> Vec<(Tongue, Part, &[u32])> {
        let entry = &self.index.entries[item];
        let body = entry.passages.stems();
        let body = (!body.is_empty()).then_some((Tongue::French, Part::Body, body));
        entry.said.fields().chain(body).collect()
    }
}

/// Finds the way that counts in a result: the best, and of equals the first.
fn best(ways: &[Way<'_>], at: usize) -> usize {
    let mut best = 0;
    for (place, way) in ways.iter().enumerate() {
        if way.weights[at] > ways[best].weights[at] {
            best = place;
        }
    }
    best
}

/// Makes a group of words as they were searched, in one language only.
fn typed_in(tongue: Tongue, words: &[Word], weak: bool) -> Group {
    // No word has an empty stem.
    let only = |word: &Word| match tongue {
        Tongue::French | Tongue::Written => {
            Word { english: String::new(), variants: Vec::new(), ..word.clone() }
        }
        Tongue::English => Word { french: String::new(), variants: Vec::new(), ..word.clone() },
    };
    Group { words: words.iter().map(only).collect(), variants: Vec::new(), weak }
}

/// Makes a group of which only a synonym is left.
fn standing(variant: Variant, weak: bool) -> Group {
    Group { words: Vec::new(), variants: vec![variant], weak }
}

fn add(fields: &mut Vec<TermField>, one: &(Part, usize), english: bool, contribution: f32) {
    let field = one.0;
    match fields.iter_mut().find(|known| known.field == field) {
        Some(known) => {
            known.count += one.1;
            known.contribution += contribution;
        }
        None => fields.push(TermField { field, english, count: one.1, contribution }),
    }
}
