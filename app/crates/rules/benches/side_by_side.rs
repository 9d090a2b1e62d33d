//! Our part of `make bench-rules`: a task in JSON is read, times and outcomes are printed.
//!
//! A household is timed from its answers in JSON to its outcomes, as an API would be asked.

#[path = "support/content.rs"]
mod content;

use std::hint::black_box;
use std::time::Instant;

use jiff::civil::Date;
use rules::{Day, Explained, Household, Outcome, Program, RuleId};
use serde_json::{Map, Value, json};

const SAMPLES: usize = 41;

type Answers = Map<String, Value>;

fn main() {
    let Some(file) = std::env::args().skip(1).find(|argument| !argument.starts_with("--")) else {
        println!("nothing to measure: make bench-rules gives the task");
        return;
    };
    let task = std::fs::read_to_string(&file).expect("the task is there");
    let task: Value = serde_json::from_str(&task).expect("the task is JSON");
    let began = Instant::now();
    let compiled = content::compiled();
    let setup = began.elapsed().as_secs_f64();
    println!("{}", report(&compiled.program, &task, setup));
}

fn report(program: &Program, task: &Value, setup: f64) -> Value {
    let on: Date = task["on"].as_str().and_then(|on| on.parse().ok()).expect("a day");
    let day = Day::new(program, on);
    let (one, many) = (answers(&task["one"]), answers(&task["many"]));
    let sets = task["sets"].as_object().expect("sets of rights");
    let mut micros = Map::new();
    let mut works = Vec::new();
    for (name, set) in sets {
        let rules = rules_of(program, set);
        micros.insert(name.clone(), json!({"rights": rules.len()}));
        for (which, households, passes) in [("one", &one, 200), ("many", &many, 1)] {
            for what in ["micros", "explained"] {
                let (rules, day) = (rules.clone(), &day);
                let ask = move |answers: &Answers| match what {
                    "micros" => drop(black_box(outcomes(program, day, &rules, answers))),
                    _ => drop(black_box(explained(program, day, &rules, answers))),
                };
                works.push(((name, which, what), timed(households, passes, ask)));
            }
        }
    }
    for ((name, which, what), median) in medians(works) {
        micros[name][which][what] = median.into();
    }
    let all: Vec<RuleId> = program.rule_ids().collect();
    let said = |list: &[Answers]| -> Vec<Value> {
        list.iter().map(|answers| told(program, &outcomes(program, &day, &all, answers))).collect()
    };
    json!({"setup": setup, "micros": micros, "one": said(&one), "many": said(&many)})
}

fn answers(households: &Value) -> Vec<Answers> {
    let read = |household: &Value| household["answers"].as_object().expect("answers").clone();
    households.as_array().expect("households").iter().map(read).collect()
}

/// The rules of a set; an empty set stands for all.
fn rules_of(program: &Program, set: &Value) -> Vec<RuleId> {
    let ids = set.as_array().expect("ids").iter().map(|id| id.as_str().expect("an id"));
    let known = |id: &str| program.rule(id).unwrap_or_else(|| panic!("there is no right {id}"));
    let wanted: Vec<RuleId> = ids.map(known).collect();
    if wanted.is_empty() { program.rule_ids().collect() } else { wanted }
}

fn outcomes(program: &Program, day: &Day, rules: &[RuleId], answers: &Answers) -> Vec<Outcome> {
    let household = Household::from_json(program, answers, day.on()).expect("good answers");
    let mut outcomes = Vec::with_capacity(rules.len());
    let rules = rules.iter().copied();
    rules::evaluate_each(program, &household, day, rules, |outcome| outcomes.push(outcome));
    outcomes
}

fn explained(program: &Program, day: &Day, rules: &[RuleId], answers: &Answers) -> Vec<Explained> {
    let household = Household::from_json(program, answers, day.on()).expect("good answers");
    rules::explain(program, &household, rules.iter().copied(), day)
}

/// Something that takes a sample: microseconds a household.
type Work<'a> = Box<dyn Fn() -> f64 + 'a>;

/// A sample goes some times through the households.
fn timed<'a>(households: &'a [Answers], passes: usize, ask: impl Fn(&Answers) + 'a) -> Work<'a> {
    Box::new(move || {
        let began = Instant::now();
        (0..passes).for_each(|_| households.iter().for_each(|answers| ask(black_box(answers))));
        began.elapsed().as_secs_f64() * 1e6 / (passes * households.len()) as f64
    })
}

/// The medians of samples taken in turn, so that a moment when the machine is slow weighs on all
/// alike. The first turn is for warming up.
fn medians<Name>(works: Vec<(Name, Work<'_>)>) -> Vec<(Name, f64)> {
    let mut samples: Vec<Vec<f64>> = vec![Vec::new(); works.len()];
    for turn in 0..=SAMPLES {
        for ((_, work), samples) in works.iter().zip(&mut samples) {
            let sample = work();
            if turn > 0 {
                samples.push(sample);
            }
        }
    }
    let median = |mut samples: Vec<f64>| {
        samples.sort_by(f64::total_cmp);
        samples[SAMPLES / 2]
    };
    works.into_iter().map(|(name, _)| name).zip(samples.into_iter().map(median)).collect()
}

/// The outcomes by right, as `moments screen` gives them.
fn told(program: &Program, outcomes: &[Outcome]) -> Value {
    let one = |outcome: &Outcome| {
        let amount = outcome.amount.and_then(|amount| amount.exact());
        let value = json!({
            "status": outcome.status,
            "amount": amount.map(|amount| amount.to_string()),
            "unit": outcome.amount.map(|amount| amount.unit),
        });
        (program[outcome.rule].id.to_string(), value)
    };
    Value::Object(outcomes.iter().map(one).collect())
}
