//! How much comes without asking, as a mark of words, colour and place.

use catalogue::ProactivityLevel;
use leptos::prelude::*;

use crate::i18n::Tr;

/// Gives the part of a class name for a rung of proactivity.
pub fn proactivity_class(level: ProactivityLevel) -> &'static str {
    match level {
        ProactivityLevel::Automatic => "automatic",
        ProactivityLevel::AutomaticOnConsent => "consent",
        ProactivityLevel::Prefilled => "prefilled",
        ProactivityLevel::OnRequest => "on-request",
    }
}

/// Renders the rung of proactivity of a procedure.
#[component]
pub fn ProactivityMark(
    /// The rung.
    level: ProactivityLevel,
    /// The words.
    tr: Tr,
) -> impl IntoView {
    let name = proactivity_class(level);
    view! { <span class=format!("mark mark--{name}")>{tr.get(&format!("proactivity-{name}"))}</span> }
}
