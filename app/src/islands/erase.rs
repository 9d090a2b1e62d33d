//! A button that forgets what is kept on the device.

use leptos::prelude::*;

use super::device;

/// A button that erases everything this site keeps on the device, and says that it did.
// Island: what scripts have stored, only a script can remove.
#[island]
pub fn EraseDevice(
    /// The words on the button.
    label: String,
    /// What is said when something was erased.
    erased: String,
    /// What is said when there was nothing.
    nothing: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    let message = RwSignal::new(String::new());
    let erase = move |_| {
        let count = device::forget_all();
        message.set(if count == 0 { nothing.clone() } else { erased.clone() });
    };
    view! {
        <p data-pret=move || ready.get().then_some("")>
            <button
                class="fr-btn"
                type="button"
                hidden=move || !ready.get()
                on:click=erase
            >
                {label}
            </button>
            <span role="status" class="erase__status">{move || message.get()}</span>
        </p>
    }
}
