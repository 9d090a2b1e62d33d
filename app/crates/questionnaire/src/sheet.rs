//! All that the questions of a moment need, on the server or in the browser.

use jiff::civil::Date;
use rules::{Day, Explained, Program, Progress, RuleId, Spoken};
use serde::{Deserialize, Serialize};

use super::{Card, Filled, Telling, Vocabulary};

/// The rules of a moment with their words: what goes to the browser. It holds nothing of anybody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The rules, and those they ask about.
    pub program: Program,
    /// Their words.
    pub spoken: Spoken,
    /// The turns of phrase.
    pub vocabulary: Vocabulary,
    /// The rights of the moment.
    pub cards: Vec<Card>,
}

/// A sheet that somebody fills in, on a day.
pub struct Filling<'a> {
    /// The rules, their words, the answers.
    pub telling: Telling<'a>,
    /// What was typed.
    pub filled: &'a Filled,
    /// The rights of the moment with their outcomes.
    pub rights: Vec<(&'a Card, Explained)>,
    /// How far the person has come.
    pub progress: Progress,
    /// How many questions are usually left: of those that may be asked, never more.
    pub usual: usize,
}

impl<'a> Filling<'a> {
    /// Works the rights out with the answers. Cards without a rule are left out.
    pub fn new(
        program: &'a Program,
        spoken: &'a Spoken,
        vocabulary: &'a Vocabulary,
        cards: &'a [Card],
        filled: &'a Filled,
        day: &'a Day,
    ) -> Self {
        let known: Vec<(&Card, RuleId)> =
            cards.iter().filter_map(|card| Some((card, program.rule(&card.id)?))).collect();
        let rules: Vec<RuleId> = known.iter().map(|(_, rule)| *rule).collect();
        let household = &filled.household;
        let explained = rules::explain(program, household, rules.iter().copied(), day);
        let progress = rules::progress_without(program, household, &rules, day, &filled.skipped);
        let usual = rules::usual_questions(program, household, &rules, day, &filled.skipped);
        let usual = usual.min(progress.open.len());
        let rights = known.into_iter().map(|(card, _)| card).zip(explained).collect();
        let telling = Telling { program, spoken, vocabulary, household, day };
        Self { telling, filled, rights, progress, usual }
    }
}

impl Sheet {
    /// Writes the sheet as it goes to the browser: compact, and read with little code.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// Reads a sheet.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// Reads the fields of a form and works the rights out; what is made of that is up to `show`.
    pub fn fill<T>(
        &self,
        fields: &[(String, String)],
        on: Date,
        show: impl FnOnce(&Filling<'_>) -> T,
    ) -> T {
        let filled = Filled::read(&self.program, fields, on);
        let day = Day::new(&self.program, on);
        let Self { program, spoken, vocabulary, cards } = self;
        show(&Filling::new(program, spoken, vocabulary, cards, &filled, &day))
    }
}
