//! What is proposed below a search field.

use catalogue::Kind;
use leptos::prelude::*;

use crate::islands::suggest::Suggest;
use crate::request::use_request;
use crate::urls;

/// Renders the place for the proposals of a search field, empty and hidden: the island
/// fills it, and says what it is. Stands inside the form.
#[component]
pub fn Suggestions(
    /// The id of the field.
    field: &'static str,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    // The island adds what is typed.
    let lang = request.lang().code();
    let address = format!("{}&q=", urls::with_query(urls::SUGGEST, &[("lang", lang)]));
    // It puts the words and the number where the mark stands.
    let marked = |id: &str, name: &str| tr.with(id, &[(name, "#".into())]);
    let kinds = Kind::ALL.map(|kind| format!("{kind} {}", tr.get(&format!("kinds-{kind}"))));
    view! {
        <div class="suggestions" id=format!("{field}-box") hidden>
            <p class="suggestions__corrected" id=format!("{field}-corrected") hidden></p>
            <div class="suggestions__list" id=format!("{field}-list")></div>
        </div>
        <Suggest
            field=field.to_owned()
            address
            label=tr.get("suggest-label")
            kinds=kinds.join("\n")
            none=tr.get("suggest-none")
            one=tr.get("suggest-one")
            many=marked("suggest-many", "count")
            corrected=marked("suggest-corrected", "words")
        />
    }
}
