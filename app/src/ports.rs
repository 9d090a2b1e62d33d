//! What pages ask for. The server implements it; pages know nothing of how.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Catalogue, Date, Lang, References, SearchAnswer, SearchQuery, Slug};
use rules::{Concern, Day, Phrases, Program, Spoken, StepCondition, concerns};

/// Everything published at one instant, as a page reads it. A request sees one release only.
pub trait CatalogueReader: Send + Sync {
    /// Gives the catalogue of the release.
    fn catalogue(&self) -> &Catalogue;

    /// Gives the pages of service-public.fr that search finds beside the catalogue.
    fn references(&self) -> &References;

    /// Gives the rules of the release, ready to run.
    fn rules(&self) -> &RuleBook;

    /// Says which release it is.
    fn edition(&self) -> Edition;

    /// Searches the release.
    fn search(&self, query: &SearchQuery) -> Result<SearchAnswer, SearchFailed>;
}

/// As many questions a moment asks to hide what does not concern the reader, those that decide most:
/// more would not be few, and the style sheet knows no more (`style/components/concern.css`).
pub const QUESTIONS: usize = 12;

/// The rules of a release, with their words in every language.
#[derive(Clone, Debug, Default)]
pub struct RuleBook {
    /// The rules.
    pub program: Program,
    spoken: [Spoken; 3],
    /// By moment: what single answers decide.
    concerns: BTreeMap<Slug, Concern>,
}

impl RuleBook {
    /// Keeps the words of a program by language, and works out on a day which single answers decide
    /// whom the steps of moments concern.
    pub fn new(program: Program, phrases: &Phrases, steps: &[StepCondition], on: Date) -> Self {
        let day = Day::new(&program, on.0);
        let moments: BTreeSet<&Slug> = steps.iter().map(|step| &step.moment).collect();
        let concern = |moment: &Slug| {
            let all = concerns(&program, steps, moment, &day);
            (moment.clone(), all.keep(QUESTIONS))
        };
        let concerns = moments.into_iter().map(concern).collect();
        Self { program, spoken: Lang::ALL.map(|lang| Spoken::new(phrases, lang)), concerns }
    }

    /// Gives what single answers decide in a moment, when some do.
    pub fn concern(&self, moment: &Slug) -> Option<&Concern> {
        self.concerns.get(moment).filter(|concern| !concern.facts.is_empty())
    }

    /// Gives the words of the rules in a language.
    pub fn spoken(&self, lang: Lang) -> &Spoken {
        &self.spoken[lang as usize]
    }
}

/// Which release is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The number of the release, from 1.
    pub number: u64,
    /// The day it was published.
    pub published: Date,
}

/// Says that the search engine failed; the cause is logged where it happened.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the search engine failed")]
pub struct SearchFailed;
