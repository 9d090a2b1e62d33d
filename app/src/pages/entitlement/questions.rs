//! What may be asked for a right, and which administrations know the answer already.

use catalogue::{Fact, Holder};
use leptos::prelude::*;
use rules::FactId;

use super::reading::{Answered, Reading, span};
use crate::i18n::Words;

/// Renders the questions, in their order.
pub(super) fn section(reading: &Reading<'_>) -> Option<impl IntoView + use<>> {
    let mut answers = reading.questions();
    answers.sort();
    let facts: Vec<FactId> = reading.program.facts_of(reading.rule_id);
    if facts.is_empty() {
        return None;
    }
    let known = facts.iter().filter(|fact| holders(**fact, None, reading).is_some()).count();
    let items: Vec<AnyView> = facts.iter().map(|fact| item(*fact, &answers, reading)).collect();
    let tr = reading.tr();
    let count = tr.with("right-questions-count", &[("count", facts.len().into())]);
    let known = (known > 0).then(|| tr.with("right-questions-known", &[("count", known.into())]));
    Some(view! {
        <section class="section" aria-labelledby="questions">
            <h2 class="section__title" id="questions">{tr.get("right-questions")}</h2>
            <p class="section__note">{count} " " {known}</p>
            <ul class="asked">{items}</ul>
        </section>
    })
}

fn item(fact: FactId, answers: &[Answered], reading: &Reading<'_>) -> AnyView {
    let label = reading.text(reading.program[fact].label);
    let fields = answers.iter().filter(|(list, field)| *list == fact && field.is_some());
    let fields: Vec<AnyView> = fields
        .map(|(_, field)| {
            let spec = field.and_then(|n| reading.program[fact].fields().get(usize::from(n)));
            let words = spec.map(|spec| reading.text(spec.label));
            let known = holders(fact, *field, reading).map(known);
            view! { <li class="asked__field">{words.map(span)} {known}</li> }.into_any()
        })
        .collect();
    let fields = (!fields.is_empty()).then(|| view! { <ul class="asked__fields">{fields}</ul> });
    let known = holders(fact, None, reading).map(known);
    view! { <li class="asked__item">{span(label)} {known} {fields}</li> }.into_any()
}

fn known(words: String) -> AnyView {
    view! { " " <span class="mark mark--known">{words}</span> }.into_any()
}

/// Names the administrations that know an answer already.
fn holders(fact: FactId, field: Option<u16>, reading: &Reading<'_>) -> Option<String> {
    let catalogue = reading.catalogue();
    let spec = &reading.program[fact];
    let all = catalogue.rules().facts.facts.iter();
    let written: &Fact = all.into_iter().find(|one| one.id == spec.id)?;
    let written = match field {
        Some(field) => written.fields.get(usize::from(field))?,
        None => written,
    };
    let title = |holder: &Holder| {
        let authority = catalogue.authority(holder.authority.as_str())?;
        let Words { text, .. } = reading.tr().words(&authority.title);
        Some(text)
    };
    let names: Vec<String> = written.held_by.iter().filter_map(title).collect();
    let names = (!names.is_empty()).then(|| names.join(", "))?;
    Some(reading.tr().with("evidence-known", &[("holders", names.into())]))
}
