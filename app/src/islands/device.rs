//! What the site keeps on the device of the reader, and nowhere else.

/// Everything we keep has a key that begins with this.
const PREFIX: &str = "moments/";

fn storage() -> Option<web_sys::Storage> {
    // Reading it fails where the reader has forbidden it: then nothing is kept.
    web_sys::window()?.local_storage().ok()?
}

/// Tells whether a thing is remembered.
pub fn remembers(key: &str) -> bool {
    let full = format!("{PREFIX}{key}");
    storage().and_then(|storage| storage.get_item(&full).ok()?).is_some()
}

/// Remembers a thing, or forgets it.
pub fn remember(key: &str, yes: bool) {
    let full = format!("{PREFIX}{key}");
    let Some(storage) = storage() else { return };
    // A full or forbidden storage changes nothing for the reader but that the tick is not kept.
    let _ = if yes { storage.set_item(&full, "1") } else { storage.remove_item(&full) };
}

/// Forgets everything, and says how many things that was.
pub fn forget_all() -> usize {
    let Some(storage) = storage() else { return 0 };
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
