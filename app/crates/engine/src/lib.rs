//! « Vos droits » worked out in the browser: no answer leaves it.
//!
//! A module of its own beside the islands, for its size: the page of rights loads this and nothing
//! else. It answers the forms of the page itself, with the engine and the markup of the server.
//! Without JavaScript, or when the rules do not load, the forms are sent and the server answers them.

// The browser is all it is for: compiled for another system it is empty.
#![cfg(target_family = "wasm")]

mod device;
mod page;
mod share;

use wasm_bindgen::prelude::wasm_bindgen;

/// Fetches the rules of a moment and takes the forms of the page over. Called by the loader script.
#[wasm_bindgen]
pub fn run(sheet: String, path: String) {
    page::start(sheet, path);
}
