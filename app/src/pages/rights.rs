//! « Vos droits » in a moment: a question at a time or all at once, and what comes out.
//!
//! Complete without JavaScript: a form that carries its own answers, POSTed, answered and forgotten.

use catalogue::{Entitlement, Moment, ProactivityLevel, Status};
use leptos::prelude::*;
use rules::{Answer, Asked, Day, Explained, FactId, Progress, RuleId};

use super::error::NotFound;
use crate::components::breadcrumb::Breadcrumb;
use crate::components::document::{Document, Head};
use crate::components::outcome::outcome;
use crate::components::question::{question, told};
use crate::request::{use_param, use_request};
use crate::rights::{Filled, Telling, Vocabulary, field_name};
use crate::urls;

/// `/moments/{id}/droits`
#[component]
pub fn RightsPage() -> impl IntoView {
    let id = use_param("id");
    match use_request().reader.catalogue().moment(&id) {
        Some(moment) => found(moment).into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

/// The groups in which rights are shown, and their Fluent ids.
const GROUPS: [&str; 5] =
    ["rights-automatic", "rights-to-check", "rights-to-claim", "rights-open", "rights-not-yours"];

fn found(moment: &Moment) -> impl IntoView + use<> {
    let request = use_request();
    let tr = request.tr.clone();
    let catalogue = request.reader.catalogue();
    let book = request.reader.rules();
    let program = &book.program;
    let on = request.today.0;
    let filled = Filled::read(program, &request.form, on);
    let vocabulary = Vocabulary::new(&tr);
    let day = Day::new(program, on);
    let telling = Telling {
        program,
        spoken: book.spoken(tr.lang()),
        vocabulary: &vocabulary,
        household: &filled.household,
        day: &day,
    };
    let rights: Vec<(&Entitlement, RuleId)> = catalogue
        .entitlements_of(&moment.id)
        .filter_map(|right| Some((right, program.rule(right.id.as_str())?)))
        .collect();
    let wanted: Vec<RuleId> = rights.iter().map(|(_, rule)| *rule).collect();
    let explained = rules::explain(program, &filled.household, wanted.iter().copied(), &day);
    let progress =
        rules::progress_without(program, &filled.household, &wanted, &day, &filled.skipped);
    let failed = !filled.errors.is_empty();
    if failed {
        request.set_status(422);
    }
    let title = tr.words(&moment.title);
    let page_title = tr.with("rights-title", &[("moment", title.text.clone().into())]);
    let head = Head {
        title: if failed {
            tr.with("error-title", &[("title", page_title.clone().into())])
        } else {
            page_title
        },
        description: tr.get("rights-lede"),
        // The questions may be found; what comes out for somebody may not.
        indexed: request.form.is_empty(),
        ..Head::default()
    };
    let path = request.link(&urls::rights(&moment.id));
    let groups = groups(telling, &rights, &explained);
    let summary = errors(telling, &filled);
    let form = form(telling, &filled, &progress, &path);
    let recap = recap(telling, &filled, &path);
    let parent = (urls::moment(&moment.id), title.text.clone());
    view! {
        <Document head>
            <div class="fr-container layout">
                <div class="layout__main">
                    <Breadcrumb
                        through=vec![(urls::MOMENTS, tr.get("menu-moments"))]
                        parent
                        here=tr.get("rights-heading")
                        lang=None
                    />
                    {summary}
                    <h1>{tr.get("rights-heading")}</h1>
                    <p class="lede">{tr.get("rights-lede")}</p>
                    {form}
                    {groups}
                </div>
                <aside class="layout__aside">{recap}</aside>
            </div>
        </Document>
    }
}

/// The rights in their groups; empty groups are left out.
fn groups(
    telling: Telling<'_>,
    rights: &[(&Entitlement, RuleId)],
    explained: &[Explained],
) -> impl IntoView + use<> {
    let tr = use_request().tr;
    let mut groups: [Vec<AnyView>; 5] = Default::default();
    for ((right, _), explained) in rights.iter().zip(explained) {
        let found = &explained.outcome;
        let group = match (found.status, found.proactivity) {
            (Status::NotEligible, _) => 4,
            (Status::Unknown, _) => 3,
            (
                Status::Eligible,
                Some(ProactivityLevel::Automatic | ProactivityLevel::AutomaticOnConsent),
            ) => 0,
            (Status::Eligible, Some(ProactivityLevel::Prefilled)) => 1,
            (Status::Eligible, _) => 2,
        };
        groups[group].push(outcome(telling, right, explained).into_any());
    }
    let section = |(id, rights): (&str, Vec<AnyView>)| {
        if rights.is_empty() {
            return None;
        }
        let count = i64::try_from(rights.len()).unwrap_or_default();
        let heading = tr.with(id, &[("count", count.into())]);
        Some(view! {
            <section class="section" aria-labelledby=id.to_owned()>
                <h2 class="section__title" id=id.to_owned()>{heading}</h2>
                <div class="outcomes">{rights}</div>
            </section>
        })
    };
    GROUPS.into_iter().zip(groups).map(section).collect_view()
}

/// The summary of what cannot be used, with links to the fields.
fn errors(telling: Telling<'_>, filled: &Filled) -> Option<impl IntoView + use<>> {
    if filled.errors.is_empty() {
        return None;
    }
    let tr = use_request().tr;
    let program = telling.program;
    let lines = filled.errors.iter().filter_map(|(name, error)| {
        let mut parts = name.split('.').skip(1);
        let fact = program.fact(parts.next()?)?;
        let field = parts.nth(1);
        let spec = match field {
            Some(field) => {
                program[fact].fields().iter().find(|known| known.id.as_str() == field)?
            }
            None => &program[fact],
        };
        let words = format!("{} – {}", telling.text(spec.label).0, told(error, telling, spec));
        let href = format!("#{name}");
        Some(view! { <li><a href=href>{words}</a></li> })
    });
    let lines = lines.collect_view();
    Some(view! {
        <div class="error-summary" role="alert" aria-labelledby="errors" tabindex="-1">
            <h2 class="error-summary__title" id="errors">{tr.get("errors-title")}</h2>
            <ul>{lines}</ul>
        </div>
    })
}

/// What is asked now: what the person wants to change, what is wrong, or else the next question.
fn asked_now(telling: Telling<'_>, filled: &Filled, progress: &Progress) -> Vec<Asked> {
    let program = telling.program;
    let wrong = |fact: &FactId| {
        let name = field_name(program, Asked { fact: *fact, field: None }, None);
        let below = format!("{name}.");
        filled.errors.iter().any(|(known, _)| *known == name || known.starts_with(&below))
    };
    let wrong: Vec<FactId> = program.fact_ids().filter(wrong).collect();
    if !wrong.is_empty() {
        let all = wrong.into_iter().flat_map(|fact| {
            let fields = match filled.household.get(fact) {
                Some(Answer::List(_)) => (0..program[fact].fields().len())
                    .filter_map(|field| u16::try_from(field).ok())
                    .map(Some)
                    .collect(),
                _ => vec![None],
            };
            fields.into_iter().map(move |field| Asked { fact, field })
        });
        return all
            .filter(|asked| {
                let prefix = asked.field.map(|_| field_name(program, *asked, Some(0)));
                prefix.is_none_or(|name| {
                    let last = name.rsplit('.').next().unwrap_or_default().to_owned();
                    filled.errors.iter().any(|(known, _)| known.ends_with(&format!(".{last}")))
                })
            })
            .collect();
    }
    match (filled.edited, filled.all) {
        (Some(edited), _) => vec![edited],
        (None, true) => progress.open.clone(),
        (None, false) => progress.next.into_iter().collect(),
    }
}

fn form(
    telling: Telling<'_>,
    filled: &Filled,
    progress: &Progress,
    path: &str,
) -> impl IntoView + use<> {
    let tr = use_request().tr;
    let asked = asked_now(telling, filled, progress);
    let left = i64::try_from(progress.open.len()).unwrap_or_default();
    let settled = i64::try_from(progress.settled).unwrap_or_default();
    let total = i64::try_from(progress.total).unwrap_or_default();
    let words = if left == 0 { "rights-progress-done" } else { "rights-progress" };
    let words = tr.with(
        words,
        &[("left", left.into()), ("settled", settled.into()), ("total", total.into())],
    );
    let on = use_request().today.0;
    let held = asked.first().filter(|_| asked.len() == 1).map(|one| one.spec(telling.program).held);
    let held = held.unwrap_or(false).then(|| {
        view! { <p class="questions__held">{tr.get("question-held")}</p> }
    });
    let fields = asked.iter().map(|one| question(telling, filled, *one, on)).collect_view();
    let skip = asked.first().filter(|_| asked.len() == 1 && filled.errors.is_empty()).map(|one| {
        let name = one.name(telling.program);
        view! {
            <button class="fr-btn fr-btn--secondary" type="submit" name="skip" value=name>
                {tr.get("question-skip")}
            </button>
        }
    });
    let body = (!asked.is_empty()).then(|| {
        view! {
            {held}
            {fields}
            <p class="questions__actions">
                <button class="fr-btn" type="submit">{tr.get("question-next")}</button>
                {skip}
            </p>
        }
    });
    let other_mode = (!progress.open.is_empty() && filled.edited.is_none()).then(|| {
        let (value, id) = if filled.all { ("one", "question-mode-one") } else { ("all", "question-mode-all") };
        view! { <p class="questions__mode"><button class="link-button" type="submit" name="mode" value=value>{tr.get(id)}</button></p> }
    });
    let hidden = carried(telling, filled, &asked);
    view! {
        <section class="questions" aria-labelledby="questions">
            <h2 class="questions__progress" id="questions">{words}</h2>
            <form method="post" action=path.to_owned() class="questions__form" novalidate>
                {hidden}
                {body}
                {other_mode}
            </form>
        </section>
    }
}

/// The answers that are not on screen, so that the form carries them.
fn carried(telling: Telling<'_>, filled: &Filled, asked: &[Asked]) -> impl IntoView + use<> {
    let program = telling.program;
    let mut on_screen: Vec<String> = Vec::new();
    for one in asked {
        let items = match filled.household.get(one.fact) {
            Some(Answer::List(items)) if one.field.is_some() => items.len(),
            _ => 0,
        };
        if items == 0 {
            on_screen.push(field_name(program, *one, None));
        }
        let edited = filled.edited == Some(*one);
        for item in 0..items {
            let name = field_name(program, *one, Some(item));
            let known = match filled.household.get(one.fact) {
                Some(Answer::List(items)) => items
                    .get(item)
                    .and_then(|item| item.get(one.field.map_or(0, usize::from)))
                    .is_some_and(Option::is_some),
                _ => false,
            };
            if edited || !known {
                on_screen.push(name);
            }
        }
    }
    let pairs =
        filled.typed.iter().filter(|(name, value)| !value.is_empty() && !on_screen.contains(name));
    let answers = pairs
        .map(
            |(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> },
        )
        .collect_view();
    let skipped = filled.skipped.iter().map(|one| {
        view! { <input type="hidden" name="skip" value=one.name(program) /> }
    });
    let skipped = skipped.collect_view();
    let mode = filled.all.then(|| view! { <input type="hidden" name="mode" value="all" /> });
    (answers, skipped, mode)
}

/// What has been answered, each with a way to change it; and a way to forget everything.
fn recap(telling: Telling<'_>, filled: &Filled, path: &str) -> Option<impl IntoView + use<>> {
    let tr = use_request().tr;
    if filled.order.is_empty() {
        return None;
    }
    let program = telling.program;
    let line = |fact: &FactId| {
        let spec = &program[*fact];
        let answer = filled.household.get(*fact)?;
        let words = telling.answer(spec, answer);
        let label = telling.text(spec.label).0;
        let name = spec.id.to_string();
        let change = tr.with("answer-change", &[("label", label.clone().into())]);
        let below = details(telling, spec, answer);
        Some(view! {
            <li class="recap__answer">
                <span class="recap__label">{label}</span>
                <span class="recap__value">{words}</span>
                <button class="link-button" type="submit" name="edit" value=name aria-label=change>
                    {tr.get("answer-change-short")}
                </button>
                {below}
            </li>
        })
    };
    let lines = filled.order.iter().filter_map(line).collect_view();
    let hidden = carried(telling, filled, &[]);
    Some(view! {
        <section class="panel recap" aria-labelledby="answers">
            <h2 class="panel__title" id="answers">{tr.get("answers-title")}</h2>
            <form method="post" action=path.to_owned()>
                {hidden}
                <ul class="recap__list">{lines}</ul>
            </form>
            <p><a href=path.to_owned()>{tr.get("answers-erase")}</a></p>
            <p class="recap__promise">{tr.get("answers-promise")}</p>
        </section>
    })
}

/// What has been said of each item of a list, each field with a way to change it.
fn details(
    telling: Telling<'_>,
    spec: &rules::FactSpec,
    answer: &Answer,
) -> Option<impl IntoView + use<>> {
    let tr = use_request().tr;
    let Answer::List(items) = answer else { return None };
    let fields = spec.fields().iter().enumerate().filter_map(|(n, field)| {
        let told: Vec<String> = items
            .iter()
            .filter_map(|item| item.get(n)?.as_ref())
            .map(|answer| telling.answer(field, answer))
            .collect();
        if told.is_empty() {
            return None;
        }
        let label = telling.text(field.label).0;
        let name = format!("{}.{}", spec.id, field.id);
        let change = tr.with("answer-change", &[("label", label.clone().into())]);
        Some(view! {
            <li>
                <span class="recap__label">{label}</span>
                <span class="recap__value">{told.join(", ")}</span>
                <button class="link-button" type="submit" name="edit" value=name aria-label=change>
                    {tr.get("answer-change-short")}
                </button>
            </li>
        })
    });
    let fields = fields.collect_view();
    Some(view! { <ul class="recap__list">{fields}</ul> })
}
