//! The index of one release, and how it answers.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use catalogue::{Catalogue, Hit, Kind, SearchAnswer, SearchQuery, Slug};
use tantivy::collector::TopDocs;
use tantivy::schema::Schema;
use tantivy::{Index, IndexReader, ReloadPolicy, Searcher, TantivyDocument};

use crate::closeness::closeness;
use crate::document::{Entry, Texts, items};
use crate::facets;
use crate::lexicon::Lexicon;
use crate::matcher::Fields;
use crate::question::Question;
use crate::snippet::snippet;
use crate::suggest::{Suggestion, suggest};
use crate::vocabulary::{Vocabulary, VocabularyBuilder};
use crate::{SearchError, analysis};

/// Room for the writer: enough for one segment, so that documents keep their order.
const WRITER_BYTES: usize = 50_000_000;
/// How much a question that is the name of an item raises it.
const CLOSENESS: f32 = 2.0;
/// How much a moment is raised when somebody tells what happens to them, « mon mari est mort »,
/// and its names say just that. A named procedure goes before its moment.
const TOLD: f32 = 3.0;
/// How much a right is lowered, so that among equals a moment or a procedure goes first.
const RIGHT: f32 = 0.55;
/// A right stands just below the procedure that gives it: who asks wants to know how to get it.
const BELOW: f32 = 0.99;
/// How near in relevance that procedure must be: a right is not buried under a mere change of
/// address by which it may also come.
const NEAR: f32 = 0.3;
/// How much better the best item must be for some of the words to be left out.
const MUCH_BETTER: f32 = 3.0;

/// The index of one release, in memory. Readers share it; a new release makes a new one.
pub struct SearchIndex {
    reader: IndexReader,
    /// Weighs words by how rare they are among moments and procedures. A right says again what its
    /// procedure says: counted twice, the words of benefits would seem common.
    weights: Searcher,
    fields: Fields,
    entries: Vec<Entry>,
    moments: Vec<Slug>,
    vocabulary: Vocabulary,
    lexicon: Arc<Lexicon>,
}

/// An item that matches, and how well.
struct Match<'a> {
    score: f32,
    entry: &'a Entry,
}

impl SearchIndex {
    /// Builds the index of a release. Costs about 1 ms a page; run it off the request path.
    pub fn build(catalogue: &Catalogue, lexicon: Arc<Lexicon>) -> Result<Self, SearchError> {
        let mut vocabulary = VocabularyBuilder::new(&lexicon);
        let (mut entries, mut documents) = (Vec::new(), Vec::new());
        let (schema, fields) = Fields::declare();
        for (entry, texts) in items(catalogue, &lexicon) {
            vocabulary.add_item(&texts);
            documents.push(document(entries.len(), &texts, fields));
            entries.push(entry);
        }
        let told_once = entries.iter().filter(|entry| entry.kind != Kind::Entitlement).count();
        let weights = reader(&schema, &lexicon, &documents[..told_once])?.searcher();
        let reader = reader(&schema, &lexicon, &documents)?;
        let moments = catalogue.moments().iter().map(|moment| moment.id.clone()).collect();
        let vocabulary = vocabulary.build();
        Ok(Self { reader, weights, fields, entries, moments, vocabulary, lexicon })
    }

    /// Answers a search. The same search on the same index has the same answer.
    pub fn search(&self, query: &SearchQuery) -> Result<SearchAnswer, SearchError> {
        let mut question = Question::parse(&query.text, &self.lexicon);
        let mut answer = SearchAnswer { shortened: question.shortened, ..SearchAnswer::default() };
        if question.groups.is_empty() {
            return Ok(answer);
        }
        let mut all = self.matching(&question, question.required())?;
        if all.is_empty()
            && !query.literal
            && let Some(corrected) = self.vocabulary.correct(&question)
        {
            question = Question::parse(&corrected, &self.lexicon);
            all = self.matching(&question, question.required())?;
            answer.corrected = Some(corrected);
        }
        let matches = self.widen(&question, all, &mut answer)?;
        if matches.is_empty() {
            answer.corrected = None;
        }
        self.fill(&mut answer, matches, &question, query);
        Ok(answer)
    }

    /// Proposes items while somebody types: the last word may be unfinished.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Suggestion> {
        suggest(&self.entries, &self.lexicon, text, limit)
    }

    /// Says whether the release has an item of this id.
    pub(crate) fn has(&self, id: &Slug) -> bool {
        self.entries.iter().any(|entry| entry.id == *id)
    }

    /// Asks for fewer of the words while nothing is found, or while much better is left out: one
    /// item that has a rare word of the question at the end of a note must not hide the right one.
    fn widen<'a>(
        &'a self,
        question: &Question,
        all: Vec<Match<'a>>,
        answer: &mut SearchAnswer,
    ) -> Result<Vec<Match<'a>>, SearchError> {
        let words = question.required();
        let mut matches = all;
        for needed in fewer(words) {
            let wider = self.matching(question, needed)?;
            let (Some(best), Some(wider_best)) = (matches.first(), wider.first()) else {
                answer.relaxed = !wider.is_empty();
                matches = wider;
                continue;
            };
            let much_better = wider_best.score > MUCH_BETTER * best.score;
            // In a long question nobody weighs every word: most of them are enough.
            let long = !answer.relaxed && words > 3;
            if much_better || long {
                answer.relaxed |= much_better;
                matches = wider;
            }
            break;
        }
        Ok(matches)
    }

    /// Finds every item that has at least `needed` of the words, the best first.
    fn matching(&self, question: &Question, needed: usize) -> Result<Vec<Match<'_>>, SearchError> {
        if question.groups.is_empty() || self.entries.is_empty() {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let query = self.fields.query(question, needed);
        let best = TopDocs::with_limit(self.entries.len()).order_by_score();
        let found = searcher.search_with_statistics_provider(&*query, &best, &self.weights)?;
        let mut matches = Vec::with_capacity(found.len());
        for (score, address) in found {
            let segment = searcher.segment_reader(address.segment_ord);
            let ordinals = segment.fast_fields().u64("ordinal")?;
            let ordinal = ordinals.first(address.doc_id).unwrap_or_default();
            let entry = &self.entries[ordinal as usize];
            matches.push(Match { score: score * raise(entry, question), entry });
        }
        below_procedures(&mut matches);
        matches.sort_by(Match::order);
        Ok(matches)
    }

    fn fill(
        &self,
        answer: &mut SearchAnswer,
        matches: Vec<Match<'_>>,
        question: &Question,
        query: &SearchQuery,
    ) {
        let entries: Vec<&Entry> = matches.iter().map(|one| one.entry).collect();
        answer.facets = facets::count(&entries, query, &self.moments);
        let kept: Vec<Match<'_>> =
            matches.into_iter().filter(|one| facets::passes(one.entry, query)).collect();
        answer.total = kept.len();
        let page = kept.into_iter().skip(query.offset).take(query.limit);
        answer.hits = page
            .map(|Match { score, entry }| {
                let (snippet, snippet_lang) =
                    snippet(&entry.passages, query.lang, question, &self.lexicon);
                Hit {
                    kind: entry.kind,
                    id: entry.id.clone(),
                    score,
                    snippet,
                    snippet_lang,
                    moments: entry.moments.clone(),
                }
            })
            .collect();
    }
}

impl Match<'_> {
    /// The best first; then by kind, rank and id, so that ties never depend on the index.
    fn order(&self, other: &Self) -> Ordering {
        let place = |entry: &Entry| (entry.kind, entry.rank);
        other
            .score
            .total_cmp(&self.score)
            .then_with(|| place(self.entry).cmp(&place(other.entry)))
            .then_with(|| self.entry.id.cmp(&other.entry.id))
    }
}

/// Puts each right below the best of its procedures that answers nearly as well.
fn below_procedures(matches: &mut [Match<'_>]) {
    let procedures: HashMap<&Slug, f32> = matches
        .iter()
        .filter(|one| one.entry.kind == Kind::Procedure)
        .map(|one| (&one.entry.id, one.score))
        .collect();
    for one in matches.iter_mut().filter(|one| one.entry.kind == Kind::Entitlement) {
        let scores = one.entry.procedures.iter().filter_map(|id| procedures.get(id).copied());
        let best = scores.fold(0.0, f32::max);
        if best >= one.score * NEAR {
            one.score = one.score.min(best * BELOW);
        }
    }
}

/// Weighs what BM25 cannot see: the names as wholes, and who is speaking.
fn raise(entry: &Entry, question: &Question) -> f32 {
    let near = closeness(&entry.names, question);
    let prior = match entry.kind {
        Kind::Moment if question.telling => 1.0 + TOLD * near.powi(2),
        Kind::Entitlement => RIGHT,
        _ => 1.0,
    };
    prior * (1.0 + CLOSENESS * near)
}

/// Lists how many of the words to ask for after all of them: most, half, one.
fn fewer(words: usize) -> Vec<usize> {
    let mut levels = vec![(words * 3).div_ceil(4), words.div_ceil(2), 1];
    levels.iter_mut().for_each(|level| *level = (*level).min(words.saturating_sub(1)));
    levels.retain(|level| *level > 0);
    levels.dedup();
    levels
}

/// Indexes documents in memory. The items of a kind stand together, moments and procedures first.
fn reader(
    schema: &Schema,
    lexicon: &Lexicon,
    documents: &[TantivyDocument],
) -> Result<IndexReader, SearchError> {
    let index = Index::create_in_ram(schema.clone());
    lexicon.analysis().register(index.tokenizers());
    let mut writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
    for document in documents {
        writer.add_document(document.clone())?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    Ok(index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?)
}

fn document(ordinal: usize, texts: &Texts<'_>, fields: Fields) -> TantivyDocument {
    let mut document = TantivyDocument::new();
    document.add_u64(fields.ordinal, ordinal as u64);
    let of_fields = [
        (fields.title_exact, &texts.title),
        (fields.title, &texts.title),
        (fields.words, &texts.words),
        (fields.summary, &texts.summary),
        (fields.body, &texts.body),
        (fields.english_title, &texts.english_title),
        (fields.english, &texts.english),
    ];
    for (field, texts) in of_fields {
        texts.iter().for_each(|text| document.add_text(field, analysis::normalise(text)));
    }
    document
}
