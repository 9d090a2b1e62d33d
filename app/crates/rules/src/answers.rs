//! From what people and programs send to a household: every answer checked, every mistake named.

#[cfg(feature = "compile")]
mod json;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::calendar::iso;
use crate::digits::order;
use crate::household::Answer;
use crate::program::{FactSpec, FactType};

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum AnswerError {
    /// No fact has this name.
    #[error("no fact is called `{name}`{hint}")]
    UnknownFact {
        /// The name as sent.
        name: String,
        /// `, did you mean …?`, or nothing.
        hint: String,
    },
    /// The answer is of another kind.
    #[error("expected {expected}, found {found}")]
    WrongType {
        /// What the fact takes.
        expected: &'static str,
        /// What was sent.
        found: String,
    },
    /// The answer is none of the choices.
    #[error("`{found}` is not one of {choices}{hint}")]
    NotAChoice {
        /// What was sent.
        found: String,
        /// The choices, joined by commas.
        choices: String,
        /// `, did you mean …?`, or nothing.
        hint: String,
    },
    /// The answer is below the least or above the greatest.
    #[error("{found} is not between {min} and {max}")]
    OutOfRange {
        /// What was sent.
        found: String,
        /// The least.
        min: String,
        /// The greatest.
        max: String,
    },
    /// A whole number is needed.
    #[error("{found} is not a whole number")]
    NotWhole {
        /// What was sent.
        found: String,
    },
    /// The list has too many items.
    #[error("{found} items are more than {max}")]
    TooMany {
        /// How many were sent.
        found: usize,
        /// How many there may be.
        max: u8,
    },
}

/// An answer that cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{field}: {error}")]
pub struct BadAnswer {
    /// The fact, the item and the field: `enfants[1].naissance`.
    pub field: String,
    /// What is wrong.
    pub error: AnswerError,
}

impl FactSpec {
    /// Checks a number against the limits of the fact.
    pub fn check_number(&self, number: Decimal) -> Result<Answer, AnswerError> {
        let FactType::Number { min, max, whole, .. } = &self.kind else {
            return Err(self.wrong_type(number.to_string()));
        };
        if *whole && !number.is_integer() {
            return Err(AnswerError::NotWhole { found: number.to_string() });
        }
        if order(number, min.0).is_lt() || order(number, max.0).is_gt() {
            return Err(out_of_range(number, min.0, max.0));
        }
        Ok(Answer::Number(number))
    }

    /// Checks a day against the limits of the fact; `on` is the day of the question.
    pub fn check_date(&self, day: Date, on: Date) -> Result<Answer, AnswerError> {
        let FactType::Date { min, max } = &self.kind else {
            return Err(self.wrong_type(day.to_string()));
        };
        let (min, max) = (min.day(on), max.day(on));
        if day < min || day > max {
            return Err(out_of_range(iso(day), iso(min), iso(max)));
        }
        Ok(Answer::Date(day))
    }

    /// Finds a choice of the fact.
    pub fn check_choice(&self, id: &str) -> Result<Answer, AnswerError> {
        let choices = self.choices();
        match choices.iter().position(|(choice, _)| choice.as_str() == id) {
            Some(index) => Ok(Answer::Choice(u8::try_from(index).unwrap_or(u8::MAX))),
            None => {
                let names: Vec<&str> = choices.iter().map(|(choice, _)| choice.as_str()).collect();
                let hint = hint(id, &names);
                let choices = names.join(", ");
                Err(AnswerError::NotAChoice { found: id.to_owned(), choices, hint })
            }
        }
    }

    /// Reads an answer as people type it: `14 200,50`, `22/11/2026`, `2026-11-22`, the id of a
    /// choice, `oui` or `non`. Nothing typed is no answer.
    pub fn parse(&self, text: &str, on: Date) -> Result<Option<Answer>, AnswerError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        match &self.kind {
            FactType::Flag => match text {
                "oui" | "yes" | "true" => Ok(Answer::Flag(true)),
                "non" | "no" | "false" => Ok(Answer::Flag(false)),
                _ => Err(self.wrong_type(format!("`{text}`"))),
            },
            FactType::Choice(_) => self.check_choice(text),
            FactType::Number { .. } => match parse_number(text) {
                Some(number) => self.check_number(number),
                None => Err(self.wrong_type(format!("`{text}`"))),
            },
            FactType::Date { .. } => match parse_date(text) {
                Some(day) => self.check_date(day, on),
                None => Err(self.wrong_type(format!("`{text}`"))),
            },
            FactType::List { .. } => Err(self.wrong_type(format!("`{text}`"))),
        }
        .map(Some)
    }

    pub(crate) fn wrong_type(&self, found: String) -> AnswerError {
        let expected = match &self.kind {
            FactType::Flag => "true or false",
            FactType::Choice(_) => "the name of a choice",
            FactType::Number { .. } => "a number",
            FactType::Date { .. } => "a day as 2026-11-22",
            FactType::List { .. } => "a list of items",
        };
        AnswerError::WrongType { expected, found }
    }
}

fn out_of_range<T: ToString>(found: T, min: T, max: T) -> AnswerError {
    AnswerError::OutOfRange { found: found.to_string(), min: min.to_string(), max: max.to_string() }
}

/// Reads a number as people type it, with spaces between thousands, a comma, a euro sign.
pub fn parse_number(text: &str) -> Option<Decimal> {
    let space = |c: &char| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '€' | '%');
    let plain: String = text.chars().filter(space).collect();
    let plain = match (plain.contains(','), plain.contains('.')) {
        (true, false) => plain.replacen(',', ".", 1),
        _ => plain,
    };
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+');
    if plain.is_empty() || !plain.chars().all(digits) {
        return None;
    }
    Decimal::from_str_exact(&plain).ok()
}

/// Reads a day as people type it or as browsers send it.
pub fn parse_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, day) = if a.len() == 4 { (a, c) } else { (c, a) };
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    Date::new(year, b.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(feature = "compile")]
fn hint(name: &str, known: &[&str]) -> String {
    catalogue::did_you_mean(name, known.iter().copied())
}

#[cfg(not(feature = "compile"))]
fn hint(_: &str, _: &[&str]) -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let number = |text: &str| parse_number(text).map(|number| number.to_string());
        assert_eq!(number("14 200,50 €").as_deref(), Some("14200.50"));
        assert_eq!(number("14\u{202f}200").as_deref(), Some("14200"));
        assert_eq!(number("1100.5").as_deref(), Some("1100.5"));
        for bad in ["", "€", "mille", "1,2,3", "--1", "1e9", "12.5.6"] {
            assert_eq!(number(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in ["22/11/2026", "2026-11-22", "22.11.2026", "22 11 2026", "22-11-2026"] {
            assert_eq!(parse_date(text), Some(date(2026, 11, 22)), "{text}");
        }
        for bad in ["31/02/2026", "11/2026", "hier", "22/11/26", "1/2/3/2026"] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
    }
}
