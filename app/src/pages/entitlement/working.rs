//! How an amount is worked out: from which figures, which answers, which other values.

use leptos::prelude::*;
use rules::{NamedId, NodeId};

use super::figures::{anchor, value_now};
use super::reading::{Reading, Terms, is_calendar, law_link, span};
use super::scale;
use crate::i18n::Words;
use crate::urls;

/// Renders what the amount is worked out from, then every value that is worked out on the way.
pub(super) fn section(reading: &Reading<'_>) -> Option<impl IntoView + use<>> {
    let tr = reading.tr();
    let amount = reading.rule.amount;
    let estimate = reading.right.estimate.as_ref().map(|estimate| {
        let words = span(tr.words(estimate));
        view! {
            <p class="working__estimate">
                <strong>{tr.get("right-estimate")}</strong>
                " "
                {words}
            </p>
        }
    });
    let first = amount.map(|(node, unit)| {
        let name = match reading.right.amount.as_ref().and_then(|amount| amount.label.as_ref()) {
            Some(label) => tr.words(label),
            None => Words { text: tr.get("fact-amount"), lang: None },
        };
        let period = scale::period_after(&name.text, unit, reading);
        view! {
            <p class="working__amount">
                <strong>{span(name)} {period}</strong>
                ". "
                {tr.get("right-worked-out-from")}
            </p>
            {terms(node, reading)}
        }
    });
    let values = values(reading);
    if first.is_none() && values.is_none() {
        return None;
    }
    let title = tr.get(if amount.is_some() { "right-amount" } else { "right-working" });
    Some(view! {
        <section class="section" aria-labelledby="montant">
            <h2 class="section__title" id="montant">{title}</h2>
            {first}
            {estimate}
            {values}
        </section>
    })
}

/// Lists the values that have a name, those of the amount first.
fn named(reading: &Reading<'_>) -> Vec<NamedId> {
    let amount = reading.rule.amount.map(|(node, _)| node);
    let mut all: Vec<NamedId> = Vec::new();
    for root in amount.into_iter().chain([reading.rule.when]) {
        let mut terms = Terms::of(reading.program, root);
        terms.close(reading.program);
        all.extend(
            terms.named.into_iter().filter(|named| !all.contains(named)).collect::<Vec<_>>(),
        );
    }
    all
}

fn values(reading: &Reading<'_>) -> Option<AnyView> {
    let named = named(reading);
    let rows: Vec<AnyView> = named.iter().map(|named| row(*named, reading)).collect();
    let tr = reading.tr();
    let count = tr.with("right-values", &[("count", rows.len().into())]);
    let heads = ["right-value-name", "right-value-from"];
    let heads = heads.map(|id| view! { <th scope="col">{tr.get(id)}</th> }).collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <details class="disclosure working">
                <summary class="disclosure__summary">{count}</summary>
                <table class="data-table data-table--stack working__values">
                    <caption class="fr-sr-only">{tr.get("right-values-caption")}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        }
        .into_any()
    })
}

fn row(named: NamedId, reading: &Reading<'_>) -> AnyView {
    let spec = &reading.program[named];
    let law = reading.law(spec.law).map(|law| {
        let link = law_link(&law.title, law.url.as_deref(), reading.tr());
        view! { <span class="working__law">{link}</span> }
    });
    view! {
        <tr id=value_anchor(named)>
            <th scope="row">{span(reading.text(spec.label))} {law}</th>
            <td>{terms(spec.node, reading)}</td>
        </tr>
    }
    .into_any()
}

fn value_anchor(named: NamedId) -> String {
    format!("calcul-{}", named.0)
}

/// Lists what a value is directly worked out from: figures, answers, other values.
fn terms(node: NodeId, reading: &Reading<'_>) -> AnyView {
    let terms = Terms::of(reading.program, node);
    let program = reading.program;
    let figures = terms.figures.into_iter().filter_map(|id| {
        let figure = reading.figure(id).filter(|figure| !is_calendar(figure))?;
        let label = reading.tr().words(&figure.label);
        let href = format!("#{}", anchor(&program[id].id));
        let value = value_now(figure, reading);
        Some(
            view! {
                <li class="terms__item terms__item--figure">
                    <a href=href lang=label.lang>{label.text}</a> " " <strong>{value}</strong>
                </li>
            }
            .into_any(),
        )
    });
    let answers = terms.answers.into_iter().map(|answer| {
        let words = span(reading.answer(answer));
        let yours = reading.tr().get("right-your-answer");
        view! {
            <li class="terms__item terms__item--answer">
                {words} " " <span class="terms__kind">{yours}</span>
            </li>
        }
        .into_any()
    });
    let named = terms.named.into_iter().map(|id| {
        let words = reading.text(program[id].label);
        let href = format!("#{}", value_anchor(id));
        view! { <li class="terms__item terms__item--value"><a href=href lang=words.lang>{words.text}</a></li> }
            .into_any()
    });
    let rights = terms.rights.into_iter().filter_map(|id| {
        let right = reading.catalogue().entitlement(program[id].id.as_str())?;
        let words = reading.tr().words(&right.title);
        let href = reading.request.link(&urls::entitlement(&right.id));
        Some(
            view! { <li class="terms__item terms__item--value"><a href=href lang=words.lang>{words.text}</a></li> }
                .into_any(),
        )
    });
    let items: Vec<AnyView> = figures.chain(answers).chain(named).chain(rights).collect();
    if items.is_empty() {
        return reading.tr().get("right-value-fixed").into_any();
    }
    view! { <ul class="terms">{items}</ul> }.into_any()
}
