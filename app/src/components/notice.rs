//! A word about the page itself.

use leptos::prelude::*;

use crate::i18n::Tr;

/// Says that the page, or a part of it, is shown in French because it is not translated yet.
#[component]
pub fn NotTranslated(
    /// The words.
    tr: Tr,
) -> impl IntoView {
    view! {
        <div class="fr-notice fr-notice--info">
            <div class="fr-container">
                <div class="fr-notice__body">
                    <p>
                        <span class="fr-notice__title">{tr.get("not-translated")}</span>
                        " "
                        <span class="fr-notice__desc">{tr.get("not-translated-why")}</span>
                    </p>
                </div>
            </div>
        </div>
    }
}
