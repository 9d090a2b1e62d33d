//! A question about a person's situation, as fields of a form.

use catalogue::Unit;
use jiff::civil::Date;
use maud::{Markup, html};
use rules::{Answer, AnswerError, Asked, FactSpec, FactType, TextId};

use crate::form::{Filled, field_name};
use crate::{Telling, Word};

/// What a field needs to be rendered.
struct Field {
    name: String,
    legend: Markup,
    hint: Option<(String, bool)>,
    typed: String,
    error: Option<String>,
}

/// Renders what is asked: one field, or one for each item of a list that lacks it.
pub(crate) fn question(telling: Telling<'_>, filled: &Filled, asked: Asked, on: Date) -> Markup {
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
    html! {
        @for (item, _) in lacking { (one(telling, filled, asked, Some(item), spec, on)) }
    }
}

fn one(
    telling: Telling<'_>,
    filled: &Filled,
    asked: Asked,
    item: Option<usize>,
    spec: &FactSpec,
    on: Date,
) -> Markup {
    let name = field_name(telling.program, asked, item);
    let (words, foreign) = telling.text(spec.question);
    let lang = foreign.then_some("fr");
    let whose = item.map(|item| telling.item(u16::try_from(item).unwrap_or(u16::MAX)));
    let legend = html! {
        @if let Some(whose) = whose { span class="question__whose" { (whose) } }
        span class="question__words" lang=[lang] { (words) }
    };
    let field = Field {
        legend,
        hint: spec.hint.map(|hint| telling.text(hint)),
        typed: filled.typed(&name).unwrap_or_default().to_owned(),
        error: filled.error(&name).map(|error| told(error, telling, spec)),
        name,
    };
    match &spec.kind {
        FactType::Flag => {
            let choices = [("oui", Word::AnswerYes), ("non", Word::AnswerNo)];
            let label = |word| (telling.vocabulary.get(word).to_owned(), false);
            let choices = choices.map(|(id, word)| (id.to_owned(), label(word)));
            radios(field, choices.into_iter())
        }
        FactType::Choice(choices) => {
            let label = |label: &TextId| telling.text(*label);
            radios(field, choices.iter().map(|(id, text)| (id.to_string(), label(text))))
        }
        FactType::Number { unit, .. } => {
            let suffix = suffix(*unit).map(|word| telling.vocabulary.get(word).to_owned());
            text(field, suffix, "decimal")
        }
        FactType::List { .. } => text(field, None, "numeric"),
        FactType::Date { min, max } => day(field, min.day(on), max.day(on)),
    }
}

fn radios(field: Field, choices: impl Iterator<Item = (String, (String, bool))>) -> Markup {
    let Field { name, legend, hint, typed, error } = field;
    let (ids, described) = described(&name, hint.is_some(), error.is_some());
    html! {
        fieldset .question .question--bad[error.is_some()] aria-describedby=[described] {
            legend class="question__legend" { (legend) }
            (notes(&ids, hint, error))
            div class="question__choices" {
                @for (n, (id, (label, foreign))) in choices.enumerate() {
                    // The first carries the name of the field, so that the summary of errors leads
                    // to it.
                    @let at = if n == 0 { name.clone() } else { format!("{name}-{n}") };
                    div class="question__choice" {
                        input type="radio" id=(at) name=(name) value=(id) checked[id == typed];
                        label for=(at) lang=[foreign.then_some("fr")] { (label) }
                    }
                }
            }
        }
    }
}

fn text(field: Field, suffix: Option<String>, mode: &'static str) -> Markup {
    let Field { name, legend, hint, typed, error } = field;
    let (ids, described) = described(&name, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    html! {
        div .question .question--bad[error.is_some()] {
            label class="question__legend" for=(name) { (legend) }
            (notes(&ids, hint, error))
            p class="question__field" {
                input class="question__input" type="text" inputmode=(mode) autocomplete="off"
                    id=(name) name=(name) value=(typed) aria-describedby=[described]
                    aria-invalid=[invalid];
                @if let Some(unit) = suffix { " " span class="question__unit" { (unit) } }
            }
        }
    }
}

fn day(field: Field, min: Date, max: Date) -> Markup {
    let Field { name, legend, hint, typed, error } = field;
    let (ids, described) = described(&name, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    let autocomplete = if name == "a.naissance" { "bday" } else { "off" };
    html! {
        div .question .question--bad[error.is_some()] {
            label class="question__legend" for=(name) { (legend) }
            (notes(&ids, hint, error))
            p class="question__field" {
                input class="question__input" type="date" autocomplete=(autocomplete) id=(name)
                    name=(name) value=(typed) min=(rules::iso(min)) max=(rules::iso(max)) aria-describedby=[described]
                    aria-invalid=[invalid];
            }
        }
    }
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

fn notes(ids: &[String; 2], hint: Option<(String, bool)>, error: Option<String>) -> Markup {
    let [hint_id, error_id] = ids;
    html! {
        @if let Some((words, foreign)) = hint {
            p class="question__hint" id=(hint_id) lang=[foreign.then_some("fr")] { (words) }
        }
        @if let Some(words) = error { p class="question__error" id=(error_id) { (words) } }
    }
}

/// Gives the unit to write beside a field.
fn suffix(unit: Unit) -> Option<Word> {
    Some(match unit {
        Unit::Euro => Word::UnitEuro,
        Unit::EuroPerMonth => Word::UnitEuroPerMonth,
        Unit::EuroPerQuarter => Word::UnitEuroPerQuarter,
        Unit::EuroPerYear => Word::UnitEuroPerYear,
        Unit::Percent => Word::UnitPercent,
        Unit::Years => Word::UnitYears,
        Unit::Months => Word::UnitMonths,
        Unit::Days => Word::UnitDays,
        Unit::Quarters => Word::UnitQuarters,
        Unit::Kilometres => Word::UnitKilometres,
        _ => return None,
    })
}

/// Tells what is wrong with an answer, in the reader's language.
pub(crate) fn told(error: &AnswerError, telling: Telling<'_>, spec: &FactSpec) -> String {
    let words = telling.vocabulary;
    let amount = |text: &str| match (&spec.kind, rules::parse_number(text)) {
        (FactType::Number { unit, .. }, Some(number)) => words.quantity(number, *unit),
        _ => match rules::parse_date(text) {
            Some(day) => words.date(day),
            None => text.to_owned(),
        },
    };
    let word = match error {
        AnswerError::OutOfRange { min, max, .. } => {
            return words.with(Word::OutOfRange, &[&amount(min), &amount(max)]);
        }
        AnswerError::TooMany { max, .. } => return words.with(Word::TooMany, &[&max.to_string()]),
        AnswerError::NotWhole { .. } => Word::NotWhole,
        AnswerError::NotAChoice { .. } | AnswerError::UnknownFact { .. } => Word::NotAChoice,
        AnswerError::WrongType { .. } => match &spec.kind {
            FactType::Number { .. } | FactType::List { .. } => Word::NotANumber,
            FactType::Date { .. } => Word::NotADay,
            FactType::Flag | FactType::Choice(_) => Word::NotAChoice,
        },
    };
    words.get(word).to_owned()
}
