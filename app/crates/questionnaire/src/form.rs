//! The questionnaire as a form: what was typed, what it means, what is wrong with it.
//!
//! Fields are named after facts: `a.naissance`, `a.enfants` (how many), `a.enfants.0.naissance`.
//! What has been answered stands in the form, in the order of the answers; nothing is kept elsewhere.

use jiff::civil::Date;
use rules::{Answer, AnswerError, Asked, FactId, FactSpec, FactType, Household, Program};

/// What stands before the name of a fact in a form.
const PREFIX: &str = "a.";

/// A questionnaire that was sent.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// What it means.
    pub household: Household,
    /// What was typed, by the name of the field; the last of a name counts.
    pub typed: Vec<(String, String)>,
    /// The facts answered, in the order of the answers.
    pub order: Vec<FactId>,
    /// What the person does not know.
    pub skipped: Vec<Asked>,
    /// What the person wants to answer anew.
    pub edited: Option<Asked>,
    /// Whether all questions stand on one page.
    pub all: bool,
    /// What cannot be used, by the name of the field.
    pub errors: Vec<(String, AnswerError)>,
}

impl Filled {
    /// Reads a form. Fields of facts that are not asked here are passed over.
    pub fn read(program: &Program, pairs: &[(String, String)], on: Date) -> Self {
        let mut filled = Self { household: Household::new(program), ..Self::default() };
        for (name, value) in pairs {
            match name.as_str() {
                "skip" => filled.skipped.extend(find(program, value)),
                "edit" => filled.edited = find(program, value),
                "mode" => filled.all = value == "all",
                _ => filled.note(name, value),
            }
        }
        for fact in program.fact_ids() {
            filled.read_fact(program, fact, on);
        }
        filled.order.retain(|fact| filled.household.get(*fact).is_some());
        let known = &filled.household;
        filled.skipped.retain(|asked| known.lacks(asked.fact));
        filled.order = filled.in_order(program);
        filled
    }

    fn note(&mut self, name: &str, value: &str) {
        if !name.starts_with(PREFIX) {
            return;
        }
        match self.typed.iter_mut().find(|(known, _)| known == name) {
            Some((_, typed)) => value.clone_into(typed),
            None => self.typed.push((name.to_owned(), value.to_owned())),
        }
    }

    /// Gives what was typed in a field.
    pub fn typed(&self, name: &str) -> Option<&str> {
        self.typed.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Gives what is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&AnswerError> {
        self.errors.iter().find(|(known, _)| known == name).map(|(_, error)| error)
    }

    fn read_fact(&mut self, program: &Program, fact: FactId, on: Date) {
        let spec = &program[fact];
        let name = field_name(program, Asked { fact, field: None }, None);
        let answer = match &spec.kind {
            FactType::List { max, fields, .. } => self.read_list(&name, *max, fields, on),
            _ => self.read_field(&name, spec, on),
        };
        self.household.set(fact, answer);
    }

    fn read_field(&mut self, name: &str, spec: &FactSpec, on: Date) -> Option<Answer> {
        let typed = self.typed(name)?;
        match spec.parse(typed, on) {
            Ok(answer) => answer,
            Err(error) => {
                self.errors.push((name.to_owned(), error));
                None
            }
        }
    }

    fn read_list(&mut self, name: &str, max: u8, fields: &[FactSpec], on: Date) -> Option<Answer> {
        let typed = self.typed(name)?.trim().to_owned();
        if typed.is_empty() {
            return None;
        }
        let error = match typed.parse::<usize>() {
            Ok(count) if count <= usize::from(max) => {
                let mut items = Vec::with_capacity(count);
                for item in 0..count {
                    let read = |field: &FactSpec| format!("{name}.{item}.{}", field.id);
                    let answers =
                        fields.iter().map(|field| self.read_field(&read(field), field, on));
                    items.push(answers.collect());
                }
                return Some(Answer::List(items));
            }
            Ok(found) => AnswerError::TooMany { found, max },
            Err(_) => AnswerError::WrongType { expected: "a number", found: format!("`{typed}`") },
        };
        self.errors.push((name.to_owned(), error));
        None
    }

    /// Gives the facts answered in the order in which their fields came.
    fn in_order(&self, program: &Program) -> Vec<FactId> {
        let mut order: Vec<FactId> = Vec::new();
        for (name, _) in &self.typed {
            let Some(id) = name.strip_prefix(PREFIX).and_then(|rest| rest.split('.').next()) else {
                continue;
            };
            if let Some(fact) = program.fact(id)
                && self.household.get(fact).is_some()
                && !order.contains(&fact)
            {
                order.push(fact);
            }
        }
        order
    }
}

/// Names the field of a form: of a fact, or of one item's field.
pub(crate) fn field_name(program: &Program, asked: Asked, item: Option<usize>) -> String {
    let spec = &program[asked.fact];
    match (asked.field.and_then(|field| spec.fields().get(usize::from(field))), item) {
        (Some(field), Some(item)) => format!("{PREFIX}{}.{item}.{}", spec.id, field.id),
        _ => format!("{PREFIX}{}", spec.id),
    }
}

/// Finds what a name of `skip` or `edit` asks for: `naissance`, `enfants.naissance`.
fn find(program: &Program, name: &str) -> Option<Asked> {
    let (fact, field) = match name.split_once('.') {
        Some((fact, field)) => (fact, Some(field)),
        None => (name, None),
    };
    let fact = program.fact(fact)?;
    let field = match field {
        Some(field) => {
            let index =
                program[fact].fields().iter().position(|known| known.id.as_str() == field)?;
            Some(u16::try_from(index).ok()?)
        }
        None => None,
    };
    Some(Asked { fact, field })
}
