//! The index of one release, and how it answers.

mod explain;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use catalogue::{Catalogue, Hit, Kind, References, SearchAnswer, SearchQuery, Slug};
use tantivy::DocAddress;
use tantivy::collector::TopDocs;

use self::explain::{Raise, Worth};
use crate::SearchError;
use crate::closeness::closeness;
use crate::document::{Entry, items};
use crate::facets;
use crate::filling::{Filling, Weights, document};
use crate::lexicon::Lexicon;
use crate::matcher::Fields;
use crate::page::page_item;
use crate::question::Question;
use crate::said::Said;
use crate::snippet::{Reading, snippet};
use crate::sought::Sought;
use crate::suggest::{Suggestions, suggest};
use crate::vocabulary::{Vocabulary, VocabularyBuilder};
use crate::weigher::{Part, Tongue, Weigher, WeigherBuilder};

/// How much a question that is the name of an item raises it.
const CLOSENESS: f32 = 3.0;
/// How much a question that is the title of a page raises it: a page has but one name.
const LIKENESS: f32 = 0.5;
/// How much a moment is raised when somebody tells what happens to them, « mon mari est mort »,
/// and its names say just that. A named procedure goes before its moment.
const TOLD: f32 = 6.0;
/// How much a right is lowered, so that among equals a moment or a procedure goes first.
const RIGHT: f32 = 0.55;
/// How much a page of service-public.fr is lowered: among equals our own item goes first, because it
/// says what to do, in order and in plain words. With 3,657 pages beside our items, 195 of the 230
/// golden searches have their item first, and 181 when pages are lowered to 0.8 only.
const REFERENCE: f32 = 0.45;
/// A right stands just below the procedure that gives it: who asks wants to know how to get it.
const BELOW: f32 = 0.99;
/// How near in relevance that procedure must be: a right is not buried under a mere change of
/// address by which it may also come.
const NEAR: f32 = 0.3;
/// What the first stage counts beside the second for items of ours, whose words are few and chosen.
const FIRST: f32 = 0.7;
/// How many items are weighed again at most: the best of the first stage.
const CANDIDATES: usize = 400;
/// How well an item must answer beside the best one to be shown, when it lacks a word.
const SHOWN: f32 = 0.3;

/// The index of one release, in memory. Readers share it; a new release makes a new one.
pub struct SearchIndex {
    weights: Weights,
    fields: Fields,
    weigher: Weigher,
    entries: Vec<Entry>,
    /// By item: what its fields say, but for the text of a page, whose passages have it.
    said: Vec<Said>,
    references: Arc<References>,
    moments: Vec<Slug>,
    vocabulary: Vocabulary,
    lexicon: Arc<Lexicon>,
}

/// An item that matches, and how well.
struct Match<'a> {
    score: f32,
    /// How many of the words that count it has.
    met: u16,
    entry: &'a Entry,
}

impl SearchIndex {
    /// Builds the index of a release and of the pages beside it. Costs about 1 ms a page; run it off
    /// the request path.
    pub fn build(
        catalogue: &Catalogue,
        references: Arc<References>,
        lexicon: Arc<Lexicon>,
    ) -> Result<Self, SearchError> {
        let mut vocabulary = VocabularyBuilder::new(&lexicon);
        let (mut weigher, mut entries) = (WeigherBuilder::default(), Vec::new());
        let mut said = Vec::new();
        let (schema, fields) = Fields::declare();
        let (all, rights) = (Filling::new(&schema, &lexicon)?, Filling::new(&schema, &lexicon)?);
        for (entry, texts) in items(catalogue, &mut vocabulary) {
            vocabulary.add_item(&texts);
            weigher.begin(entry.kind != Kind::Entitlement);
            said.push(texts.weigh(&mut vocabulary, &mut weigher, false));
            let document = document(entries.len(), &texts, fields);
            if entry.kind == Kind::Entitlement {
                rights.add(document.clone())?;
            }
            all.add(document)?;
            entries.push(entry);
        }
        for (at, page) in references.pages().iter().enumerate() {
            let (entry, texts) = page_item(at, page, &mut vocabulary);
            vocabulary.add_page(&texts);
            weigher.begin(true);
            said.push(texts.weigh(&mut vocabulary, &mut weigher, true));
            weigher.add(Tongue::French, Part::Body, entry.passages.stems());
            all.add(document(entries.len(), &texts, fields))?;
            entries.push(entry);
        }
        let weights =
            Weights { all: all.finish()?.searcher(), rights: rights.finish()?.searcher() };
        let moments = catalogue.moments().iter().map(|moment| moment.id.clone()).collect();
        let (vocabulary, weigher) = (vocabulary.build(), weigher.build());
        Ok(Self {
            weights,
            fields,
            weigher,
            entries,
            said,
            references,
            moments,
            vocabulary,
            lexicon,
        })
    }

    /// Counts the bytes of the inverted index, without what is kept beside it to show results.
    pub fn bytes(&self) -> Result<u64, SearchError> {
        self.weights.bytes()
    }

    /// Answers a search. The same search on the same index has the same answer.
    pub fn search(&self, query: &SearchQuery) -> Result<SearchAnswer, SearchError> {
        let mut question = Question::parse(&query.text, &self.lexicon);
        let mut answer = SearchAnswer { shortened: question.shortened, ..SearchAnswer::default() };
        if question.groups.is_empty() {
            return Ok(answer);
        }
        answer.words = question.typed();
        let mut matches = self.matching(&question)?;
        if lacks_a_word(&matches, &question)
            && !query.literal
            && let Some(corrected) = self.vocabulary.correct(&question)
        {
            question = Question::parse(&corrected, &self.lexicon);
            matches = self.matching(&question)?;
            answer.corrected = Some(corrected).filter(|_| !matches.is_empty());
        }
        answer.relaxed = !matches.is_empty() && lacks_a_word(&matches, &question);
        self.fill(&mut answer, matches, &question, query);
        if query.explain {
            self.explain(&mut answer, &question, query)?;
        }
        Ok(answer)
    }

    /// Proposes items while somebody types: the last word may be unfinished, the others misspelt.
    pub fn suggest(&self, text: &str, limit: usize) -> Suggestions {
        suggest(&self.entries, &self.lexicon, &self.vocabulary, text, limit)
    }

    /// Says whether the release has an item of this id.
    pub(crate) fn has(&self, id: &Slug) -> bool {
        self.entries.iter().any(|entry| entry.id == *id)
    }

    /// Says whether the release has a moment of this id.
    pub(crate) fn has_moment(&self, id: &Slug) -> bool {
        self.moments.contains(id)
    }

    /// Finds the items that answer, the best first: those of the first stage, weighed again.
    fn matching(&self, question: &Question) -> Result<Vec<Match<'_>>, SearchError> {
        if question.groups.is_empty() || self.entries.is_empty() {
            return Ok(Vec::new());
        }
        let sought = Sought::new(question, &self.vocabulary);
        let weights = self.weigher.weigh(&sought);
        let mut matches = Vec::new();
        for (ordinal, first) in self.candidates(question)? {
            let (entry, weight) = (&self.entries[ordinal], weights[ordinal]);
            let score = worth(entry, weight.score, first, question.telling, &sought).score();
            matches.push(Match { score, met: weight.met, entry });
        }
        below_procedures(&mut matches);
        matches.sort_by(Match::order);
        let words = question.required();
        let least = matches.first().map_or(0.0, |best| best.score * SHOWN);
        matches.retain(|one| one.score >= least || usize::from(one.met) >= words);
        Ok(matches)
    }

    /// Finds the items that have a word of the question at least, by their number, and what the
    /// first stage makes of them.
    fn candidates(&self, question: &Question) -> Result<Vec<(usize, f32)>, SearchError> {
        let searcher = &self.weights.all;
        let query = self.fields.query(question, 1);
        let best = TopDocs::with_limit(CANDIDATES).order_by_score();
        let found = searcher.search_with_statistics_provider(&*query, &best, &self.weights)?;
        let segments = searcher.segment_readers().iter();
        let ordinals = segments.map(|segment| segment.fast_fields().u64("ordinal"));
        let ordinals = ordinals.collect::<Result<Vec<_>, _>>()?;
        let ordinal = |address: DocAddress| {
            let of_segment = &ordinals[address.segment_ord as usize];
            of_segment.first(address.doc_id).unwrap_or_default() as usize
        };
        Ok(found.into_iter().map(|(score, address)| (ordinal(address), score)).collect())
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
        let sought = Sought::new(question, &self.vocabulary);
        let reading = Reading::new(&sought, &self.vocabulary, &self.lexicon);
        answer.hits = page
            .map(|Match { score, entry, .. }| {
                let passages = entry.passages.of(&self.references, &sought);
                let (snippet, snippet_lang) = snippet(&passages, query.lang, &reading);
                Hit {
                    kind: entry.kind,
                    id: entry.id.clone(),
                    score,
                    snippet,
                    snippet_lang,
                    moments: entry.moments.clone(),
                    explanation: None,
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

/// Puts both stages together, and what neither sees.
fn worth(entry: &Entry, words: f32, first: f32, telling: bool, sought: &Sought<'_>) -> Worth {
    let share = if entry.kind == Kind::Reference { 0.0 } else { FIRST };
    Worth { words, first, share, raise: raise(entry, telling, sought) }
}

/// Weighs what BM25 cannot see: the names as wholes, and who is speaking.
fn raise(entry: &Entry, telling: bool, sought: &Sought<'_>) -> Raise {
    let near = closeness(&entry.names, sought);
    let one = Raise { near, kind: 1.0, told: 1.0, name: 1.0 + CLOSENESS * near };
    match entry.kind {
        Kind::Moment if telling => Raise { told: 1.0 + TOLD * near.powi(2), ..one },
        Kind::Entitlement => Raise { kind: RIGHT, ..one },
        Kind::Reference => Raise { kind: REFERENCE, name: 1.0 + LIKENESS * near.powi(2), ..one },
        _ => one,
    }
}

/// Says whether no item has all the words.
fn lacks_a_word(matches: &[Match<'_>], question: &Question) -> bool {
    let words = question.required();
    matches.iter().all(|one| usize::from(one.met) < words)
}
