//! From the text of content files to a catalogue, or to every problem at once.

mod files;
mod language;
mod loose;
mod places;
mod problem;
mod references;
mod schema;
mod suggest;
mod yaml;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub use files::ContentFiles;
pub use places::{Places, Site};
pub use problem::Problem;
pub use schema::schemas;
pub use suggest::did_you_mean;

use self::files::{FileKind, Location};
use self::references::Draft;
use self::schema::Shape;
use self::yaml::Document;
use crate::{Catalogue, Slug};

/// What could be read, what is wrong, and where the rules stand.
#[derive(Debug)]
pub struct Reading {
    /// All that could be read; whole only when there is no problem.
    pub catalogue: Catalogue,
    /// Every problem found, sorted by place.
    pub problems: Vec<Problem>,
    /// Where the parts of the rules stand.
    pub places: Places,
}

/// Reads the content of a release: every problem found, and all that could be read.
///
/// Parsing never stops at the first mistake: each file is checked against its schema, and the
/// references are checked among all the files that could be read.
pub fn read(files: &ContentFiles) -> Reading {
    let mut problems = Vec::new();
    let mut draft = Draft::default();
    for (path, text) in files.iter() {
        match files::locate(path) {
            Ok(Location::Catalogue(kind)) => {
                read_file(&kind, path, text, &mut draft, &mut problems)
            }
            Ok(Location::Elsewhere) => {}
            Err(problem) => problems.push(problem),
        }
    }
    for required in ["authorities.yaml", "evidence.yaml"] {
        if !files.contains(required) {
            problems.push(Problem::at_start(required, "this file is missing"));
        }
    }
    references::check(&draft, &mut problems);
    problems.sort();
    problems.dedup();
    let (catalogue, places) = draft.into_parts();
    Reading { catalogue, problems, places }
}

/// Reads the content of a release. Returns every problem found, or the catalogue. The rules in it
/// are read but not compiled: the crate `rules` does that.
pub fn load(files: &ContentFiles) -> Result<Catalogue, Vec<Problem>> {
    let reading = read(files);
    if reading.problems.is_empty() { Ok(reading.catalogue) } else { Err(reading.problems) }
}

/// Reads one file into the draft; what cannot be read is only declared, so that references to it
/// do not make further problems.
fn read_file(
    kind: &FileKind,
    path: &str,
    text: &str,
    draft: &mut Draft,
    problems: &mut Vec<Problem>,
) {
    let (document, faults) = match yaml::parse(path, text) {
        Ok(parsed) => parsed,
        Err(problem) => {
            problems.push(problem);
            draft.declare(kind, &[]);
            return;
        }
    };
    let mut found = faults;
    found.extend(schema::check(Shape::of(kind), &document));
    draft.declare(kind, &document.keys());
    let readable = found.is_empty();
    problems.extend(found);
    if !readable {
        draft.unread.push((kind.clone(), document));
        return;
    }
    let outcome =
        match kind {
            FileKind::Moment(id) => typed(&document).map(|mut moment: crate::Moment| {
                moment.id = id.clone();
                draft.moments.push((moment, document));
            }),
            FileKind::Procedure(id) => typed(&document).map(|mut procedure: crate::Procedure| {
                procedure.id = id.clone();
                draft.procedures.insert(id.clone(), (procedure, document));
            }),
            FileKind::Authorities => typed(&document)
                .map(|map: BTreeMap<Slug, _>| draft.authorities = Some((map, document))),
            FileKind::Evidence => typed(&document)
                .map(|map: BTreeMap<Slug, _>| draft.evidence = Some((map, document))),
            FileKind::Withdrawn => typed(&document)
                .map(|map: BTreeMap<Slug, _>| draft.withdrawn = Some((map, document))),
            FileKind::Facts => typed(&document).map(|facts| draft.facts = Some((facts, document))),
            FileKind::Notions => {
                typed(&document).map(|map: BTreeMap<Slug, _>| draft.notions = Some((map, document)))
            }
            FileKind::Parameters => typed(&document)
                .map(|map: BTreeMap<Slug, _>| draft.parameters.push((map, document))),
            FileKind::Entitlement(id) => typed(&document).map(|mut right: crate::Entitlement| {
                right.id = id.clone();
                draft.entitlements.insert(id.clone(), (right, document));
            }),
        };
    if let Err(problem) = outcome {
        problems.push(problem);
    }
}

/// Gives the value its type. The schema has been checked, so this fails only where the schema is
/// wider than the type; it is a problem of the file all the same, never a panic.
fn typed<T: DeserializeOwned>(document: &Document) -> Result<T, Problem> {
    let value: Value = document.value.clone();
    serde_json::from_value(value)
        .map_err(|err| Problem::at_start(&document.path, format!("cannot be read: {err}")))
}
