//! Households and outcomes as JSON, one a line.
//!
//! In: `{"id": …, "on": "2026-11-22", "answers": {…}}`, of which `answers` alone is needed. Out:
//! `{"line": 1, "id": …, "on": …, "outcomes": {right: {"status": …, "amount": …, …}}}`.

use catalogue::Date;
use rules::{Evaluator, Household, Program};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json_borrow::Value;

use super::{Days, Form};

/// A household as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    on: Option<Date>,
    #[serde(borrow)]
    answers: &'a RawValue,
    /// What was expected, in samples that carry it; passed over here.
    #[serde(borrow, rename = "expect")]
    _expect: Option<&'a RawValue>,
}

pub(super) struct JsonForm {
    program: Program,
    days: Days,
    /// What stands before the status of each right: `,"aspa":{"status":"`.
    starts: Vec<String>,
}

impl JsonForm {
    pub(super) fn new(program: Program, days: Days) -> Self {
        let start = |(n, rule): (usize, &rules::Rule)| {
            let comma = if n == 0 { "" } else { "," };
            format!("{comma}\"{}\":{{\"status\":\"", rule.id)
        };
        let starts = program.rules.iter().enumerate().map(start).collect();
        Self { program, days, starts }
    }
}

impl Form for JsonForm {
    fn screen(&self, line: &[u8], number: usize, output: &mut Vec<u8>) -> Result<(), String> {
        let line: Line<'_> = serde_json::from_slice(line).map_err(|err| err.to_string())?;
        let on = line.on.unwrap_or(self.days.default);
        let answers = serde_json::from_str(line.answers.get()).map_err(|err| err.to_string())?;
        let Value::Object(answers) = answers else {
            return Err(format!("answers: expected an object, found {answers}"));
        };
        let household = Household::from_borrowed_json(&self.program, &answers, on.0)
            .map_err(|bad| told(&bad))?;
        let day = self.days.get(&self.program, on);
        let mut evaluator = Evaluator::new(&self.program, &household, &day);
        write(output, format_args!("{{\"line\":{number}"));
        if let Some(id) = line.id {
            write(output, format_args!(",\"id\":{}", id.get()));
        }
        write(output, format_args!(",\"on\":\"{on}\",\"outcomes\":{{"));
        for (n, start) in self.starts.iter().enumerate() {
            let outcome = evaluator.outcome(n);
            put(output, &[start, outcome.status.code(), "\""]);
            if let Some(amount) = outcome.amount {
                if let Some(exact) = amount.exact() {
                    write(output, format_args!(",\"amount\":{}", exact.normalize()));
                }
                put(output, &[",\"unit\":\"", amount.unit.code(), "\""]);
            }
            if let Some(level) = outcome.proactivity {
                put(output, &[",\"proactivity\":\"", level.code(), "\""]);
            }
            output.push(b'}');
        }
        output.extend_from_slice(b"}}\n");
        Ok(())
    }
}

/// Tells what is wrong with answers, on one line.
pub(super) fn told(bad: &[rules::BadAnswer]) -> String {
    bad.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// Writes texts one after the other, which is several times faster than by a format.
fn put(output: &mut Vec<u8>, texts: &[&str]) {
    texts.iter().for_each(|text| output.extend_from_slice(text.as_bytes()));
}

/// Writes to memory, which does not fail.
fn write(output: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    use std::io::Write;

    let _ = output.write_fmt(text);
}
