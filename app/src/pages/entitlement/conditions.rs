//! The conditions of a right, as a table: what is required, by which figure, by which text.

use leptos::prelude::*;
use rules::{Law, Node, NodeId, ParameterId, Several};

use super::figures::{anchor, expired, since, value_now};
use super::reading::{Reading, Terms, add, is_calendar, law_link, lower, span};
use crate::i18n::Words;
use crate::urls;
use questionnaire::Word;

/// How many figures a condition shows at once; the others are behind a word.
const SHOWN: usize = 3;

/// A condition in words, or several of them.
enum Part<'a> {
    One(Condition<'a>),
    Several { any: bool, parts: Vec<Part<'a>> },
}

struct Condition<'a> {
    text: AnyView,
    laws: Vec<&'a Law>,
    /// The figures it names.
    direct: Vec<ParameterId>,
    /// The figures that the values it names are worked out from.
    derived: Vec<ParameterId>,
}

/// Renders the rule.
pub(super) fn section(reading: &Reading<'_>) -> impl IntoView + use<> {
    let tr = reading.tr();
    let (any, parts) = match read(reading.rule.when, reading) {
        Part::Several { any, parts } => (any, parts),
        one => (false, vec![one]),
    };
    let caption = match (any, parts.len()) {
        (_, 1) => tr.get("right-rule-one"),
        (true, _) => tr.get("right-rule-any"),
        (false, _) => tr.get("right-rule-all"),
    };
    let each = reading.rule.for_each.map(|list| {
        let item = match &reading.program[list].kind {
            rules::FactType::List { item: Some(item), .. } => reading.text(*item),
            _ => reading.text(reading.program[list].label),
        };
        let words = tr.with("right-rule-each", &[("item", lower(&item.text).into())]);
        view! { <p lang=item.lang>{words}</p> }
    });
    let heads = ["right-condition", "right-figures-column", "right-law-column"];
    let heads = heads.map(|id| view! { <th scope="col">{tr.get(id)}</th> }).collect_view();
    let bodies: Vec<AnyView> = parts.into_iter().map(|part| body(part, reading)).collect();
    view! {
        <section class="section" aria-labelledby="conditions">
            <h2 class="section__title" id="conditions">{tr.get("right-rule")}</h2>
            {each}
            <table class="data-table data-table--stack rule">
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                {bodies}
            </table>
        </section>
    }
}

/// Reads a condition of the program. What has words of its own is told by them.
fn read<'a>(id: NodeId, reading: &Reading<'a>) -> Part<'a> {
    let program = reading.program;
    match &program[id] {
        Node::AllOf(Several::These(parts)) => several(false, parts, reading),
        Node::AnyOf(Several::These(parts)) => several(true, parts, reading),
        Node::Criterion(inner, text, law) => {
            let mut one = condition(*inner, reading.text(*text), reading);
            if let Some(law) = reading.law(*law) {
                one.laws = vec![law];
            }
            Part::One(one)
        }
        Node::Not(inner) => {
            let words = name(*inner, reading);
            let text = reading.phrase(Word::MustNot, &[&lower(&words.text)]);
            Part::One(condition(*inner, Words { text, ..words }, reading))
        }
        Node::Entitled(rule) => {
            let right = reading.catalogue().entitlement(program[*rule].id.as_str());
            let mut one = condition(id, name(id, reading), reading);
            if let Some(right) = right {
                let (words, href) =
                    (reading.tr().words(&right.title), urls::entitlement(&right.id));
                let href = reading.request.link(&href);
                one.text = view! { <a href=href lang=words.lang>{words.text}</a> }.into_any();
            }
            Part::One(one)
        }
        _ => Part::One(condition(id, name(id, reading), reading)),
    }
}

fn several<'a>(any: bool, parts: &[NodeId], reading: &Reading<'a>) -> Part<'a> {
    match parts {
        [only] => read(*only, reading),
        parts => {
            let parts = parts.iter().map(|part| read(*part, reading)).collect();
            Part::Several { any, parts }
        }
    }
}

/// Names a condition that has no words of its own by the first value it names.
fn name(id: NodeId, reading: &Reading<'_>) -> Words {
    let program = reading.program;
    let own = program.label_text(program.label(id));
    let part = || {
        let mut parts = program[id].parts();
        parts.find_map(|part| program.label_text(program.label(part)))
    };
    match own.or_else(part) {
        Some(text) => reading.text(text),
        None => Words { text: reading.phrase(Word::RightOpen, &[]), lang: None },
    }
}

fn condition<'a>(id: NodeId, text: Words, reading: &Reading<'a>) -> Condition<'a> {
    let program = reading.program;
    let told = |figure: &ParameterId| reading.figure(*figure).is_some_and(|f| !is_calendar(f));
    let mut terms = Terms::of(program, id);
    let direct: Vec<ParameterId> = terms.figures.iter().copied().filter(told).collect();
    let set = terms.named.iter().find_map(|named| program[*named].law);
    terms.close(program);
    let derived = terms.figures.into_iter().filter(|figure| !direct.contains(figure));
    let derived: Vec<ParameterId> = derived.filter(told).collect();
    let by_figure = || direct.iter().chain(&derived).find_map(|figure| program[*figure].law);
    let law = reading.law(set.or_else(by_figure));
    Condition { text: span(text), laws: law.into_iter().collect(), direct, derived }
}

/// Renders a condition, or the conditions of which one is enough, as a group of rows.
fn body(part: Part<'_>, reading: &Reading<'_>) -> AnyView {
    match part {
        Part::One(one) => view! { <tbody>{row(one, reading)}</tbody> }.into_any(),
        Part::Several { any, parts } => {
            let id = if any { "right-rule-any" } else { "right-rule-all" };
            let rows: Vec<AnyView> =
                parts.into_iter().map(|part| nested_row(part, reading)).collect();
            view! {
                <tbody class="rule__group">
                    <tr>
                        <th class="rule__connective" scope="rowgroup" colspan="3">
                            {reading.tr().get(id)}
                        </th>
                    </tr>
                    {rows}
                </tbody>
            }
            .into_any()
        }
    }
}

/// Renders a row of a group. Conditions that stand deeper share one row, as a list.
fn nested_row(part: Part<'_>, reading: &Reading<'_>) -> AnyView {
    let mut all = Condition {
        text: ().into_any(),
        laws: Vec::new(),
        direct: Vec::new(),
        derived: Vec::new(),
    };
    let text = fold(part, &mut all, reading);
    row(Condition { text, ..all }, reading)
}

/// Takes what conditions rest on out of a part, and gives its words.
fn fold<'a>(part: Part<'a>, all: &mut Condition<'a>, reading: &Reading<'_>) -> AnyView {
    match part {
        Part::One(one) => {
            one.laws.into_iter().for_each(|law| add(&mut all.laws, law));
            one.direct.into_iter().for_each(|figure| add(&mut all.direct, figure));
            one.derived.into_iter().for_each(|figure| add(&mut all.derived, figure));
            one.text
        }
        Part::Several { any, parts } => {
            let id = if any { "right-inner-any" } else { "right-inner-all" };
            let items: Vec<_> = parts
                .into_iter()
                .map(|part| view! { <li>{fold(part, all, reading)}</li> })
                .collect();
            view! {
                <span class="rule__inner">{reading.tr().get(id)}</span>
                <ul class="rule__parts">{items}</ul>
            }
            .into_any()
        }
    }
}

fn row(one: Condition<'_>, reading: &Reading<'_>) -> AnyView {
    let law = |law: &&Law| law_link(&law.title, law.url.as_deref(), reading.tr());
    let laws: Vec<_> = one.laws.iter().map(|one| view! { <p>{law(one)}</p> }).collect();
    let figures = figures(&one, reading);
    view! {
        <tr>
            <th class="rule__text" scope="row">{one.text}</th>
            <td class="rule__figures">{figures}</td>
            <td class="rule__law">{laws}</td>
        </tr>
    }
    .into_any()
}

/// Renders the figures of a condition: those it names, and behind a word those beneath.
fn figures(one: &Condition<'_>, reading: &Reading<'_>) -> AnyView {
    let all: Vec<ParameterId> = one.direct.iter().chain(&one.derived).copied().collect();
    let shown = if all.len() <= SHOWN { all.len() } else { one.direct.len().min(SHOWN) };
    let (first, rest) = all.split_at(shown);
    let list = |figures: &[ParameterId]| {
        let items: Vec<AnyView> =
            figures.iter().filter_map(|figure| figure_line(*figure, reading)).collect();
        view! { <ul class="rule__list">{items}</ul> }
    };
    let rest = (!rest.is_empty()).then(|| {
        let words = reading.tr().with("right-more-figures", &[("count", rest.len().into())]);
        view! {
            <details class="disclosure">
                <summary class="disclosure__summary">{words}</summary>
                {list(rest)}
            </details>
        }
    });
    let first = (!first.is_empty()).then(|| list(first));
    view! { {first} {rest} }.into_any()
}

/// Renders a figure on a line: what it is worth, what it is, since when, from where.
fn figure_line(id: ParameterId, reading: &Reading<'_>) -> Option<AnyView> {
    let figure = reading.figure(id)?;
    let tr = reading.tr();
    let label = tr.words(&figure.label);
    let value = reading.in_force(figure);
    let foreign = (tr.lang().tag() != "fr").then_some("fr");
    let source = value.map(|value| {
        view! {
            <a class="rule__source" href=value.source.url.to_string()>
                {tr.get("right-source")}
                <span class="fr-sr-only" lang=foreign>" " {value.source.title.clone()}</span>
            </a>
        }
    });
    let since = value.map(|value| since(value.from, tr));
    let href = format!("#{}", anchor(&reading.program[id].id));
    Some(
        view! {
            <li>
                <strong class="rule__value">{value_now(figure, reading)}</strong>
                " "
                <a href=href lang=label.lang>{label.text}</a>
                " "
                <span class="rule__since">{since} {expired(figure, reading)} " " {source}</span>
            </li>
        }
        .into_any(),
    )
}
