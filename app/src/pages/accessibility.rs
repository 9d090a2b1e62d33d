//! The accessibility statement: honest, not audited yet.

use leptos::prelude::*;

use crate::components::prose::TextPage;
use crate::request::use_request;

/// `/accessibilite`
#[component]
pub fn Accessibility() -> impl IntoView {
    let request = use_request();
    let contact = request.site.operator.contact.clone().map(|address| {
        view! { <p><a href=format!("mailto:{address}")>{address.clone()}</a></p> }
    });
    let sections = vec!["state", "tests", "limits", "contact", "defender"];
    view! { <TextPage prefix="accessibility" sections>{contact}</TextPage> }
}
