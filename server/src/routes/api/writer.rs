//! From the catalogue to the shapes of the API, in one language.

use app::urls;
use catalogue::{
    Catalogue, Channel, Claim, Deadline, EvidenceItem, Lang, Moment, Procedure, Source, Stage,
    Step, Text,
};
use serde::Serialize;

use super::shapes::{
    ChannelItem, ClaimItem, DeadlineItem, EvidenceAsked, FormItem, LawItem, LimitItem, MomentItem,
    MomentSummary, ProcedureItem, ProcedureSummary, RecourseItem, SourceItem, StageItem, StepItem,
    WayItem,
};

/// Turns the catalogue into what the API answers, in one language.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The language.
    pub lang: Lang,
    /// The number of the release.
    pub release: u64,
}

impl Writer<'_> {
    fn say(self, text: &Text) -> String {
        text.get(self.lang).text.to_owned()
    }

    fn maybe(self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.say(text))
    }

    /// A moment in a list.
    pub fn moment_summary(self, moment: &Moment) -> MomentSummary {
        MomentSummary {
            id: moment.id.to_string(),
            title: self.say(&moment.title),
            summary: self.say(&moment.summary),
            origin: word(&moment.origin),
            url: urls::localized(self.lang, &urls::moment(&moment.id)),
            steps: moment.steps().count(),
        }
    }

    /// A moment with its time line.
    pub fn moment(self, moment: &Moment) -> MomentItem {
        MomentItem {
            id: moment.id.to_string(),
            title: self.say(&moment.title),
            summary: self.say(&moment.summary),
            intro: self.say(&moment.intro),
            origin: word(&moment.origin),
            url: urls::localized(self.lang, &urls::moment(&moment.id)),
            urgent: moment.urgent.iter().map(ToString::to_string).collect(),
            automatic: self.claims(&moment.automatic, &moment.sources),
            not_automatic: self.claims(&moment.not_automatic, &moment.sources),
            stages: moment.stages.iter().map(|stage| self.stage(stage)).collect(),
            related: moment.related.iter().map(ToString::to_string).collect(),
            sources: moment.sources.iter().map(source).collect(),
            release: self.release,
        }
    }

    fn stage(self, stage: &Stage) -> StageItem {
        StageItem {
            id: stage.id.to_string(),
            title: self.say(&stage.title),
            steps: stage.steps.iter().filter_map(|step| self.step(step)).collect(),
        }
    }

    fn step(self, step: &Step) -> Option<StepItem> {
        let procedure = self.catalogue.procedure(step.procedure.as_str())?;
        let deadline = step.deadline.as_ref().or(procedure.deadline.as_ref());
        Some(StepItem {
            procedure: procedure.id.to_string(),
            title: self.say(step.title.as_ref().unwrap_or(&procedure.title)),
            why: self.say(step.why.as_ref().unwrap_or(&procedure.summary)),
            condition: self.maybe(step.condition.as_ref()),
            deadline: deadline.map(|deadline| self.deadline(deadline, &procedure.sources)),
            after: step.after.iter().map(ToString::to_string).collect(),
        })
    }

    fn claims(self, claims: &[Claim], sources: &[Source]) -> Vec<ClaimItem> {
        claims.iter().map(|claim| self.claim(claim, sources)).collect()
    }

    fn claim(self, claim: &Claim, sources: &[Source]) -> ClaimItem {
        ClaimItem {
            text: self.say(&claim.text),
            source: origin(claim.source.as_ref(), sources),
            certainty: claim.certainty.code().to_owned(),
        }
    }

    fn deadline(self, deadline: &Deadline, sources: &[Source]) -> DeadlineItem {
        DeadlineItem {
            text: self.say(&deadline.text),
            limit: deadline.limit.as_ref().map(limit),
            yearly: deadline.yearly.map(|on| format!("{:02}-{:02}", on.month, on.day)),
            lost: self.maybe(deadline.lost.as_ref()),
            source: origin(deadline.source.as_ref(), sources),
            certainty: deadline.certainty.code().to_owned(),
        }
    }

    /// A procedure in a list.
    pub fn procedure_summary(self, procedure: &Procedure) -> ProcedureSummary {
        ProcedureSummary {
            id: procedure.id.to_string(),
            title: self.say(&procedure.title),
            summary: self.say(&procedure.summary),
            authority: procedure.authority.to_string(),
            url: urls::localized(self.lang, &urls::procedure(&procedure.id)),
            moments: self.moments_of(procedure),
            certainty: procedure.certainty.code().to_owned(),
        }
    }

    /// A procedure.
    pub fn procedure(self, procedure: &Procedure) -> ProcedureItem {
        let authority = self.catalogue.authority(procedure.authority.as_str());
        let sources = procedure.sources.as_slice();
        let form = |form: &catalogue::Cerfa| FormItem {
            number: form.number.clone(),
            source: origin(form.source.as_ref(), sources),
            certainty: form.certainty.code().to_owned(),
        };
        let law = |text: &catalogue::LegalText| LawItem {
            title: text.title.clone(),
            url: text.url.as_ref().map(ToString::to_string),
            certainty: text.certainty.code().to_owned(),
        };
        ProcedureItem {
            id: procedure.id.to_string(),
            title: self.say(&procedure.title),
            summary: self.say(&procedure.summary),
            audience: self.say(&procedure.audience),
            authority: procedure.authority.to_string(),
            authority_title: self.maybe(authority.map(|found| &found.title)).unwrap_or_default(),
            url: urls::localized(self.lang, &urls::procedure(&procedure.id)),
            channels: procedure.channels.iter().map(|one| self.channel(one, sources)).collect(),
            evidence: procedure.evidence.iter().map(|item| self.evidence(item)).collect(),
            deadline: procedure.deadline.as_ref().map(|one| self.deadline(one, sources)),
            cost: self.claim(&procedure.cost, sources),
            duration: self.claim(&procedure.duration, sources),
            result: self.claim(&procedure.result, sources),
            cerfa: procedure.cerfa.iter().map(|form| form.number.clone()).collect(),
            forms: procedure.cerfa.iter().map(form).collect(),
            proactivity: procedure.proactivity.level.code().to_owned(),
            breaks_when: self.maybe(procedure.proactivity.breaks_when.as_ref()),
            notes: self.claims(&procedure.notes, sources),
            mistakes: self.claims(&procedure.mistakes, sources),
            trouble: self.claims(&procedure.trouble, sources),
            recourse: self.recourse(procedure),
            letters: self
                .catalogue
                .letters_for(&procedure.id)
                .map(|one| one.id.to_string())
                .collect(),
            law: procedure.law.iter().map(law).collect(),
            moments: self.moments_of(procedure),
            entitlements: self.rights_of(procedure),
            sources: procedure.sources.iter().map(source).collect(),
            certainty: procedure.certainty.code().to_owned(),
            release: self.release,
        }
    }

    fn recourse(self, procedure: &Procedure) -> Option<RecourseItem> {
        let id = procedure.recourse.as_ref()?;
        let recourse = self.catalogue.recourse(id.as_str())?;
        let sources = recourse.sources.as_slice();
        let way = |way: &catalogue::Way| WayItem {
            step: self.claim(&way.step, sources),
            limit: way.limit.as_ref().map(limit),
        };
        Some(RecourseItem {
            id: id.to_string(),
            title: self.say(&recourse.title),
            refusal: self.claim(&recourse.refusal, sources),
            silence: self.claim(&recourse.silence, sources),
            ways: recourse.ways.iter().map(way).collect(),
        })
    }

    fn rights_of(self, procedure: &Procedure) -> Vec<String> {
        let rights = self.catalogue.entitlements_by(&procedure.id);
        rights.map(|right| right.id.to_string()).collect()
    }

    fn moments_of(self, procedure: &Procedure) -> Vec<String> {
        let places = self.catalogue.places(&procedure.id);
        places.iter().map(|place| place.moment.id.to_string()).collect()
    }

    fn channel(self, channel: &Channel, sources: &[Source]) -> ChannelItem {
        ChannelItem {
            kind: channel.kind.code().to_owned(),
            url: channel.url.as_ref().map(ToString::to_string),
            phone: channel.phone.clone(),
            france_connect: channel.france_connect.map(|level| level.code().to_owned()),
            note: self.maybe(channel.note.as_ref()),
            source: origin(channel.source.as_ref(), sources),
            certainty: channel.certainty.code().to_owned(),
        }
    }

    fn evidence(self, item: &EvidenceItem) -> EvidenceAsked {
        let kind = self.catalogue.evidence(item.kind.as_str());
        let held = kind.into_iter().flat_map(|kind| &kind.held_by);
        EvidenceAsked {
            kind: item.kind.to_string(),
            title: self.maybe(kind.map(|kind| &kind.title)).unwrap_or_default(),
            copies: item.copies,
            held_by: held.map(|holder| holder.authority.to_string()).collect(),
            fetched: item.fetched,
            note: self.maybe(item.note.as_ref()),
            certainty: item.certainty.code().to_owned(),
        }
    }
}

fn limit(limit: &catalogue::Limit) -> LimitItem {
    LimitItem { count: limit.count, unit: word(&limit.unit), from: word(&limit.from) }
}

/// Gives the source of a part: its own, or else the first of the item it stands in.
fn origin(own: Option<&Source>, sources: &[Source]) -> Option<SourceItem> {
    own.or_else(|| sources.first()).map(source)
}

fn source(source: &Source) -> SourceItem {
    SourceItem {
        title: source.title.clone(),
        url: source.url.to_string(),
        checked: source.checked.to_string(),
        certainty: source.certainty.code().to_owned(),
    }
}

/// Gives the word an enum is written as.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
