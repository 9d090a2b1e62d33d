//! A button that prints the page.

use leptos::prelude::*;

/// A button that opens the printing dialog.
// Island: HTML has no way to print. Without JavaScript the button is hidden; the browser's own
// menu prints the same sheet.
#[island]
pub fn PrintButton(
    /// The words on the button.
    label: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    let print = move |_| {
        if let Some(window) = web_sys::window() {
            // A browser without printing says so itself.
            let _ = window.print();
        }
    };
    view! {
        <button
            class="fr-btn fr-btn--secondary print-button"
            type="button"
            hidden=move || !ready.get()
            data-pret=move || ready.get().then_some("")
            on:click=print
        >
            {label}
        </button>
    }
}
