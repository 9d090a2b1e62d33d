//! What has changed: the figures whose value is another one since a day, before and after.

use std::collections::BTreeMap;

use catalogue::{Date, DatedValue, Parameter, Slug};
use jiff::ToSpan;
use leptos::prelude::*;

use super::figures::anchor;
use super::reading::{Reading, capital, is_calendar, span};
use super::scale::{self, Cell, Key};

/// How far back we tell what has changed.
const YEARS: i64 = 2;

/// A figure on the day it changes.
struct Change<'a> {
    id: &'a Slug,
    figure: &'a Parameter,
    before: &'a DatedValue,
    after: &'a DatedValue,
}

/// Renders the changes of the last two years, and those already known to come, the newest first.
pub(super) fn section(reading: &Reading<'_>) -> Option<impl IntoView + use<>> {
    let figures = figures(reading);
    if figures.is_empty() {
        return None;
    }
    let tr = reading.tr();
    let days: Vec<AnyView> = by_day(&figures, reading)
        .into_iter()
        .rev()
        .filter_map(|(day, changes)| table(day, &changes, reading))
        .collect();
    let none = days.is_empty().then(|| view! { <p>{tr.get("right-changes-none")}</p> });
    Some(view! {
        <section class="section" aria-labelledby="changements">
            <h2 class="section__title" id="changements">{tr.get("right-changes")}</h2>
            {none}
            {days}
        </section>
    })
}

fn figures<'a>(reading: &Reading<'a>) -> Vec<(&'a Slug, &'a Parameter)> {
    let all = reading.all_terms().figures.into_iter();
    let known = all.filter_map(|id| Some((&reading.program[id].id, reading.figure(id)?)));
    known.filter(|(_, figure)| !is_calendar(figure)).collect()
}

fn by_day<'a>(
    figures: &[(&'a Slug, &'a Parameter)],
    reading: &Reading<'_>,
) -> BTreeMap<Date, Vec<Change<'a>>> {
    let oldest = reading.today.saturating_sub(YEARS.years());
    let mut days: BTreeMap<Date, Vec<Change<'a>>> = BTreeMap::new();
    for (id, figure) in figures {
        for pair in figure.values.windows(2) {
            let [before, after] = pair else { continue };
            if after.from.0 > oldest {
                let change = Change { id, figure, before, after };
                days.entry(after.from).or_default().push(change);
            }
        }
    }
    days
}

/// Renders what changes on a day; nothing when only the sources do.
fn table(day: Date, changes: &[Change<'_>], reading: &Reading<'_>) -> Option<AnyView> {
    let bodies: Vec<AnyView> = changes.iter().filter_map(|change| change.body(reading)).collect();
    if bodies.is_empty() {
        return None;
    }
    let tr = reading.tr();
    let coming = day.0 > reading.today;
    let id = if coming { "right-changes-coming" } else { "right-changes-on" };
    let caption = tr.with(id, &[("date", tr.date(day).into())]);
    let heads = ["right-figure", "right-before", "right-after"];
    let heads = heads.map(|id| view! { <th scope="col">{tr.get(id)}</th> }).collect_view();
    let class = if coming { "changes changes--coming" } else { "changes" };
    Some(
        view! {
            <table class=format!("data-table data-table--stack {class}")>
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                {bodies}
            </table>
        }
        .into_any(),
    )
}

impl Change<'_> {
    /// Renders what is another value: on one line, or line by line for a scale.
    fn body(&self, reading: &Reading<'_>) -> Option<AnyView> {
        let label = reading.tr().words(&self.figure.label);
        let href = format!("#{}", anchor(self.id));
        let link = view! { <a href=href lang=label.lang>{label.text}</a> };
        let keys = scale::keys(self.figure, reading);
        if keys == [Key::Only] {
            let cells = self.cells(&Key::Only, reading)?;
            let row = view! { <tbody><tr><th scope="row">{link}</th> {cells}</tr></tbody> };
            return Some(row.into_any());
        }
        let lines = keys.iter().filter_map(|key| {
            let cells = self.cells(key, reading)?;
            let name = self.name(key, reading);
            Some(view! { <tr><th class="changes__key" scope="row">{name}</th> {cells}</tr> })
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then(|| {
            view! {
                <tbody>
                    <tr><th class="changes__scale" scope="rowgroup" colspan="3">{link}</th></tr>
                    {lines}
                </tbody>
            }
            .into_any()
        })
    }

    /// Renders the values before and after; nothing when they are the same.
    fn cells(&self, key: &Key, reading: &Reading<'_>) -> Option<AnyView> {
        let (before, after) = (scale::cell(self.before, key), scale::cell(self.after, key));
        (before != after).then(|| {
            view! {
                <td class="data-table__number">{self.words(before, key, reading)}</td>
                <td class="data-table__number data-table__number--new">
                    {self.words(after, key, reading)}
                </td>
            }
            .into_any()
        })
    }

    /// Names a line of a scale: what it is looked up by, then its key.
    fn name(&self, key: &Key, reading: &Reading<'_>) -> AnyView {
        let colon = reading.tr().get("right-colon");
        let by = match key {
            Key::Each(_) => None,
            // A year says by itself what it is.
            _ if scale::is_by_year(self.figure) => None,
            _ => scale::looked_up_by(self.id, reading),
        };
        let by = by.map(|by| view! { {span(by)} {colon} " " });
        let mut row = scale::row_words(key, self.figure, reading);
        if by.is_none() {
            row.text = capital(&row.text);
        }
        let row = span(row);
        let column = match key {
            Key::Cell(_, column) | Key::Each(Some(column)) => {
                let words = scale::column_words(column, self.figure, reading);
                Some(view! { ", " {span(words)} })
            }
            _ => None,
        };
        view! { {by} {row} {column} }.into_any()
    }

    fn words(&self, cell: Cell, key: &Key, reading: &Reading<'_>) -> String {
        match cell {
            Cell::Number(number) if !matches!(key, Key::Each(_)) => {
                reading.quantity(number, self.figure.unit)
            }
            cell => scale::cell_words(cell, key, self.figure.unit, reading),
        }
    }
}
