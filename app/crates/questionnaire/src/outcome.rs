//! What comes out for a right: how it comes, how much, and why.

use catalogue::{ProactivityLevel, Status};
use maud::{Markup, html};
use rules::{Explained, FactType};

use crate::{Card, Reason, Telling, Vocabulary, Word};

/// How many missing answers are named.
const SHOWN_MISSING: usize = 3;

/// Renders the outcome of a right.
pub(crate) fn outcome(telling: Telling<'_>, card: &Card, explained: &Explained) -> Markup {
    let words = telling.vocabulary;
    let found = &explained.outcome;
    let amount = found.amount.and_then(|amount| words.range(amount.value, amount.unit));
    let rung = found.proactivity.filter(|_| found.status == Status::Eligible);
    // For a right of each child, each says it for itself.
    let broken = found.broken.filter(|_| found.items.is_empty()).map(|text| telling.text(text));
    let mut reasons: Vec<Reason> =
        explained.because.iter().flat_map(|because| telling.reasons(because)).collect();
    // Why not is told at once; the rest on demand.
    let refused = found.status == Status::NotEligible && !reasons.is_empty();
    let first = refused.then(|| reasons.remove(0));
    let class = format!("outcome outcome--{}", kind(found.status, found.proactivity));
    html! {
        article class=(class) {
            header class="outcome__head" {
                h3 class="outcome__title" lang=[card.right.lang()] {
                    a href=(card.right.href) { (card.right.text) }
                }
                @if let Some(amount) = amount {
                    p class="outcome__amount" {
                        (amount)
                        @if card.estimate {
                            " " span class="outcome__estimate" { (words.get(Word::Estimate)) }
                        }
                    }
                }
            }
            @if let Some(rung) = rung { (tag(words, rung)) }
            @if let Some((text, foreign)) = broken {
                p class="outcome__broken" lang=[foreign.then_some("fr")] { (text) }
            }
            @if let Some(part) = lacking(telling, explained) { (part) }
            @if let Some(part) = items(telling, explained) { (part) }
            @if let Some(first) = first {
                ul class="why why--first" { (reason(words, &first)) }
            }
            (change(telling, explained))
            @if let Some(part) = why(telling, explained, &reasons) { (part) }
            @if let Some(part) = claim(card, found.status) { (part) }
        }
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

fn tag(words: &Vocabulary, rung: ProactivityLevel) -> Markup {
    let (word, class) = match rung {
        ProactivityLevel::Automatic => (Word::RungAutomatic, "rung rung--auto"),
        ProactivityLevel::AutomaticOnConsent => (Word::RungConsent, "rung rung--auto"),
        ProactivityLevel::Prefilled => (Word::RungPrefilled, "rung rung--known"),
        ProactivityLevel::OnRequest => (Word::RungOnRequest, "rung rung--claim"),
    };
    html! { span class=(class) { (words.get(word)) } }
}

/// The labels of the first answers that are missing.
fn lacking(telling: Telling<'_>, explained: &Explained) -> Option<Markup> {
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
    let words = telling.vocabulary.with(Word::Missing, &[&labels]);
    Some(html! { p class="outcome__from" { (words) } })
}

/// For a right of each child: how it comes for each that has it.
fn items(telling: Telling<'_>, explained: &Explained) -> Option<Markup> {
    let items = explained.outcome.items.iter().enumerate();
    let open: Vec<_> = items.filter(|(_, item)| item.status == Status::Eligible).collect();
    let name = |n: usize| telling.item(u16::try_from(n).unwrap_or(u16::MAX));
    (!open.is_empty()).then(|| {
        html! {
            ul class="outcome__items" {
                @for (n, item) in open {
                    li {
                        (name(n)) " "
                        @if let Some(rung) = item.proactivity { (tag(telling.vocabulary, rung)) }
                        @if let Some(text) = item.broken { " " (telling.text(text).0) }
                    }
                }
            }
        }
    })
}

/// When the outcome changes by itself, and what would open the right.
fn change(telling: Telling<'_>, explained: &Explained) -> Markup {
    let words = telling.vocabulary;
    let (program, household) = (telling.program, telling.household);
    let found = &explained.outcome;
    let day = telling.next_change(found.rule).map(|day| {
        let word = match found.status {
            Status::NotEligible => Word::Opens,
            _ => Word::Changes,
        };
        words.with(word, &[&words.date(day)])
    });
    let changes = match found.status {
        Status::NotEligible => rules::what_would_open(program, household, found.rule, telling.day),
        _ => Vec::new(),
    };
    // What nobody chooses (being married to the one who died) is left to the reasons.
    let amounts = changes.iter().filter_map(|change| {
        let spec = &program[change.fact];
        match (&spec.kind, &change.to) {
            (FactType::Number { unit, .. }, rules::Answer::Number(number)) => {
                let label = telling.text(spec.label).0;
                Some(words.with(Word::WouldOpen, &[&label, &words.quantity(*number, *unit)]))
            }
            _ => None,
        }
    });
    html! {
        @for told in day.into_iter().chain(amounts) { p class="outcome__from" { (told) } }
    }
}

fn why(telling: Telling<'_>, explained: &Explained, reasons: &[Reason]) -> Option<Markup> {
    let words = telling.vocabulary;
    let from: Vec<String> =
        explained.amount.iter().filter_map(|term| telling.term(*term)).collect();
    if reasons.is_empty() && from.is_empty() {
        return None;
    }
    Some(html! {
        details class="disclosure" {
            summary class="disclosure__summary" { (words.get(Word::Why)) }
            @if !reasons.is_empty() {
                ul class="why" { @for told in reasons { (reason(words, told)) } }
            }
            @if !from.is_empty() {
                h4 class="outcome__subtitle" { (words.get(Word::AmountFrom)) }
                ul class="why why--terms" { @for term in &from { li { (term) } } }
            }
        }
    })
}

fn claim(card: &Card, status: Status) -> Option<Markup> {
    let procedure = card.procedure.as_ref().filter(|_| status == Status::Eligible)?;
    Some(html! {
        p class="outcome__claim" {
            a class="fr-btn fr-btn--secondary" href=(procedure.href) lang=[procedure.lang()] {
                (procedure.text)
            }
        }
    })
}

/// Renders a reason and those it is made of.
fn reason(words: &Vocabulary, told: &Reason) -> Markup {
    let (class, truth) = match told.holds {
        Some(true) => ("why__reason why__reason--yes", Word::Holds),
        Some(false) => ("why__reason why__reason--no", Word::Fails),
        None => ("why__reason why__reason--open", Word::Open),
    };
    html! {
        li class=(class) {
            span class="why__truth" { (words.get(truth)) }
            " "
            span class="why__text" lang=[told.foreign.then_some("fr")] { (told.text) }
            @if let Some(detail) = &told.detail { " " span class="why__detail" { (detail) } }
            @if let Some(law) = &told.law {
                " "
                small class="why__law" {
                    @match &law.url {
                        Some(url) => { a href=(url) { (law.title) } }
                        None => { (law.title) }
                    }
                }
            }
            @if !told.parts.is_empty() {
                ul class="why" { @for part in &told.parts { (reason(words, part)) } }
            }
        }
    }
}
