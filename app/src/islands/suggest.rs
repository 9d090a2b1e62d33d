//! What may be meant, proposed below a search field while somebody types.

mod combobox;
mod list;
mod proposals;

use leptos::prelude::*;

use self::combobox::{Combobox, Words};

/// Fills the list below a search field, and tells how long it is.
// Island: proposes what is in the catalogue letter after letter. HTML has `<datalist>`, which knows
// its list beforehand, has no groups and leads nowhere. Without JavaScript the form searches. It
// writes the list by hand: as a view of signals it weighed 20 kB more.
#[island]
pub fn Suggest(
    /// The id of the field; those of the parts of its list begin with it.
    field: String,
    /// What is asked, up to what is typed: `/api/v1/suggest?lang=fr&q=`.
    address: String,
    /// What the list is.
    label: String,
    /// The kinds of items, one a line: its name in answers, then its title. A list of pairs would
    /// bring a kilobyte of reading along.
    kinds: String,
    /// What is told when nothing is proposed.
    none: String,
    /// What is told of one proposal.
    one: String,
    /// What is told of several; `#` stands for how many.
    many: String,
    /// What is told of other words than those typed; `#` stands for them.
    corrected: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    let told = format!("{field}-told");
    let words = Words { label, kinds, none, one, many, corrected };
    Effect::new(move |_| {
        Combobox::watch(&field, &address, &words);
        ready.set(true);
    });
    view! {
        <p
            class="fr-sr-only"
            id=told
            aria-live="polite"
            data-pret=move || ready.get().then_some("")
        ></p>
    }
}
