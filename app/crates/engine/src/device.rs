//! What is kept of the answers: in the tab, and on the device when that was asked for.

use web_sys::Storage;

/// The key of the answers. The button that erases everything knows them by its beginning.
const KEY: &str = "moments/answers";

/// How long answers are kept.
#[derive(Clone, Copy)]
pub(crate) enum Keep {
    /// Until the reader erases them.
    Device,
    /// Until the tab is closed.
    Tab,
}

fn storage(keep: Keep) -> Option<Storage> {
    let window = web_sys::window()?;
    // Reading it fails where the reader has forbidden it: then nothing is kept.
    let storage = match keep {
        Keep::Device => window.local_storage(),
        Keep::Tab => window.session_storage(),
    };
    storage.ok()?
}

/// Gives the answers that are kept.
pub(crate) fn read(keep: Keep) -> Option<String> {
    storage(keep)?.get_item(KEY).ok()?
}

/// Keeps answers, or nothing more.
pub(crate) fn write(keep: Keep, answers: Option<&str>) {
    let Some(storage) = storage(keep) else { return };
    // A full or forbidden storage changes nothing for the reader but that they are not kept.
    let _ = match answers {
        Some(answers) => storage.set_item(KEY, answers),
        None => storage.remove_item(KEY),
    };
}
