//! Why results rank where they do. The scorer itself is asked, for each part of the question alone:
//! there is no second formula that could come to say something else.

mod terms;

use std::collections::HashMap;

use catalogue::{Explanation, Feature, FeatureKind, Hit, Kind, SearchAnswer, SearchQuery};

use self::terms::Asking;
use super::{BELOW, CLOSENESS, COVERAGE, LIKENESS, NEARNESS, SearchIndex, TOLD};
use crate::SearchError;
use crate::document::Entry;
use crate::question::Question;
use crate::sought::Sought;

/// What makes the score of an item, before rights are put below their procedures.
#[derive(Clone, Copy)]
pub(super) struct Worth {
    /// What its words weigh.
    pub(super) words: f32,
    /// What the first stage makes of it.
    pub(super) first: f32,
    /// What the first stage counts.
    pub(super) share: f32,
    /// What all that is multiplied by.
    pub(super) raise: Raise,
}

/// What raises or lowers an item as a whole.
#[derive(Clone, Copy)]
pub(super) struct Raise {
    /// How near the question is to one of its names, from 0 to 1.
    pub(super) near: f32,
    /// The share of the words that it has.
    pub(super) had: f32,
    /// By what it is.
    pub(super) kind: f32,
    /// By somebody telling what happens to them.
    pub(super) told: f32,
    /// By its names.
    pub(super) name: f32,
}

impl Raise {
    /// Says by how much what it lacks lowers it.
    fn covered(&self) -> f32 {
        self.had.powf(COVERAGE)
    }
}

impl Worth {
    /// Gives the score.
    pub(super) fn score(&self) -> f32 {
        let Raise { kind, told, name, .. } = self.raise;
        self.added() * (kind * told * self.raise.covered() * name)
    }

    fn added(&self) -> f32 {
        self.words + self.first * self.share
    }

    /// Lists what makes the score of an item that was ranked by `ranked`.
    fn features(&self, entry: &Entry, ranked: f32) -> Vec<Feature> {
        let added = |kind, value: f32, weight: f32| Feature {
            kind,
            value,
            weight,
            factor: None,
            contribution: value * weight,
        };
        let mut features = vec![
            added(FeatureKind::Words, self.words, 1.0),
            added(FeatureKind::FirstStage, self.first, self.share),
        ];
        let Raise { near, had, kind, told, name } = self.raise;
        // What is done once all are ranked.
        let after = ranked / self.score();
        let (naming, weight, last) = match entry.kind {
            Kind::Reference => {
                let together = (after - 1.0) / NEARNESS;
                let last = (FeatureKind::Nearness, together, NEARNESS, after);
                (FeatureKind::Likeness, LIKENESS, last)
            }
            _ => {
                let last = (FeatureKind::BelowProcedure, 1.0, BELOW, after);
                (FeatureKind::Closeness, CLOSENESS, last)
            }
        };
        let multiplied = [
            (FeatureKind::Kind, 1.0, kind, kind),
            (FeatureKind::Told, near, TOLD, told),
            (FeatureKind::Coverage, had, COVERAGE, self.raise.covered()),
            (naming, near, weight, name),
            last,
        ];
        let mut so_far = self.added();
        for (kind, value, weight, factor) in multiplied {
            // What multiplies by 1 says nothing, but for the names: that none is near says much.
            if factor != 1.0 || kind == naming {
                let contribution = so_far * factor - so_far;
                so_far *= factor;
                let factor = Some(factor);
                features.push(Feature { kind, value, weight, factor, contribution });
            }
        }
        features
    }
}

impl SearchIndex {
    /// Says of each result why it ranks where it does. The question is weighed again some ten times
    /// a word: only for who wants to know.
    pub(super) fn explain(
        &self,
        answer: &mut SearchAnswer,
        question: &Question,
        query: &SearchQuery,
    ) -> Result<(), SearchError> {
        let place = |hit: &Hit| {
            self.entries.iter().position(|entry| entry.kind == hit.kind && entry.id == hit.id)
        };
        let found: Vec<usize> = answer.hits.iter().filter_map(place).collect();
        let typed = answer.corrected.as_ref().map(|_| Question::parse(&query.text, &self.lexicon));
        let terms = Asking::new(self, &found, question, typed.as_ref()).terms();
        let sought = Sought::new(question, &self.vocabulary);
        let worths = self.worths(question, &sought)?.into_iter();
        let worths: HashMap<usize, Worth> = worths.map(|(item, _, worth)| (item, worth)).collect();
        for (at, (hit, terms)) in answer.hits.iter_mut().zip(terms).enumerate() {
            let item = found[at];
            let Some(worth) = worths.get(&item) else { continue };
            let features = worth.features(&self.entries[item], hit.score);
            let (rank, score) = (query.offset + at + 1, hit.score);
            hit.explanation = Some(Box::new(Explanation { rank, score, features, terms }));
        }
        Ok(())
    }
}
