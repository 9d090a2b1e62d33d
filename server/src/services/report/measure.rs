//! The measures of the report.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{
    Catalogue, Certainty, ChannelKind, Claim, ContentFiles, Date, Lang, Moment, Parameter,
    Procedure, Source, Written,
};
use wording::{Lexicon, Thresholds};

use super::{Age, MomentReport, Reading, Report, Share, Totals};
use crate::services::wording::{is_introduction, lexicon, measure, pages};

/// Measures content that has no mistake, on a day.
pub fn report(files: &ContentFiles, catalogue: &Catalogue, on: Date) -> Report {
    let texts = catalogue::texts(files);
    // Content without its lexicon is measured without it: the check has told that it is missing.
    let lexicon = lexicon(files).unwrap_or_default();
    let moments = catalogue.moments().iter();
    let moments: Vec<MomentReport> =
        moments.map(|moment| of_moment(moment, catalogue, &texts, &lexicon, on)).collect();
    let parameters = &catalogue.rules().parameters;
    let totals = Totals {
        moments: moments.len(),
        steps: moments.iter().map(|moment| moment.steps).sum(),
        procedures: catalogue.procedures().len(),
        entitlements: catalogue.entitlements().len(),
        authorities: catalogue.authorities().len(),
        evidence: catalogue.evidence_types().len(),
        letters: catalogue.letters().len(),
        parameters: parameters.len(),
        stale_parameters: parameters.values().filter(|one| is_stale(one, on)).count(),
        terms: catalogue.glossary().len(),
        translated: translated(texts.iter()),
    };
    Report { on: on.to_string(), totals, moments }
}

/// Tells whether the last value of a figure is known for days that are past.
fn is_stale(parameter: &Parameter, on: Date) -> bool {
    parameter.values.last().and_then(|value| value.until).is_some_and(|until| until < on)
}

fn of_moment(
    moment: &Moment,
    catalogue: &Catalogue,
    texts: &[Written],
    lexicon: &Lexicon,
    on: Date,
) -> MomentReport {
    let procedures: Vec<&Procedure> =
        moment.steps().filter_map(|step| catalogue.procedure(step.procedure.as_str())).collect();
    let own: BTreeSet<String> = procedures
        .iter()
        .map(|procedure| format!("procedures/{}.yaml", procedure.id))
        .chain([format!("moments/{}.yaml", moment.id)])
        .collect();
    let texts: Vec<&Written> = texts.iter().filter(|text| own.contains(&text.file)).collect();
    let conditions = moment.steps().filter(|step| step.condition.is_some());
    let with_rule = moment.steps().filter(|step| step.when.is_some()).count();
    let counted = |step: &&catalogue::Step| {
        let procedure = catalogue.procedure(step.procedure.as_str());
        let deadline = step.deadline.as_ref().or(procedure.and_then(|one| one.deadline.as_ref()));
        deadline.is_some_and(|one| one.limit.is_some() || one.yearly.is_some())
    };
    let online = |channel: &catalogue::Channel| channel.kind == ChannelKind::Online;
    MomentReport {
        id: moment.id.to_string(),
        title: moment.title.fr.trim().to_owned(),
        steps: moment.steps().count(),
        conditions_with_rule: Share { of: with_rule, all: conditions.count() },
        counted_deadlines: moment.steps().filter(counted).count(),
        certainty: certainty(moment, &procedures),
        age_days: age(moment, &procedures, on),
        translated: translated(texts.iter().copied()),
        readability: reading(&texts, lexicon),
        online_only: procedures.iter().filter(|one| one.channels.iter().all(online)).count(),
        asked_again: asked_again(&procedures, catalogue),
    }
}

/// Counts the claims of a moment and of its procedures by how sure they are.
fn certainty(moment: &Moment, procedures: &[&Procedure]) -> BTreeMap<&'static str, usize> {
    let mut found: Vec<Certainty> = Vec::new();
    let claims = |claims: &[Claim]| claims.iter().map(|one| one.certainty).collect::<Vec<_>>();
    found.extend(claims(&moment.automatic));
    found.extend(claims(&moment.not_automatic));
    found.extend(moment.steps().filter_map(|step| Some(step.deadline.as_ref()?.certainty)));
    for procedure in procedures {
        let single = [&procedure.cost, &procedure.duration, &procedure.result];
        found.extend(single.map(|claim| claim.certainty));
        found.extend(procedure.deadline.iter().map(|deadline| deadline.certainty));
        found.extend(procedure.channels.iter().map(|channel| channel.certainty));
        found.extend(procedure.evidence.iter().map(|item| item.certainty));
        found.extend(procedure.cerfa.iter().map(|form| form.certainty));
        found.extend(procedure.law.iter().map(|law| law.certainty));
        found.push(procedure.proactivity.certainty);
        for list in [&procedure.notes, &procedure.mistakes, &procedure.trouble] {
            found.extend(claims(list));
        }
    }
    let count = |one: Certainty| found.iter().filter(|certainty| **certainty == one).count();
    Certainty::ALL.into_iter().map(|one| (one.code(), count(one))).collect()
}

/// Gives how long ago sources were looked at.
fn age(moment: &Moment, procedures: &[&Procedure], on: Date) -> Age {
    let of = |sources: &[Source]| {
        let days = |source: &Source| i64::from((on.0 - source.checked.0).get_days());
        sources.iter().map(days).collect::<Vec<_>>()
    };
    let mut days = of(&moment.sources);
    days.extend(procedures.iter().flat_map(|procedure| of(&procedure.sources)));
    days.sort_unstable();
    Age {
        median: days.get(days.len() / 2).copied().unwrap_or_default(),
        oldest: days.last().copied().unwrap_or_default(),
    }
}

/// Counts the texts, and those written in each language beside French.
fn translated<'a>(texts: impl Iterator<Item = &'a Written>) -> BTreeMap<String, Share> {
    let mut counts: BTreeMap<Lang, usize> = BTreeMap::new();
    for text in texts {
        *counts.entry(text.lang).or_default() += 1;
    }
    let of = |lang: Lang| counts.get(&lang).copied().unwrap_or_default();
    let share = |lang: Lang| Share { of: of(lang), all: of(Lang::Fr) };
    [Lang::En, Lang::FrSimple].into_iter().map(|lang| (lang.to_string(), share(lang))).collect()
}

/// Measures the French of the moment itself and of the introductions of its procedures.
fn reading(texts: &[&Written], lexicon: &Lexicon) -> Reading {
    let french: Vec<Written> =
        texts.iter().filter(|text| text.lang == Lang::Fr).map(|text| (*text).clone()).collect();
    let pages = pages(&french, lexicon);
    let mut reading = Reading::default();
    let mut scores = Vec::new();
    let own = |text: &&Written| text.file.starts_with("moments/") || is_introduction(text);
    for text in french.iter().filter(own) {
        for paragraph in text.text.split("\n\n").filter(|words| !words.trim().is_empty()) {
            let measured = measure(paragraph, pages.get(text.file.as_str()), lexicon);
            reading.paragraphs += 1;
            reading.over += usize::from(!Thresholds::default().exceeded(&measured).is_empty());
            scores.extend(measured.score());
        }
    }
    let count = u32::try_from(scores.len()).map_or(1.0, f64::from).max(1.0);
    reading.mean_score = (scores.iter().sum::<f64>() / count * 10.0).round() / 10.0;
    reading
}

/// Lists what is asked for though an administration holds it, and is not fetched.
fn asked_again(procedures: &[&Procedure], catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut again = Vec::new();
    for procedure in procedures {
        for item in procedure.evidence.iter().filter(|item| !item.fetched) {
            let held = catalogue.evidence(item.kind.as_str());
            if held.is_some_and(|kind| !kind.held_by.is_empty()) {
                again.push((procedure.id.to_string(), item.kind.to_string()));
            }
        }
    }
    again
}
