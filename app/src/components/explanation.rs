//! Why a result of a search ranks where it does, for who writes titles and words.

use catalogue::{Explanation, Feature, FeatureKind, FoundTerm, TermField, TermOrigin};
use leptos::prelude::*;

use crate::i18n::Tr;
use crate::request::use_request;

/// Renders an explanation, folded: what the score is made of, and where each word was found.
#[component]
pub fn WhyThisRank(
    /// The explanation.
    explanation: Explanation,
) -> impl IntoView {
    let tr = use_request().tr;
    let score = number(explanation.score, &tr);
    let summary =
        tr.with("explain-summary", &[("rank", explanation.rank.into()), ("score", score.into())]);
    let features = explanation.features.iter().map(|one| feature(one, &tr)).collect();
    let terms = explanation.terms.iter().map(|one| term(one, &tr)).collect();
    view! {
        <details class="disclosure explanation">
            <summary class="disclosure__summary">{summary}</summary>
            {table("explain-features", ["explain-reason", "explain-how", "explain-effect"], features, &tr)}
            {table("explain-terms", ["explain-word", "explain-where", "explain-effect"], terms, &tr)}
        </details>
    }
}

fn table(caption: &str, heads: [&str; 3], rows: Vec<AnyView>, tr: &Tr) -> AnyView {
    let heads = heads.map(|id| view! { <th scope="col">{tr.get(id)}</th> }).collect_view();
    view! {
        <table class="data-table data-table--stack explanation__table">
            <caption>{tr.get(caption)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn feature(feature: &Feature, tr: &Tr) -> AnyView {
    let reason = tr.get(&format!("explain-{}", feature.kind.code().replace('_', "-")));
    let (value, weight) = (number(feature.value, tr), number(feature.weight, tr));
    let how = match (feature.factor, feature.kind) {
        (None, _) => {
            tr.with("explain-added", &[("value", value.into()), ("weight", weight.into())])
        }
        (Some(by), FeatureKind::Kind | FeatureKind::BelowProcedure) => {
            tr.with("explain-times", &[("factor", number(by, tr).into())])
        }
        (Some(by), _) => {
            let factor = ("factor", number(by, tr).into());
            tr.with("explain-near", &[("value", value.into()), ("weight", weight.into()), factor])
        }
    };
    let points = points(feature.contribution, tr);
    view! {
        <tr>
            <th scope="row">{reason}</th>
            <td>{how}</td>
            <td class="data-table__number">{points}</td>
        </tr>
    }
    .into_any()
}

fn term(term: &FoundTerm, tr: &Tr) -> AnyView {
    let origin = match term.origin {
        TermOrigin::Typed => tr.get("explain-typed"),
        TermOrigin::Correction => tr.get("explain-correction"),
        TermOrigin::Synonym => {
            tr.with("explain-synonym", &[("words", term.counted.clone().into())])
        }
    };
    let optional = term.optional.then(|| format!(" ({})", tr.get("explain-optional")));
    let fields = term.fields.iter().map(|one| field(one, tr)).collect_view();
    let found = if term.fields.is_empty() {
        tr.get("explain-absent").into_any()
    } else {
        view! { <ul class="explanation__fields">{fields}</ul> }.into_any()
    };
    let points = points(term.contribution, tr);
    view! {
        <tr>
            <th scope="row">
                {term.searched.clone()} <span class="explanation__origin">{origin} {optional}</span>
            </th>
            <td>{found}</td>
            <td class="data-table__number">{points}</td>
        </tr>
    }
    .into_any()
}

fn field(field: &TermField, tr: &Tr) -> AnyView {
    let name = tr.get(&format!("explain-field-{}", field.field.code()));
    let name =
        if field.english { tr.with("explain-english", &[("field", name.into())]) } else { name };
    let points = number(field.contribution, tr);
    let count = ("count", field.count.into());
    let words = [("field", name.into()), count, ("points", points.into())];
    view! { <li>{tr.with("explain-found", &words)}</li> }.into_any()
}

fn points(contribution: f32, tr: &Tr) -> String {
    tr.with("explain-points", &[("points", number(contribution, tr).into())])
}

/// Writes a number with two decimals, as the language does.
fn number(value: f32, tr: &Tr) -> String {
    format!("{value:.2}").replace('.', &tr.get("rights-decimal-mark")).replace('-', "−")
}
