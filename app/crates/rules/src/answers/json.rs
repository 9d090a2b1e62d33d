//! Answers as JSON, by the names of facts.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use serde_json_borrow::{ObjectAsVec, Value as Borrowed};

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
        let mut reading = Reading::new(program, on);
        for (name, value) in answers {
            reading.answer(name, &Borrowed::from(value));
        }
        reading.end()
    }

    /// Reads answers as [`Household::from_json`] does, from text that is still at hand.
    pub fn from_borrowed_json(
        program: &Program,
        answers: &ObjectAsVec<'_>,
        on: Date,
    ) -> Result<Self, Vec<BadAnswer>> {
        let mut reading = Reading::new(program, on);
        answers.iter().for_each(|(name, value)| reading.answer(name, value));
        reading.end()
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

/// Answers being read.
struct Reading<'a> {
    program: &'a Program,
    on: Date,
    household: Household,
    bad: Vec<BadAnswer>,
    /// Where the next name is looked for first: answers mostly come in the order of the facts.
    next: usize,
}

impl<'a> Reading<'a> {
    fn new(program: &'a Program, on: Date) -> Self {
        Self { program, on, household: Household::new(program), bad: Vec::new(), next: 0 }
    }

    fn end(self) -> Result<Household, Vec<BadAnswer>> {
        if self.bad.is_empty() { Ok(self.household) } else { Err(self.bad) }
    }

    fn answer(&mut self, name: &str, value: &Borrowed<'_>) {
        let program = self.program;
        let Some(index) = find(&program.facts, name, self.next) else {
            return self.bad.push(unknown(&program.facts, name, name.to_owned()));
        };
        self.next = index + 1;
        let answer = self.read(&program.facts[index], value, &|| name.to_owned());
        self.household.set(FactId(u16::try_from(index).unwrap_or(u16::MAX)), answer);
    }

    /// Reads an answer; `field` names it when it is bad.
    fn read(
        &mut self,
        spec: &FactSpec,
        value: &Borrowed<'_>,
        field: &dyn Fn() -> String,
    ) -> Option<Answer> {
        let answer = match (&spec.kind, value) {
            (_, Borrowed::Null) => return None,
            (FactType::Flag, Borrowed::Bool(flag)) => Ok(Answer::Flag(*flag)),
            (FactType::Choice(_), Borrowed::Str(id)) => spec.check_choice(id),
            (FactType::Number { .. }, Borrowed::Number(number)) => match decimal(number) {
                Some(number) => spec.check_number(number),
                None => Err(spec.wrong_type(number.to_string())),
            },
            (FactType::Date { .. }, Borrowed::Str(text)) => match text.parse::<catalogue::Date>() {
                Ok(day) => spec.check_date(day.0, self.on),
                Err(_) => Err(spec.wrong_type(format!("`{text}`"))),
            },
            (FactType::List { max, fields, .. }, Borrowed::Array(items)) => {
                if items.len() > usize::from(*max) {
                    Err(AnswerError::TooMany { found: items.len(), max: *max })
                } else {
                    let items = items.iter().enumerate();
                    let read =
                        |(n, item)| self.read_item(fields, item, &|| format!("{}[{n}]", field()));
                    Ok(Answer::List(items.map(read).collect()))
                }
            }
            (_, other) => Err(spec.wrong_type(describe(other))),
        };
        match answer {
            Ok(answer) => Some(answer),
            Err(error) => {
                self.bad.push(BadAnswer { field: field(), error });
                None
            }
        }
    }

    fn read_item(
        &mut self,
        fields: &[FactSpec],
        item: &Borrowed<'_>,
        at: &dyn Fn() -> String,
    ) -> Vec<Option<Answer>> {
        let mut answers = vec![None; fields.len()];
        let Borrowed::Object(map) = item else {
            let error = AnswerError::WrongType { expected: "an object", found: describe(item) };
            self.bad.push(BadAnswer { field: at(), error });
            return answers;
        };
        let mut next = 0;
        for (name, value) in map.iter() {
            let field = || format!("{}.{name}", at());
            match find(fields, name, next) {
                Some(index) => {
                    answers[index] = self.read(&fields[index], value, &field);
                    next = index + 1;
                }
                None => self.bad.push(unknown(fields, name, field())),
            }
        }
        answers
    }
}

/// Finds a fact by its name, from one on and then from the first.
fn find(facts: &[FactSpec], name: &str, from: usize) -> Option<usize> {
    let (before, after) = facts.split_at(from.min(facts.len()));
    let named = |fact: &FactSpec| fact.id.as_str() == name;
    let after = after.iter().position(named).map(|index| before.len() + index);
    after.or_else(|| before.iter().position(named))
}

fn unknown(facts: &[FactSpec], name: &str, field: String) -> BadAnswer {
    let known: Vec<&str> = facts.iter().map(|fact| fact.id.as_str()).collect();
    let error = AnswerError::UnknownFact { name: name.to_owned(), hint: hint(name, &known) };
    BadAnswer { field, error }
}

/// Gives the decimal that was written: of a binary number, that of its shortest text.
fn decimal(number: &serde_json_borrow::Number) -> Option<Decimal> {
    if let Some(whole) = number.as_i64() {
        return Some(whole.into());
    }
    let text = number.to_string();
    text.parse().or_else(|_| Decimal::from_scientific(&text)).ok()
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

fn describe(value: &Borrowed<'_>) -> String {
    match value {
        Borrowed::Array(list) => format!("a list of {}", list.len()),
        Borrowed::Object(_) => "an object".to_owned(),
        other => other.to_string(),
    }
}
