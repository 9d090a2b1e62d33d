//! Figures that have several values at once: by row, by two keys, or by step.

use catalogue::{Beyond, DatedValue, Fact, Number, Parameter, Row, Slug, Unit};
use rules::Node;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::reading::Reading;
use crate::i18n::Words;
use questionnaire::Word;

/// Scales by year of birth or of death begin no later, for everybody before the second bound.
const FIRST_YEAR: i32 = 1_900;

/// Where a value stands in a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// The figure has one value.
    Only,
    /// By row.
    Row(String),
    /// By row and column: the second key, then the first.
    Cell(String, String),
    /// What each key beyond the last row adds, by column if there are some.
    Each(Option<String>),
    /// From a bound, up to the next.
    Step(Number, Option<Number>),
}

/// What stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// A number.
    Number(Decimal),
    /// Nothing is due.
    Nothing,
    /// This value of the figure does not say.
    Missing,
}

/// Lists the keys of a figure over all its values, in the order to show them.
pub(super) fn keys(figure: &Parameter, reading: &Reading<'_>) -> Vec<Key> {
    let steps: Vec<Number> =
        sorted(figure.values.iter().flat_map(|value| &value.steps).map(|step| step.from));
    if !steps.is_empty() {
        let next = |n: usize| steps.get(n + 1).copied();
        return steps.iter().enumerate().map(|(n, from)| Key::Step(*from, next(n))).collect();
    }
    let rows = row_names(figure, reading);
    if rows.is_empty() {
        return vec![Key::Only];
    }
    let columns = columns(figure, reading);
    let mut keys = Vec::new();
    for row in rows {
        match columns.as_slice() {
            [] => keys.push(Key::Row(row)),
            columns => keys.extend(columns.iter().map(|c| Key::Cell(row.clone(), c.clone()))),
        }
    }
    if figure.values.iter().any(|value| value.each.is_some()) {
        match columns.as_slice() {
            [] => keys.push(Key::Each(None)),
            columns => keys.extend(columns.iter().map(|column| Key::Each(Some(column.clone())))),
        }
    }
    keys
}

/// Lists the columns of a figure with two keys; nothing for the others.
pub(super) fn columns(figure: &Parameter, reading: &Reading<'_>) -> Vec<String> {
    let two = |value: &DatedValue| value.rows.values().any(|row| matches!(row, Row::Many(_)));
    if !figure.values.iter().any(two) {
        return Vec::new();
    }
    let names = figure.values.iter().flat_map(|value| value.rows.keys());
    in_order(names.cloned().collect(), reading)
}

fn row_names(figure: &Parameter, reading: &Reading<'_>) -> Vec<String> {
    let names =
        figure.values.iter().flat_map(|value| &value.rows).flat_map(|(key, row)| match row {
            Row::One(_) => vec![key.clone()],
            Row::Many(cells) => cells.keys().cloned().collect(),
        });
    in_order(names.collect(), reading)
}

/// Sorts keys: numbers by value, choices as the question gives them.
fn in_order(mut names: Vec<String>, reading: &Reading<'_>) -> Vec<String> {
    let choices = choices(&names, reading);
    let place = |name: &String| match name.parse::<i64>() {
        Ok(number) => number,
        Err(_) => {
            let place = choices.iter().position(|choice| choice.id.as_str() == name);
            place.and_then(|place| place.to_i64()).unwrap_or(i64::MAX)
        }
    };
    names.sort_by_key(|name| (place(name), name.clone()));
    names.dedup();
    names
}

/// Finds the choices that keys stand for: those of the first fact that has them all.
fn choices<'a>(names: &[String], reading: &Reading<'a>) -> &'a [catalogue::Choice] {
    let has_all = |fact: &&Fact| {
        let has = |name: &String| fact.choices.iter().any(|choice| choice.id.as_str() == name);
        !fact.choices.is_empty() && names.iter().all(has)
    };
    let facts = reading.catalogue().rules().facts.facts.iter();
    let mut all = facts.flat_map(|fact| std::iter::once(fact).chain(&fact.fields));
    all.find(has_all).map_or(&[], |fact| fact.choices.as_slice())
}

fn sorted(numbers: impl Iterator<Item = Number>) -> Vec<Number> {
    let mut numbers: Vec<Number> = numbers.collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

/// Looks a cell up.
pub(super) fn cell(value: &DatedValue, key: &Key) -> Cell {
    let number = |number: &Number| Cell::Number(number.0);
    let found = match key {
        Key::Only => value.is.as_ref().map(number),
        Key::Row(row) => match value.rows.get(row) {
            Some(Row::One(one)) => Some(number(one)),
            _ => None,
        },
        Key::Cell(row, column) => match value.rows.get(column) {
            Some(Row::Many(cells)) => cells.get(row).map(number),
            _ => None,
        },
        Key::Each(None) => match &value.each {
            Some(Row::One(one)) => Some(number(one)),
            _ => None,
        },
        Key::Each(Some(column)) => match &value.each {
            Some(Row::One(one)) => Some(number(one)),
            Some(Row::Many(cells)) => cells.get(column).map(number),
            None => None,
        },
        Key::Step(from, _) => {
            let step = value.steps.iter().rfind(|step| step.from <= *from);
            step.map(|step| step.is.as_ref().map_or(Cell::Nothing, number))
        }
    };
    found.unwrap_or(Cell::Missing)
}

/// Writes a cell. The period of an amount is left to the caption of the table.
pub(super) fn cell_words(cell: Cell, key: &Key, unit: Unit, reading: &Reading<'_>) -> String {
    match cell {
        Cell::Number(number) => {
            let words = reading.quantity(number, without_period(unit));
            if matches!(key, Key::Each(_)) { format!("+ {words}") } else { words }
        }
        Cell::Nothing => reading.tr().get("right-nothing"),
        Cell::Missing => "–".to_owned(),
    }
}

fn without_period(unit: Unit) -> Unit {
    match unit {
        Unit::EuroPerMonth | Unit::EuroPerQuarter | Unit::EuroPerYear | Unit::EuroPerHour => {
            Unit::Euro
        }
        Unit::HoursPerMonth | Unit::HoursPerYear => Unit::Hours,
        other => other,
    }
}

/// Counts the lines of a figure that is a scale.
pub(super) fn lines(figure: &Parameter, reading: &Reading<'_>) -> usize {
    keys(figure, reading).len() / columns(figure, reading).len().max(1)
}

/// Names the period of an amount after its name, unless the name says it.
pub(super) fn period_after(name: &str, unit: Unit, reading: &Reading<'_>) -> Option<String> {
    let period = period(unit, reading).filter(|period| !name.contains(period))?;
    Some(format!(" ({period})"))
}

/// Names the period that [`cell_words`] leaves out.
pub(super) fn period(unit: Unit, reading: &Reading<'_>) -> Option<String> {
    let id = match unit {
        Unit::EuroPerMonth | Unit::HoursPerMonth => "right-per-month",
        Unit::EuroPerQuarter => "right-per-quarter",
        Unit::EuroPerYear | Unit::HoursPerYear => "right-per-year",
        Unit::EuroPerHour => "right-per-hour",
        _ => return None,
    };
    Some(reading.tr().get(id))
}

/// Names the row of a key.
pub(super) fn row_words(key: &Key, figure: &Parameter, reading: &Reading<'_>) -> Words {
    let plain = |text: String| Words { text, lang: None };
    match key {
        Key::Only => plain(String::new()),
        Key::Row(name) | Key::Cell(name, _) => {
            let names = row_names(figure, reading);
            let last = figure.beyond == Some(Beyond::Last) && names.last() == Some(name);
            let mut words = name_words(name, &names, reading);
            if last {
                let and_more = [("n", words.text.into())];
                words.text = reading.tr().with("right-and-more", &and_more);
            }
            words
        }
        Key::Each(_) => plain(reading.tr().get("right-each-more")),
        Key::Step(from, next) => plain(step_words(*from, *next, figure, reading)),
    }
}

/// Names a column.
pub(super) fn column_words(name: &str, figure: &Parameter, reading: &Reading<'_>) -> Words {
    name_words(name, &columns(figure, reading), reading)
}

fn name_words(name: &str, names: &[String], reading: &Reading<'_>) -> Words {
    let choice = choices(names, reading).iter().find(|choice| choice.id.as_str() == name);
    match choice {
        Some(choice) => reading.tr().words(&choice.label),
        None => Words { text: name.to_owned(), lang: None },
    }
}

/// Names what the rows of a figure are looked up by: « Nombre d'enfants à charge ».
pub(super) fn looked_up_by(id: &Slug, reading: &Reading<'_>) -> Option<Words> {
    let program = reading.program;
    let key = program.nodes.iter().find_map(|node| match node {
        Node::Table(figure, first, second) if program[*figure].id == *id => {
            Some(second.unwrap_or(*first))
        }
        Node::Brackets(value, figure) if program[*figure].id == *id => Some(*value),
        _ => None,
    })?;
    program.label_text(program.label(key)).map(|text| reading.text(text))
}

fn step_words(
    from: Number,
    next: Option<Number>,
    figure: &Parameter,
    reading: &Reading<'_>,
) -> String {
    if is_by_year(figure) {
        return year_words(from, next, reading);
    }
    let unit = figure.by_unit.unwrap_or(Unit::Number);
    let low = (from.0 > Decimal::ZERO).then(|| reading.quantity(from.0, unit));
    let high = next.map(|next| reading.quantity(next.0, unit));
    match (low, high, figure.upper) {
        (None, None, _) => reading.tr().get("right-step-any"),
        (None, Some(high), false) => reading.phrase(Word::Below, &[&high]),
        (None, Some(high), true) => reading.phrase(Word::UpTo, &[&high]),
        (Some(low), None, false) => reading.tr().with("right-and-more", &[("n", low.into())]),
        (Some(low), None, true) => reading.phrase(Word::Above, &[&low]),
        (Some(low), Some(high), upper) => {
            let id = if upper { "right-step-over" } else { "right-step-from" };
            reading.tr().with(id, &[("low", low.into()), ("high", high.into())])
        }
    }
}

/// Tells whether the bounds of a figure are dates of birth or of death, in years: 1961.66 is
/// September 1961. The first bound only says « before ».
pub(super) fn is_by_year(figure: &Parameter) -> bool {
    let bounds = sorted(figure.values.iter().flat_map(|v| &v.steps).map(|step| step.from));
    let year = |bound: &Number| (1_800..2_200).contains(&bound.0.to_i64().unwrap_or_default());
    matches!(figure.by_unit, None | Some(Unit::Number))
        && bounds.len() > 1
        && bounds.iter().skip(1).all(year)
}

fn year_words(from: Number, next: Option<Number>, reading: &Reading<'_>) -> String {
    let tr = reading.tr();
    let (start, end) = (month_of(from), next.map(month_of));
    let first = from.0 <= Decimal::from(FIRST_YEAR);
    match end {
        Some(end) if first => {
            tr.with("right-years-before", &[("when", moment(end, end.1 == 1, reading).into())])
        }
        Some(end) => {
            let whole = start.1 == 1 && end.1 == 1;
            let last = if end.1 == 1 { (end.0 - 1, 12) } else { (end.0, end.1 - 1) };
            let (low, high) = (moment(start, whole, reading), moment(last, whole, reading));
            if low == high {
                low
            } else {
                tr.with("right-years-from", &[("low", low.into()), ("high", high.into())])
            }
        }
        None => {
            let when = moment(start, start.1 == 1, reading);
            tr.with("right-years-after", &[("when", when.into())])
        }
    }
}

/// Gives the year and the month of a date in years.
fn month_of(date: Number) -> (i16, i8) {
    let year = date.0.floor();
    let months = ((date.0 - year) * Decimal::from(12)).round().to_i8().unwrap_or_default();
    let year = year.to_i16().unwrap_or_default();
    if months >= 12 { (year + 1, 1) } else { (year, months + 1) }
}

/// Writes a year, with its month unless only whole years are told.
fn moment((year, month): (i16, i8), whole: bool, reading: &Reading<'_>) -> String {
    if whole {
        return year.to_string();
    }
    let month = reading.tr().get(&format!("month-{month}"));
    let both = [("month", month.into()), ("year", year.to_string().into())];
    reading.tr().with("right-month-year", &both)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_years_are_read_to_the_month() {
        let month = |text: &str| month_of(text.parse().expect("a number"));
        assert_eq!(month("1952"), (1952, 1));
        assert_eq!(month("1951.5"), (1951, 7));
        assert_eq!(month("1961.66"), (1961, 9));
        assert_eq!(month("1965.25"), (1965, 4));
        assert_eq!(month("1965.99"), (1966, 1));
    }
}
