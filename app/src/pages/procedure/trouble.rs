//! What goes wrong with a procedure, and what to do then.

use catalogue::{Claim, Limit, LimitUnit, Procedure, Recourse, Slug, Way};
use leptos::prelude::*;

use crate::components::certainty::Doubt;
use crate::i18n::Tr;
use crate::request::Request;
use crate::urls;

/// Renders the frequent mistakes.
pub(super) fn mistakes(procedure: &Procedure, tr: &Tr) -> impl IntoView + use<> {
    let items = list(&procedure.mistakes, &procedure.authority, tr);
    (!procedure.mistakes.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="erreurs">
                <h2 class="section__title" id="erreurs">{tr.get("procedure-mistakes")}</h2>
                <ul class="notes notes--mistakes">{items}</ul>
            </section>
        }
    })
}

/// Renders what to do after a refusal, after a silence, and how to contest.
pub(super) fn trouble(procedure: &Procedure, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let catalogue = request.reader.catalogue();
    let recourse = procedure.recourse.as_ref().and_then(|id| catalogue.recourse(id.as_str()));
    let own = (!procedure.trouble.is_empty()).then(|| {
        let items = list(&procedure.trouble, &procedure.authority, tr);
        view! { <ul class="notes">{items}</ul> }
    });
    let shared = recourse.map(|recourse| shared(recourse, &procedure.authority, tr));
    (own.is_some() || shared.is_some()).then(|| {
        view! {
            <section class="section" aria-labelledby="probleme">
                <h2 class="section__title" id="probleme">{tr.get("procedure-trouble")}</h2>
                {own}
                {shared}
            </section>
        }
    })
}

fn shared(recourse: &Recourse, authority: &Slug, tr: &Tr) -> impl IntoView + use<> {
    let part = |id: &str, claim: &Claim| {
        let words = tr.words(&claim.text);
        view! {
            <dt class="recourse__case">{tr.get(id)}</dt>
            <dd class="recourse__what">
                <span lang=words.lang>{words.text}</span>
                <Doubt certainty=claim.certainty authority=authority.clone() />
            </dd>
        }
    };
    let ways = recourse.ways.iter().map(|way| self::way(way, authority, tr)).collect_view();
    let help = recourse.help.iter();
    let help = help
        .map(|claim| {
            let words = tr.words(&claim.text);
            view! { <li lang=words.lang>{words.text}</li> }
        })
        .collect_view();
    let helped = (!recourse.help.is_empty()).then(|| {
        view! {
            <dt class="recourse__case">{tr.get("recourse-help")}</dt>
            <dd class="recourse__what"><ul>{help}</ul></dd>
        }
    });
    view! {
        <dl class="recourse">
            {part("recourse-refusal", &recourse.refusal)} {part("recourse-silence", &recourse.silence)}
            <dt class="recourse__case">{tr.get("recourse-ways")}</dt>
            <dd class="recourse__what"><ol>{ways}</ol></dd>
            {helped}
        </dl>
    }
}

fn way(way: &Way, authority: &Slug, tr: &Tr) -> impl IntoView + use<> {
    let words = tr.words(&way.step.text);
    let limit = way.limit.as_ref().map(|limit| {
        let text = tr.with("recourse-limit", &[("span", span(limit, tr).into())]);
        view! { " " <strong class="deadline__text">{text}</strong> }
    });
    view! {
        <li>
            <span lang=words.lang>{words.text}</span>
            {limit}
            <Doubt certainty=way.step.certainty authority=authority.clone() />
        </li>
    }
}

/// Writes a span of time: « 2 mois ».
fn span(limit: &Limit, tr: &Tr) -> String {
    let unit = match limit.unit {
        LimitUnit::Hours | LimitUnit::WorkingHours => "hours",
        LimitUnit::Days => "days",
        LimitUnit::WorkingDays => "working-days",
        LimitUnit::Weeks => "weeks",
        LimitUnit::Months => "months",
        LimitUnit::Years => "years",
    };
    tr.with(&format!("span-{unit}"), &[("count", limit.count.into())])
}

fn list(claims: &[Claim], authority: &Slug, tr: &Tr) -> Vec<impl IntoView + use<>> {
    let item = |claim: &Claim| {
        let words = tr.words(&claim.text);
        view! {
            <li class="notes__item">
                <span lang=words.lang>{words.text}</span>
                <Doubt certainty=claim.certainty authority=authority.clone() />
            </li>
        }
    };
    claims.iter().map(item).collect()
}

/// Renders the letters that serve a procedure.
pub(super) fn letters(procedure: &Procedure, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let items: Vec<_> = request
        .reader
        .catalogue()
        .letters_for(&procedure.id)
        .map(|letter| {
            let words = tr.words(&letter.title);
            let href = request.link(&urls::letter(&letter.id));
            view! { <li><a class="panel__link" href=href lang=words.lang>{words.text}</a></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="lettres">
                <h2 class="section__title" id="lettres">{tr.get("procedure-letters")}</h2>
                <ul class="panel__links">{items}</ul>
            </section>
        }
    })
}
