//! A thousand households whose outcomes an independent oracle agrees with, or whose disagreement is
//! explained: see `parity/README.md`.

use std::path::Path;

use catalogue::Number;
use rules::Household;
use serde_json::{Map, Value};

use crate::content::COMPILED;
use crate::support::day;

#[test]
fn a_thousand_households_come_out_as_agreed() {
    let program = &COMPILED.program;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parity/households.jsonl");
    let sample = std::fs::read_to_string(file).expect("the sample is there");
    let (mut checked, mut wrong) = (0, Vec::new());
    for line in sample.lines() {
        let household: Map<String, Value> = serde_json::from_str(line).expect("a line of JSON");
        let on = day(household["on"].as_str().expect("a day"));
        let answers = household["answers"].as_object().expect("answers");
        let known = Household::from_json(program, answers, on).expect("good answers");
        let outcomes = rules::evaluate(program, &known, on);
        for (right, expected) in household["expect"].as_object().expect("outcomes") {
            let rule = program.rule(right).unwrap_or_else(|| panic!("no right {right}"));
            let found = &outcomes[usize::from(rule.0)];
            let amount = found.amount.and_then(|amount| amount.exact()).map(Number);
            let agreed: Option<Number> = expected
                .get("amount")
                .map(|amount| serde_json::from_value(amount.clone()).expect("an amount"));
            let same = expected["status"] == found.status.code()
                && agreed.is_none_or(|agreed| amount == Some(agreed));
            checked += 1;
            if !same {
                let id = &household["id"];
                let amount = amount.map(|amount| amount.to_string());
                wrong.push(format!(
                    "{id}: {right}: {expected}, found {} {amount:?}",
                    found.status.code()
                ));
            }
        }
    }
    assert!(checked > 5_000, "{checked} outcomes were compared");
    let first: Vec<_> = wrong.iter().take(10).collect();
    assert!(wrong.is_empty(), "{} of {checked} differ: {first:#?}", wrong.len());
}
