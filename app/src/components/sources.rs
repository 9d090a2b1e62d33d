//! Where facts come from, and when they were looked at.

use catalogue::Source;
use leptos::prelude::*;

use super::certainty::CertaintyTag;
use crate::request::use_request;

/// Renders sources with their dates and how sure we are of them.
#[component]
pub fn Sources(
    /// The sources.
    sources: Vec<Source>,
) -> impl IntoView {
    let tr = use_request().tr;
    let foreign = (tr.lang().tag() != "fr").then_some("fr");
    let items = sources
        .into_iter()
        .map(|source| {
            let date = tr.date(source.checked);
            let looked = tr.with("source-checked", &[("date", date.into())]);
            view! {
                <li class="sources__item">
                    <a href=source.url.to_string() lang=foreign>{source.title}</a>
                    " "
                    <span class="sources__date">{looked}</span>
                    " "
                    <CertaintyTag certainty=source.certainty tr=tr.clone() />
                </li>
            }
        })
        .collect_view();
    view! { <ul class="sources">{items}</ul> }
}
