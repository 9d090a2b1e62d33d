//! The figures that texts quote: `{timbre-du-passeport}` becomes « 86 € ».
//!
//! A figure of the law stands once, as a parameter with its source; texts name it. They are filled in
//! when content is read, for one day, before anything else looks at them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::problem::Problem;
use super::suggest::did_you_mean;
use super::yaml::Document;
use crate::{Date, Lang, Number, Parameter, Row, Slug, Unit};

/// What stands for a thousand's gap and before a unit in French: a no-break space.
const GAP: char = '\u{a0}';

/// The figures of a day, as texts write them.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// By name (`{id}`, or `{id.row}`), with the parameter it belongs to.
    known: BTreeMap<String, (Slug, Number, Unit)>,
    /// Whether some figures could not be read, so that nobody can say what is unknown.
    pub(super) incomplete: bool,
    /// The parameters that texts have quoted.
    pub(super) quoted: BTreeSet<Slug>,
}

impl Figures {
    /// Adds the figures of a file, as they are on a day; before its first day a figure is what it
    /// will be.
    pub(super) fn add(&mut self, parameters: &BTreeMap<Slug, Parameter>, on: Date) {
        for (id, parameter) in parameters {
            let past = parameter.values.iter().rev().find(|value| value.from <= on);
            let Some(value) = past.or_else(|| parameter.values.first()) else { continue };
            let mut keep = |name: String, number: Number| {
                self.known.insert(name, (id.clone(), number, parameter.unit));
            };
            if let Some(number) = value.is {
                keep(id.to_string(), number);
            }
            for (key, row) in &value.rows {
                match row {
                    Row::One(number) => keep(format!("{id}.{key}"), *number),
                    Row::Many(columns) => {
                        for (column, number) in columns {
                            keep(format!("{id}.{key}.{column}"), *number);
                        }
                    }
                }
            }
        }
    }

    /// Fills in every text of a value, and tells which figures there are none of.
    pub(super) fn fill(&mut self, document: &Document, problems: &mut Vec<Problem>) -> Value {
        let mut value = document.value.clone();
        self.visit(&mut value, &mut String::new(), document, problems);
        value
    }

    fn visit(
        &mut self,
        value: &mut Value,
        pointer: &mut String,
        document: &Document,
        problems: &mut Vec<Problem>,
    ) {
        let length = pointer.len();
        match value {
            Value::Array(list) => {
                for (n, item) in list.iter_mut().enumerate() {
                    pointer.push_str(&format!("/{n}"));
                    self.visit(item, pointer, document, problems);
                    pointer.truncate(length);
                }
            }
            Value::Object(map) => {
                let is_text = map.contains_key("fr");
                for (key, item) in map.iter_mut() {
                    pointer.push_str(&format!("/{key}"));
                    match (key.parse::<Lang>(), &mut *item) {
                        (Ok(lang), Value::String(text)) if is_text && text.contains('{') => {
                            match self.filled(text, lang) {
                                Ok(full) => *text = full,
                                Err(message) => problems.push(document.problem(pointer, message)),
                            }
                        }
                        _ => self.visit(item, pointer, document, problems),
                    }
                    pointer.truncate(length);
                }
            }
            _ => {}
        }
    }

    /// Gives a text with its figures. Returns what is wrong with it otherwise.
    fn filled(&mut self, text: &str, lang: Lang) -> Result<String, String> {
        let mut full = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, next) = after
                .split_once('}')
                .ok_or_else(|| "`{` begins the name of a figure; its `}` is missing".to_owned())?;
            full.push_str(before);
            match self.known.get(name) {
                Some((id, number, unit)) => {
                    full.push_str(&written(*number, *unit, lang));
                    self.quoted.insert(id.clone());
                }
                None if self.incomplete => {}
                None => {
                    let hint = did_you_mean(name, self.known.keys().map(String::as_str));
                    return Err(format!("no figure `{name}`{hint}"));
                }
            }
            rest = next;
        }
        full.push_str(rest);
        Ok(full)
    }
}

/// Writes a figure with its sign: « 1 234,50 € », « 80 % », « 14 ». The words around it say days or
/// months, and the period of an amount.
fn written(number: Number, unit: Unit, lang: Lang) -> String {
    let euros = matches!(
        unit,
        Unit::Euro
            | Unit::EuroPerMonth
            | Unit::EuroPerQuarter
            | Unit::EuroPerYear
            | Unit::EuroPerHour
    );
    let number = number.0.normalize();
    let digits =
        if euros && !number.is_integer() { format!("{number:.2}") } else { number.to_string() };
    let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
    let english = lang == Lang::En;
    let (gap, mark) = if english { (',', ".") } else { (GAP, ",") };
    let mut grouped = String::new();
    let count = whole.trim_start_matches('-').len();
    for (n, digit) in whole.trim_start_matches('-').chars().enumerate() {
        if n > 0 && (count - n).is_multiple_of(3) {
            grouped.push(gap);
        }
        grouped.push(digit);
    }
    let sign = if whole.starts_with('-') { "−" } else { "" };
    let mark = if rest.is_empty() { "" } else { mark };
    let figure = format!("{sign}{grouped}{mark}{rest}");
    match (unit, english) {
        (Unit::Percent, true) => format!("{figure}%"),
        (Unit::Percent, false) => format!("{figure}{GAP}%"),
        (_, true) if euros => format!("€{figure}"),
        (_, false) if euros => format!("{figure}{GAP}€"),
        _ => figure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_in_the_language_of_the_text() {
        let write = |text: &str, unit, lang| written(text.parse().expect("a number"), unit, lang);
        assert_eq!(write("1234.5", Unit::EuroPerMonth, Lang::Fr), "1\u{a0}234,50\u{a0}€");
        assert_eq!(write("1234.5", Unit::EuroPerMonth, Lang::En), "€1,234.50");
        assert_eq!(write("86", Unit::Euro, Lang::FrSimple), "86\u{a0}€");
        assert_eq!(write("2.5", Unit::Percent, Lang::Fr), "2,5\u{a0}%");
        assert_eq!(write("80", Unit::Percent, Lang::En), "80%");
        assert_eq!(write("14", Unit::Days, Lang::Fr), "14");
        assert_eq!(write("123456", Unit::Number, Lang::Fr), "123\u{a0}456");
    }
}
