//! Outcomes as the API writes them.

use catalogue::{Catalogue, Lang, Number, Source, Status, Unit};
use questionnaire::{Figure, Reason, Telling};
use rules::{Asked, Explained, ItemOutcome, Progress, RuleId};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::NextQuestion;
use crate::routes::api::shapes::SourceItem;

/// What comes out for a right.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeItem {
    /// The id of the right.
    pub entitlement: String,
    /// What it is called.
    pub title: String,
    /// `eligible`, `not_eligible` or `unknown`.
    pub status: String,
    /// How it comes for this household: `automatic`, `automatic_on_consent`, `prefilled` or
    /// `on_request`; null when the right is not open or that is not decided.
    pub proactivity: Option<String>,
    /// What breaks the automatism for this household, and what to do.
    pub proactivity_text: Option<String>,
    /// How much, when the right is open and has an amount.
    pub amount: Option<AmountItem>,
    /// The facts still missing: for the status, or else for the amount and for how it comes.
    pub missing: Vec<String>,
    /// Why, the deciding conditions first.
    pub explanation: Vec<ReasonItem>,
    /// The first day on which the outcome changes, if nothing else does.
    #[schema(format = Date)]
    pub from: Option<String>,
    /// For a right of each item of a list: what comes out for each, in the order of the list.
    pub items: Vec<PartItem>,
    /// For a right that is not open: the answers that would open it, each alone.
    pub would_open: Vec<ChangeItem>,
    /// Why this is only an estimate, when it is.
    pub estimate: Option<String>,
    /// Where the rule comes from.
    pub sources: Vec<SourceItem>,
}

/// An amount.
#[derive(Debug, Serialize, ToSchema)]
pub struct AmountItem {
    /// The amount; null when the answers leave it between two bounds.
    #[schema(value_type = Option<f64>)]
    pub value: Option<Number>,
    /// The least it can be.
    #[schema(value_type = Option<f64>)]
    pub min: Option<Number>,
    /// The greatest it can be.
    #[schema(value_type = Option<f64>)]
    pub max: Option<Number>,
    /// `euro`, or the unit of what is not money.
    pub unit: String,
    /// `month`, `quarter`, `year` or `hour`; null when it is given once.
    pub period: Option<String>,
    /// The amount in words.
    pub text: Option<String>,
    /// What it is worked out from, in words.
    pub from: Vec<String>,
}

/// A reason.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonItem {
    /// What is required.
    pub text: String,
    /// The values compared, in a sentence.
    pub detail: Option<String>,
    /// Whether it holds; null when it is not decided.
    pub holds: Option<bool>,
    /// The text of law.
    pub law: Option<LawCited>,
    /// The figures of the law it rests on.
    pub figures: Vec<FigureItem>,
    /// The conditions it is made of; those that decide it first.
    #[schema(no_recursion)]
    pub parts: Vec<ReasonItem>,
}

/// A text of law.
#[derive(Debug, Serialize, ToSchema)]
pub struct LawCited {
    /// The code and article.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A figure of the law, with where it comes from.
#[derive(Debug, Serialize, ToSchema)]
pub struct FigureItem {
    /// The id of the parameter.
    pub parameter: String,
    /// What it is.
    pub label: String,
    /// The first day of the value in force.
    #[schema(format = Date)]
    pub since: String,
    /// What the source is called.
    pub source: String,
    /// Where it is published.
    pub url: String,
    /// The day it was looked at.
    #[schema(format = Date)]
    pub checked: String,
}

/// What comes out for one item of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartItem {
    /// The item, from 0.
    pub item: usize,
    /// What it is called: « Enfant 2, né le 3 mars 2014 ».
    pub label: String,
    /// `eligible`, `not_eligible` or `unknown`.
    pub status: String,
    /// How it comes for this item.
    pub proactivity: Option<String>,
    /// What breaks the automatism for this item, and what to do.
    pub proactivity_text: Option<String>,
}

/// An answer that would open a right.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangeItem {
    /// The fact.
    pub fact: String,
    /// The answer nearest to the present one that opens the right.
    #[schema(value_type = Object)]
    pub value: Value,
}

/// Writes the outcomes of one question.
pub(super) struct Reporter<'a> {
    pub(super) telling: Telling<'a>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) lang: Lang,
}

impl Reporter<'_> {
    pub(super) fn outcome(&self, explained: &Explained) -> OutcomeItem {
        let (telling, outcome) = (&self.telling, &explained.outcome);
        let program = telling.program;
        let id = &program[outcome.rule].id;
        let right = self.catalogue.entitlement(id.as_str());
        let reasons = explained.because.iter().flat_map(|because| telling.reasons(because));
        let from = rules::next_change(program, telling.household, outcome.rule, telling.day);
        let items = outcome.items.iter().enumerate();
        OutcomeItem {
            entitlement: id.to_string(),
            title: right.map_or_else(String::new, |r| r.title.get(self.lang).text.to_owned()),
            status: outcome.status.code().to_owned(),
            proactivity: outcome.proactivity.map(|level| level.code().to_owned()),
            proactivity_text: outcome.broken.map(|text| telling.text(text).0),
            amount: self.amount(explained),
            missing: explained.missing.iter().map(|asked| asked.name(program)).collect(),
            explanation: reasons.map(reason).collect(),
            from: from.map(|day| day.to_string()),
            items: items.map(|(n, item)| self.part(n, item)).collect(),
            would_open: self.would_open(outcome.rule, outcome.status),
            estimate: right
                .and_then(|right| right.estimate.as_ref())
                .map(|text| text.get(self.lang).text.to_owned()),
            sources: right.map_or_else(Vec::new, |r| r.sources.iter().map(source).collect()),
        }
    }

    fn amount(&self, explained: &Explained) -> Option<AmountItem> {
        let amount = explained.outcome.amount?;
        let (unit, period) = match amount.unit {
            Unit::EuroPerMonth => ("euro", Some("month")),
            Unit::EuroPerQuarter => ("euro", Some("quarter")),
            Unit::EuroPerYear => ("euro", Some("year")),
            Unit::EuroPerHour => ("euro", Some("hour")),
            unit => (unit.code(), None),
        };
        let (min, max) = amount.value.bounds();
        let terms = explained.amount.iter().filter_map(|term| self.telling.term(*term));
        Some(AmountItem {
            value: amount.exact().map(Number),
            min: min.map(Number),
            max: max.map(Number),
            unit: unit.to_owned(),
            period: period.map(str::to_owned),
            text: self.telling.vocabulary.range(amount.value, amount.unit),
            from: terms.collect(),
        })
    }

    fn part(&self, n: usize, item: &ItemOutcome) -> PartItem {
        PartItem {
            item: n,
            label: self.telling.item(u16::try_from(n).unwrap_or(u16::MAX)),
            status: item.status.code().to_owned(),
            proactivity: item.proactivity.map(|level| level.code().to_owned()),
            proactivity_text: item.broken.map(|text| self.telling.text(text).0),
        }
    }

    fn would_open(&self, rule: RuleId, status: Status) -> Vec<ChangeItem> {
        if status != Status::NotEligible {
            return Vec::new();
        }
        let (program, household) = (self.telling.program, self.telling.household);
        let changes = rules::what_would_open(program, household, rule, self.telling.day);
        let written = |change: rules::Change| {
            let fact = &program[change.fact];
            ChangeItem { fact: fact.id.to_string(), value: fact.write(&change.to) }
        };
        changes.into_iter().map(written).collect()
    }

    pub(super) fn next_question(&self, progress: &Progress) -> Option<NextQuestion> {
        let asked = progress.next?;
        let program = self.telling.program;
        let spec = asked.spec(program);
        Some(NextQuestion {
            fact: Asked::name(asked, program),
            question: self.telling.text(spec.question).0,
            held: spec.held,
            remaining: progress.open.len(),
            settled: progress.settled,
            total: progress.total,
        })
    }
}

fn reason(reason: Reason) -> ReasonItem {
    ReasonItem {
        text: reason.text,
        detail: reason.detail,
        holds: reason.holds,
        law: reason.law.map(|law| LawCited { title: law.title, url: law.url }),
        figures: reason.figures.into_iter().map(figure).collect(),
        parts: reason.parts.into_iter().map(self::reason).collect(),
    }
}

fn figure(figure: Figure) -> FigureItem {
    let Figure { parameter, label, since, source, url, checked } = figure;
    FigureItem { parameter, label, since, source, url, checked }
}

fn source(source: &Source) -> SourceItem {
    SourceItem {
        title: source.title.clone(),
        url: source.url.to_string(),
        checked: source.checked.to_string(),
        certainty: source.certainty.code().to_owned(),
    }
}
