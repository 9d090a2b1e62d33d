//! Households and outcomes as CSV: a line of names first.
//!
//! In: `id`, `on`, and the names of facts; the fields of a list are numbered from 1:
//! `enfants.1.naissance`. An empty cell is no answer; a list is known when `enfants` says how many
//! items it has. Out: `line`, `id`, `on`, and for each right `right`, `right.amount`.

use anyhow::Context;
use catalogue::Date;
use rules::{FactId, FactType, Household, Program};

use super::{Days, Form};

/// What a column holds.
enum Column {
    Id,
    On,
    Fact(FactId),
    /// How many items a list has.
    Count(FactId),
    /// A field of an item, from 0.
    Field(FactId, usize, usize),
}

pub(super) struct CsvForm {
    program: Program,
    days: Days,
    columns: Vec<Column>,
}

impl CsvForm {
    pub(super) fn new(program: Program, days: Days, header: &[u8]) -> anyhow::Result<Self> {
        let names = record(header).context("the first line")?;
        let columns = names.iter().map(|name| column(&program, name));
        let columns = columns.collect::<anyhow::Result<_>>()?;
        Ok(Self { program, days, columns })
    }

    /// The names of the columns that come out.
    pub(super) fn header(&self) -> anyhow::Result<Vec<u8>> {
        let mut names = vec!["line".to_owned(), "id".to_owned(), "on".to_owned()];
        for rule in &self.program.rules {
            names.extend([rule.id.to_string(), format!("{}.amount", rule.id)]);
        }
        written(&names)
    }

    fn household(&self, cells: &csv::StringRecord, on: Date) -> Result<Household, String> {
        let mut household = Household::new(&self.program);
        let mut lists: Vec<(FactId, Vec<Vec<Option<rules::Answer>>>)> = Vec::new();
        for (column, cell) in self.columns.iter().zip(cells) {
            let name = |fact: FactId| self.program[fact].id.to_string();
            match column {
                Column::Id | Column::On => {}
                Column::Fact(fact) => {
                    let answer = self.program[*fact].parse(cell, on.0);
                    let answer = answer.map_err(|err| format!("{}: {err}", name(*fact)))?;
                    household.set(*fact, answer);
                }
                Column::Count(list) if !cell.trim().is_empty() => {
                    let count: usize = cell.trim().parse().map_err(|_| {
                        format!("{}: `{cell}` is not a number of items", name(*list))
                    })?;
                    let most = self.most(*list);
                    if count > most {
                        return Err(format!("{}: {count} items are more than {most}", name(*list)));
                    }
                    let fields = self.program[*list].fields().len();
                    lists.push((*list, vec![vec![None; fields]; count]));
                }
                Column::Count(_) => {}
                Column::Field(list, item, field) => {
                    let spec = &self.program[*list].fields()[*field];
                    let label = format!("{}.{}.{}", name(*list), item + 1, spec.id);
                    let answer = spec.parse(cell, on.0).map_err(|err| format!("{label}: {err}"))?;
                    let known = lists.iter_mut().find(|(known, _)| known == list);
                    match (answer, known.and_then(|(_, items)| items.get_mut(*item))) {
                        (None, _) => {}
                        (answer, Some(place)) => place[*field] = answer,
                        (Some(_), None) => {
                            let list = name(*list);
                            return Err(format!("{label}: `{list}` says there are fewer items"));
                        }
                    }
                }
            }
        }
        for (list, items) in lists {
            household.set(list, Some(rules::Answer::List(items)));
        }
        Ok(household)
    }

    fn most(&self, list: FactId) -> usize {
        match &self.program[list].kind {
            FactType::List { max, .. } => usize::from(*max),
            _ => 0,
        }
    }
}

impl Form for CsvForm {
    fn screen(&self, line: &[u8], number: usize, output: &mut Vec<u8>) -> Result<(), String> {
        let cells = record(line).map_err(|err| err.to_string())?;
        if cells.len() != self.columns.len() {
            return Err(format!("{} cells, {} names", cells.len(), self.columns.len()));
        }
        let find = |wanted: fn(&Column) -> bool| {
            let column = self.columns.iter().position(wanted);
            column.and_then(|n| cells.get(n)).map(str::trim).filter(|cell| !cell.is_empty())
        };
        let on = match find(|column| matches!(column, Column::On)) {
            Some(text) => text.parse().map_err(|err| format!("on: {err}"))?,
            None => self.days.default,
        };
        let household = self.household(&cells, on)?;
        let day = self.days.get(&self.program, on);
        let id = find(|column| matches!(column, Column::Id)).unwrap_or_default();
        let mut row = vec![number.to_string(), id.to_owned(), on.to_string()];
        let rules = self.program.rule_ids();
        rules::evaluate_each(&self.program, &household, &day, rules, |outcome| {
            let amount = outcome.amount.and_then(|amount| amount.exact());
            let amount = amount.map_or_else(String::new, |amount| amount.normalize().to_string());
            row.extend([outcome.status.code().to_owned(), amount]);
        });
        output.extend(written(&row).map_err(|err| err.to_string())?);
        Ok(())
    }
}

fn column(program: &Program, name: &str) -> anyhow::Result<Column> {
    match name {
        "id" => return Ok(Column::Id),
        "on" => return Ok(Column::On),
        _ => {}
    }
    let mut parts = name.split('.');
    let (fact, item, field) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let known: Vec<&str> = program.facts.iter().map(|fact| fact.id.as_str()).collect();
    let found = program.fact(fact).with_context(|| {
        format!("no fact is called `{fact}`{}", catalogue::did_you_mean(fact, known))
    })?;
    let is_list = matches!(program[found].kind, FactType::List { .. });
    match (is_list, item, field) {
        (false, None, None) => Ok(Column::Fact(found)),
        (true, None, None) => Ok(Column::Count(found)),
        (true, Some(item), Some(field)) => {
            let item: usize = item.parse().ok().filter(|item| *item > 0).with_context(|| {
                format!("`{name}`: items are numbered from 1, as {fact}.1.{field}")
            })?;
            let fields = program[found].fields();
            let index = fields.iter().position(|known| known.id.as_str() == field);
            let index = index.with_context(|| format!("`{fact}` has no field `{field}`"))?;
            Ok(Column::Field(found, item - 1, index))
        }
        _ => anyhow::bail!("`{name}` is not the name of a column"),
    }
}

/// Reads one line of CSV.
fn record(line: &[u8]) -> anyhow::Result<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(line);
    let record = reader.records().next().context("an empty line")??;
    Ok(record)
}

/// Writes one line of CSV.
fn written(cells: &[String]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells)?;
    writer.into_inner().map_err(|err| anyhow::anyhow!("write a line: {err}"))
}
