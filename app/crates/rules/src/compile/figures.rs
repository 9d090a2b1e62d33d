//! The figures of the law: every date has a value, every step and every row is there once.

use std::collections::BTreeMap;

use catalogue::{Beyond, DatedValue, Number, Parameter, Row as RowContent, Site, Slug, StepValue};
use rust_decimal::Decimal;

use super::{Compiler, did_you_mean};
use crate::program::{Dated, Figure, Num, ParameterId, ParameterSpec, Row};
use crate::types::Type;

/// The shapes of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    One,
    Steps,
    Rows,
    Grid,
}

impl Shape {
    fn name(self) -> &'static str {
        match self {
            Self::One => "one number (`is`)",
            Self::Steps => "numbers by step (`steps`)",
            Self::Rows => "numbers by one key (`rows`)",
            Self::Grid => "numbers by two keys (`rows` of rows)",
        }
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn read_figures(&mut self) {
        let content = self.content;
        for (id, parameter) in &content.parameters {
            self.frame.site = Site::Parameter(id.clone());
            let shape = self.shape(parameter);
            let values = match shape {
                Some(shape) => self.values(parameter, shape),
                None => Vec::new(),
            };
            let label = self.text(&parameter.label);
            let law = parameter.law.as_ref().map(|law| self.law(law));
            let number = ParameterId(super::number(self.program.parameters.len()));
            let unit = parameter.unit;
            self.program.parameters.push(ParameterSpec {
                id: id.clone(),
                label,
                unit,
                values,
                law,
            });
            let sources = parameter.values.iter().map(|value| value.source.clone()).collect();
            self.phrases.sources.push(sources);
            self.parameters.insert(id, (number, shape));
            self.used_parameters.push(false);
        }
    }

    /// Finds the one shape of the values of a parameter.
    fn shape(&mut self, parameter: &Parameter) -> Option<Shape> {
        let mut shape = None;
        for (n, value) in parameter.values.iter().enumerate() {
            let at = format!("/values/{n}");
            let grid = value.rows.values().any(|row| matches!(row, RowContent::Many(_)));
            let found = match (value.is.is_some(), value.steps.is_empty(), value.rows.is_empty()) {
                (true, true, true) => Shape::One,
                (false, false, true) => Shape::Steps,
                (false, true, false) if grid => Shape::Grid,
                (false, true, false) => Shape::Rows,
                _ => {
                    self.fault(&at, "exactly one of is, steps, rows is needed");
                    return None;
                }
            };
            if *shape.get_or_insert(found) != found {
                self.fault(&at, "the values of a parameter have one shape");
                return None;
            }
            if let Some(before) = n.checked_sub(1).map(|before| &parameter.values[before]) {
                self.order(before, value, &at);
            }
        }
        shape
    }

    /// Checks that a value follows the one before it, without a day between.
    fn order(&mut self, before: &DatedValue, value: &DatedValue, at: &str) {
        let at = format!("{at}/from");
        if before.from >= value.from {
            let message = format!("{} is not after {}", value.from, before.from);
            self.fault(&at, message);
        }
        if let Some(until) = before.until {
            let next = until.0.tomorrow().unwrap_or(until.0);
            if next < value.from.0 {
                let message = format!("no value from {next} to the day before {}", value.from);
                self.misfit(&at, message);
            } else if next > value.from.0 {
                let message = format!("two values from {} to {until}", value.from);
                self.misfit(&at, message);
            }
        }
    }

    fn values(&mut self, parameter: &Parameter, shape: Shape) -> Vec<Dated> {
        let mut values = Vec::with_capacity(parameter.values.len());
        for (n, value) in parameter.values.iter().enumerate() {
            let at = format!("/values/{n}");
            let figure = match shape {
                Shape::One => value.is.map(|number| Figure::One(Num(number.0))),
                Shape::Steps => self.steps(parameter, &value.steps, &at),
                // Rows by choice are put in order when it is known whose choices they are.
                Shape::Rows | Shape::Grid => self.rows(parameter, value, [None, None], &at),
            };
            if let Some(figure) = figure {
                let until = value.until.map(|until| until.0);
                values.push(Dated { from: value.from.0, until, figure });
            }
        }
        values
    }

    fn steps(&mut self, parameter: &Parameter, steps: &[StepValue], at: &str) -> Option<Figure> {
        for (n, pair) in steps.windows(2).enumerate() {
            let at = format!("{at}/steps/{}", n + 1);
            let (step, next) = (&pair[0], &pair[1]);
            let end = step.below.unwrap_or(next.from);
            if next.from <= step.from || end > next.from {
                let last = step.below.map_or(step.from, |below| below.max(step.from));
                let message = format!("overlap: {} is in two steps, up to {last}", next.from);
                self.misfit(&at, message);
            } else if end < next.from {
                let message = format!("gap: nothing is said from {end} to {}", next.from);
                self.misfit(&at, message);
            }
        }
        let number = |step: &StepValue| {
            (Num(step.from.0), Num(step.is.map_or(Decimal::ZERO, |figure| figure.0)))
        };
        let mut steps: Vec<(Num, Num)> = steps.iter().map(number).collect();
        steps.sort();
        Some(Figure::Steps { upper: parameter.upper, steps })
    }

    /// Puts the rows of a value in order: by whole numbers, or by the choices given.
    fn rows(
        &mut self,
        parameter: &Parameter,
        value: &DatedValue,
        choices: [Option<&[Slug]>; 2],
        at: &str,
    ) -> Option<Figure> {
        let at = format!("{at}/rows");
        let grid = value.rows.values().any(|row| matches!(row, RowContent::Many(_)));
        if !grid {
            let each = match &value.each {
                Some(RowContent::One(each)) => each.0,
                _ => Decimal::ZERO,
            };
            let cells = value.rows.iter().filter_map(|(key, row)| match row {
                RowContent::One(number) => Some((key.as_str(), *number)),
                RowContent::Many(_) => None,
            });
            let row = self.row(parameter, cells.collect(), each, choices[0], &at)?;
            return Some(Figure::Rows(row));
        }
        let Some(keys) = choices[0] else { return Some(Figure::Grid(Vec::new())) };
        let names: Vec<&str> = value.rows.keys().map(String::as_str).collect();
        self.same_keys(&names, keys, &at)?;
        let mut rows = Vec::with_capacity(keys.len());
        for key in keys {
            let at = format!("{at}/{key}");
            let Some(RowContent::Many(cells)) = value.rows.get(key.as_str()) else {
                self.fault(&at, "numbers by a second key are needed here");
                return None;
            };
            let each = match &value.each {
                Some(RowContent::One(each)) => each.0,
                Some(RowContent::Many(by_key)) => {
                    by_key.get(key.as_str()).map_or(Decimal::ZERO, |each| each.0)
                }
                None => Decimal::ZERO,
            };
            let cells = cells.iter().map(|(key, number)| (key.as_str(), *number)).collect();
            rows.push(self.row(parameter, cells, each, choices[1], &at)?);
        }
        Some(Figure::Grid(rows))
    }

    fn row(
        &mut self,
        parameter: &Parameter,
        cells: BTreeMap<&str, Number>,
        each: Decimal,
        choices: Option<&[Slug]>,
        at: &str,
    ) -> Option<Row> {
        if let Some(choices) = choices {
            let names: Vec<&str> = cells.keys().copied().collect();
            self.same_keys(&names, choices, at)?;
            let cells = choices.iter().map(|key| Num(cells[key.as_str()].0)).collect();
            return Some(Row { first: 0, cells, beyond: None, each: Num(Decimal::ZERO) });
        }
        if cells.keys().any(|key| key.parse::<i32>().is_err()) {
            // By choice: put in order later, see `check_keys`.
            return Some(Row { first: 0, cells: Vec::new(), beyond: None, each: Num(each) });
        }
        let by_number: BTreeMap<i32, Number> =
            cells.iter().filter_map(|(key, cell)| Some((key.parse().ok()?, *cell))).collect();
        let first = by_number.keys().next().copied().unwrap_or(0);
        for (n, key) in by_number.keys().enumerate() {
            let expected = first.saturating_add(i32::try_from(n).unwrap_or(i32::MAX));
            if *key != expected {
                self.fault(at, format!("the row {expected} is missing"));
                return None;
            }
        }
        if parameter.beyond == Some(Beyond::Each) && each.is_zero() {
            self.fault(at, "`beyond: each` needs `each`: what a further key adds");
        }
        let cells = by_number.values().map(|cell| Num(cell.0)).collect();
        Some(Row { first, cells, beyond: parameter.beyond, each: Num(each) })
    }

    /// Checks that rows stand for all the choices and for nothing else.
    fn same_keys(&mut self, rows: &[&str], choices: &[Slug], at: &str) -> Option<()> {
        let mut good = true;
        for choice in choices.iter().filter(|choice| !rows.contains(&choice.as_str())) {
            self.fault(at, format!("the row `{choice}` is missing"));
            good = false;
        }
        for row in rows.iter().filter(|row| !choices.iter().any(|choice| choice.as_str() == **row))
        {
            let hint = did_you_mean(row, choices.iter().map(Slug::as_str));
            self.fault(&format!("{at}/{row}"), format!("no choice `{row}`{hint}"));
            good = false;
        }
        good.then_some(())
    }

    /// Finds a parameter that must have a shape.
    pub(crate) fn parameter(&mut self, id: &Slug, shape: Shape, at: &str) -> Option<ParameterId> {
        let Some((number, found)) = self.parameters.get(id).copied() else {
            let hint = did_you_mean(id.as_str(), self.content.parameters.keys().map(Slug::as_str));
            self.fault(at, format!("no parameter `{id}`{hint}"));
            return None;
        };
        self.used_parameters[usize::from(number.0)] = true;
        let found = found?;
        if found != shape {
            let (wanted, found) = (shape.name(), found.name());
            self.fault(at, format!("`{id}` has {found}, {wanted} are needed here"));
            return None;
        }
        Some(number)
    }

    /// Checks the keys of a table against its rows, and puts rows by choice in order.
    pub(crate) fn check_keys(&mut self, id: &Slug, kinds: &[Type], at: &str) -> Option<()> {
        let keys: Vec<Option<Vec<Slug>>> = kinds
            .iter()
            .map(|kind| match kind {
                Type::Choice(of) => Some(self.choices(*of)),
                _ => None,
            })
            .collect();
        for (n, kind) in kinds.iter().enumerate() {
            if !matches!(kind, Type::Choice(_) | Type::Number(_)) {
                let message =
                    format!("a choice or a whole number is needed here, this is {}", kind.name());
                self.fault(&format!("{at}/by/{n}"), message);
                return None;
            }
        }
        if kinds.len() == 2 && keys[0].is_none() {
            self.fault(&format!("{at}/by/0"), "the first of two keys must be a choice");
            return None;
        }
        let (number, _) = self.parameters.get(id).copied()?;
        let wanted = [keys.first().cloned().flatten(), keys.get(1).cloned().flatten()];
        if let Some(known) = self.row_keys.get(&number) {
            if *known != wanted {
                self.fault(at, format!("`{id}` is looked up by other choices elsewhere"));
                return None;
            }
            return Some(());
        }
        self.arrange(id, number, &wanted)?;
        self.row_keys.insert(number, wanted);
        Some(())
    }

    fn arrange(
        &mut self,
        id: &Slug,
        number: ParameterId,
        keys: &[Option<Vec<Slug>>; 2],
    ) -> Option<()> {
        let content = self.content;
        let parameter = &content.parameters[id];
        let before = std::mem::replace(&mut self.frame.site, Site::Parameter(id.clone()));
        let mut figures = Vec::new();
        for (n, value) in parameter.values.iter().enumerate() {
            let choices = [keys[0].as_deref(), keys[1].as_deref()];
            let at = format!("/values/{n}");
            let figure = self.rows(parameter, value, choices, &at);
            if let Some(Figure::Rows(row)) = &figure
                && row.cells.is_empty()
            {
                self.fault(&at, "these rows are looked up by a number, but their names are none");
            }
            figures.push(figure);
        }
        self.frame.site = before;
        let spec = &mut self.program.parameters[usize::from(number.0)];
        for (value, figure) in spec.values.iter_mut().zip(figures) {
            value.figure = figure?;
        }
        Some(())
    }
}
