//! Where to begin, when what was searched is a moment.

use catalogue::{Explanation, Moment, Stage, Step};
use leptos::prelude::*;

use crate::components::explanation::WhyThisRank;
use crate::request::{Request, use_request};
use crate::urls;

/// As many steps are shown: a card, not a time line.
const SHOWN: usize = 3;

/// Renders a moment as an answer: what to do first, and the ways to the whole and to its rights.
#[component]
pub fn DirectAnswer(
    /// The moment.
    moment: Moment,
    /// Why it ranks where it does, if that is shown.
    explanation: Option<Explanation>,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let title = tr.words(&moment.title);
    let summary = tr.words(&moment.summary);
    let href = request.link(&urls::moment(&moment.id));
    let first = moment.stages.first().map(|stage| first_steps(stage, &request));
    let more = tr.with("moment-more", &[("count", moment.steps().count().into())]);
    let rights = request.reader.catalogue().entitlements_of(&moment.id).next().map(|_| {
        let href = request.link(&urls::rights(&moment.id));
        view! { <a class="direct__link" href=href>{tr.get("moment-rights-action")}</a> }
    });
    view! {
        <li class="result direct">
            <span class=format!("picto picto--{}", moment.id) aria-hidden="true"></span>
            <p class="result__kind">{tr.get("kind-moment")}</p>
            <h2 class="result__title direct__title">
                <a class="result__link" href=href.clone() lang=title.lang>{title.text}</a>
            </h2>
            <p class="direct__text" lang=summary.lang>{summary.text}</p>
            {first}
            <p class="direct__links">
                <a class="fr-btn" href=href>{more}</a> " " {rights}
            </p>
            {explanation.map(|explanation| view! { <WhyThisRank explanation /> })}
        </li>
    }
}

fn first_steps(stage: &Stage, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let title = tr.words(&stage.title);
    let steps: Vec<_> = urgent(stage).into_iter().filter_map(|step| item(step, request)).collect();
    view! {
        <h3 class="direct__start">
            {tr.get("direct-start")} " " <span lang=title.lang>{title.text}</span>
        </h3>
        <ol class="direct__steps">{steps}</ol>
    }
}

/// Chooses the steps of a stage to show, in their order: those that the clock runs for, then others.
fn urgent(stage: &Stage) -> Vec<&Step> {
    let mut places: Vec<usize> = (0..stage.steps.len()).collect();
    places.sort_by_key(|place| stage.steps[*place].deadline.is_none());
    places.truncate(SHOWN);
    places.sort_unstable();
    places.into_iter().map(|place| &stage.steps[place]).collect()
}

fn item(step: &Step, request: &Request) -> Option<impl IntoView + use<>> {
    let tr = &request.tr;
    let procedure = request.reader.catalogue().procedure(step.procedure.as_str())?;
    let title = tr.words(step.title.as_ref().unwrap_or(&procedure.title));
    let href = request.link(&urls::procedure(&procedure.id));
    let limit = step.deadline.as_ref().or(procedure.deadline.as_ref()).map(|deadline| {
        let words = tr.words(&deadline.text);
        view! { " " <span class="direct__limit" lang=words.lang>{words.text}</span> }
    });
    Some(view! {
        <li><a class="direct__step" href=href lang=title.lang>{title.text}</a> {limit}</li>
    })
}
