//! The figures of the law that a right rests on, each with its history.

use catalogue::{Date, DatedValue, Parameter, Slug};
use leptos::prelude::*;

use super::reading::{Reading, capital, is_calendar, legal_text, span};
use super::scale::{self, Key};
use crate::components::certainty::CertaintyTag;
use crate::i18n::Tr;

/// Renders every figure: what it is worth today, and behind that its history.
pub(super) fn section(reading: &Reading<'_>) -> Option<impl IntoView + use<>> {
    let figures: Vec<AnyView> = reading
        .all_terms()
        .figures
        .into_iter()
        .filter_map(|id| Some((&reading.program[id].id, reading.figure(id)?)))
        .filter(|(_, figure)| !is_calendar(figure))
        .map(|(id, figure)| Shown { id, figure, reading }.view())
        .collect();
    let tr = reading.tr();
    let today = tr.date(Date(reading.today));
    (!figures.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="chiffres">
                <h2 class="section__title" id="chiffres">{tr.get("right-figures")}</h2>
                <p class="section__note">
                    {tr.with("right-figures-lede", &[("date", today.into())])}
                </p>
                <div class="folds">{figures}</div>
            </section>
        }
    })
}

/// Names the place of a figure on the page.
pub(super) fn anchor(id: &Slug) -> String {
    format!("chiffre-{id}")
}

/// Writes the first day of a value.
pub(super) fn since(from: Date, tr: &Tr) -> String {
    tr.with("right-since", &[("date", tr.date(from).into())])
}

/// Writes what a figure is worth on the day of the release; scales only say how long they are.
pub(super) fn value_now(figure: &Parameter, reading: &Reading<'_>) -> String {
    let tr = reading.tr();
    match reading.in_force(figure) {
        None => tr.get("right-not-yet"),
        Some(DatedValue { is: Some(is), .. }) => reading.quantity(is.0, figure.unit),
        Some(_) => {
            let lines = scale::lines(figure, reading);
            tr.with("right-scale", &[("count", lines.into())])
        }
    }
}

/// Warns when the value used is past the day until which it was known.
pub(super) fn expired(figure: &Parameter, reading: &Reading<'_>) -> Option<AnyView> {
    let until = reading.in_force(figure)?.until.filter(|until| until.0 < reading.today)?;
    let words = reading.tr().with("right-expired", &[("date", reading.tr().date(until).into())]);
    Some(view! { " " <span class="figure__expired">{words}</span> }.into_any())
}

/// A figure being shown.
struct Shown<'a> {
    id: &'a Slug,
    figure: &'a Parameter,
    reading: &'a Reading<'a>,
}

impl Shown<'_> {
    fn view(&self) -> AnyView {
        let (figure, reading, tr) = (self.figure, self.reading, self.reading.tr());
        let label = tr.words(&figure.label);
        let since = reading.in_force(figure).map(|value| since(value.from, tr));
        let keys = scale::keys(figure, reading);
        let history = if keys == [Key::Only] { self.history() } else { self.scales(&keys) };
        view! {
            <details class="fold" id=anchor(self.id)>
                <summary class="fold__summary">
                    <span class="fold__name" lang=label.lang>{label.text}</span>
                    " "
                    <span class="fold__worth">
                        <strong class="figure__value">{value_now(figure, reading)}</strong>
                        " "
                        <span class="figure__since">{since}</span>
                        {expired(figure, reading)}
                    </span>
                </summary>
                <div class="fold__body">{history} {self.notes()}</div>
            </details>
        }
        .into_any()
    }

    /// Says which text sets the figure, and how often it changes.
    fn notes(&self) -> AnyView {
        let tr = self.reading.tr();
        let law = self.figure.law.as_ref().map(|law| {
            view! { <p class="figure__note">{legal_text(law, tr)}</p> }
        });
        let revised = self.figure.revised.as_ref().map(|revised| {
            let when = span(tr.words(revised));
            view! { <p class="figure__note">{tr.get("right-revised")} " " {when}</p> }
        });
        view! { {law} {revised} }.into_any()
    }

    /// Renders the values by day, the newest first.
    fn history(&self) -> AnyView {
        let tr = self.reading.tr();
        let label = tr.words(&self.figure.label);
        let caption = tr.with("right-history", &[("figure", label.text.into())]);
        let heads = ["right-from", "right-value", "right-source", "right-certainty"];
        let heads = heads.map(|id| view! { <th scope="col">{tr.get(id)}</th> }).collect_view();
        let rows: Vec<AnyView> =
            self.figure.values.iter().rev().map(|value| self.row(value)).collect();
        view! {
            <table class="data-table data-table--stack data-table--history">
                <caption class="fr-sr-only" lang=label.lang>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    }

    fn row(&self, value: &DatedValue) -> AnyView {
        let number = value.is.map(|is| self.reading.quantity(is.0, self.figure.unit));
        let tr = self.reading.tr().clone();
        view! {
            <tr>
                <th scope="row">{self.dated(value)}</th>
                <td class="data-table__number">{number}</td>
                <td>{self.source(value)}</td>
                <td><CertaintyTag certainty=value.certainty tr /></td>
            </tr>
        }
        .into_any()
    }

    /// Writes the first day of a value, and the last one known.
    fn dated(&self, value: &DatedValue) -> AnyView {
        let tr = self.reading.tr();
        let coming = (value.from.0 > self.reading.today)
            .then(|| view! { " " <span class="figure__coming">{tr.get("right-coming")}</span> });
        let until = value.until.map(|until| {
            let words = tr.with("right-until", &[("date", tr.date(until).into())]);
            view! { " " <span class="figure__until">{words}</span> }
        });
        view! { {tr.date(value.from)} {coming} {until} }.into_any()
    }

    fn source(&self, value: &DatedValue) -> AnyView {
        let tr = self.reading.tr();
        let foreign = (tr.lang().tag() != "fr").then_some("fr");
        let looked = tr.with("source-checked", &[("date", tr.date(value.source.checked).into())]);
        view! {
            <a href=value.source.url.to_string() lang=foreign>{value.source.title.clone()}</a>
            ", "
            <span class="sources__date">{looked}</span>
        }
        .into_any()
    }

    /// Renders a scale: one table, or one a day when it has two keys; then its sources.
    fn scales(&self, keys: &[Key]) -> AnyView {
        let columns = scale::columns(self.figure, self.reading);
        let newest_first: Vec<&DatedValue> = self.figure.values.iter().rev().collect();
        let tables: Vec<AnyView> = if columns.is_empty() {
            vec![self.by_day(keys, &newest_first)]
        } else {
            let tables = newest_first.iter().enumerate();
            tables.map(|(n, value)| self.grid(n, keys, value, &columns)).collect()
        };
        let sources: Vec<AnyView> = newest_first
            .iter()
            .map(|value| {
                let tr = self.reading.tr().clone();
                let certainty = value.certainty;
                view! {
                    <li>
                        {self.dated(value)} " – " {self.source(value)} " "
                        <CertaintyTag certainty tr />
                    </li>
                }
                .into_any()
            })
            .collect();
        view! { {tables} <ul class="figure__sources">{sources}</ul> }.into_any()
    }

    /// Renders a scale with one column a day, the newest first.
    fn by_day(&self, keys: &[Key], values: &[&DatedValue]) -> AnyView {
        let heads = values.iter().map(|value| self.dated(value)).collect();
        let rows = keys.iter().map(|key| {
            let cells = values.iter().map(|value| self.number(value, key)).collect();
            self.line(key, cells)
        });
        self.table(0, None, heads, rows.collect())
    }

    /// Renders a scale with two keys as it stands from one day on.
    fn grid(&self, n: usize, keys: &[Key], value: &DatedValue, columns: &[String]) -> AnyView {
        let name = |column: &String| scale::column_words(column, self.figure, self.reading);
        let heads = columns.iter().map(|column| span(name(column))).collect();
        let rows = keys.chunks(columns.len()).filter_map(|row| {
            let cells = row.iter().map(|key| self.number(value, key)).collect();
            Some(self.line(row.first()?, cells))
        });
        self.table(n, Some(value.from), heads, rows.collect())
    }

    fn line(&self, key: &Key, cells: Vec<AnyView>) -> AnyView {
        let name = span(scale::row_words(key, self.figure, self.reading));
        view! { <tr><th scope="row">{name}</th> {cells}</tr> }.into_any()
    }

    fn number(&self, value: &DatedValue, key: &Key) -> AnyView {
        let cell = scale::cell(value, key);
        let words = scale::cell_words(cell, key, self.figure.unit, self.reading);
        view! { <td class="data-table__number">{words}</td> }.into_any()
    }

    /// Renders a table that scrolls by itself where it is wider than the screen.
    fn table(
        &self,
        n: usize,
        day: Option<Date>,
        heads: Vec<AnyView>,
        rows: Vec<AnyView>,
    ) -> AnyView {
        let tr = self.reading.tr();
        let label = span(tr.words(&self.figure.label));
        let period = scale::period(self.figure.unit, self.reading);
        let since = day.map(|day| since(day, tr));
        let told: Vec<String> = period.into_iter().chain(since).collect();
        let told = capital(&told.join(", "));
        let visible = (!told.is_empty())
            .then(|| view! { <p class="figure__unit" aria-hidden="true">{told.clone()}</p> });
        let by = scale::looked_up_by(self.id, self.reading).map(span);
        let corner = by.unwrap_or_else(|| tr.get("right-case").into_any());
        // Two columns always fit; a reader must be able to move more of them without a mouse.
        let wide = heads.len() > 2;
        let heads: Vec<_> =
            heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect();
        let id = format!("bareme-{}-{n}", self.id);
        let table = view! {
            <table class="data-table">
                <caption class="fr-sr-only" id=id.clone()>{label} " " {told.clone()}</caption>
                <thead><tr><th scope="col">{corner}</th> {heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        };
        let frame = if wide {
            view! { <section class="data-table__frame" aria-labelledby=id tabindex="0">{table}</section> }
                .into_any()
        } else {
            view! { <div class="data-table__frame">{table}</div> }.into_any()
        };
        view! { {visible} {frame} }.into_any()
    }
}
