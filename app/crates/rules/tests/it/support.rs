//! Small contents to try rules on.

use catalogue::{ContentFiles, Reading};
use rules::{Compiled, Day, Household, Outcome, Program};

/// Facts that the tests ask about.
const FACTS: &str = "
groups: [{id: vous, title: {fr: Vous}}]
facts:
  - {id: naissance, group: vous, type: date, label: {fr: Votre date de naissance}, question: {fr: Quand ?}}
  - {id: salaire, group: vous, type: number, unit: euro_per_month, min: 0, max: 100000, label: {fr: Votre salaire}, question: {fr: Combien ?}, typical: [0, 1500]}
  - {id: rente, group: vous, type: number, unit: euro_per_month, min: 0, max: 100000, label: {fr: Votre rente}, question: {fr: Combien ?}}
  - {id: revenu, group: vous, type: number, unit: euro_per_year, min: 0, max: 1000000, label: {fr: Votre revenu}, question: {fr: Combien ?}, held_by: [{authority: impots, certainty: likely}]}
  - {id: trimestres, group: vous, type: number, unit: quarters, whole: true, min: 0, max: 240, label: {fr: Vos trimestres}, question: {fr: Combien ?}}
  - {id: etudiant, group: vous, type: boolean, label: {fr: Étudiant}, question: {fr: Oui ?}}
  - id: couple
    group: vous
    type: choice
    label: {fr: Votre situation}
    question: {fr: Laquelle ?}
    choices: [{id: seul, label: {fr: Seul}}, {id: marie, label: {fr: Marié}}, {id: pacse, label: {fr: Pacsé}}]
  - id: enfants
    group: vous
    type: list
    max: 6
    item: {fr: Enfant}
    label: {fr: Vos enfants}
    question: {fr: Lesquels ?}
    fields:
      - {id: naissance, type: date, min: -26y, max: +0y, label: {fr: Date de naissance}, question: {fr: Quand ?}}
      - {id: ecole, type: choice, label: {fr: École}, question: {fr: Laquelle ?}, choices: [{id: aucune, label: {fr: Aucune}}, {id: college, label: {fr: Collège}}, {id: lycee, label: {fr: Lycée}}]}
";

/// Figures that the tests compare with.
const PARAMETERS: &str = "
plafond: {label: {fr: Plafond}, unit: euro_per_month, values: [{from: 2025-01-01, is: 1000.50, SRC}, {from: 2026-04-01, is: 1100, SRC}]}
taux: {label: {fr: Taux}, unit: percent, values: [{from: 2025-01-01, is: 54, SRC}]}
age-minimum: {label: {fr: Âge minimum}, unit: years, values: [{from: 2025-01-01, is: 55, SRC}]}
age-maximum: {label: {fr: Âge maximum}, unit: years, values: [{from: 2025-01-01, is: 18, SRC}]}
par-enfants: {label: {fr: Plafond par enfants}, unit: euro_per_year, beyond: each, values: [{from: 2025-01-01, rows: {0: 10000, 1: 12000, 2: 14000}, each: 1500, SRC}]}
par-situation: {label: {fr: Par situation}, unit: euro, values: [{from: 2025-01-01, rows: {seul: 1, marie: 2, pacse: 3}, SRC}]}
bareme: {label: {fr: Barème}, unit: euro, by_unit: euro_per_year, values: [{from: 2025-01-01, steps: [{from: 0, is: 300}, {from: 5000, is: 200}, {from: 9000, is: 0}], SRC}]}
";

/// A source for every figure.
const SOURCE: &str = "source: {title: Loi, url: 'https://www.legifrance.gouv.fr', checked: 2026-11-22, certainty: likely}, certainty: likely";

/// What every right of the tests says.
const FRAME: &str = "
title: {fr: Droit}
summary: {fr: Un droit.}
moments: [je-perds-un-proche]
authority: impots
in_force: {from: 2025-01-01}
proactivity: {level: automatic, certainty: likely}
sources: [{title: Loi, url: 'https://www.legifrance.gouv.fr', checked: 2026-11-22, certainty: likely}]
certainty: likely
words: [droit]
examples:
  - {name: a, on: 2026-01-01, answers: {}, expect: {status: unknown}}
  - {name: b, on: 2026-01-01, answers: {}, expect: {status: unknown}}
  - {name: c, on: 2026-01-01, answers: {}, expect: {status: unknown}}
  - {name: d, on: 2026-01-01, answers: {}, expect: {status: unknown}}
";

/// Builds a right from what is particular to it; a key given here replaces that of the frame.
pub(crate) fn right(particular: &str) -> String {
    let given: Vec<&str> = particular.lines().filter_map(top_key).collect();
    let mut text = String::new();
    let mut keep = true;
    for line in FRAME.lines() {
        if let Some(key) = top_key(line) {
            keep = !given.contains(&key);
        }
        if keep {
            text.push_str(line);
            text.push('\n');
        }
    }
    text + particular
}

fn top_key(line: &str) -> Option<&str> {
    let key = line.split_once(':')?.0;
    (!key.starts_with([' ', '-', '#']) && !key.is_empty()).then_some(key)
}

/// Reads a content of some rights and more files.
pub(crate) fn reading(rights: &[(&str, &str)], more: &[(&str, &str)]) -> Reading {
    let mut files = ContentFiles::default();
    files.insert("facts.yaml", FACTS);
    files.insert("parameters/tests.yaml", PARAMETERS.replace("SRC", SOURCE));
    for (id, text) in rights {
        files.insert(format!("entitlements/{id}.yaml"), right(text));
    }
    for (path, text) in more {
        files.insert(*path, text.replace("SRC", SOURCE));
    }
    catalogue::read(&files, "2026-11-22".parse().expect("a day"))
}

/// Compiles a content, or panics with its faults.
pub(crate) fn compiled(rights: &[(&str, &str)]) -> Compiled {
    let reading = reading(rights, &[]);
    let shapes: Vec<String> = reading
        .problems
        .iter()
        .filter(|problem| problem.file.starts_with("entitlements") && problem.line > 1)
        .filter(|problem| !problem.message.starts_with("no "))
        .map(ToString::to_string)
        .collect();
    assert!(shapes.is_empty(), "{shapes:#?}");
    match rules::compile(reading.catalogue.rules()) {
        Ok(compiled) => compiled,
        Err(faults) => panic!("{faults:#?}"),
    }
}

/// Lists the faults of a content, with their places.
pub(crate) fn faults(rights: &[(&str, &str)], more: &[(&str, &str)]) -> Vec<String> {
    let reading = reading(rights, more);
    let faults = rules::compile(reading.catalogue.rules()).err().unwrap_or_default();
    let place = |fault: &rules::Fault| {
        reading.places.problem(&fault.site, &fault.pointer, &fault.message).to_string()
    };
    faults.iter().map(place).collect()
}

/// Reads answers, which must be good.
pub(crate) fn household(compiled: &Compiled, on: &str, answers: &str) -> Household {
    let answers = serde_json::from_str(answers).expect("the answers are JSON");
    Household::from_json(&compiled.program, &answers, day(on)).expect("the answers are good")
}

/// Works the one right of a content out.
pub(crate) fn outcome(compiled: &Compiled, on: &str, answers: &str) -> Outcome {
    let household = household(compiled, on, answers);
    rules::evaluate(&compiled.program, &household, day(on)).remove(0)
}

/// Reads a day.
/// Looks a day up.
pub(crate) fn at(program: &Program, on: &str) -> Day {
    Day::new(program, day(on))
}

pub(crate) fn day(text: &str) -> jiff::civil::Date {
    text.parse().expect("a day")
}
