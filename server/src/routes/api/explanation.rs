//! Why a result ranks where it does, as the API tells it.

use catalogue::{Explanation, Feature, FoundTerm, TermField};
use serde::Serialize;
use utoipa::ToSchema;

/// Why a result has its score. What the features contribute adds up to the score; what the terms
/// contribute adds up to the feature `words`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExplanationItem {
    /// Its place among all the results of the search, from 1.
    pub rank: usize,
    /// The score it was ranked by.
    pub score: f32,
    /// What the score is made of, in the order in which it is worked out.
    pub features: Vec<FeatureItem>,
    /// What was searched, word by word.
    pub terms: Vec<TermItem>,
}

/// A part of the score.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeatureItem {
    /// `words`, `first_stage`, `kind`, `told`, `coverage`, `closeness`, `likeness`,
    /// `nearness` or `below_procedure`.
    pub name: &'static str,
    /// What was measured on this result; 1 where nothing is.
    pub value: f32,
    /// What the engine makes it count, the same for all results.
    pub weight: f32,
    /// What the score so far is multiplied by; nothing for a part that is added.
    pub factor: Option<f32>,
    /// The points it adds to the score, or takes from it.
    pub contribution: f32,
}

/// Words that were searched as one.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermItem {
    /// The words of the search.
    pub searched: String,
    /// The words, in lower case and without accents, that stand for them in this result.
    pub counted: String,
    /// Where the words that count come from: `typed`, `correction` or `synonym`.
    pub origin: &'static str,
    /// Whether a result may do without.
    pub optional: bool,
    /// The points it adds before anything multiplies them; 0 when this result lacks it.
    pub contribution: f32,
    /// The fields that have it.
    pub fields: Vec<TermFieldItem>,
}

/// A field in which a term was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermFieldItem {
    /// `title`, `words`, `summary`, `situations`, `path` or `body`.
    pub field: &'static str,
    /// Whether it is the field of the English words.
    pub english: bool,
    /// How many times.
    pub count: usize,
    /// Its share of the points of the term.
    pub contribution: f32,
}

impl From<&Explanation> for ExplanationItem {
    fn from(explanation: &Explanation) -> Self {
        Self {
            rank: explanation.rank,
            score: explanation.score,
            features: explanation.features.iter().map(Into::into).collect(),
            terms: explanation.terms.iter().map(Into::into).collect(),
        }
    }
}

impl From<&Feature> for FeatureItem {
    fn from(feature: &Feature) -> Self {
        Self {
            name: feature.kind.code(),
            value: feature.value,
            weight: feature.weight,
            factor: feature.factor,
            contribution: feature.contribution,
        }
    }
}

impl From<&FoundTerm> for TermItem {
    fn from(term: &FoundTerm) -> Self {
        Self {
            searched: term.searched.clone(),
            counted: term.counted.clone(),
            origin: term.origin.code(),
            optional: term.optional,
            contribution: term.contribution,
            fields: term.fields.iter().map(Into::into).collect(),
        }
    }
}

impl From<&TermField> for TermFieldItem {
    fn from(field: &TermField) -> Self {
        Self {
            field: field.field.code(),
            english: field.english,
            count: field.count,
            contribution: field.contribution,
        }
    }
}
