//! What happens to the searches whose right answers are known.

use catalogue::{SearchQuery, Slug};
use search::{Judgement, Judgements, SearchIndex};

use super::Unmeasured;

/// How many answers are looked at.
const FIRST: usize = 3;

/// A golden search whose first answers move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedSearch {
    /// What is typed.
    pub q: String,
    /// The items any of which is right.
    pub expected: Vec<Slug>,
    /// The first answers, as readers see them now.
    pub before: Vec<Slug>,
    /// The first answers, as they will be.
    pub after: Vec<Slug>,
    /// Whether a right answer no longer stands where it must: this forbids to publish.
    pub lost: bool,
}

/// Makes every golden search of `judgements` in both indexes, and lists those whose first answers move,
/// the lost ones first.
pub(super) fn compare(
    before: &SearchIndex,
    after: &SearchIndex,
    judgements: &Judgements,
) -> Result<Vec<MovedSearch>, Unmeasured> {
    let mut moved = Vec::new();
    for judgement in judgements.list.iter().filter(|judgement| judgement.within.is_some()) {
        let (was, is) = (found(before, judgement)?, found(after, judgement)?);
        let lost = is_lost(judgement, &is);
        let (was, is) = (first(&was), first(&is));
        // One that was lost already and has not moved is told by the check of the content.
        if was != is || lost {
            let (q, expected) = (judgement.q.clone(), judgement.expected.clone());
            moved.push(MovedSearch { q, expected, before: was, after: is, lost });
        }
    }
    moved.sort_by_key(|one| !one.lost);
    Ok(moved)
}

fn found(index: &SearchIndex, judgement: &Judgement) -> Result<Vec<Slug>, Unmeasured> {
    let mut query = SearchQuery::new(judgement.q.as_str(), judgement.lang);
    query.kind = judgement.kind;
    query.limit = judgement.within.unwrap_or(FIRST).max(FIRST);
    let hits = index.search(&query).map_err(Unmeasured::Search)?.hits;
    Ok(hits.into_iter().map(|hit| hit.id).collect())
}

fn is_lost(judgement: &Judgement, found: &[Slug]) -> bool {
    let within = judgement.within.unwrap_or(FIRST);
    !found.iter().take(within).any(|id| judgement.expected.contains(id))
}

fn first(found: &[Slug]) -> Vec<Slug> {
    found.iter().take(FIRST).cloned().collect()
}
