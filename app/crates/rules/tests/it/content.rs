//! The content of this repository: its examples, and what must hold for every rule in it.

use std::path::Path;
use std::sync::LazyLock;

use catalogue::{ContentFiles, Reading, Status};
use rules::{Compiled, Day, Draw, Severity};

use crate::support::day;

static READING: LazyLock<Reading> = LazyLock::new(|| {
    let mut files = ContentFiles::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content");
    add(&root, &root, &mut files);
    catalogue::read(&files, "2026-11-22".parse().expect("a day"))
});

pub(crate) static COMPILED: LazyLock<Compiled> = LazyLock::new(|| {
    let faults = match rules::compile(READING.catalogue.rules()) {
        Ok(compiled) => return compiled,
        Err(faults) => faults,
    };
    let place = |fault: &rules::Fault| {
        READING.places.problem(&fault.site, &fault.pointer, &fault.message).to_string()
    };
    panic!("{:#?}", faults.iter().map(place).collect::<Vec<_>>())
});

fn add(root: &Path, folder: &Path, files: &mut ContentFiles) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add(root, &path, files);
        } else {
            let below = path.strip_prefix(root).expect("below the root").to_string_lossy();
            files.insert(below, std::fs::read_to_string(&path).expect("a text"));
        }
    }
}

#[test]
fn every_example_comes_out_as_written() {
    let faults = rules::run_examples(READING.catalogue.rules(), &COMPILED);
    let place = |fault: &rules::Fault| {
        READING.places.problem(&fault.site, &fault.pointer, &fault.message).to_string()
    };
    let told: Vec<String> = faults.iter().map(place).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn the_linter_finds_no_error() {
    let found = rules::lint(READING.catalogue.rules(), &COMPILED, day("2026-11-22"));
    let errors: Vec<_> =
        found.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn there_are_rights_for_every_moment() {
    let catalogue = &READING.catalogue;
    assert!(catalogue.entitlements().len() >= 32, "{}", catalogue.entitlements().len());
    for moment in catalogue.moments() {
        assert!(catalogue.entitlements_of(&moment.id).next().is_some(), "{} has none", moment.id);
    }
}

/// What is decided with some answers stays so whatever the others are.
#[test]
fn what_is_decided_stays_decided() {
    let program = &COMPILED.program;
    let mut draw = Draw::new(1);
    let mut decided = 0;
    for n in 0..1500 {
        let on = day(["2025-02-10", "2025-10-01", "2026-03-15", "2026-11-22"][n % 4]);
        let whole = draw.household(program, on);
        let partial = draw.forget(program, &whole);
        let (all, some) =
            (rules::evaluate(program, &whole, on), rules::evaluate(program, &partial, on));
        for (all, some) in all.iter().zip(&some) {
            let id = &program[all.rule].id;
            if some.status != Status::Unknown {
                decided += 1;
                assert_eq!(some.status, all.status, "{id} on {on}: {:?}", partial.to_json(program));
            }
            if let (Some(some), Some(all)) = (some.amount, all.amount) {
                let (low, high) = (some.value.low(), some.value.high());
                let exact = all.exact().expect("every answer is known");
                assert!(
                    low <= exact && exact <= high,
                    "{id} on {on}: {exact} not in {low}..{high}"
                );
            }
        }
    }
    assert!(decided > 5_000, "only {decided} outcomes were decided by some answers");
}

/// With every answer every right is decided, and nothing is asked.
#[test]
fn every_answer_decides_every_right() {
    let program = &COMPILED.program;
    let rules: Vec<_> = program.rule_ids().collect();
    let mut draw = Draw::new(2);
    for _ in 0..300 {
        let on = day("2026-11-22");
        let whole = draw.household(program, on);
        for outcome in rules::evaluate(program, &whole, on) {
            let id = &program[outcome.rule].id;
            assert_ne!(outcome.status, Status::Unknown, "{id}: {:?}", whole.to_json(program));
        }
        let progress = rules::progress(program, &whole, &rules, &Day::new(program, on));
        assert_eq!((progress.next, progress.settled), (None, rules.len()));
    }
}

/// A question is asked only while its answer can change something: some pair of completions that
/// differ in this answer alone must come out differently.
#[test]
fn no_question_is_asked_in_vain() {
    let program = &COMPILED.program;
    let rules: Vec<_> = program.rule_ids().collect();
    let mut draw = Draw::new(3);
    let (mut asked, mut vain) = (0, Vec::new());
    for _ in 0..60 {
        let on = day("2026-11-22");
        let whole = draw.household(program, on);
        let partial = draw.forget(program, &whole);
        let progress = rules::progress(program, &partial, &rules, &Day::new(program, on));
        let Some(next) = progress.next.filter(|next| next.field.is_none()) else { continue };
        asked += 1;
        let matters = (0..400).any(|_| {
            let mut one = partial.clone();
            for fact in program.fact_ids() {
                if one.lacks(fact) {
                    let answer = draw.answer(&program[fact], on);
                    one.set(fact, Some(answer));
                }
            }
            let mut other = one.clone();
            let answer = draw.answer(&program[next.fact], on);
            other.set(next.fact, Some(answer));
            rules::evaluate(program, &one, on) != rules::evaluate(program, &other, on)
        });
        if !matters {
            vain.push(next.name(program));
        }
    }
    // Random completions miss the narrow cases; what is asked must matter nearly always.
    assert!(asked > 20, "{asked}");
    assert!(vain.len() * 20 <= asked, "asked in vain: {vain:?} of {asked}");
}

/// The rules of one moment, cut out, come out as they do among all.
#[test]
fn a_moment_cut_out_comes_out_the_same() {
    let program = &COMPILED.program;
    let spoken = rules::Spoken::new(&COMPILED.phrases, catalogue::Lang::Fr);
    let mut draw = Draw::new(4);
    for moment in READING.catalogue.moments() {
        let rights = READING.catalogue.entitlements_of(&moment.id);
        let wanted: Vec<_> = rights.filter_map(|right| program.rule(right.id.as_str())).collect();
        let (cut, said) = rules::restrict(program, &spoken, &wanted);
        let bytes = serde_json::to_vec(&(&cut, &said)).expect("it can be written");
        let (cut, _): (rules::Program, rules::Spoken) =
            serde_json::from_slice(&bytes).expect("it can be read back");
        for _ in 0..50 {
            let on = day("2026-11-22");
            let whole = draw.household(program, on);
            let partial = draw.forget(program, &whole);
            let mut small = rules::Household::new(&cut);
            for fact in cut.fact_ids() {
                let all = program.fact(cut[fact].id.as_str()).expect("a fact of the whole");
                small.set(fact, partial.get(all).cloned());
            }
            let found = rules::evaluate(&cut, &small, on);
            let expected = rules::evaluate(program, &partial, on);
            for rule in &wanted {
                let id = program[*rule].id.as_str();
                let here = cut.rule(id).expect("the rule was kept");
                let (a, b) = (&found[usize::from(here.0)], &expected[usize::from(rule.0)]);
                assert_eq!(
                    (a.status, a.proactivity, a.amount),
                    (b.status, b.proactivity, b.amount),
                    "{id}"
                );
            }
        }
    }
}
