//! A question about a person's situation, as fields of a form.

use catalogue::Unit;
use jiff::civil::Date;
use leptos::prelude::*;
use rules::{Answer, AnswerError, Asked, FactSpec, FactType, TextId};

use crate::request::use_request;
use crate::rights::{Filled, Telling, field_name};

/// What a field needs to be rendered.
struct Field {
    name: String,
    legend: AnyView,
    hint: Option<(String, bool)>,
    typed: String,
    error: Option<String>,
}

/// Renders what is asked: one field, or one for each item of a list that lacks it.
pub fn question(telling: Telling<'_>, filled: &Filled, asked: Asked, on: Date) -> AnyView {
    let program = telling.program;
    let spec = asked.spec(program);
    let Some(Answer::List(items)) =
        filled.household.get(asked.fact).filter(|_| asked.field.is_some())
    else {
        return one(telling, filled, asked, None, spec, on);
    };
    let field = asked.field.map_or(0, usize::from);
    let edited = filled.edited == Some(asked);
    let lacking = items
        .iter()
        .enumerate()
        .filter(|(_, item)| edited || item.get(field).is_none_or(Option::is_none));
    lacking
        .map(|(item, _)| one(telling, filled, asked, Some(item), spec, on))
        .collect_view()
        .into_any()
}

fn one(
    telling: Telling<'_>,
    filled: &Filled,
    asked: Asked,
    item: Option<usize>,
    spec: &FactSpec,
    on: Date,
) -> AnyView {
    let name = field_name(telling.program, asked, item);
    let (words, foreign) = telling.text(spec.question);
    let lang = foreign.then_some("fr");
    let whose = item.map(|item| telling.item(u16::try_from(item).unwrap_or(u16::MAX)));
    let legend = view! {
        {whose.map(|whose| view! { <span class="question__whose">{whose}</span> })}
        <span class="question__words" lang=lang>{words}</span>
    };
    let field = Field {
        legend: legend.into_any(),
        hint: spec.hint.map(|hint| telling.text(hint)),
        typed: filled.typed(&name).unwrap_or_default().to_owned(),
        error: filled.error(&name).map(|error| told(error, telling, spec)),
        name,
    };
    match &spec.kind {
        FactType::Flag => {
            let tr = use_request().tr;
            let choices = [("oui", tr.get("answer-yes")), ("non", tr.get("answer-no"))];
            let choices = choices.map(|(id, label)| (id.to_owned(), (label, false)));
            radios(field, choices.into_iter())
        }
        FactType::Choice(choices) => {
            let label = |label: &TextId| telling.text(*label);
            radios(field, choices.iter().map(|(id, text)| (id.to_string(), label(text))))
        }
        FactType::Number { unit, .. } => text(field, Some(suffix(*unit)), "decimal"),
        FactType::List { .. } => text(field, None, "numeric"),
        FactType::Date { min, max } => day(field, min.day(on), max.day(on)),
    }
}

fn radios(field: Field, choices: impl Iterator<Item = (String, (String, bool))>) -> AnyView {
    let Field { name, legend, hint, typed, error } = field;
    let (ids, described) = described(&name, hint.is_some(), error.is_some());
    let choices = choices.enumerate().map(|(n, (id, (label, foreign)))| {
        let checked = id == typed;
        let lang = foreign.then_some("fr");
        // The first carries the name of the field, so that the summary of errors leads to it.
        let at = if n == 0 { name.clone() } else { format!("{name}-{n}") };
        let (at, target) = (at.clone(), at);
        view! {
            <div class="question__choice">
                <input type="radio" id=at name=name.clone() value=id checked=checked />
                <label for=target lang=lang>{label}</label>
            </div>
        }
    });
    let choices = choices.collect_view();
    let invalid = error.is_some();
    view! {
        <fieldset class="question" class:question--bad=invalid aria-describedby=described>
            <legend class="question__legend">{legend}</legend>
            {notes(ids, hint, error)}
            <div class="question__choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}

fn text(field: Field, suffix: Option<&'static str>, mode: &'static str) -> AnyView {
    let Field { name, legend, hint, typed, error } = field;
    let (ids, described) = described(&name, hint.is_some(), error.is_some());
    let suffix = suffix.filter(|id| !id.is_empty()).map(|id| {
        view! { <span class="question__unit">{use_request().tr.get(id)}</span> }
    });
    let invalid = error.is_some();
    let id = name.clone();
    view! {
        <div class="question" class:question--bad=invalid>
            <label class="question__legend" for=name.clone()>{legend}</label>
            {notes(ids, hint, error)}
            <p class="question__field">
                <input
                    class="question__input"
                    type="text"
                    inputmode=mode
                    autocomplete="off"
                    id=id
                    name=name
                    value=typed
                    aria-describedby=described
                    aria-invalid=invalid.then_some("true")
                />
                {suffix}
            </p>
        </div>
    }
    .into_any()
}

fn day(field: Field, min: Date, max: Date) -> AnyView {
    let Field { name, legend, hint, typed, error } = field;
    let (ids, described) = described(&name, hint.is_some(), error.is_some());
    let invalid = error.is_some();
    let autocomplete = if name == "a.naissance" { "bday" } else { "off" };
    let id = name.clone();
    view! {
        <div class="question" class:question--bad=invalid>
            <label class="question__legend" for=name.clone()>{legend}</label>
            {notes(ids, hint, error)}
            <p class="question__field">
                <input
                    class="question__input"
                    type="date"
                    autocomplete=autocomplete
                    id=id
                    name=name
                    value=typed
                    min=min.to_string()
                    max=max.to_string()
                    aria-describedby=described
                    aria-invalid=invalid.then_some("true")
                />
            </p>
        </div>
    }
    .into_any()
}

/// Names the hint and the error of a field, and the attribute that ties them to it.
fn described(name: &str, hint: bool, error: bool) -> ([String; 2], Option<String>) {
    let ids = [format!("{name}-hint"), format!("{name}-error")];
    let both: Vec<&str> = [hint.then_some(ids[0].as_str()), error.then_some(ids[1].as_str())]
        .into_iter()
        .flatten()
        .collect();
    let described = (!both.is_empty()).then(|| both.join(" "));
    (ids, described)
}

fn notes(ids: [String; 2], hint: Option<(String, bool)>, error: Option<String>) -> impl IntoView {
    let [hint_id, error_id] = ids;
    let hint = hint.map(|(words, foreign)| {
        view! { <p class="question__hint" id=hint_id lang=foreign.then_some("fr")>{words}</p> }
    });
    let error = error.map(|words| view! { <p class="question__error" id=error_id>{words}</p> });
    (hint, error)
}

fn suffix(unit: Unit) -> &'static str {
    match unit {
        Unit::Euro => "unit-euro",
        Unit::EuroPerMonth => "unit-euro-per-month",
        Unit::EuroPerQuarter => "unit-euro-per-quarter",
        Unit::EuroPerYear => "unit-euro-per-year",
        Unit::Percent => "unit-percent",
        Unit::Years => "unit-years",
        Unit::Months => "unit-months",
        Unit::Days => "unit-days",
        Unit::Quarters => "unit-quarters",
        Unit::Kilometres => "unit-kilometres",
        _ => "",
    }
}

/// Tells what is wrong with an answer, in the reader's language.
pub fn told(error: &AnswerError, telling: Telling<'_>, spec: &FactSpec) -> String {
    let tr = use_request().tr;
    let amount = |text: &str| match (&spec.kind, text.parse::<catalogue::Number>()) {
        (FactType::Number { unit, .. }, Ok(number)) => telling.vocabulary.quantity(number.0, *unit),
        _ => match text.parse::<catalogue::Date>() {
            Ok(day) => telling.vocabulary.date(day.0),
            Err(_) => text.to_owned(),
        },
    };
    match error {
        AnswerError::OutOfRange { min, max, .. } => tr.with(
            "answer-out-of-range",
            &[("min", amount(min).into()), ("max", amount(max).into())],
        ),
        AnswerError::NotWhole { .. } => tr.get("answer-not-whole"),
        AnswerError::TooMany { max, .. } => {
            tr.with("answer-too-many", &[("max", i64::from(*max).into())])
        }
        AnswerError::NotAChoice { .. } | AnswerError::UnknownFact { .. } => {
            tr.get("answer-not-a-choice")
        }
        AnswerError::WrongType { .. } => match &spec.kind {
            FactType::Number { .. } | FactType::List { .. } => tr.get("answer-not-a-number"),
            FactType::Date { .. } => tr.get("answer-not-a-day"),
            FactType::Flag | FactType::Choice(_) => tr.get("answer-not-a-choice"),
        },
    }
}
