//! What the server proposes.

use js_sys::futures::JsFuture;
use js_sys::{Array, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};

/// What may be meant.
pub(super) struct Proposals {
    /// The words proposed for, when those typed are in no name.
    pub(super) corrected: Option<String>,
    /// The items, the best first.
    pub(super) list: Vec<Proposal>,
}

/// An item that may be meant.
pub(super) struct Proposal {
    pub(super) kind: String,
    pub(super) title: String,
    /// The language of the title.
    pub(super) lang: String,
    pub(super) url: String,
}

/// Asks for proposals. Gives nothing when the network or the server fails: the form still works.
pub(super) async fn ask(address: &str, typed: &str) -> Option<Proposals> {
    let typed = String::from(js_sys::encode_uri_component(typed));
    let answer = web_sys::window()?.fetch_with_str(&[address, &typed].concat());
    let response: web_sys::Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    // Read by the browser: a reader of JSON of our own would weigh more than all the rest.
    let answer = JsFuture::from(response.json().ok()?).await.ok()?;
    let list = field(&answer, "suggestions")?;
    let list = Array::from(&list).iter().filter_map(|item| proposal(&item)).collect();
    Some(Proposals { corrected: text(&answer, "corrected"), list })
}

fn proposal(item: &JsValue) -> Option<Proposal> {
    Some(Proposal {
        kind: text(item, "kind")?,
        title: text(item, "title")?,
        lang: text(item, "lang")?,
        url: text(item, "url")?,
    })
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    field(object, name)?.as_string()
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}
