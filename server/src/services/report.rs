//! What the content is worth, moment by moment: what editors look at before they write on.

mod html;
mod measure;

use std::collections::BTreeMap;

use serde::Serialize;

pub use self::html::page;
pub use self::measure::report;

/// What the content is worth.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The day of the report.
    pub on: String,
    /// What there is in all.
    pub totals: Totals,
    /// By moment, in their rank.
    pub moments: Vec<MomentReport>,
}

/// What there is in all.
#[derive(Debug, Serialize)]
pub struct Totals {
    /// Moments.
    pub moments: usize,
    /// Steps of all moments.
    pub steps: usize,
    /// Procedures.
    pub procedures: usize,
    /// Rights.
    pub entitlements: usize,
    /// Authorities.
    pub authorities: usize,
    /// Kinds of evidence.
    pub evidence: usize,
    /// Letters.
    pub letters: usize,
    /// Figures of the law.
    pub parameters: usize,
    /// Figures of the law past the last day on which they are known.
    pub stale_parameters: usize,
    /// Words of the glossary.
    pub terms: usize,
    /// Texts, and how many of them are written in each other language.
    pub translated: BTreeMap<String, Share>,
}

/// How many of some.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Share {
    /// How many.
    pub of: usize,
    /// Of how many.
    pub all: usize,
}

/// What a moment is worth, its procedures included.
#[derive(Debug, Serialize)]
pub struct MomentReport {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its steps.
    pub steps: usize,
    /// Steps that do not concern everybody, and how many of them say so by a rule.
    pub conditions_with_rule: Share,
    /// Steps with a limit that a computer can count.
    pub counted_deadlines: usize,
    /// Claims by how sure they are.
    pub certainty: BTreeMap<&'static str, usize>,
    /// Days since sources were looked at: the median, and the most.
    pub age_days: Age,
    /// Texts of the moment and of its procedures, by language other than French.
    pub translated: BTreeMap<String, Share>,
    /// Readability of the moment's own texts and of the introductions of its procedures.
    pub readability: Reading,
    /// Procedures that can only be done online. The check refuses them.
    pub online_only: usize,
    /// Documents asked for though an administration holds them: the procedure and the document.
    pub asked_again: Vec<(String, String)>,
}

/// Ages in days.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Age {
    /// The median.
    pub median: i64,
    /// The greatest.
    pub oldest: i64,
}

/// How texts read.
#[derive(Debug, Default, Serialize)]
pub struct Reading {
    /// Paragraphs measured.
    pub paragraphs: usize,
    /// The mean score of Kandel and Moles: 100 is very easy, 30 is hard.
    pub mean_score: f64,
    /// Paragraphs over a threshold.
    pub over: usize,
}
