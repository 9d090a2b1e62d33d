//! A step that the reader ticks off.

use leptos::prelude::*;

use super::device;

/// A box to tick beside a step.
// Island: remembers on the device what is done; a box of plain HTML forgets it with the page.
// Without JavaScript it is hidden on screen, and prints as a box to tick by hand.
#[island]
pub fn Done(
    /// The id of the moment.
    moment: String,
    /// The id of the step's procedure.
    step: String,
    /// The words for the box: what is done.
    label: String,
) -> impl IntoView {
    let key = format!("done/{moment}/{step}");
    let ready = RwSignal::new(false);
    let done = RwSignal::new(false);
    let read = key.clone();
    Effect::new(move |_| {
        done.set(device::remembers(&read));
        ready.set(true);
    });
    let tick = move |event: leptos::ev::Event| {
        let yes = event_target_checked(&event);
        device::remember(&key, yes);
        done.set(yes);
    };
    view! {
        <input
            class="step__check"
            type="checkbox"
            aria-label=label
            disabled=move || !ready.get()
            data-pret=move || ready.get().then_some("")
            prop:checked=move || done.get()
            on:change=tick
        />
    }
}
