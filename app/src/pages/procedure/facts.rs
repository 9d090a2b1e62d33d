//! The essentials of a procedure: limit, price, time, result, who, which form.

use catalogue::{Certainty, Claim, Deadline, Procedure, Slug};
use leptos::prelude::*;

use crate::components::certainty::CertaintyTag;
use crate::i18n::Tr;
use crate::request::{Request, use_request};

/// Renders the essentials of a procedure, each with how sure we are of it.
#[component]
pub fn Facts(
    /// The procedure.
    procedure: Procedure,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let who = &procedure.authority;
    view! {
        <section class="section" aria-labelledby="essentiel">
            <h2 class="section__title" id="essentiel">{tr.get("procedure-facts")}</h2>
            <dl class="facts">
                {procedure.deadline.as_ref().map(|deadline| limit(deadline, who, &tr))}
                {claim("cost", &procedure.cost, who, &tr)}
                {claim("duration", &procedure.duration, who, &tr)}
                {claim("result", &procedure.result, who, &tr)} {authority(&procedure.authority, &request)}
                {forms(&procedure, &tr)}
            </dl>
        </section>
    }
}

/// Renders one of the essentials, by the name of its message.
pub(in crate::pages) fn item(
    name: &'static str,
    value: AnyView,
    certainty: Option<Certainty>,
    tr: &Tr,
) -> AnyView {
    let sure = certainty.map(|certainty| view! { " " <CertaintyTag certainty tr=tr.clone() /> });
    view! {
        <div class=format!("facts__item facts__item--{name}")>
            <dt class="facts__term">{tr.get(&format!("fact-{name}"))}</dt>
            <dd class="facts__value">{value} {sure}</dd>
        </div>
    }
    .into_any()
}

/// Renders one of the essentials with how sure we are of it and who knows for certain.
fn sure_item(
    name: &'static str,
    value: AnyView,
    (certainty, who): (Certainty, &Slug),
    tr: &Tr,
) -> AnyView {
    let who = Some(who.clone());
    let value = view! { {value} " " <CertaintyTag certainty tr=tr.clone() authority=who /> };
    item(name, value.into_any(), None, tr)
}

fn claim(name: &'static str, claim: &Claim, who: &Slug, tr: &Tr) -> AnyView {
    let words = tr.words(&claim.text);
    let value = view! { <span lang=words.lang>{words.text}</span> }.into_any();
    sure_item(name, value, (claim.certainty, who), tr)
}

fn limit(deadline: &Deadline, who: &Slug, tr: &Tr) -> AnyView {
    let words = tr.words(&deadline.text);
    let lost = deadline.lost.as_ref().map(|lost| {
        let words = tr.words(lost);
        view! { " " <span class="facts__detail" lang=words.lang>{words.text}</span> }
    });
    let value = view! { <span lang=words.lang>{words.text}</span> {lost} }.into_any();
    sure_item("deadline", value, (deadline.certainty, who), tr)
}

/// Renders who is competent, and where to find them.
pub(in crate::pages) fn authority(id: &Slug, request: &Request) -> AnyView {
    let tr = &request.tr;
    let catalogue = request.reader.catalogue();
    let Some(authority) = catalogue.authority(id.as_str()) else {
        return ().into_any();
    };
    let title = tr.words(&authority.title);
    let name = match &authority.url {
        Some(url) => view! { <a href=url.to_string() lang=title.lang>{title.text}</a> }.into_any(),
        None => view! { <span lang=title.lang>{title.text}</span> }.into_any(),
    };
    let summary = tr.words(&authority.summary);
    let phone = authority.phone.clone().map(|number| {
        let href = format!("tel:{}", number.replace(' ', ""));
        view! { " " <a class="facts__phone" href=href>{number}</a> }
    });
    let finder = authority.finder.as_ref().map(|url| {
        view! { " " <a class="facts__finder" href=url.to_string()>{tr.get("authority-finder")}</a> }
    });
    let hours = authority.hours.as_ref().map(|hours| {
        let words = tr.words(&hours.text);
        let certainty = hours.certainty;
        view! {
            <span class="facts__detail facts__detail--hours">
                <span lang=words.lang>{words.text}</span>
                " "
                <CertaintyTag certainty tr=tr.clone() />
            </span>
        }
    });
    let accessible = authority.accessible.as_ref().map(|contact| {
        let words = tr.words(&contact.text);
        let link = contact.url.as_ref().map(|url| {
            view! { " " <a href=url.to_string()>{url.host().to_owned()}</a> }
        });
        view! {
            <span class="facts__detail facts__detail--accessible" lang=words.lang>
                {words.text} {link}
            </span>
        }
    });
    let value = view! {
        {name} {phone} {finder} " "
        <span class="facts__detail" lang=summary.lang>{summary.text}</span>
        {hours} {accessible}
    }
    .into_any();
    item("authority", value, Some(authority.certainty), tr)
}

fn forms(procedure: &Procedure, tr: &Tr) -> Option<AnyView> {
    let forms: Vec<_> = procedure
        .cerfa
        .iter()
        .map(|form| {
            let words = tr.with("cerfa", &[("number", form.number.clone().into())]);
            view! { <span>{words} " " <CertaintyTag certainty=form.certainty tr=tr.clone() /></span> " " }
        })
        .collect();
    (!forms.is_empty()).then(|| item("form", view! { {forms} }.into_any(), None, tr))
}
