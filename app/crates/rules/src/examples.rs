//! Runs the examples of the rules: content is tested like code.

use catalogue::{Example, Number, RuleContent, Site, Status};

use crate::compile::{Compiled, Fault};
use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Bound, Household};
use crate::program::RuleId;
use crate::when::next_change;

/// Works out every example of every right and lists those that come out otherwise.
pub fn run_examples(content: &RuleContent, compiled: &Compiled) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (id, right) in &content.entitlements {
        let Some(rule) = compiled.program.rule(id.as_str()) else { continue };
        let mut fault = |pointer: String, message: String| {
            faults.push(Fault { site: Site::Entitlement(id.clone()), pointer, message });
        };
        for (n, example) in right.examples.iter().enumerate() {
            let at = format!("/examples/{n}");
            for (pointer, message) in run(compiled, rule, example) {
                fault(format!("{at}{pointer}"), message);
            }
        }
        for status in [Status::Eligible, Status::NotEligible, Status::Unknown] {
            if right.examples.iter().all(|example| example.expect.status != status) {
                let message = format!("no example comes out {}", status.code());
                fault("/examples".to_owned(), message);
            }
        }
    }
    faults
}

fn run(compiled: &Compiled, rule: RuleId, example: &Example) -> Vec<(String, String)> {
    let program = &compiled.program;
    let on = example.on.0;
    let answers = example.answers.iter().map(|(id, value)| (id.to_string(), value.clone()));
    let household = match Household::from_json(program, &answers.collect(), on) {
        Ok(household) => household,
        Err(bad) => {
            let tell = |bad: crate::BadAnswer| ("/answers".to_owned(), bad.to_string());
            return bad.into_iter().map(tell).collect();
        }
    };
    let day = Day::new(program, on);
    let bound = Bound::new(program, &household, &day);
    let mut eval = Eval::new(program, &bound, &day);
    let outcome = eval.outcome(rule);
    let mut wrong = Vec::new();
    let mut differ = |field: &str, expected: String, found: String| {
        if expected != found {
            let message = format!("`{}`: expected {expected}, found {found}", example.name);
            wrong.push((format!("/expect/{field}"), message));
        }
    };
    let expect = &example.expect;
    let missing: Vec<String> =
        eval.missing(rule).into_iter().map(|asked| asked.name(program)).collect();
    let found = match outcome.status {
        Status::Unknown => format!("unknown (missing: {})", missing.join(", ")),
        status => status.code().to_owned(),
    };
    if expect.status != outcome.status {
        differ("status", expect.status.code().to_owned(), found);
    }
    if let Some(expected) = expect.amount {
        let found = match outcome.amount {
            Some(amount) => match amount.exact() {
                Some(amount) => Number(amount).to_string(),
                None => format!("an amount still unknown (missing: {})", missing.join(", ")),
            },
            None => "no amount".to_owned(),
        };
        differ("amount", expected.to_string(), found);
    }
    if let Some(expected) = &expect.missing {
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names.join(", ")
        };
        differ("missing", sorted(expected.clone()), sorted(missing));
    }
    if let Some(expected) = expect.proactivity {
        let found = outcome.proactivity.map_or("none", |level| level.code());
        differ("proactivity", expected.code().to_owned(), found.to_owned());
    }
    if let Some(expected) = expect.from {
        let found = next_change(program, &household, rule, &day);
        let found = found.map_or("no change".to_owned(), |day| day.to_string());
        differ("from", expected.to_string(), found);
    }
    wrong
}
