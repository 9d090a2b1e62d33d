//! The large search field in the middle of a page.

use leptos::prelude::*;

use super::suggestions::Suggestions;
use crate::request::use_request;
use crate::urls;

/// Renders a search form that works by itself: a GET to the search page.
#[component]
pub fn SearchForm(
    /// What stands in the field.
    #[prop(into, optional)]
    value: String,
    /// Further classes of the form.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    view! {
        <form
            class=format!("fr-search-bar fr-search-bar--lg {class}")
            role="search"
            action=request.link(urls::SEARCH)
            method="get"
            aria-label=tr.get("search-main")
        >
            <label class="fr-label" for="q">{tr.get("search-what")}</label>
            <input
                class="fr-input"
                type="search"
                id="q"
                name="q"
                value=value
                placeholder=tr.get("search-example")
                autocomplete="off"
                enterkeyhint="search"
                maxlength="400"
            />
            {request.explains().then(|| view! { <input type="hidden" name="explain" value="1" /> })}
            <button class="fr-btn" type="submit">{tr.get("search")}</button>
            <Suggestions field="q" />
        </form>
    }
}
