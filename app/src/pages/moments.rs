//! The list of the moments.

use leptos::prelude::*;

use crate::components::document::{Document, Head};
use crate::components::intro::Intro;
use crate::components::moments_grid::{Depth, MomentsGrid};
use crate::request::use_request;
use crate::urls;

/// `/moments`
#[component]
pub fn Moments() -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let title = tr.get("moments-title");
    let head = Head {
        title: title.clone(),
        description: tr.get("moments-lede"),
        indexed: true,
        ..Head::default()
    };
    view! {
        <Document head>
            <div class="fr-container">
                <Intro title lede=tr.get("moments-lede") />
                <MomentsGrid depth=Depth::Second />
                <p class="section__note">
                    {tr.get("moments-origin")} " "
                    <a href=format!("{}#moments", request.link(urls::ABOUT))>
                        {tr.get("moments-origin-more")}
                    </a>
                </p>
            </div>
        </Document>
    }
}
