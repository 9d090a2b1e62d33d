//! The references of a file that could not be read as a whole, so that these mistakes are told too.

use serde_json::Value;

use super::files::FileKind;

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Moment,
    Procedure,
    Authority,
    Evidence,
}

/// A reference as found: to what, by which name, where (a JSON pointer).
pub(super) type Reference<'a> = (Target, &'a str, String);

/// Finds the references in the value of a file, whatever else is wrong with it.
pub(super) fn references<'a>(kind: &FileKind, value: &'a Value) -> Vec<Reference<'a>> {
    let mut found = Vec::new();
    match kind {
        FileKind::Procedure(_) => {
            add(&mut found, Target::Authority, &value["authority"], "/authority".to_owned());
            for (n, item) in list(&value["evidence"]) {
                add(&mut found, Target::Evidence, &item["type"], format!("/evidence/{n}/type"));
            }
        }
        FileKind::Moment(_) => {
            for (s, stage) in list(&value["stages"]) {
                for (n, step) in list(&stage["steps"]) {
                    let pointer = format!("/stages/{s}/steps/{n}/procedure");
                    add(&mut found, Target::Procedure, &step["procedure"], pointer);
                }
            }
            for (n, id) in list(&value["related"]) {
                add(&mut found, Target::Moment, id, format!("/related/{n}"));
            }
        }
        FileKind::Evidence => {
            for (id, item) in value.as_object().into_iter().flatten() {
                add(&mut found, Target::Procedure, &item["procedure"], format!("/{id}/procedure"));
                for (n, holder) in list(&item["held_by"]) {
                    let pointer = format!("/{id}/held_by/{n}/authority");
                    add(&mut found, Target::Authority, &holder["authority"], pointer);
                }
            }
        }
        FileKind::Entitlement(_) => {
            add(&mut found, Target::Authority, &value["authority"], "/authority".to_owned());
            for (n, id) in list(&value["moments"]) {
                add(&mut found, Target::Moment, id, format!("/moments/{n}"));
            }
            for (n, id) in list(&value["procedures"]) {
                add(&mut found, Target::Procedure, id, format!("/procedures/{n}"));
            }
        }
        FileKind::Facts => {
            for (f, fact) in list(&value["facts"]) {
                for (n, holder) in list(&fact["held_by"]) {
                    let pointer = format!("/facts/{f}/held_by/{n}/authority");
                    add(&mut found, Target::Authority, &holder["authority"], pointer);
                }
            }
        }
        FileKind::Letter(_) => {
            for (n, id) in list(&value["procedures"]) {
                add(&mut found, Target::Procedure, id, format!("/procedures/{n}"));
            }
        }
        FileKind::Authorities
        | FileKind::Withdrawn
        | FileKind::Notions
        | FileKind::Parameters
        | FileKind::Recourses
        | FileKind::Glossary
        | FileKind::News => {}
    }
    found
}

fn list(value: &Value) -> impl Iterator<Item = (usize, &Value)> {
    value.as_array().into_iter().flatten().enumerate()
}

/// Adds a reference that is a name; the shape check has told what is not.
fn add<'a>(found: &mut Vec<Reference<'a>>, target: Target, value: &'a Value, pointer: String) {
    if let Some(name) = value.as_str().filter(|name| name.parse::<crate::Slug>().is_ok()) {
        found.push((target, name, pointer));
    }
}
