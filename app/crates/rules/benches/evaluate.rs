//! How long the rules of this repository take for one household.

#[path = "support/content.rs"]
mod content;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiff::civil::{Date, date};
use rules::{Day, Household, Program, RuleId};

/// Two children, one parent who died, some wages: most conditions have to be looked at.
const FAMILY: &str = r#"{"naissance": "1966-04-12", "residence-en-france": true,
    "situation-familiale": "veuf", "enfants": [
        {"naissance": "2010-05-03", "scolarite": "lycee", "handicap": "aucun", "salaire-mensuel": 0, "autre-parent": "decede"},
        {"naissance": "2014-09-20", "scolarite": "college", "handicap": "aucun", "salaire-mensuel": 0, "autre-parent": "decede"}],
    "lien-avec-le-defunt": "conjoint", "union-avec-le-defunt": "marie", "date-du-deces": "2026-02-03",
    "nouveau-couple": "non", "retraite-du-defunt": 900, "trimestres-du-defunt": 160,
    "revenu-fiscal-de-reference": 15000, "ressources-il-y-a-deux-ans": 18000,
    "revenus-mensuels": 1100}"#;

const ON: Date = date(2026, 11, 22);

fn family(program: &Program) -> Household {
    let answers = serde_json::from_str(FAMILY).expect("the answers are JSON");
    Household::from_json(program, &answers, ON).expect("the answers are good")
}

/// The households of the parity sample: plausible people, most answers given.
fn sample(program: &Program) -> Vec<Household> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parity/households.jsonl");
    let text = std::fs::read_to_string(file).expect("the sample is there");
    let read = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let answers = line["answers"].as_object().expect("answers");
        Household::from_json(program, answers, ON).ok()
    };
    text.lines().filter_map(read).collect()
}

fn evaluate(criterion: &mut Criterion) {
    let compiled = content::compiled();
    let program = &compiled.program;
    let household = family(program);
    let day = Day::new(program, ON);
    let rules: Vec<RuleId> = program.rule_ids().collect();
    let mut group = criterion.benchmark_group(format!("{} rights", rules.len()));
    group.bench_function("outcomes", |bench| {
        bench.iter(|| rules::evaluate_on(program, black_box(&household), &day));
    });
    group.bench_function("outcomes with explanations", |bench| {
        bench.iter(|| rules::explain(program, black_box(&household), rules.iter().copied(), &day));
    });
    group.bench_function("day of the next change, all rights", |bench| {
        bench.iter(|| {
            let change = |rule: &RuleId| rules::next_change(program, &household, *rule, &day);
            rules.iter().filter_map(change).count()
        });
    });
    group.bench_function("next question", |bench| {
        bench.iter(|| rules::progress(program, black_box(&household), &rules, &day));
    });
    let nobody = Household::new(program);
    group.bench_function("next question, nothing answered", |bench| {
        bench.iter(|| rules::progress(program, black_box(&nobody), &rules, &day));
    });
    let answers: serde_json::Map<_, _> = serde_json::from_str(FAMILY).expect("JSON");
    group.bench_function("answers from JSON", |bench| {
        bench.iter(|| Household::from_json(program, black_box(&answers), ON));
    });
    group.throughput(Throughput::Elements(1));
    let sample = sample(program);
    let mut drawn = sample.iter().cycle();
    group.bench_function("outcomes, a drawn household", |bench| {
        bench.iter(|| rules::evaluate_on(program, black_box(drawn.next().expect("endless")), &day));
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(50);
    targets = evaluate
}
criterion_main!(benches);
