//! Everything published at one instant, with its cross-references.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Authority, Entitlement, Evidence, Expression, Facts, Kind, Letter, Moment, News, Notion,
    Parameter, Procedure, Recourse, Slug, Stage, Step, Term, Withdrawn,
};

/// The content of one release: every reference in it resolves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue(Parts);

/// What a catalogue is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) moments: Vec<Moment>,
    pub(crate) procedures: BTreeMap<Slug, Procedure>,
    pub(crate) authorities: BTreeMap<Slug, Authority>,
    pub(crate) evidence: BTreeMap<Slug, Evidence>,
    pub(crate) withdrawn: BTreeMap<Slug, Withdrawn>,
    pub(crate) letters: BTreeMap<Slug, Letter>,
    pub(crate) recourses: BTreeMap<Slug, Recourse>,
    pub(crate) glossary: BTreeMap<Slug, Term>,
    pub(crate) news: Vec<News>,
    pub(crate) rules: RuleContent,
}

/// The rules of a release, as written. The crate `rules` compiles them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleContent {
    /// What may be asked.
    pub facts: Facts,
    /// The figures of the law.
    pub parameters: BTreeMap<Slug, Parameter>,
    /// Values that several rights share.
    pub notions: BTreeMap<Slug, Notion>,
    /// The rights.
    pub entitlements: BTreeMap<Slug, Entitlement>,
    /// The rules that say whom a step concerns.
    pub steps: Vec<StepRule>,
    /// The figures that texts quote.
    pub quoted: BTreeSet<Slug>,
}

/// The rule that says whom a step of a moment concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRule {
    /// The moment.
    pub moment: Slug,
    /// The procedure of the step.
    pub procedure: Slug,
    /// Where the rule stands in the file of the moment: a JSON pointer.
    pub pointer: String,
    /// The rule.
    pub when: Expression,
}

/// Where a procedure stands in a moment.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The moment.
    pub moment: &'a Moment,
    /// Its stage.
    pub stage: &'a Stage,
    /// The step.
    pub step: &'a Step,
}

impl Catalogue {
    /// Puts checked parts together; only the loader does.
    #[cfg(feature = "load")]
    pub(crate) fn new(mut parts: Parts) -> Self {
        parts.moments.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
        // The newest first; of one day, as written.
        parts.news.sort_by_key(|note| std::cmp::Reverse(note.on));
        Self(parts)
    }

    /// Gives the moments, in their rank.
    pub fn moments(&self) -> &[Moment] {
        &self.0.moments
    }

    /// Finds a moment.
    pub fn moment(&self, id: &str) -> Option<&Moment> {
        self.0.moments.iter().find(|moment| moment.id.as_str() == id)
    }

    /// Gives the procedures, by id.
    pub fn procedures(&self) -> &BTreeMap<Slug, Procedure> {
        &self.0.procedures
    }

    /// Finds a procedure.
    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.0.procedures.get(id)
    }

    /// Gives the authorities, by id.
    pub fn authorities(&self) -> &BTreeMap<Slug, Authority> {
        &self.0.authorities
    }

    /// Finds an authority.
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        self.0.authorities.get(id)
    }

    /// Finds a kind of evidence.
    pub fn evidence(&self, id: &str) -> Option<&Evidence> {
        self.0.evidence.get(id)
    }

    /// Gives the kinds of evidence, by id.
    pub fn evidence_types(&self) -> &BTreeMap<Slug, Evidence> {
        &self.0.evidence
    }

    /// Gives the letters, by id.
    pub fn letters(&self) -> &BTreeMap<Slug, Letter> {
        &self.0.letters
    }

    /// Lists the letters that serve a procedure, by id.
    pub fn letters_for<'a>(&'a self, procedure: &'a Slug) -> impl Iterator<Item = &'a Letter> {
        self.0.letters.values().filter(move |letter| letter.procedures.contains(procedure))
    }

    /// Finds a way to contest decisions.
    pub fn recourse(&self, id: &str) -> Option<&Recourse> {
        self.0.recourses.get(id)
    }

    /// Gives the ways to contest decisions, by id.
    pub fn recourses(&self) -> &BTreeMap<Slug, Recourse> {
        &self.0.recourses
    }

    /// Gives the glossary, by id.
    pub fn glossary(&self) -> &BTreeMap<Slug, Term> {
        &self.0.glossary
    }

    /// Gives what was added or revised, the newest first.
    pub fn news(&self) -> &[News] {
        &self.0.news
    }

    /// Gives the rules of the release, as written.
    pub fn rules(&self) -> &RuleContent {
        &self.0.rules
    }

    /// Gives the rights, by id.
    pub fn entitlements(&self) -> &BTreeMap<Slug, Entitlement> {
        &self.0.rules.entitlements
    }

    /// Finds a right.
    pub fn entitlement(&self, id: &str) -> Option<&Entitlement> {
        self.0.rules.entitlements.get(id)
    }

    /// Lists the rights of a moment, by id.
    pub fn entitlements_of<'a>(
        &'a self,
        moment: &'a Slug,
    ) -> impl Iterator<Item = &'a Entitlement> {
        self.0.rules.entitlements.values().filter(move |right| right.moments.contains(moment))
    }

    /// Lists the rights that a procedure gives, by id.
    pub fn entitlements_by<'a>(
        &'a self,
        procedure: &'a Slug,
    ) -> impl Iterator<Item = &'a Entitlement> {
        self.0.rules.entitlements.values().filter(move |right| right.procedures.contains(procedure))
    }

    /// Finds what stood once under an id.
    pub fn withdrawn(&self, kind: Kind, id: &str) -> Option<&Withdrawn> {
        self.0.withdrawn.get(id).filter(|gone| gone.kind == kind)
    }

    /// Lists where a procedure stands, moment by moment.
    pub fn places(&self, procedure: &Slug) -> Vec<Place<'_>> {
        self.0
            .moments
            .iter()
            .flat_map(|moment| moment.stages.iter().map(move |stage| (moment, stage)))
            .flat_map(|(moment, stage)| {
                stage.steps.iter().map(move |step| Place { moment, stage, step })
            })
            .filter(|place| place.step.procedure == *procedure)
            .collect()
    }
}
