//! What no schema can say: that every name leads somewhere, and that the order can be followed.

mod extras;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::figures::Figures;
use super::files::FileKind;
use super::loose::{self, Target};
use super::places::{Places, Site};
use super::problem::Problem;
use super::suggest::did_you_mean;
use super::yaml::Document;
use crate::{
    Authority, Catalogue, ChannelKind, Entitlement, Evidence, Facts, Kind, Letter, Moment, News,
    Notion, Parameter, Parts, Procedure, Recourse, RuleContent, Slug, StepRule, Term, Withdrawn,
};

/// What has been read so far.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) moments: Vec<(Moment, Document)>,
    pub(super) procedures: BTreeMap<Slug, (Procedure, Document)>,
    pub(super) authorities: Option<(BTreeMap<Slug, Authority>, Document)>,
    pub(super) evidence: Option<(BTreeMap<Slug, Evidence>, Document)>,
    pub(super) withdrawn: Option<(BTreeMap<Slug, Withdrawn>, Document)>,
    pub(super) facts: Option<(Facts, Document)>,
    pub(super) notions: Option<(BTreeMap<Slug, Notion>, Document)>,
    pub(super) parameters: Vec<(BTreeMap<Slug, Parameter>, Document)>,
    pub(super) entitlements: BTreeMap<Slug, (Entitlement, Document)>,
    pub(super) letters: BTreeMap<Slug, (Letter, Document)>,
    pub(super) recourses: Option<(BTreeMap<Slug, Recourse>, Document)>,
    pub(super) glossary: Option<(BTreeMap<Slug, Term>, Document)>,
    pub(super) news: Option<(Vec<News>, Document)>,
    /// The figures that texts quote.
    pub(super) figures: Figures,
    /// Files that have the wrong shape.
    pub(super) unread: Vec<(FileKind, Document)>,
    declared: Declared,
}

/// Every id that a file or a key gives, even where the rest could not be read.
#[derive(Default)]
struct Declared {
    moments: BTreeSet<String>,
    procedures: BTreeSet<String>,
    authorities: BTreeSet<String>,
    evidence: BTreeSet<String>,
    entitlements: BTreeSet<String>,
    recourses: BTreeSet<String>,
}

impl Draft {
    /// Notes which ids a file gives.
    pub(super) fn declare(&mut self, kind: &FileKind, keys: &[&str]) {
        let keys = || keys.iter().map(|key| (*key).to_owned());
        match kind {
            FileKind::Moment(id) => drop(self.declared.moments.insert(id.to_string())),
            FileKind::Procedure(id) => drop(self.declared.procedures.insert(id.to_string())),
            FileKind::Authorities => self.declared.authorities.extend(keys()),
            FileKind::Evidence => self.declared.evidence.extend(keys()),
            FileKind::Entitlement(id) => drop(self.declared.entitlements.insert(id.to_string())),
            FileKind::Recourses => self.declared.recourses.extend(keys()),
            FileKind::Withdrawn
            | FileKind::Facts
            | FileKind::Notions
            | FileKind::Parameters
            | FileKind::Letter(_)
            | FileKind::Glossary
            | FileKind::News => {}
        }
    }

    /// Puts together what could be read, and where each part of the rules stands.
    pub(super) fn into_parts(self) -> (Catalogue, Places) {
        let mut places = Places::default();
        let steps = self.moments.iter().flat_map(|(moment, _)| step_rules(moment)).collect();
        let rules = RuleContent {
            facts: self
                .facts
                .map(|(facts, doc)| places.keep(Site::Facts, doc, facts))
                .unwrap_or_default(),
            notions: self
                .notions
                .map(|(map, doc)| places.keep(Site::Notions, doc, map))
                .unwrap_or_default(),
            parameters: self
                .parameters
                .into_iter()
                .flat_map(|(map, document)| places.keep_parameters(map, document))
                .collect(),
            entitlements: self
                .entitlements
                .into_iter()
                .map(|(id, (right, doc))| {
                    (id.clone(), places.keep(Site::Entitlement(id), doc, right))
                })
                .collect(),
            steps,
            quoted: self.figures.quoted,
        };
        let moments = self.moments.into_iter().map(|(moment, doc)| {
            let site = Site::Moment(moment.id.clone());
            places.keep(site, doc, moment)
        });
        let catalogue = Catalogue::new(Parts {
            moments: moments.collect(),
            procedures: without_documents(self.procedures),
            authorities: self.authorities.map(|(map, _)| map).unwrap_or_default(),
            evidence: self.evidence.map(|(map, _)| map).unwrap_or_default(),
            withdrawn: self.withdrawn.map(|(map, _)| map).unwrap_or_default(),
            letters: without_documents(self.letters),
            recourses: self.recourses.map(|(map, _)| map).unwrap_or_default(),
            glossary: self.glossary.map(|(map, _)| map).unwrap_or_default(),
            news: self.news.map(|(list, _)| list).unwrap_or_default(),
            rules,
        });
        (catalogue, places)
    }
}

fn without_documents<T>(map: BTreeMap<Slug, (T, Document)>) -> BTreeMap<Slug, T> {
    map.into_iter().map(|(id, (item, _))| (id, item)).collect()
}

/// Lists the rules of the steps of a moment.
fn step_rules(moment: &Moment) -> Vec<StepRule> {
    let mut rules = Vec::new();
    for (s, stage) in moment.stages.iter().enumerate() {
        for (n, step) in stage.steps.iter().enumerate() {
            rules.extend(step.when.clone().map(|when| StepRule {
                moment: moment.id.clone(),
                procedure: step.procedure.clone(),
                pointer: format!("/stages/{s}/steps/{n}/when"),
                when,
            }));
        }
    }
    rules
}

/// Checks the references of all that was read.
pub(super) fn check(draft: &Draft, problems: &mut Vec<Problem>) {
    let mut checker = Checker { declared: &draft.declared, problems, used: Used::default() };
    for (moment, document) in &draft.moments {
        checker.moment(moment, document);
    }
    for (procedure, document) in draft.procedures.values() {
        checker.procedure(procedure, document);
    }
    if let Some((evidence, document)) = &draft.evidence {
        checker.evidence(evidence, document);
    }
    if let Some((withdrawn, document)) = &draft.withdrawn {
        checker.withdrawn(withdrawn, document);
    }
    for (right, document) in draft.entitlements.values() {
        checker.entitlement(right, document);
    }
    if let Some((facts, document)) = &draft.facts {
        checker.facts(facts, document);
    }
    checker.extras(draft);
    checker.parameters_once(&draft.parameters);
    for (kind, document) in &draft.unread {
        checker.loose(kind, document);
    }
    checker.ranks(&draft.moments);
    // With unread files nobody can say what is unused.
    let complete = draft.moments.len() == draft.declared.moments.len()
        && draft.procedures.len() == draft.declared.procedures.len();
    if complete {
        checker.unused(draft);
    }
}

pub(super) struct Checker<'a> {
    declared: &'a Declared,
    problems: &'a mut Vec<Problem>,
    used: Used,
}

#[derive(Default)]
struct Used {
    procedures: BTreeSet<Slug>,
    authorities: BTreeSet<Slug>,
    evidence: BTreeSet<Slug>,
    recourses: BTreeSet<Slug>,
}

impl Checker<'_> {
    fn reference(
        &mut self,
        what: &str,
        id: &Slug,
        known: &BTreeSet<String>,
        document: &Document,
        pointer: &str,
    ) {
        if !known.contains(id.as_str()) {
            let hint = did_you_mean(id.as_str(), known.iter().map(String::as_str));
            self.problems.push(document.problem(pointer, format!("no {what} `{id}`{hint}")));
        }
    }

    fn moment(&mut self, moment: &Moment, document: &Document) {
        let declared = self.declared;
        let mut stages: HashMap<&Slug, String> = HashMap::new();
        let mut steps: HashMap<&Slug, String> = HashMap::new();
        for (s, stage) in moment.stages.iter().enumerate() {
            let at = format!("/stages/{s}");
            if stages.insert(&stage.id, at.clone()).is_some() {
                self.twice("stage", &stage.id, document, &format!("{at}/id"));
            }
            for (n, step) in stage.steps.iter().enumerate() {
                let at = format!("{at}/steps/{n}");
                let pointer = format!("{at}/procedure");
                self.used.procedures.insert(step.procedure.clone());
                self.reference(
                    "procedure",
                    &step.procedure,
                    &declared.procedures,
                    document,
                    &pointer,
                );
                if step.when.is_some() && step.condition.is_none() {
                    let message = "a rule needs its words: the field `condition` is missing";
                    self.problems.push(document.problem_at_key(&format!("{at}/when"), message));
                }
                if steps.insert(&step.procedure, at).is_some() {
                    self.twice("procedure", &step.procedure, document, &pointer);
                }
            }
        }
        self.order(moment, &steps, document);
        self.urgent(moment, &steps, document);
        for (n, related) in moment.related.iter().enumerate() {
            let pointer = format!("/related/{n}");
            self.reference("moment", related, &declared.moments, document, &pointer);
            if *related == moment.id {
                self.problems.push(document.problem(&pointer, "a moment is not related to itself"));
            }
        }
    }

    fn twice(&mut self, what: &str, id: &Slug, document: &Document, pointer: &str) {
        let message = format!("the {what} `{id}` already stands in this moment");
        self.problems.push(document.problem(pointer, message));
    }

    /// Checks that `after` names steps of the moment and makes no circle.
    fn order(&mut self, moment: &Moment, steps: &HashMap<&Slug, String>, document: &Document) {
        let names: BTreeSet<String> = steps.keys().map(|id| id.to_string()).collect();
        for step in moment.steps() {
            for (n, before) in step.after.iter().enumerate() {
                let pointer = format!("{}/after/{n}", steps[&step.procedure]);
                self.reference("step of this moment for", before, &names, document, &pointer);
            }
        }
        let after: BTreeMap<&Slug, &Vec<Slug>> =
            moment.steps().map(|step| (&step.procedure, &step.after)).collect();
        if let Some(circle) = find_circle(&after) {
            let path: Vec<&str> = circle.iter().map(|id| id.as_str()).collect();
            let pointer = format!("{}/after", steps[circle[0]]);
            let message = format!("`after` goes in a circle: {}", path.join(" → "));
            self.problems.push(document.problem(&pointer, message));
        }
    }

    fn procedure(&mut self, procedure: &Procedure, document: &Document) {
        let declared = self.declared;
        self.used.authorities.insert(procedure.authority.clone());
        self.reference(
            "authority",
            &procedure.authority,
            &declared.authorities,
            document,
            "/authority",
        );
        for (n, item) in procedure.evidence.iter().enumerate() {
            self.used.evidence.insert(item.kind.clone());
            let pointer = format!("/evidence/{n}/type");
            self.reference("evidence", &item.kind, &declared.evidence, document, &pointer);
        }
        self.recourse(procedure, document);
        self.channels(procedure, document);
    }

    fn channels(&mut self, procedure: &Procedure, document: &Document) {
        for (n, channel) in procedure.channels.iter().enumerate() {
            let pointer = format!("/channels/{n}");
            let needs = match channel.kind {
                ChannelKind::Online if channel.url.is_none() => Some("url"),
                ChannelKind::Phone if channel.phone.is_none() => Some("phone"),
                _ => None,
            };
            if let Some(field) = needs {
                let message = format!(
                    "the field `{field}` is missing: this channel is {}",
                    channel.kind.code()
                );
                self.problems.push(document.problem(&pointer, message));
            }
            if channel.france_connect.is_some() && channel.kind != ChannelKind::Online {
                let at = format!("{pointer}/france_connect");
                let message = "one signs in with FranceConnect online only";
                self.problems.push(document.problem_at_key(&at, message));
            }
        }
        if procedure.channels.iter().all(|channel| channel.kind == ChannelKind::Online) {
            let message = "online alone: say how to do it by phone, at a counter or by post";
            self.problems.push(document.problem_at_key("/channels", message));
        }
    }

    fn evidence(&mut self, evidence: &BTreeMap<Slug, Evidence>, document: &Document) {
        let declared = self.declared;
        for (id, kind) in evidence {
            for (n, holder) in kind.held_by.iter().enumerate() {
                self.used.authorities.insert(holder.authority.clone());
                let pointer = format!("/{id}/held_by/{n}/authority");
                let authority = &holder.authority;
                self.reference("authority", authority, &declared.authorities, document, &pointer);
            }
            if let Some(procedure) = &kind.procedure {
                self.used.procedures.insert(procedure.clone());
                let pointer = format!("/{id}/procedure");
                self.reference("procedure", procedure, &declared.procedures, document, &pointer);
            }
        }
    }

    fn entitlement(&mut self, right: &Entitlement, document: &Document) {
        let declared = self.declared;
        self.used.authorities.insert(right.authority.clone());
        let known = &declared.authorities;
        self.reference("authority", &right.authority, known, document, "/authority");
        for (n, moment) in right.moments.iter().enumerate() {
            let pointer = format!("/moments/{n}");
            self.reference("moment", moment, &declared.moments, document, &pointer);
        }
        for (n, procedure) in right.procedures.iter().enumerate() {
            let pointer = format!("/procedures/{n}");
            self.reference("procedure", procedure, &declared.procedures, document, &pointer);
        }
    }

    fn facts(&mut self, facts: &Facts, document: &Document) {
        let declared = self.declared;
        for (f, fact) in facts.facts.iter().enumerate() {
            for (n, holder) in fact.held_by.iter().enumerate() {
                self.used.authorities.insert(holder.authority.clone());
                let pointer = format!("/facts/{f}/held_by/{n}/authority");
                let known = &declared.authorities;
                self.reference("authority", &holder.authority, known, document, &pointer);
            }
        }
    }

    /// Checks that no figure is given in two files.
    fn parameters_once(&mut self, parameters: &[(BTreeMap<Slug, Parameter>, Document)]) {
        let mut first: HashMap<&Slug, &str> = HashMap::new();
        for (map, document) in parameters {
            for id in map.keys() {
                if let Some(file) = first.insert(id, &document.path) {
                    let message = format!("the parameter `{id}` is already given in {file}");
                    self.problems.push(document.problem_at_key(&format!("/{id}"), message));
                }
            }
        }
    }

    fn withdrawn(&mut self, withdrawn: &BTreeMap<Slug, Withdrawn>, document: &Document) {
        let declared = self.declared;
        for (id, gone) in withdrawn {
            let published = match gone.kind {
                Kind::Moment => &declared.moments,
                Kind::Procedure => &declared.procedures,
                Kind::Entitlement => &declared.entitlements,
                // The schema of the file refuses it.
                Kind::Reference => continue,
            };
            if published.contains(id.as_str()) {
                let message = format!("the {} `{id}` is published", gone.kind);
                self.problems.push(document.problem_at_key(&format!("/{id}"), message));
            }
            for (n, procedure) in gone.instead.iter().enumerate() {
                let pointer = format!("/{id}/instead/{n}");
                self.reference("procedure", procedure, &declared.procedures, document, &pointer);
            }
        }
    }

    /// Checks the references of a file that has the wrong shape.
    fn loose(&mut self, kind: &FileKind, document: &Document) {
        let declared = self.declared;
        for (target, name, pointer) in loose::references(kind, &document.value) {
            let Ok(id) = name.parse::<Slug>() else { continue };
            let (what, known) = match target {
                Target::Moment => ("moment", &declared.moments),
                Target::Procedure => ("procedure", &declared.procedures),
                Target::Authority => ("authority", &declared.authorities),
                Target::Evidence => ("evidence", &declared.evidence),
            };
            self.reference(what, &id, known, document, &pointer);
        }
    }

    fn ranks(&mut self, moments: &[(Moment, Document)]) {
        let mut first: HashMap<u32, &Slug> = HashMap::new();
        for (moment, document) in moments {
            if let Some(other) = first.insert(moment.rank, &moment.id) {
                let message = format!("the rank {} is already that of `{other}`", moment.rank);
                self.problems.push(document.problem("/rank", message));
            }
        }
    }

    fn unused(&mut self, draft: &Draft) {
        for (id, (_, document)) in &draft.procedures {
            if !self.used.procedures.contains(id) {
                let message = format!("the procedure `{id}` stands in no moment");
                self.problems.push(document.problem("", message));
            }
        }
        if let Some((map, document)) = &draft.authorities {
            for id in map.keys().filter(|id| !self.used.authorities.contains(*id)) {
                let message = format!("the authority `{id}` is not used");
                self.problems.push(document.problem_at_key(&format!("/{id}"), message));
            }
        }
        if let Some((map, document)) = &draft.evidence {
            for id in map.keys().filter(|id| !self.used.evidence.contains(*id)) {
                let message = format!("the evidence `{id}` is not used");
                self.problems.push(document.problem_at_key(&format!("/{id}"), message));
            }
        }
    }
}

/// Finds a circle among the steps, if there is one: its ids in order, the first repeated at the end.
fn find_circle<'a>(after: &BTreeMap<&'a Slug, &'a Vec<Slug>>) -> Option<Vec<&'a Slug>> {
    let mut done: BTreeSet<&Slug> = BTreeSet::new();
    for start in after.keys().copied() {
        // Each entry: the step, and how many of its predecessors have been followed.
        let mut path: Vec<(&Slug, usize)> = vec![(start, 0)];
        while let Some((step, followed)) = path.last_mut() {
            let step = *step;
            let Some(before) = after.get(step).and_then(|list| list.get(*followed)) else {
                done.insert(step);
                path.pop();
                continue;
            };
            *followed += 1;
            if let Some(begin) = path.iter().position(|(other, _)| *other == before) {
                let mut circle: Vec<&Slug> = path[begin..].iter().map(|(id, _)| *id).collect();
                circle.push(before);
                return Some(circle);
            }
            if !done.contains(before) {
                path.push((before, 0));
            }
        }
    }
    None
}
