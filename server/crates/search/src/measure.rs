//! How well and how fast an index answers searches whose right answers are known.

use std::time::{Duration, Instant};

use catalogue::{Kind, Lang, PageId, Reference, References, SearchQuery};

use crate::{SearchError, SearchIndex};

/// How far down answers are looked at: one page of results.
pub const DEPTH: usize = 10;

/// A search whose right answers are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// What is typed.
    pub q: String,
    /// The items any of which is right: slugs of ours, or names of pages such as `F601`.
    pub expected: Vec<String>,
}

/// How one search was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Where the first right answer stands, from 1; nothing when it is not on the first page.
    pub rank: Option<usize>,
    /// What was found, the best first.
    pub found: Vec<String>,
    /// How long it took, snippets included.
    pub took: Duration,
    /// The discounted cumulative gain of the page, beside the best one possible: from 0 to 1.
    pub ndcg: f64,
}

/// How well all searches were answered: shares and means from 0 to 1, times in microseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// How many searches.
    pub n: usize,
    /// The share with a right answer first.
    pub hit1: f64,
    /// The share with a right answer among the first three.
    pub hit3: f64,
    /// The share with a right answer among the first five.
    pub hit5: f64,
    /// The share with a right answer among the first ten.
    pub hit10: f64,
    /// The mean of one over the rank of the first right answer, over ten places.
    pub mrr10: f64,
    /// The mean gain, discounted by rank, over ten places.
    pub ndcg10: f64,
    /// Half of the searches took no longer.
    pub p50_us: u64,
    /// 95 % of the searches took no longer.
    pub p95_us: u64,
    /// 99 % of the searches took no longer.
    pub p99_us: u64,
}

impl SearchIndex {
    /// Makes a search as the page of results does, and compares its answer with what is right.
    pub fn probe(&self, probe: &Probe) -> Result<Answered, SearchError> {
        let query = SearchQuery { limit: DEPTH, ..SearchQuery::new(probe.q.as_str(), Lang::Fr) };
        let start = Instant::now();
        let answer = self.search(&query)?;
        let took = start.elapsed();
        let name = |kind: Kind, id: &str| match kind {
            Kind::Reference => id.to_ascii_uppercase(),
            Kind::Moment | Kind::Procedure | Kind::Entitlement => id.to_owned(),
        };
        let found: Vec<String> =
            answer.hits.iter().map(|hit| name(hit.kind, hit.id.as_str())).collect();
        let right: Vec<bool> = found.iter().map(|id| probe.expected.contains(id)).collect();
        let rank = right.iter().position(|right| *right).map(|at| at + 1);
        let ndcg = gain(&right) / gain(&vec![true; probe.expected.len().min(DEPTH)]);
        Ok(Answered { rank, found, took, ndcg })
    }
}

/// Sums one over the logarithm of the rank of each right answer. Järvelin and Kekäläinen, 2002.
fn gain(right: &[bool]) -> f64 {
    let places = right.iter().zip(1_u32..).filter(|(right, _)| **right);
    places.map(|(_, rank)| 1.0 / f64::from(rank + 1).log2()).sum()
}

impl Score {
    /// Puts the answers together; zeros when there are none.
    pub fn of(answers: &[Answered]) -> Self {
        let mean = |value: &dyn Fn(&Answered) -> f64| {
            answers.iter().map(value).sum::<f64>() / answers.len().max(1) as f64
        };
        let within = |most: usize| {
            mean(&|one| f64::from(u8::from(one.rank.is_some_and(|rank| rank <= most))))
        };
        let mut times: Vec<Duration> = answers.iter().map(|one| one.took).collect();
        times.sort_unstable();
        Self {
            n: answers.len(),
            hit1: within(1),
            hit3: within(3),
            hit5: within(5),
            hit10: within(DEPTH),
            mrr10: mean(&|one| one.rank.map_or(0.0, |rank| 1.0 / rank as f64)),
            ndcg10: mean(&|one| one.ndcg),
            p50_us: percentile(&times, 50),
            p95_us: percentile(&times, 95),
            p99_us: percentile(&times, 99),
        }
    }
}

/// Gives the time that so many in a hundred do not pass, in microseconds; `times` are in order.
fn percentile(times: &[Duration], percent: usize) -> u64 {
    let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(at).map_or(0, |time| u64::try_from(time.as_micros()).unwrap_or(u64::MAX))
}

/// Makes the known-title test: every page for everybody that answers a question is searched by that
/// question, its title, which is withheld from all of those pages at once. What is left to find it
/// by is what it says.
pub fn known_titles(pages: &References) -> (References, Vec<Probe>) {
    let mut probes = Vec::new();
    let withheld = pages.pages().iter().cloned().map(|mut page| {
        if page.kind == Reference::QUESTION && page.audience == catalogue::Audience::Particuliers {
            let q = std::mem::take(&mut page.title);
            probes.push(Probe { q, expected: vec![page.id.to_string()] });
        }
        page
    });
    (References::new(withheld.collect()), probes)
}

/// Makes the test of the links that the publisher drew: the title of a page must find the « Comment
/// faire si » pages that the page is tied to. Only such pages are searched: among all pages the first
/// answer would be the page itself, rightly.
pub fn known_moments(pages: &References) -> (References, Vec<Probe>) {
    let how_to = |page: &&Reference| page.kind == Reference::HOW_TO;
    let corpus = References::new(pages.pages().iter().filter(how_to).cloned().collect());
    let there = |id: &PageId| corpus.get(&id.slug()).is_some();
    let probe = |page: &Reference| {
        let expected: Vec<String> =
            page.moments.iter().filter(|id| there(id)).map(ToString::to_string).collect();
        (!expected.is_empty()).then(|| Probe { q: page.title.clone(), expected })
    };
    let linked = pages.pages().iter().filter(|page| !how_to(page));
    let probes = linked.filter_map(probe).collect();
    (corpus, probes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(rank: Option<usize>, took_us: u64, ndcg: f64) -> Answered {
        Answered { rank, found: Vec::new(), took: Duration::from_micros(took_us), ndcg }
    }

    #[test]
    fn scores_are_what_their_definitions_say() {
        let answers =
            [answered(Some(1), 10, 1.0), answered(Some(4), 30, 0.5), answered(None, 20, 0.0)];
        let score = Score::of(&answers);
        assert_eq!((score.n, score.p50_us, score.p99_us), (3, 20, 30));
        assert!((score.hit1 - 1.0 / 3.0).abs() < 1e-9 && (score.hit5 - 2.0 / 3.0).abs() < 1e-9);
        assert!((score.hit3 - score.hit1).abs() < 1e-9);
        assert!((score.mrr10 - 1.25 / 3.0).abs() < 1e-9 && (score.ndcg10 - 0.5).abs() < 1e-9);
        assert_eq!(Score::of(&[]), Score::default());
    }

    #[test]
    fn gain_is_discounted_by_rank() {
        assert!((gain(&[true]) - 1.0).abs() < 1e-9);
        assert!((gain(&[false, false, true]) - 0.5).abs() < 1e-9);
    }
}
