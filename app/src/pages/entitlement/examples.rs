//! The cases of a right: who asks, what they answer, what comes out. The tests run them.

use catalogue::{Example, Fact, FactKind, Number, Status, Unit};
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::reading::{Reading, capital, lower};
use crate::components::mark::ProactivityMark;
use questionnaire::Word;

/// How many cases are shown at once; the others are behind a word.
const SHOWN: usize = 5;

/// Renders the cases, each with its outcome; the answers are behind its name.
pub(super) fn section(reading: &Reading<'_>) -> impl IntoView + use<> {
    let tr = reading.tr();
    let mut items: Vec<AnyView> =
        reading.right.examples.iter().map(|example| item(example, reading)).collect();
    let rest = items.split_off(items.len().min(SHOWN));
    let rest = (!rest.is_empty()).then(|| {
        let words = tr.with("right-more-examples", &[("count", rest.len().into())]);
        view! {
            <details class="disclosure">
                <summary class="disclosure__summary">{words}</summary>
                <div class="folds">{rest}</div>
            </details>
        }
    });
    view! {
        <section class="section examples" aria-labelledby="exemples">
            <h2 class="section__title" id="exemples">{tr.get("right-examples")}</h2>
            <p class="section__note">{tr.get("right-examples-lede")}</p>
            <div class="folds">{items}</div>
            {rest}
        </section>
    }
}

fn item(example: &Example, reading: &Reading<'_>) -> AnyView {
    let tr = reading.tr();
    let foreign = (tr.lang().tag() != "fr").then_some("fr");
    let day = tr.with("right-example-day", &[("date", tr.date(example.on).into())]);
    let facts = &reading.catalogue().rules().facts.facts;
    let answers: Vec<AnyView> = facts
        .iter()
        .filter_map(|fact| Some(answer(fact, example.answers.get(&fact.id)?, reading)))
        .collect();
    let none = answers.is_empty().then(|| view! { <p>{tr.get("right-example-none")}</p> });
    let answers =
        (!answers.is_empty()).then(|| view! { <ul class="example__answers">{answers}</ul> });
    view! {
        <details class="fold">
            <summary class="fold__summary">
                <span class="fold__name" lang=foreign>{capital(&example.name)}</span>
                " "
                {outcome(example, reading)}
            </summary>
            <div class="fold__body example">
                <p class="example__day">{day}</p>
                {answers}
                {none}
                {more(example, reading)}
            </div>
        </details>
    }
    .into_any()
}

/// Says whether the right is open, and how much it is worth.
fn outcome(example: &Example, reading: &Reading<'_>) -> AnyView {
    let (name, id) = match example.expect.status {
        Status::Eligible => ("yes", "right-example-yes"),
        Status::NotEligible => ("no", "right-example-no"),
        Status::Unknown => ("unknown", "right-example-unknown"),
    };
    let unit = reading.rule.amount.map_or(Unit::Number, |(_, unit)| unit);
    let words = match example.expect.amount {
        Some(amount) => reading.quantity(amount.0, unit),
        None => reading.tr().get(id),
    };
    let class = format!("example__outcome example__outcome--{name}");
    view! { <span class="fold__worth"><strong class=class>{words}</strong></span> }.into_any()
}

/// Says what else comes out: how the right comes, until when that holds, what is missing.
fn more(example: &Example, reading: &Reading<'_>) -> AnyView {
    let tr = reading.tr();
    let rung = example
        .expect
        .proactivity
        .map(|level| view! { <p><ProactivityMark level tr=tr.clone() /></p> });
    let from = example.expect.from.map(|from| {
        let words = tr.with("right-example-from", &[("date", tr.date(from).into())]);
        view! { <p>{words}</p> }
    });
    let missing = example.expect.missing.as_ref().filter(|missing| !missing.is_empty());
    let missing = missing.map(|missing| {
        let names: Vec<String> = missing.iter().map(|id| fact_name(id, reading)).collect();
        let words = tr.with("right-example-missing", &[("facts", names.join(", ").into())]);
        view! { <p>{words}</p> }
    });
    view! { {rung} {from} {missing} }.into_any()
}

/// Names a fact, or a field written `enfants.naissance`.
fn fact_name(id: &str, reading: &Reading<'_>) -> String {
    let (list, field) = id.split_once('.').map_or((id, None), |(list, field)| (list, Some(field)));
    let facts = &reading.catalogue().rules().facts.facts;
    let fact = facts.iter().find(|fact| fact.id.as_str() == list);
    let name = fact.and_then(|fact| match field {
        None => Some(&fact.label),
        Some(field) => {
            let field = fact.fields.iter().find(|one| one.id.as_str() == field)?;
            Some(&field.label)
        }
    });
    name.map_or_else(String::new, |label| lower(&reading.tr().words(label).text))
}

/// Renders an answer beside what it answers.
fn answer(fact: &Fact, value: &Value, reading: &Reading<'_>) -> AnyView {
    let label = reading.tr().words(&fact.label);
    let value = match value {
        Value::Array(items) if items.is_empty() => reading.tr().get("right-none").into_any(),
        Value::Array(items) => {
            let items: Vec<_> = items
                .iter()
                .enumerate()
                .map(|(n, item)| view! { <li>{list_item(fact, n, item, reading)}</li> })
                .collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        value => view! { <strong>{said(fact, value, reading)}</strong> }.into_any(),
    };
    let colon = reading.tr().get("right-colon");
    view! { <li><span lang=label.lang>{label.text}</span> {colon} " " {value}</li> }.into_any()
}

/// Writes an item of a list: « Enfant 1 : date de naissance 2 mars 2014, scolarité collège ».
fn list_item(list: &Fact, n: usize, item: &Value, reading: &Reading<'_>) -> String {
    let tr = reading.tr();
    let empty = Map::new();
    let given = item.as_object().unwrap_or(&empty);
    let name = match &list.item {
        Some(name) => tr.words(name).text,
        None => reading.phrase(Word::ItemName, &[]),
    };
    let name = reading.phrase(Word::Item, &[&name, &(n + 1).to_string()]);
    let fields: Vec<String> = list
        .fields
        .iter()
        .filter_map(|field| {
            let value = said(field, given.get(field.id.as_str())?, reading);
            Some(format!("{} {value}", lower(&tr.words(&field.label).text)))
        })
        .collect();
    format!("{name}{} {}", tr.get("right-colon"), fields.join(", "))
}

/// Writes the value of an answer.
fn said(fact: &Fact, value: &Value, reading: &Reading<'_>) -> String {
    let tr = reading.tr();
    match (fact.kind, value) {
        (FactKind::Boolean, Value::Bool(yes)) => {
            reading.phrase(if *yes { Word::Yes } else { Word::No }, &[])
        }
        (FactKind::Choice, Value::String(id)) => {
            let choice = fact.choices.iter().find(|choice| choice.id.as_str() == id);
            choice.map_or_else(|| id.clone(), |choice| lower(&tr.words(&choice.label).text))
        }
        (FactKind::Date, Value::String(date)) => {
            date.parse().map_or_else(|_| date.clone(), |date| tr.date(date))
        }
        (_, value) => match serde_json::from_value::<Number>(value.clone()) {
            Ok(number) => reading.quantity(number.0, fact.unit.unwrap_or(Unit::Number)),
            Err(_) => value.to_string(),
        },
    }
}
