//! The legal notice: who publishes, who hosts, under which licence.

use leptos::prelude::*;

use crate::components::prose::TextPage;
use crate::request::use_request;

/// `/mentions-legales`
#[component]
pub fn Legal() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let operator = request.site.operator.clone();
    let missing = tr.get("legal-missing");
    let rows = [
        ("legal-publisher", operator.publisher),
        ("legal-director", operator.director),
        ("legal-hosting", operator.hosting),
        ("legal-contact", operator.contact),
    ]
    .map(|(words, value)| {
        let value = value.unwrap_or_else(|| missing.clone());
        view! {
            <div class="facts__item">
                <dt class="facts__term">{tr.get(words)}</dt>
                <dd class="facts__value">{value}</dd>
            </div>
        }
    })
    .collect_view();
    view! {
        <TextPage prefix="legal" sections=vec!["nature", "content", "code", "liability"]>
            <h2 id="operator">{tr.get("legal-operator")}</h2>
            <dl class="facts">{rows}</dl>
        </TextPage>
    }
}
