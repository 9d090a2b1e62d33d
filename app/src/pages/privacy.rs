//! What is known of readers: nothing, nor who searched what; and what their device keeps for them.

use leptos::prelude::*;

use crate::components::prose::TextPage;
use crate::islands::erase::EraseDevice;
use crate::request::use_request;

/// `/donnees-personnelles`
#[component]
pub fn Privacy() -> impl IntoView {
    let tr = use_request().tr;
    view! {
        <TextPage
            prefix="privacy"
            sections=vec!["nothing", "logs", "searches", "links", "rights", "device"]
            islands=true
        >
            <EraseDevice
                label=tr.get("erase-button")
                erased=tr.get("erase-done")
                nothing=tr.get("erase-nothing")
            />
        </TextPage>
    }
}
