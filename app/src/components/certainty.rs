//! How sure we are, in words.

use catalogue::{Certainty, Slug};
use leptos::prelude::*;

use crate::i18n::Tr;
use crate::request::use_request;

/// Renders the certainty of a claim: a word, with its meaning as a title. What is to be checked says
/// with whom, where that is known.
#[component]
pub fn CertaintyTag(
    /// How sure we are.
    certainty: Certainty,
    /// The words.
    tr: Tr,
    /// Who knows for certain.
    #[prop(default = None)]
    authority: Option<Slug>,
) -> impl IntoView {
    let name = match certainty {
        Certainty::Sure => "sure",
        Certainty::Likely => "likely",
        Certainty::ToCheck => "to-check",
    };
    let confirm = authority.filter(|_| certainty == Certainty::ToCheck).and_then(|id| {
        let request = use_request();
        let known = request.reader.catalogue().authority(id.as_str())?;
        let authority = tr.words(&known.title).text;
        Some(tr.with("certainty-confirm", &[("authority", authority.into())]))
    });
    let words = confirm.unwrap_or_else(|| tr.get(&format!("certainty-{name}")));
    let meaning = tr.get(&format!("certainty-{name}-meaning"));
    view! { <span class=format!("certainty certainty--{name}") title=meaning>{words}</span> }
}

/// Says how unsure we are of a claim, and with whom to confirm it; nothing for what is sure.
#[component]
pub fn Doubt(
    /// How sure we are.
    certainty: Certainty,
    /// Who knows for certain.
    authority: Slug,
) -> impl IntoView {
    let tr = use_request().tr;
    (certainty != Certainty::Sure)
        .then(|| view! { " " <CertaintyTag certainty tr authority=Some(authority) /> })
}
