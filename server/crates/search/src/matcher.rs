//! The schema of the index, and the queries on it. Tantivy's own query parser is never used: for
//! it `l'AAH` is a mistake and `title:[a TO z]` is the whole index.

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};

use crate::analysis::{ENGLISH, EXACT, FRENCH};
use crate::lexicon::Variant;
use crate::question::{Group, Question, Word};

/// What the weaker fields of a word add to its best one.
const TIE: f32 = 0.1;
/// What a synonym is worth beside the word itself.
const SYNONYM: f32 = 0.7;
/// How far from one another the words of a synonym may stand.
const SLOP: u32 = 2;

/// The fields of the index.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    pub(crate) ordinal: Field,
    pub(crate) title_exact: Field,
    pub(crate) title: Field,
    pub(crate) words: Field,
    pub(crate) summary: Field,
    pub(crate) body: Field,
    pub(crate) english_title: Field,
    pub(crate) english: Field,
    /// Whether all is in the body: enough to find pages, which the second stage alone ranks.
    pub(crate) one: bool,
}

impl Fields {
    /// Declares the fields.
    pub(crate) fn declare(one: bool) -> (Schema, Self) {
        let mut schema = Schema::builder();
        let text = |chain: &str| {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer(chain)
                .set_index_option(IndexRecordOption::WithFreqsAndPositions);
            TextOptions::default().set_indexing_options(indexing)
        };
        let fields = Self {
            ordinal: schema.add_u64_field("ordinal", FAST),
            title_exact: schema.add_text_field("title_exact", text(EXACT)),
            title: schema.add_text_field("title", text(FRENCH)),
            words: schema.add_text_field("words", text(FRENCH)),
            summary: schema.add_text_field("summary", text(FRENCH)),
            body: schema.add_text_field("body", text(FRENCH)),
            english_title: schema.add_text_field("english_title", text(ENGLISH)),
            english: schema.add_text_field("english", text(ENGLISH)),
            one,
        };
        (schema.build(), fields)
    }

    /// The fields of French stems, with their weights.
    fn french(&self) -> impl Iterator<Item = (Field, f32)> + use<> {
        let all = [(self.title, 5.0), (self.words, 4.0), (self.summary, 2.0), (self.body, 1.0)];
        all.into_iter().skip(if self.one { 3 } else { 0 })
    }

    /// The fields of English stems, with their weights.
    fn english(&self) -> impl Iterator<Item = (Field, f32)> + use<> {
        let all = [(self.english_title, 5.0), (self.english, 1.5)];
        all.into_iter().take(if self.one { 0 } else { 2 })
    }

    /// The field of whole words, with its weight.
    fn exact(&self) -> Option<(Field, f32)> {
        (!self.one).then_some((self.title_exact, 8.0))
    }

    /// Builds the query that asks for at least `needed` of the groups that count.
    pub(crate) fn query(&self, question: &Question, needed: usize) -> Box<dyn Query> {
        let (weak, counted): (Vec<&Group>, Vec<&Group>) =
            question.groups.iter().partition(|group| group.weak);
        let all = needed >= counted.len();
        let occur = if all { Occur::Must } else { Occur::Should };
        let clauses = counted.into_iter().map(|group| (occur, self.group(group))).collect();
        let needed = if all { 0 } else { needed };
        let counted = BooleanQuery::with_minimum_required_clauses(clauses, needed);
        if weak.is_empty() {
            return Box::new(counted);
        }
        let weak = weak.into_iter().map(|group| (Occur::Should, self.group(group)));
        let counted: Box<dyn Query> = Box::new(counted);
        let clauses = [(Occur::Must, counted)].into_iter().chain(weak).collect();
        Box::new(BooleanQuery::with_minimum_required_clauses(clauses, 0))
    }

    fn group(&self, group: &Group) -> Box<dyn Query> {
        let mut ways = match group.words.as_slice() {
            [word] => self.word(word),
            words => {
                let each = words.iter().map(|word| best(self.word(word))).collect();
                vec![Box::new(BooleanQuery::intersection(each)) as Box<dyn Query>]
            }
        };
        ways.extend(group.variants.iter().flat_map(|variant| self.variant(variant)));
        best(ways)
    }

    fn word(&self, word: &Word) -> Vec<Box<dyn Query>> {
        let exact = self.exact().into_iter();
        let mut ways: Vec<_> =
            exact.map(|(field, weight)| term(field, &word.folded, weight)).collect();
        ways.extend(self.french().map(|(field, weight)| term(field, &word.french, weight)));
        ways.extend(self.english().map(|(field, weight)| term(field, &word.english, weight)));
        ways.extend(word.variants.iter().flat_map(|variant| self.variant(variant)));
        ways
    }

    fn variant(&self, variant: &Variant) -> Vec<Box<dyn Query>> {
        match variant.words.as_slice() {
            [word] => {
                let exact = self.exact().into_iter();
                let exact = exact.map(|(f, weight)| term(f, &word.folded, weight * SYNONYM));
                let stems = self.french().map(|(f, weight)| term(f, &word.stem, weight * SYNONYM));
                exact.chain(stems).collect()
            }
            words => {
                let fields = self.french();
                let phrase = |field: Field| {
                    let at = |position, stem| (position, Term::from_field_text(field, stem));
                    let terms = words.iter().map(|word| at(word.position, &word.stem)).collect();
                    PhraseQuery::new_with_offset_and_slop(terms, SLOP)
                };
                fields.map(|(field, weight)| boosted(phrase(field), weight * SYNONYM)).collect()
            }
        }
    }
}

fn term(field: Field, text: &str, weight: f32) -> Box<dyn Query> {
    let term = Term::from_field_text(field, text);
    boosted(TermQuery::new(term, IndexRecordOption::WithFreqs), weight)
}

fn boosted(query: impl Query, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(query), weight))
}

/// A word in five fields is not five times better: the best field counts, the others break ties.
fn best(ways: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE))
}
