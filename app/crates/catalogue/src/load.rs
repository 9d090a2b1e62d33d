//! From the text of content files to a catalogue, or to every problem at once.

mod addresses;
mod figures;
mod files;
mod language;
mod loose;
mod places;
mod problem;
mod references;
mod schema;
mod suggest;
mod texts;
mod yaml;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub use addresses::{Address, addresses};
pub use files::ContentFiles;
pub use places::{Places, Site};
pub use problem::Problem;
pub use schema::schemas;
pub use suggest::did_you_mean;
pub use texts::{Written, texts};

use self::files::{FileKind, Location};
use self::references::Draft;
use self::schema::Shape;
use self::yaml::Document;
use crate::{Catalogue, Date};

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
/// references are checked among all the files that could be read. Texts quote figures of the law
/// (`{timbre-du-passeport}`): they are filled in as they are on the day `on`.
pub fn read(files: &ContentFiles, on: Date) -> Reading {
    let mut problems = Vec::new();
    let mut draft = Draft::default();
    let mut located = Vec::with_capacity(files.len());
    for (path, text) in files.iter() {
        match files::locate(path) {
            Ok(Location::Catalogue(kind)) => located.push((kind, path, text)),
            Ok(Location::Elsewhere) => {}
            Err(problem) => problems.push(problem),
        }
    }
    // Figures first: the texts of all other files may quote them.
    located.sort_by_key(|(kind, ..)| *kind != FileKind::Parameters);
    for (kind, path, text) in located {
        let read_before = draft.parameters.len();
        read_file(&kind, path, text, &mut draft, &mut problems);
        if kind == FileKind::Parameters {
            match draft.parameters.get(read_before) {
                Some((map, _)) => draft.figures.add(map, on),
                None => draft.figures.incomplete = true,
            }
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
pub fn load(files: &ContentFiles, on: Date) -> Result<Catalogue, Vec<Problem>> {
    let reading = read(files, on);
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
    let value = draft.figures.fill(&document, problems);
    if let Err(problem) = keep(kind, value, document, draft) {
        problems.push(problem);
    }
}

/// Gives what a file holds its type, and keeps it.
fn keep(
    kind: &FileKind,
    value: Value,
    document: Document,
    draft: &mut Draft,
) -> Result<(), Problem> {
    fn typed<T: DeserializeOwned>(value: Value, document: &Document) -> Result<T, Problem> {
        // The schema has been checked, so this fails only where the schema is wider than the type;
        // it is a problem of the file all the same, never a panic.
        serde_json::from_value(value)
            .map_err(|err| Problem::at_start(&document.path, format!("cannot be read: {err}")))
    }
    match kind {
        FileKind::Moment(id) => {
            let mut moment: crate::Moment = typed(value, &document)?;
            moment.id = id.clone();
            draft.moments.push((moment, document));
        }
        FileKind::Procedure(id) => {
            let mut procedure: crate::Procedure = typed(value, &document)?;
            procedure.id = id.clone();
            draft.procedures.insert(id.clone(), (procedure, document));
        }
        FileKind::Entitlement(id) => {
            let mut right: crate::Entitlement = typed(value, &document)?;
            right.id = id.clone();
            draft.entitlements.insert(id.clone(), (right, document));
        }
        FileKind::Letter(id) => {
            let mut letter: crate::Letter = typed(value, &document)?;
            letter.id = id.clone();
            draft.letters.insert(id.clone(), (letter, document));
        }
        FileKind::Parameters => draft.parameters.push((typed(value, &document)?, document)),
        FileKind::Authorities => draft.authorities = Some((typed(value, &document)?, document)),
        FileKind::Evidence => draft.evidence = Some((typed(value, &document)?, document)),
        FileKind::Withdrawn => draft.withdrawn = Some((typed(value, &document)?, document)),
        FileKind::Facts => draft.facts = Some((typed(value, &document)?, document)),
        FileKind::Notions => draft.notions = Some((typed(value, &document)?, document)),
        FileKind::Recourses => draft.recourses = Some((typed(value, &document)?, document)),
        FileKind::Glossary => draft.glossary = Some((typed(value, &document)?, document)),
        FileKind::News => draft.news = Some((typed(value, &document)?, document)),
    }
    Ok(())
}
