//! What comes out for a right: how it comes, how much, and why.

use catalogue::{Entitlement, ProactivityLevel, Status};
use leptos::prelude::*;
use rules::{Explained, FactType};

use crate::request::use_request;
use crate::rights::{Reason, Telling};
use crate::urls;

/// How many missing answers are named.
const SHOWN_MISSING: usize = 3;

/// Renders the outcome of a right.
pub fn outcome(telling: Telling<'_>, right: &Entitlement, explained: &Explained) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let title = tr.words(&right.title);
    let found = &explained.outcome;
    let href = request.link(&urls::entitlement(&right.id));
    let amount = found.amount.and_then(|amount| {
        let words = telling.vocabulary.range(amount.value, amount.unit)?;
        let estimate = right.estimate.as_ref().map(|_| tr.get("outcome-estimate"));
        let estimate =
            estimate.map(|words| view! { " " <span class="outcome__estimate">{words}</span> });
        Some(view! { <p class="outcome__amount">{words} {estimate}</p> })
    });
    let rung = found.proactivity.filter(|_| found.status == Status::Eligible).map(tag);
    // For a right of each child, each says it for itself.
    let broken = found.broken.filter(|_| found.items.is_empty()).map(|text| {
        let (words, foreign) = telling.text(text);
        view! { <p class="outcome__broken" lang=foreign.then_some("fr")>{words}</p> }
    });
    let mut reasons: Vec<Reason> =
        explained.because.iter().flat_map(|because| telling.reasons(because)).collect();
    // Why not is told at once; the rest on demand.
    let first = (found.status == Status::NotEligible && !reasons.is_empty())
        .then(|| view! { <ul class="why why--first">{reason(&reasons.remove(0))}</ul> });
    let class = format!("outcome outcome--{}", kind(found.status, found.proactivity));
    view! {
        <article class=class>
            <header class="outcome__head">
                <h3 class="outcome__title" lang=title.lang><a href=href>{title.text}</a></h3>
                {amount}
            </header>
            {rung}
            {broken}
            {lacking(telling, explained)}
            {items(telling, explained)}
            {first}
            {change(telling, explained)}
            {why(telling, explained, &reasons)}
            {claim(right, found.status)}
        </article>
    }
}

fn kind(status: Status, rung: Option<ProactivityLevel>) -> &'static str {
    match (status, rung) {
        (Status::NotEligible, _) => "no",
        (Status::Unknown, _) => "unknown",
        (
            Status::Eligible,
            Some(ProactivityLevel::Automatic | ProactivityLevel::AutomaticOnConsent),
        ) => "auto",
        (Status::Eligible, _) => "claim",
    }
}

fn tag(rung: ProactivityLevel) -> impl IntoView {
    let (id, class) = match rung {
        ProactivityLevel::Automatic => ("proactivity-automatic", "rung rung--auto"),
        ProactivityLevel::AutomaticOnConsent => ("proactivity-consent", "rung rung--auto"),
        ProactivityLevel::Prefilled => ("proactivity-prefilled", "rung rung--known"),
        ProactivityLevel::OnRequest => ("proactivity-on-request", "rung rung--claim"),
    };
    view! { <span class=class>{use_request().tr.get(id)}</span> }
}

/// The labels of the first answers that are missing.
fn lacking(telling: Telling<'_>, explained: &Explained) -> Option<impl IntoView + use<>> {
    let mut labels: Vec<String> = explained
        .missing
        .iter()
        .take(SHOWN_MISSING)
        .map(|asked| telling.text(asked.spec(telling.program).label).0)
        .collect();
    if labels.is_empty() {
        return None;
    }
    if explained.missing.len() > SHOWN_MISSING {
        labels.push("…".to_owned());
    }
    let labels = labels.join(" · ");
    let words = use_request().tr.with("outcome-missing", &[("labels", labels.into())]);
    Some(view! { <p class="outcome__from">{words}</p> })
}

/// For a right of each child: how it comes for each that has it.
fn items(telling: Telling<'_>, explained: &Explained) -> Option<impl IntoView + use<>> {
    let found = &explained.outcome;
    let open: Vec<_> = found
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.status == Status::Eligible)
        .map(|(n, item)| {
            let name = telling.item(u16::try_from(n).unwrap_or(u16::MAX));
            let rung = item.proactivity.map(tag);
            let broken = item.broken.map(|text| telling.text(text).0);
            view! { <li>{name} {rung} {broken}</li> }
        })
        .collect();
    (!open.is_empty()).then(|| view! { <ul class="outcome__items">{open}</ul> })
}

/// When the outcome changes by itself, and what would open the right.
fn change(telling: Telling<'_>, explained: &Explained) -> impl IntoView + use<> {
    let tr = use_request().tr;
    let (program, household) = (telling.program, telling.household);
    let found = &explained.outcome;
    let day = rules::next_change(program, household, found.rule, telling.day).map(|day| {
        let id = match found.status {
            Status::NotEligible => "outcome-opens",
            _ => "outcome-changes",
        };
        let date = telling.vocabulary.date(day);
        view! { <p class="outcome__from">{tr.with(id, &[("date", date.into())])}</p> }
    });
    let changes = match found.status {
        Status::NotEligible => rules::what_would_open(program, household, found.rule, telling.day),
        _ => Vec::new(),
    };
    // What nobody chooses (being married to the one who died) is left to the reasons.
    let amounts = changes.iter().filter_map(|change| {
        let spec = &program[change.fact];
        let (FactType::Number { unit, .. }, rules::Answer::Number(number)) =
            (&spec.kind, &change.to)
        else {
            return None;
        };
        let label = telling.text(spec.label).0;
        let value = telling.vocabulary.quantity(*number, *unit);
        let words =
            tr.with("outcome-would-open", &[("label", label.into()), ("value", value.into())]);
        Some(view! { <p class="outcome__from">{words}</p> })
    });
    (day, amounts.collect_view())
}

fn why(
    telling: Telling<'_>,
    explained: &Explained,
    reasons: &[Reason],
) -> Option<impl IntoView + use<>> {
    let tr = use_request().tr;
    let from: Vec<String> =
        explained.amount.iter().filter_map(|term| telling.term(*term)).collect();
    if reasons.is_empty() && from.is_empty() {
        return None;
    }
    let reasons = reasons.iter().map(reason).collect_view();
    let amount = (!from.is_empty()).then(|| {
        let terms = from.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
        view! { <h4 class="outcome__subtitle">{tr.get("outcome-amount-from")}</h4> <ul class="why why--terms">{terms}</ul> }
    });
    Some(view! {
        <details class="disclosure">
            <summary class="disclosure__summary">{tr.get("outcome-why")}</summary>
            <ul class="why">{reasons}</ul>
            {amount}
        </details>
    })
}

fn claim(right: &Entitlement, status: Status) -> Option<impl IntoView + use<>> {
    let request = use_request();
    let tr = request.tr.clone();
    let catalogue = request.reader.catalogue();
    let procedure = right.procedures.first().filter(|_| status == Status::Eligible)?;
    let procedure = catalogue.procedure(procedure.as_str())?;
    let title = tr.words(&procedure.title);
    let href = request.link(&urls::procedure(&procedure.id));
    Some(
        view! { <p class="outcome__claim"><a class="fr-btn fr-btn--secondary" href=href lang=title.lang>{title.text}</a></p> },
    )
}

/// Renders a reason and those it is made of.
pub fn reason(told: &Reason) -> AnyView {
    let tr = use_request().tr;
    let (class, truth) = match told.holds {
        Some(true) => ("why__reason why__reason--yes", "reason-holds"),
        Some(false) => ("why__reason why__reason--no", "reason-fails"),
        None => ("why__reason why__reason--open", "reason-open"),
    };
    let detail =
        told.detail.clone().map(|words| view! { <span class="why__detail">{words}</span> });
    let law = told.law.clone().map(|law| match law.url {
        Some(url) => {
            view! { <small class="why__law"><a href=url>{law.title}</a></small> }.into_any()
        }
        None => view! { <small class="why__law">{law.title}</small> }.into_any(),
    });
    let parts = (!told.parts.is_empty())
        .then(|| view! { <ul class="why">{told.parts.iter().map(reason).collect_view()}</ul> });
    view! {
        <li class=class>
            <span class="why__truth">{tr.get(truth)}</span>
            <span class="why__text" lang=told.foreign.then_some("fr")>{told.text.clone()}</span>
            {detail}
            {law}
            {parts}
        </li>
    }
    .into_any()
}
