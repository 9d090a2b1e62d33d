//! Households and outcomes as JSON, one a line.
//!
//! In: `{"id": …, "on": "2026-11-22", "answers": {…}}`, of which `answers` alone is needed. Out:
//! `{"line": 1, "id": …, "on": …, "outcomes": {right: {"status": …, "amount": …, …}}}`.

use catalogue::{Date, Status};
use rules::{Household, Outcome, Program};
use rust_decimal::Decimal;
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};
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
    #[serde(borrow, deserialize_with = "borrowed")]
    answers: Value<'a>,
    /// What was expected, in samples that carry it; passed over here.
    #[serde(rename = "expect")]
    _expect: Option<IgnoredAny>,
}

/// Reads a value that borrows its text, for as long as the household asks.
fn borrowed<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Value<'a>, D::Error> {
    Value::deserialize(deserializer)
}

pub(super) struct JsonForm {
    program: Program,
    days: Days,
    /// What stands before the proactivity of each right, by [`place`] of its status: a text copied
    /// at once is several times faster than its parts.
    starts: Vec<[String; 3]>,
    /// The unit of the amount of each right.
    units: Vec<String>,
}

impl JsonForm {
    pub(super) fn new(program: Program, days: Days) -> Self {
        let start = |(n, rule): (usize, &rules::Rule)| {
            let comma = if n == 0 { "" } else { "," };
            let with = |status: Status| {
                format!("{comma}\"{}\":{{\"status\":\"{}\"", rule.id, status.code())
            };
            [Status::Eligible, Status::NotEligible, Status::Unknown].map(with)
        };
        let unit = |rule: &rules::Rule| match &rule.amount {
            Some((_, unit)) => format!(",\"unit\":\"{}\"", unit.code()),
            None => String::new(),
        };
        let starts = program.rules.iter().enumerate().map(start).collect();
        let units = program.rules.iter().map(unit).collect();
        Self { program, days, starts, units }
    }

    /// Writes what comes out of a rule.
    fn put_outcome(&self, output: &mut Vec<u8>, outcome: &Outcome) {
        let rule = usize::from(outcome.rule.0);
        put(output, &[&self.starts[rule][place(outcome.status)]]);
        if let Some(amount) = outcome.amount {
            if let Some(exact) = amount.exact() {
                put(output, &[",\"amount\":"]);
                put_decimal(output, exact.normalize());
            }
            put(output, &[&self.units[rule]]);
        }
        if let Some(level) = outcome.proactivity {
            put(output, &[",\"proactivity\":\"", level.code(), "\""]);
        }
        put(output, &["}"]);
    }
}

/// Gives the place of a status among the texts of a right.
fn place(status: Status) -> usize {
    match status {
        Status::Eligible => 0,
        Status::NotEligible => 1,
        Status::Unknown => 2,
    }
}

impl Form for JsonForm {
    fn screen(&self, line: &[u8], number: usize, output: &mut Vec<u8>) -> Result<(), String> {
        let line: Line<'_> = serde_json::from_slice(line).map_err(|err| err.to_string())?;
        let on = line.on.unwrap_or(self.days.default);
        let Value::Object(answers) = &line.answers else {
            return Err(format!("answers: expected an object, found {}", line.answers));
        };
        let household = Household::from_borrowed_json(&self.program, answers, on.0)
            .map_err(|bad| told(&bad))?;
        let day = self.days.get(&self.program, on);
        write(output, format_args!("{{\"line\":{number}"));
        if let Some(id) = line.id {
            put(output, &[",\"id\":", id.get()]);
        }
        put(output, &[",\"on\":\"", &rules::iso(on.0), "\",\"outcomes\":{"]);
        let rules = self.program.rule_ids();
        rules::evaluate_each(&self.program, &household, &day, rules, |outcome| {
            self.put_outcome(output, &outcome);
        });
        put(output, &["}}\n"]);
        Ok(())
    }
}

/// Writes a number; one of few digits is several times faster than by the library.
fn put_decimal(output: &mut Vec<u8>, number: Decimal) {
    let Ok(mut digits) = u64::try_from(number.mantissa()) else {
        return write(output, format_args!("{number}"));
    };
    let scale = number.scale() as usize;
    // The greatest number of 64 bits has 20 digits; a decimal has 28 after its point at most.
    let mut text = [b'0'; 32];
    let mut start = text.len();
    let mut written = 0;
    while digits > 0 || written <= scale {
        if written == scale && scale > 0 {
            start -= 1;
            text[start] = b'.';
        }
        start -= 1;
        text[start] = b'0' + (digits % 10) as u8;
        digits /= 10;
        written += 1;
    }
    output.extend_from_slice(&text[start..]);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_library_does() {
        let digits = [0, 1, -1, 5, 10, 99, 100, 12_345, -12_345, i64::MAX, i64::MIN];
        for number in
            digits.into_iter().flat_map(|n| [0, 1, 2, 3, 9, 28].map(|s| Decimal::new(n, s)))
        {
            let mut written = Vec::new();
            put_decimal(&mut written, number);
            assert_eq!(String::from_utf8_lossy(&written), number.to_string());
        }
    }
}
