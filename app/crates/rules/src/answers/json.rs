//! Answers as JSON, by the names of facts.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Map, Value};

use super::{AnswerError, BadAnswer, hint};
use crate::household::{Answer, Household};
use crate::program::{FactId, FactSpec, FactType, Program};

impl Household {
    /// Reads answers from JSON, by the names of facts. Reports every answer that cannot be used.
    ///
    /// A list is a list of items, each an object by the names of fields; `null` is no answer.
    pub fn from_json(
        program: &Program,
        answers: &Map<String, Value>,
        on: Date,
    ) -> Result<Self, Vec<BadAnswer>> {
        let mut household = Self::new(program);
        let mut bad = Vec::new();
        for (name, value) in answers {
            match program.fact(name) {
                Some(fact) => {
                    let answer = read(&program[fact], name, value, on, &mut bad);
                    household.set(fact, answer);
                }
                None => {
                    let known: Vec<&str> =
                        program.facts.iter().map(|fact| fact.id.as_str()).collect();
                    let hint = hint(name, &known);
                    let error = AnswerError::UnknownFact { name: name.clone(), hint };
                    bad.push(BadAnswer { field: name.clone(), error });
                }
            }
        }
        if bad.is_empty() { Ok(household) } else { Err(bad) }
    }

    /// Writes the answers as JSON, by the names of facts.
    pub fn to_json(&self, program: &Program) -> Map<String, Value> {
        let written = |fact: FactId| {
            let spec = &program[fact];
            Some((spec.id.to_string(), write(spec, self.get(fact)?)))
        };
        program.fact_ids().filter_map(written).collect()
    }
}

fn read(
    spec: &FactSpec,
    field: &str,
    value: &Value,
    on: Date,
    bad: &mut Vec<BadAnswer>,
) -> Option<Answer> {
    let answer = match (&spec.kind, value) {
        (_, Value::Null) => return None,
        (FactType::Flag, Value::Bool(flag)) => Ok(Answer::Flag(*flag)),
        (FactType::Choice(_), Value::String(id)) => spec.check_choice(id),
        (FactType::Number { .. }, Value::Number(number)) => {
            // The shortest text of a binary number is the decimal that was written.
            match number
                .to_string()
                .parse()
                .or_else(|_| Decimal::from_scientific(&number.to_string()))
            {
                Ok(number) => spec.check_number(number),
                Err(_) => Err(spec.wrong_type(number.to_string())),
            }
        }
        (FactType::Date { .. }, Value::String(text)) => match text.parse::<catalogue::Date>() {
            Ok(day) => spec.check_date(day.0, on),
            Err(_) => Err(spec.wrong_type(format!("`{text}`"))),
        },
        (FactType::List { max, fields, .. }, Value::Array(items)) => {
            if items.len() > usize::from(*max) {
                Err(AnswerError::TooMany { found: items.len(), max: *max })
            } else {
                let read = |(n, item)| read_item(fields, &format!("{field}[{n}]"), item, on, bad);
                Ok(Answer::List(items.iter().enumerate().map(read).collect()))
            }
        }
        (_, other) => Err(spec.wrong_type(describe(other))),
    };
    match answer {
        Ok(answer) => Some(answer),
        Err(error) => {
            bad.push(BadAnswer { field: field.to_owned(), error });
            None
        }
    }
}

fn read_item(
    fields: &[FactSpec],
    at: &str,
    item: &Value,
    on: Date,
    bad: &mut Vec<BadAnswer>,
) -> Vec<Option<Answer>> {
    let mut answers = vec![None; fields.len()];
    let Value::Object(map) = item else {
        let error = AnswerError::WrongType { expected: "an object", found: describe(item) };
        bad.push(BadAnswer { field: at.to_owned(), error });
        return answers;
    };
    for (name, value) in map {
        let field = format!("{at}.{name}");
        match fields.iter().position(|spec| spec.id.as_str() == name) {
            Some(index) => answers[index] = read(&fields[index], &field, value, on, bad),
            None => {
                let known: Vec<&str> = fields.iter().map(|spec| spec.id.as_str()).collect();
                let error =
                    AnswerError::UnknownFact { name: name.clone(), hint: hint(name, &known) };
                bad.push(BadAnswer { field, error });
            }
        }
    }
    answers
}

impl FactSpec {
    /// Writes an answer to the fact as JSON.
    pub fn write(&self, answer: &Answer) -> Value {
        write(self, answer)
    }
}

fn write(spec: &FactSpec, answer: &Answer) -> Value {
    match answer {
        Answer::Flag(flag) => (*flag).into(),
        Answer::Choice(index) => spec
            .choices()
            .get(usize::from(*index))
            .map_or(Value::Null, |(id, _)| id.as_str().into()),
        Answer::Number(number) => {
            serde_json::to_value(catalogue::Number(*number)).unwrap_or(Value::Null)
        }
        Answer::Date(day) => day.to_string().into(),
        Answer::List(items) => items
            .iter()
            .map(|item| {
                let fields = spec.fields().iter().zip(item);
                let known = fields.filter_map(|(field, answer)| {
                    Some((field.id.to_string(), write(field, answer.as_ref()?)))
                });
                Value::Object(known.collect())
            })
            .collect(),
    }
}

fn describe(value: &Value) -> String {
    match value {
        Value::Array(list) => format!("a list of {}", list.len()),
        Value::Object(_) => "an object".to_owned(),
        other => other.to_string(),
    }
}
