//! « Vos droits », filled in: what is asked next, what comes out, what was answered.
//!
//! The same on the server, where a form carries its own answers, and in the browser, where they stay.

use catalogue::{ProactivityLevel, Status};
use maud::{Markup, html};
use rules::{Answer, Asked, FactId, FactSpec, Progress};

use crate::form::{Filled, field_name};
use crate::outcome::outcome;
use crate::question::{question, told};
use crate::{Filling, Telling, Word};

/// The id of the element that holds the questions and what comes out.
pub const MAIN: &str = "questionnaire";

/// The id of the element that holds the answers.
pub const ASIDE: &str = "reponses";

/// The groups in which rights are shown, and the ids of their headings.
const GROUPS: [(&str, Word); 6] = [
    ("rights-automatic", Word::GroupAutomatic),
    ("rights-to-check", Word::GroupToCheck),
    ("rights-to-claim", Word::GroupToClaim),
    ("rights-open", Word::GroupOpen),
    ("rights-later", Word::GroupLater),
    ("rights-not-yours", Word::GroupNotYours),
];

/// Renders what is wrong, what is asked next, and what comes out. `path` answers the form.
pub fn questionnaire(filling: &Filling<'_>, path: &str) -> Markup {
    html! {
        @if let Some(errors) = errors(filling.telling, filling.filled) { (errors) }
        (form(filling, path))
        (groups(filling))
    }
}

/// The rights in their groups; empty groups are left out.
fn groups(filling: &Filling<'_>) -> Markup {
    let telling = filling.telling;
    let mut groups: [Vec<Markup>; 6] = Default::default();
    for (card, explained) in &filling.rights {
        let found = &explained.outcome;
        let group = match (found.status, found.proactivity) {
            (Status::NotEligible, _) => 4 + usize::from(telling.next_change(found.rule).is_none()),
            (Status::Unknown, _) => 3,
            (
                Status::Eligible,
                Some(ProactivityLevel::Automatic | ProactivityLevel::AutomaticOnConsent),
            ) => 0,
            (Status::Eligible, Some(ProactivityLevel::Prefilled)) => 1,
            (Status::Eligible, _) => 2,
        };
        groups[group].push(outcome(telling, card, explained));
    }
    let heading =
        |word, rights: &[Markup]| telling.vocabulary.with(word, &[&rights.len().to_string()]);
    html! {
        @for ((id, word), rights) in GROUPS.into_iter().zip(&groups) {
            @if !rights.is_empty() {
                section class="section" aria-labelledby=(id) {
                    h2 class="section__title" id=(id) { (heading(word, rights)) }
                    div class="outcomes" { @for right in rights { (right) } }
                }
            }
        }
    }
}

/// The summary of what cannot be used, with links to the fields.
fn errors(telling: Telling<'_>, filled: &Filled) -> Option<Markup> {
    if filled.errors.is_empty() {
        return None;
    }
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
        Some((format!("#{name}"), words))
    });
    Some(html! {
        div class="error-summary" role="alert" aria-labelledby="errors" tabindex="-1" {
            h2 class="error-summary__title" id="errors" { (telling.vocabulary.get(Word::Errors)) }
            ul { @for (href, words) in lines { li { a href=(href) { (words) } } } }
        }
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

/// Says how many questions are left: about how many, for most of those that may be asked will not.
fn heading(filling: &Filling<'_>) -> String {
    let Filling { telling, progress, usual, .. } = filling;
    let words = telling.vocabulary;
    let [left, settled, total] =
        [*usual, progress.settled, progress.total].map(|count| count.to_string());
    match progress.open.len() {
        0 => words.with(Word::ProgressDone, &[&settled, &total]),
        1 => words.with(Word::ProgressOne, &[&settled, &total]),
        _ => words.with(Word::Progress, &[&left, &settled, &total]),
    }
}

fn form(filling: &Filling<'_>, path: &str) -> Markup {
    let Filling { telling, filled, progress, .. } = filling;
    let (telling, words) = (*telling, telling.vocabulary);
    let asked = asked_now(telling, filled, progress);
    let heading = heading(filling);
    let on = telling.day.on();
    let alone = asked.first().filter(|_| asked.len() == 1);
    let held = alone.is_some_and(|one| one.spec(telling.program).held);
    let skip = alone.filter(|_| filled.errors.is_empty()).map(|one| one.name(telling.program));
    let (mode, other_mode) =
        if filled.all { ("one", Word::ModeOne) } else { ("all", Word::ModeAll) };
    let may_switch = !progress.open.is_empty() && filled.edited.is_none();
    html! {
        section class="questions" aria-labelledby="questions" {
            h2 class="questions__progress" id="questions" tabindex="-1" { (heading) }
            form method="post" action=(path) class="questions__form" novalidate {
                (carried(telling, filled, &asked))
                @if held { p class="questions__held" { (words.get(Word::QuestionHeld)) } }
                @for one in &asked { (question(telling, filled, *one, on)) }
                @if !asked.is_empty() {
                    p class="questions__actions" {
                        button class="fr-btn" type="submit" { (words.get(Word::QuestionNext)) }
                        @if let Some(name) = skip {
                            " "
                            button class="fr-btn fr-btn--secondary" type="submit" name="skip"
                                value=(name) { (words.get(Word::QuestionSkip)) }
                        }
                    }
                }
                @if may_switch {
                    p class="questions__mode" {
                        button class="link-button" type="submit" name="mode" value=(mode) {
                            (words.get(other_mode))
                        }
                    }
                }
            }
        }
    }
}

/// The answers that are not on screen, so that the form carries them.
fn carried(telling: Telling<'_>, filled: &Filled, asked: &[Asked]) -> Markup {
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
    let shown = |name: &String| on_screen.contains(name);
    let pairs = filled.typed.iter().filter(|(name, value)| !value.is_empty() && !shown(name));
    html! {
        @for (name, value) in pairs { input type="hidden" name=(name) value=(value); }
        @for one in &filled.skipped { input type="hidden" name="skip" value=(one.name(program)); }
        @if filled.all { input type="hidden" name="mode" value="all"; }
    }
}

/// What has been answered, each with a way to change it; and a way to forget everything.
///
/// `more` stands below: what becomes of the answers, and how to forget them.
pub fn recap(filling: &Filling<'_>, path: &str, more: &Markup) -> Option<Markup> {
    let Filling { telling, filled, .. } = filling;
    if filled.order.is_empty() {
        return None;
    }
    let answers =
        filled.order.iter().filter_map(|fact| Some((*fact, filled.household.get(*fact)?)));
    Some(html! {
        section class="panel recap" aria-labelledby="answers" {
            h2 class="panel__title" id="answers" { (telling.vocabulary.get(Word::Answers)) }
            form method="post" action=(path) {
                (carried(*telling, filled, &[]))
                ul class="recap__list" {
                    @for (fact, answer) in answers { (answered(*telling, fact, answer)) }
                }
            }
            (more)
        }
    })
}

fn answered(telling: Telling<'_>, fact: FactId, answer: &Answer) -> Markup {
    let spec = &telling.program[fact];
    let words = telling.answer(spec, answer);
    html! {
        li class="recap__answer" {
            (line(telling, spec, &words, spec.id.as_str()))
            @if let Some(details) = details(telling, spec, answer) { (details) }
        }
    }
}

/// Writes what an answer is about, what it is, and a button to change it.
fn line(telling: Telling<'_>, spec: &FactSpec, told: &str, name: &str) -> Markup {
    let label = telling.text(spec.label).0;
    let change = telling.vocabulary.with(Word::AnswerChange, &[&label]);
    html! {
        span class="recap__label" { (label) }
        " "
        span class="recap__value" { (told) }
        " "
        button class="link-button" type="submit" name="edit" value=(name) aria-label=(change) {
            (telling.vocabulary.get(Word::AnswerChangeShort))
        }
    }
}

/// What has been said of each item of a list, each field with a way to change it.
fn details(telling: Telling<'_>, spec: &FactSpec, answer: &Answer) -> Option<Markup> {
    let Answer::List(items) = answer else { return None };
    let fields = spec.fields().iter().enumerate().filter_map(|(n, field)| {
        let told: Vec<String> = items
            .iter()
            .filter_map(|item| item.get(n)?.as_ref())
            .map(|answer| telling.answer(field, answer))
            .collect();
        (!told.is_empty()).then(|| (field, told.join(", ")))
    });
    Some(html! {
        ul class="recap__list" {
            @for (field, told) in fields {
                li { (line(telling, field, &told, &format!("{}.{}", spec.id, field.id))) }
            }
        }
    })
}
