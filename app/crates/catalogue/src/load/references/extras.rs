//! The references of letters, ways to contest, urgent steps and notes of change.

use std::collections::{BTreeSet, HashMap};

use super::{Checker, Draft};
use crate::load::yaml::Document;
use crate::{Kind, Letter, Moment, News, Procedure, Slug};

impl Checker<'_> {
    /// Checks the files that stand beside the catalogue proper.
    pub(super) fn extras(&mut self, draft: &Draft) {
        for (letter, document) in draft.letters.values() {
            self.letter(letter, document);
        }
        if let Some((news, document)) = &draft.news {
            self.news(news, document);
        }
        // With unread procedures nobody can say what is unused.
        let complete = draft.procedures.len() == self.declared.procedures.len();
        if let Some((map, document)) = draft.recourses.as_ref().filter(|_| complete) {
            for id in map.keys().filter(|id| !self.used.recourses.contains(*id)) {
                let message = format!("the recourse `{id}` is not used");
                self.problems.push(document.problem_at_key(&format!("/{id}"), message));
            }
        }
    }

    /// Checks that what presses most are steps of the moment, each named once.
    pub(super) fn urgent(
        &mut self,
        moment: &Moment,
        steps: &HashMap<&Slug, String>,
        document: &Document,
    ) {
        let names: BTreeSet<String> = steps.keys().map(|id| id.to_string()).collect();
        for (n, id) in moment.urgent.iter().enumerate() {
            let pointer = format!("/urgent/{n}");
            self.reference("step of this moment for", id, &names, document, &pointer);
            if moment.urgent[..n].contains(id) {
                let message = format!("`{id}` is already named");
                self.problems.push(document.problem(&pointer, message));
            }
        }
    }

    pub(super) fn recourse(&mut self, procedure: &Procedure, document: &Document) {
        let Some(id) = &procedure.recourse else { return };
        self.used.recourses.insert(id.clone());
        let known = &self.declared.recourses;
        self.reference("recourse", id, known, document, "/recourse");
    }

    fn letter(&mut self, letter: &Letter, document: &Document) {
        let declared = self.declared;
        for (n, id) in letter.procedures.iter().enumerate() {
            let pointer = format!("/procedures/{n}");
            self.reference("procedure", id, &declared.procedures, document, &pointer);
        }
        for (n, id) in letter.enclosures.iter().enumerate() {
            self.used.evidence.insert(id.clone());
            let pointer = format!("/enclosures/{n}");
            self.reference("evidence", id, &declared.evidence, document, &pointer);
        }
        let fields: BTreeSet<String> =
            letter.fields.iter().map(|field| field.id.to_string()).collect();
        let mut used = BTreeSet::new();
        for (pointer, text) in [("/subject", &letter.subject), ("/body", &letter.body)] {
            for name in letter_fields(text) {
                used.insert(name.to_owned());
                match name.parse::<Slug>() {
                    Ok(id) => self.reference("field", &id, &fields, document, pointer),
                    Err(err) => self.problems.push(document.problem(pointer, err.to_string())),
                }
            }
        }
        for (n, field) in letter.fields.iter().enumerate() {
            let at = format!("/fields/{n}/id");
            if !used.contains(field.id.as_str()) {
                let message = format!("the letter does not use the field `{}`", field.id);
                self.problems.push(document.problem(&at, message));
            }
            if letter.fields[..n].iter().any(|other| other.id == field.id) {
                let message = format!("the field `{}` is already there", field.id);
                self.problems.push(document.problem(&at, message));
            }
        }
    }

    fn news(&mut self, news: &[News], document: &Document) {
        let declared = self.declared;
        for (n, note) in news.iter().enumerate() {
            if news[..n].iter().any(|other| other.id == note.id) {
                let message = format!("the note `{}` is already there", note.id);
                self.problems.push(document.problem(&format!("/{n}/id"), message));
            }
            for (i, item) in note.about.iter().enumerate() {
                let (what, known) = match item.kind {
                    Kind::Moment => ("moment", &declared.moments),
                    Kind::Procedure => ("procedure", &declared.procedures),
                    Kind::Entitlement => ("entitlement", &declared.entitlements),
                    // The schema of the file refuses it.
                    Kind::Reference => continue,
                };
                let pointer = format!("/{n}/about/{i}/id");
                self.reference(what, &item.id, known, document, &pointer);
            }
        }
    }
}

/// Lists the names between braces.
fn letter_fields(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}
