//! The steps that the reader ticks off.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{HtmlInputElement, NodeList};

use super::device;

/// The boxes to tick of a moment's steps, wherever they stand on the page.
// Island: remembers on the device what is done; a box of plain HTML forgets it with the page. One
// island for all boxes: one each would be forty elements more. Without JavaScript the boxes are
// hidden on screen, and print as boxes to tick by hand.
#[island]
pub fn DoneBoxes(
    /// The id of the moment.
    moment: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    Effect::new(move |_| {
        for index in 0..boxes().map_or(0, |list| list.length()) {
            let found = boxes().and_then(|list| list.get(index));
            let found = found.and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
            found.into_iter().for_each(|input| wake(&input, &moment));
        }
        ready.set(true);
    });
    view! { <span hidden data-pret=move || ready.get().then_some("")></span> }
}

fn boxes() -> Option<NodeList> {
    let document = web_sys::window()?.document()?;
    document.query_selector_all(".step__check").ok()
}

/// Shows what is remembered of a box, and remembers what becomes of it.
fn wake(input: &HtmlInputElement, moment: &str) {
    let key = format!("done/{moment}/{}", input.value());
    input.set_checked(device::remembers(&key));
    let ticked = input.clone();
    let tick = Closure::<dyn Fn()>::new(move || device::remember(&key, ticked.checked()));
    input.set_onchange(Some(tick.as_ref().unchecked_ref()));
    // The page keeps its boxes as long as it lives.
    tick.forget();
    input.set_disabled(false);
}
