//! A result of a search, or a line of the list of procedures.

use catalogue::{Entitlement, Explanation, Fragment, Kind, Lang, Slug};
use leptos::prelude::*;

use super::certainty::CertaintyTag;
use super::explanation::WhyThisRank;
use super::mark::ProactivityMark;
use super::step::meta;
use crate::request::{Request, use_request};
use crate::urls;

/// How a result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultStyle {
    /// In a search: its kind is told, its title is an `h2`.
    Search,
    /// In the list of procedures: its title is an `h3`.
    List,
}

/// Renders one thing found, with a passage around the words searched.
#[component]
pub fn ResultItem(
    /// What it is.
    kind: Kind,
    /// Which one.
    id: Slug,
    /// A passage; the summary is shown when it is empty.
    #[prop(optional)]
    snippet: Vec<Fragment>,
    /// The language of the passage.
    #[prop(default = Lang::Fr)]
    snippet_lang: Lang,
    /// How it is shown.
    style: ResultStyle,
    /// Why it ranks where it does, if that is shown.
    #[prop(default = None)]
    explanation: Option<Explanation>,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let catalogue = request.reader.catalogue();
    let (title, summary) = match kind {
        Kind::Moment => catalogue.moment(id.as_str()).map(|m| (&m.title, &m.summary))?,
        Kind::Procedure => catalogue.procedure(id.as_str()).map(|p| (&p.title, &p.summary))?,
        Kind::Entitlement => catalogue.entitlement(id.as_str()).map(|e| (&e.title, &e.summary))?,
        // `OfficialItem` renders it: it has no page here.
        Kind::Reference => return None,
    };
    let (title, summary) = (tr.words(title), tr.words(summary));
    let href = request.link(&urls::item(kind, &id)?);
    let link = view! { <a class="result__link" href=href lang=title.lang>{title.text}</a> };
    let title = match style {
        ResultStyle::List => view! { <h3 class="result__title">{link}</h3> }.into_any(),
        _ => view! { <h2 class="result__title">{link}</h2> }.into_any(),
    };
    let text = if snippet.is_empty() {
        view! { <p class="result__text" lang=summary.lang>{summary.text}</p> }.into_any()
    } else {
        let foreign = (snippet_lang.tag() != tr.lang().tag()).then_some(snippet_lang.tag());
        view! { <p class="result__text" lang=foreign>{passage(snippet)}</p> }.into_any()
    };
    let kind_words = (style != ResultStyle::List).then(|| {
        view! { <p class="result__kind">{tr.get(&format!("kind-{kind}"))}</p> }
    });
    let picto = (kind == Kind::Moment).then(|| {
        view! { <span class=format!("picto picto--{id}") aria-hidden="true"></span> }
    });
    let more = match kind {
        Kind::Moment => {
            let steps = catalogue.moment(id.as_str()).map_or(0, |moment| moment.steps().count());
            let words = tr.with("moment-more", &[("count", steps.into())]);
            view! { <p class="result__more">{words}</p> }.into_any()
        }
        Kind::Procedure => catalogue
            .procedure(id.as_str())
            .map(|procedure| meta(procedure, catalogue, &tr))
            .into_any(),
        Kind::Entitlement => {
            catalogue.entitlement(id.as_str()).map(|right| right_meta(right, &request)).into_any()
        }
        Kind::Reference => ().into_any(),
    };
    let why = explanation.map(|explanation| view! { <WhyThisRank explanation /> });
    Some(view! {
        <li class=format!("result result--{kind}")>
            {picto} {kind_words} {title} {text} {more} {why}
        </li>
    })
}

/// Renders who gives a right, how it comes, and how sure we are of its rule.
fn right_meta(right: &Entitlement, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let authority = request.reader.catalogue().authority(right.authority.as_str());
    let authority = authority.map(|authority| {
        let words = tr.words(&authority.title);
        view! { <span class="step__fact step__fact--authority" lang=words.lang>{words.text}</span> " " }
    });
    view! {
        <p class="step__meta">
            <ProactivityMark level=right.proactivity.level tr=tr.clone() />
            " "
            {authority}
            <CertaintyTag certainty=right.certainty tr=tr.clone() />
        </p>
    }
}

/// Renders a passage, the words searched marked.
pub(super) fn passage(snippet: Vec<Fragment>) -> impl IntoView {
    snippet
        .into_iter()
        .map(|fragment| {
            if fragment.marked {
                view! { <mark>{fragment.text}</mark> }.into_any()
            } else {
                fragment.text.into_any()
            }
        })
        .collect_view()
}
