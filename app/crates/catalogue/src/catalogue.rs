//! Everything published at one instant, with its cross-references.

use std::collections::BTreeMap;

use crate::{
    Authority, Entitlement, Evidence, Facts, Kind, Moment, Notion, Parameter, Procedure, Slug,
    Stage, Step, Withdrawn,
};

/// The content of one release: every reference in it resolves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    moments: Vec<Moment>,
    procedures: BTreeMap<Slug, Procedure>,
    authorities: BTreeMap<Slug, Authority>,
    evidence: BTreeMap<Slug, Evidence>,
    withdrawn: BTreeMap<Slug, Withdrawn>,
    rules: RuleContent,
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
    pub(crate) fn new(
        mut moments: Vec<Moment>,
        procedures: BTreeMap<Slug, Procedure>,
        authorities: BTreeMap<Slug, Authority>,
        evidence: BTreeMap<Slug, Evidence>,
        withdrawn: BTreeMap<Slug, Withdrawn>,
        rules: RuleContent,
    ) -> Self {
        moments.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
        Self { moments, procedures, authorities, evidence, withdrawn, rules }
    }

    /// Gives the moments, in their rank.
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// Finds a moment.
    pub fn moment(&self, id: &str) -> Option<&Moment> {
        self.moments.iter().find(|moment| moment.id.as_str() == id)
    }

    /// Gives the procedures, by id.
    pub fn procedures(&self) -> &BTreeMap<Slug, Procedure> {
        &self.procedures
    }

    /// Finds a procedure.
    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.get(id)
    }

    /// Gives the authorities, by id.
    pub fn authorities(&self) -> &BTreeMap<Slug, Authority> {
        &self.authorities
    }

    /// Finds an authority.
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        self.authorities.get(id)
    }

    /// Finds a kind of evidence.
    pub fn evidence(&self, id: &str) -> Option<&Evidence> {
        self.evidence.get(id)
    }

    /// Gives the kinds of evidence, by id.
    pub fn evidence_types(&self) -> &BTreeMap<Slug, Evidence> {
        &self.evidence
    }

    /// Gives the rules of the release, as written.
    pub fn rules(&self) -> &RuleContent {
        &self.rules
    }

    /// Gives the rights, by id.
    pub fn entitlements(&self) -> &BTreeMap<Slug, Entitlement> {
        &self.rules.entitlements
    }

    /// Finds a right.
    pub fn entitlement(&self, id: &str) -> Option<&Entitlement> {
        self.rules.entitlements.get(id)
    }

    /// Lists the rights of a moment, by id.
    pub fn entitlements_of<'a>(
        &'a self,
        moment: &'a Slug,
    ) -> impl Iterator<Item = &'a Entitlement> {
        self.rules.entitlements.values().filter(move |right| right.moments.contains(moment))
    }

    /// Lists the rights that a procedure gives, by id.
    pub fn entitlements_by<'a>(
        &'a self,
        procedure: &'a Slug,
    ) -> impl Iterator<Item = &'a Entitlement> {
        self.rules.entitlements.values().filter(move |right| right.procedures.contains(procedure))
    }

    /// Finds what stood once under an id.
    pub fn withdrawn(&self, kind: Kind, id: &str) -> Option<&Withdrawn> {
        self.withdrawn.get(id).filter(|gone| gone.kind == kind)
    }

    /// Lists where a procedure stands, moment by moment.
    pub fn places(&self, procedure: &Slug) -> Vec<Place<'_>> {
        self.moments
            .iter()
            .flat_map(|moment| moment.stages.iter().map(move |stage| (moment, stage)))
            .flat_map(|(moment, stage)| {
                stage.steps.iter().map(move |step| Place { moment, stage, step })
            })
            .filter(|place| place.step.procedure == *procedure)
            .collect()
    }
}
