//! How sure we are, in words.

use catalogue::Certainty;
use leptos::prelude::*;

use crate::i18n::Tr;

/// Renders the certainty of a claim: a word, with its meaning as a title.
#[component]
pub fn CertaintyTag(
    /// How sure we are.
    certainty: Certainty,
    /// The words.
    tr: Tr,
) -> impl IntoView {
    let name = match certainty {
        Certainty::Sure => "sure",
        Certainty::Likely => "likely",
        Certainty::ToCheck => "to-check",
    };
    let meaning = tr.get(&format!("certainty-{name}-meaning"));
    view! {
        <span class=format!("certainty certainty--{name}") title=meaning>
            {tr.get(&format!("certainty-{name}"))}
        </span>
    }
}
