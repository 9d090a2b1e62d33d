//! What this site is, where its facts come from, and how sure they are.

use catalogue::Certainty;
use leptos::prelude::*;

use crate::components::certainty::CertaintyTag;
use crate::components::prose::TextPage;
use crate::request::use_request;

/// `/a-propos`
#[component]
pub fn About() -> impl IntoView {
    let tr = use_request().tr;
    let certainties = Certainty::ALL
        .map(|certainty| {
            let name = certainty.code().replace('_', "-");
            view! {
                <li>
                    <CertaintyTag certainty tr=tr.clone() />
                    " "
                    {tr.get(&format!("certainty-{name}-meaning"))}
                </li>
            }
        })
        .collect_view();
    view! {
        <TextPage prefix="about" sections=vec!["what", "moments", "proactivity", "facts", "code"]>
            <h2 id="certitude">{tr.get("about-certainty")}</h2>
            <ul>{certainties}</ul>
        </TextPage>
    }
}
