//! What has changed: the figures whose value is another one since a day, before and after.

use std::collections::BTreeMap;

use catalogue::{Date, DatedValue, Parameter, Slug};
use jiff::ToSpan;
use leptos::prelude::*;

use super::figures::anchor;
use super::reading::{Reading, is_calendar, span};
use super::scale::{self, Cell, Key};
use crate::i18n::Words;

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
    let rows: Vec<AnyView> = changes.iter().flat_map(|change| change.rows(reading)).collect();
    if rows.is_empty() {
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
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}

impl Change<'_> {
    /// Renders each line of the figure that is another one.
    fn rows(&self, reading: &Reading<'_>) -> Vec<AnyView> {
        let keys = scale::keys(self.figure, reading);
        let lines = keys.iter().filter_map(|key| {
            let (before, after) = (scale::cell(self.before, key), scale::cell(self.after, key));
            (before != after).then(|| self.row(key, before, after, reading))
        });
        lines.collect()
    }

    fn row(&self, key: &Key, before: Cell, after: Cell, reading: &Reading<'_>) -> AnyView {
        let label = reading.tr().words(&self.figure.label);
        let href = format!("#{}", anchor(self.id));
        let of: Option<Words> =
            (*key != Key::Only).then(|| scale::row_words(key, self.figure, reading));
        let of = of.map(|words| view! { " " <span class="changes__key">{span(words)}</span> });
        let column = match key {
            Key::Cell(_, column) | Key::Each(Some(column)) => {
                let words = scale::column_words(column, self.figure, reading);
                Some(view! { " " <span class="changes__key">{span(words)}</span> })
            }
            _ => None,
        };
        let (before, after) = (self.words(before, key, reading), self.words(after, key, reading));
        view! {
            <tr>
                <th scope="row"><a href=href lang=label.lang>{label.text}</a> {column} {of}</th>
                <td class="data-table__number">{before}</td>
                <td class="data-table__number data-table__number--new">{after}</td>
            </tr>
        }
        .into_any()
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
