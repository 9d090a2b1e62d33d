//! The index of one release, and how it answers.

mod explain;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use catalogue::{Catalogue, Hit, Kind, References, SearchAnswer, SearchQuery, Slug};

use self::explain::{Raise, Worth};
use crate::SearchError;
use crate::closeness::closeness;
use crate::document::{Entry, items};
use crate::facets;
use crate::lexicon::Lexicon;
use crate::nearness::{Pair, nearness, pairs};
use crate::page::page_item;
use crate::question::Question;
use crate::shelf::{Shelf, ShelfBuilder, ShelfKind};
use crate::snippet::{Reading, snippet};
use crate::sought::Sought;
use crate::suggest::{Suggestions, suggest};
use crate::vocabulary::{Vocabulary, VocabularyBuilder};
use crate::weigher::{Part, Tongue, Weight};

/// How much a question that is the name of an item raises it.
const CLOSENESS: f32 = 3.0;
/// How much a question that is the title of a page raises it: a page has but one name.
const LIKENESS: f32 = 0.5;
/// How much a moment is raised when somebody tells what happens to them, « mon mari est mort »,
/// and its names say just that. A named procedure goes before its moment.
const TOLD: f32 = 6.0;
/// By how much the words of a procedure must outweigh those of a moment, where both are as near to the
/// question, for the moment not to be raised. Tuned: 93.1 % of the tuning searches are right first without
/// this, 95.1 % at 1.0, 95.4 % here, 95.1 % at 1.5.
const RIVALRY: f32 = 1.2;
/// How much a right is lowered, so that among equals a moment or a procedure goes first.
const RIGHT: f32 = 0.55;
/// A right stands just below the procedure that gives it: who asks wants to know how to get it.
const BELOW: f32 = 0.99;
/// How near in relevance that procedure must be: a right is not buried under a mere change of
/// address by which it may also come.
const NEAR: f32 = 0.3;
/// What the first stage counts beside the second for items of ours, whose words are few and chosen.
const FIRST: f32 = 0.7;
/// How much a page is raised that says all pairs of words of the question beside one another.
const NEARNESS: f32 = 0.25;
/// How many of the best are looked at for that.
const LOOKED_AT: usize = 30;
/// How well an item must answer beside the best one to be shown, when it lacks a word.
const SHOWN: f32 = 0.24;
/// How much an item of ours is lowered that lacks words: the share it has, to this power. Of pages,
/// whose words are many, BM25 says enough.
const COVERAGE: f32 = 0.25;

/// The index of one release, in memory. Readers share it; a new release makes a new one.
pub struct SearchIndex {
    ours: Shelf,
    pages: Shelf,
    /// The items of ours, then the pages.
    entries: Vec<Entry>,
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
    /// Builds the index of a release and of the pages beside it. Costs about 0.4 ms a page; run it off
    /// the request path.
    pub fn build(
        catalogue: &Catalogue,
        references: Arc<References>,
        lexicon: Arc<Lexicon>,
    ) -> Result<Self, SearchError> {
        let mut vocabulary = VocabularyBuilder::new(&lexicon);
        let mut ours = ShelfBuilder::new(&lexicon, ShelfKind::Ours)?;
        let mut pages = ShelfBuilder::new(&lexicon, ShelfKind::Pages)?;
        let mut entries = Vec::new();
        for (mut entry, texts) in items(catalogue, &mut vocabulary) {
            vocabulary.add_item(&texts);
            let echo = entry.kind == Kind::Entitlement;
            ours.weigher.begin(!echo);
            entry.said = texts.weigh(&mut vocabulary, &mut ours.weigher, false);
            ours.add(&texts, echo)?;
            entries.push(entry);
        }
        for (at, page) in references.pages().iter().enumerate() {
            let (mut entry, texts) = page_item(at, page, &mut vocabulary);
            vocabulary.add_page(&texts);
            pages.weigher.begin(true);
            entry.said = texts.weigh(&mut vocabulary, &mut pages.weigher, true);
            pages.weigher.add(Tongue::French, Part::Body, entry.passages.stems());
            pages.add(&texts, false)?;
            entries.push(entry);
        }
        let moments = catalogue.moments().iter().map(|moment| moment.id.clone()).collect();
        let (ours, pages, vocabulary) = (ours.build()?, pages.build()?, vocabulary.build());
        Ok(Self { ours, pages, entries, references, moments, vocabulary, lexicon })
    }

    /// Counts the bytes of the inverted indexes, without what is kept beside them to show results.
    pub fn bytes(&self) -> Result<u64, SearchError> {
        Ok(self.ours.bytes()? + self.pages.bytes()?)
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
        let sought = Sought::new(question, &self.vocabulary);
        let weighed = self.worths(question, &sought)?.into_iter();
        let mut matches: Vec<Match<'_>> = weighed
            .map(|(item, weight, worth)| Match {
                score: worth.score(),
                met: weight.met,
                entry: &self.entries[item],
            })
            .collect();
        below_procedures(&mut matches);
        matches.sort_by(Match::order);
        self.raise_pages_that_say_it_together(&mut matches, &sought);
        let words = question.required();
        let least = matches.first().map_or(0.0, |best| best.score * SHOWN);
        matches.retain(|one| one.score >= least || usize::from(one.met) >= words);
        Ok(matches)
    }

    /// Raises the best pages that say words of the question beside one another. Of our own items the
    /// names say enough.
    fn raise_pages_that_say_it_together(&self, matches: &mut [Match<'_>], sought: &Sought<'_>) {
        let pairs = pairs(sought, &self.pages.weigher);
        let best = matches.iter_mut().take(LOOKED_AT);
        for one in best.filter(|one| one.entry.kind == Kind::Reference) {
            one.score *= together(one.entry, &pairs);
        }
        matches.sort_by(Match::order);
    }

    /// Weighs every item that has a word of the question, by its number.
    fn worths(
        &self,
        question: &Question,
        sought: &Sought<'_>,
    ) -> Result<Vec<(usize, Weight, Worth)>, SearchError> {
        let found = self.found(question, sought)?.into_iter();
        let mut worths: Vec<(usize, Weight, Worth)> = found
            .map(|(item, weight, first)| {
                (item, weight, self.worth(item, weight, first, question, sought))
            })
            .collect();
        let procedures: Vec<(f32, f32)> = worths
            .iter()
            .filter(|(item, ..)| self.entries[*item].kind == Kind::Procedure)
            .map(|(_, _, worth)| (worth.raise.near, worth.words))
            .collect();
        for (.., worth) in worths.iter_mut().filter(|(.., worth)| worth.raise.told > 1.0) {
            if is_rivalled(worth, &procedures) {
                worth.raise.told = 1.0;
            }
        }
        Ok(worths)
    }

    /// Finds the items that have a word of the question at least, by their number, what they weigh,
    /// and what the first stage makes of them.
    fn found(
        &self,
        question: &Question,
        sought: &Sought<'_>,
    ) -> Result<Vec<(usize, Weight, f32)>, SearchError> {
        let ours = self.ours.find(question, sought)?;
        let pages = self.pages.find(question, sought)?;
        let ours = ours.into_iter().map(|one| (one.item, one.weight, one.first));
        let start = self.ours.len();
        let pages = pages.into_iter().map(|one| (start + one.item, one.weight, one.first));
        Ok(ours.chain(pages).collect())
    }

    /// Gives the shelf an item stands on.
    fn shelf(&self, item: usize) -> &Shelf {
        if item < self.ours.len() { &self.ours } else { &self.pages }
    }

    /// Puts both stages together, and what neither sees.
    fn worth(
        &self,
        item: usize,
        weight: Weight,
        first: f32,
        question: &Question,
        sought: &Sought<'_>,
    ) -> Worth {
        let entry = &self.entries[item];
        let mut raise = raise(entry, question.telling, sought);
        let words = weight.score;
        if entry.kind == Kind::Reference {
            // A word that few pages have weighs more than one that few of our items have, because
            // there are more pages. Among equals ours goes first, since names raise it up to four
            // times: it says what to do, in order and in plain words. With 2,980 pages ours is first
            // in 86.0 % of the tuning searches, 87.0 % without; were pages lowered to 0.8, the title
            // of a page would find it among ten in 90.6 % instead of 92.4 %.
            let rarity = |shelf: &Shelf| shelf.weigher.rarity(sought).max(f32::EPSILON);
            raise.kind *= rarity(&self.ours) / rarity(&self.pages);
            return Worth { words, first, share: 0.0, raise };
        }
        // Half a word for a word that it may do without.
        raise.had = f32::from(weight.met).max(0.5) / question.required().max(1) as f32;
        Worth { words, first, share: FIRST, raise }
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

/// Says whether a procedure answers what a moment is raised for: it is as near to what was asked, and
/// its words weigh clearly more. Somebody who tells what happens and asks for one thing wants that.
fn is_rivalled(moment: &Worth, procedures: &[(f32, f32)]) -> bool {
    let (near, words) = (moment.raise.near, moment.words * RIVALRY);
    procedures.iter().any(|(other, weight)| *other >= near && *weight > words)
}

/// Weighs what BM25 cannot see: the names as wholes, and who is speaking.
fn raise(entry: &Entry, telling: bool, sought: &Sought<'_>) -> Raise {
    let near = closeness(&entry.names, sought);
    let one = Raise { near, had: 1.0, kind: 1.0, told: 1.0, name: 1.0 + CLOSENESS * near };
    match entry.kind {
        Kind::Moment if telling => Raise { told: 1.0 + TOLD * near.powi(2), ..one },
        Kind::Entitlement => Raise { kind: RIGHT, ..one },
        Kind::Reference => Raise { name: 1.0 + LIKENESS * near.powi(2), ..one },
        _ => one,
    }
}

/// Says by how much an item is raised that says words of the question beside one another.
fn together(entry: &Entry, pairs: &[Pair]) -> f32 {
    1.0 + NEARNESS * nearness(entry, pairs)
}

/// Says whether no item has all the words.
fn lacks_a_word(matches: &[Match<'_>], question: &Question) -> bool {
    let words = question.required();
    matches.iter().all(|one| usize::from(one.met) < words)
}
