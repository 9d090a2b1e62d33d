//! What the site keeps on the device of the reader, and nowhere else.

/// Everything we keep has a key that begins with this.
const PREFIX: &str = "moments/";

/// How long a thing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Until the reader erases it.
    Device,
    /// Until the tab is closed.
    Tab,
}

fn storage(keep: Keep) -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    // Reading it fails where the reader has forbidden it: then nothing is kept.
    let storage = match keep {
        Keep::Device => window.local_storage(),
        Keep::Tab => window.session_storage(),
    };
    storage.ok()?
}

/// Gives what is kept under a key.
pub fn read(keep: Keep, key: &str) -> Option<String> {
    storage(keep)?.get_item(&format!("{PREFIX}{key}")).ok()?
}

/// Keeps a text under a key, or nothing more.
pub fn write(keep: Keep, key: &str, text: Option<&str>) {
    let full = format!("{PREFIX}{key}");
    let Some(storage) = storage(keep) else { return };
    // A full or forbidden storage changes nothing for the reader but that it is not kept.
    let _ = match text {
        Some(text) => storage.set_item(&full, text),
        None => storage.remove_item(&full),
    };
}

/// Tells whether a thing is remembered on the device.
pub fn remembers(key: &str) -> bool {
    read(Keep::Device, key).is_some()
}

/// Remembers a thing on the device, or forgets it.
pub fn remember(key: &str, yes: bool) {
    write(Keep::Device, key, yes.then_some("1"));
}

/// Forgets everything, and says how many things that was.
pub fn forget_all() -> usize {
    [Keep::Device, Keep::Tab].into_iter().filter_map(storage).map(|storage| forget(&storage)).sum()
}

fn forget(storage: &web_sys::Storage) -> usize {
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count)
        .filter_map(|index| storage.key(index).ok()?)
        .filter(|key| key.starts_with(PREFIX))
        .collect();
    for key in &keys {
        let _ = storage.remove_item(key);
    }
    keys.len()
}
