//! One way to do a procedure.

use catalogue::{Certainty, Channel, ChannelKind, FranceConnect};
use leptos::prelude::*;

use super::certainty::CertaintyTag;
use crate::i18n::Tr;

/// Renders a way to do a procedure, with how one signs in or whom one calls.
#[component]
pub fn ChannelCard(
    /// The way.
    channel: Channel,
    /// The title of the procedure, for those who hear the link alone.
    procedure: String,
    /// The words.
    tr: Tr,
) -> impl IntoView {
    let kind = channel.kind.code();
    let note = channel.note.as_ref().map(|note| {
        let words = tr.words(note);
        view! { <p class="channel__note" lang=words.lang>{words.text}</p> }
    });
    let connect = channel.france_connect.map(|level| connect(level, &tr));
    let phone = channel.phone.clone().map(|number| {
        let href = format!("tel:{}", number.replace(' ', ""));
        view! { <p class="channel__phone"><a href=href>{number}</a></p> }
    });
    let action = channel.url.as_ref().map(|url| {
        let online = channel.kind == ChannelKind::Online;
        let class = if online { "fr-btn" } else { "fr-link" };
        let words = tr.get(if online { "channel-go" } else { "channel-see" });
        let site = tr
            .with("channel-site", &[("procedure", procedure.into()), ("site", url.host().into())]);
        view! {
            <p class="channel__action">
                <a class=class href=url.to_string()>
                    {words} " " <span class="fr-sr-only">{site}</span>
                </a>
                " "
                <span class="channel__site">{url.host().to_owned()}</span>
            </p>
        }
    });
    let doubt = (channel.certainty != Certainty::Sure).then(|| {
        view! {
            <p class="channel__certainty">
                <CertaintyTag certainty=channel.certainty tr=tr.clone() />
            </p>
        }
    });
    view! {
        <li class=format!("channel channel--{kind}")>
            <h3 class="channel__title">{tr.get(&format!("channel-{kind}"))}</h3>
            {phone}
            {note}
            {connect}
            {action}
            {doubt}
        </li>
    }
}

fn connect(level: FranceConnect, tr: &Tr) -> impl IntoView + use<> {
    let name = match level {
        FranceConnect::None => "none",
        FranceConnect::Franceconnect => "franceconnect",
        FranceConnect::FranceconnectPlus => "franceconnect-plus",
    };
    let class = format!("channel__connect channel__connect--{name}");
    view! { <p class=class>{tr.get(&format!("connect-{name}"))}</p> }
}
