//! What the binary carries: content, locales, the built site.

/// A built file of the site, with its compressed variants.
#[derive(Debug)]
pub struct Asset {
    /// The name it had before it was hashed: `app.js`.
    pub name: &'static str,
    /// The hashed name it is served under.
    pub path: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// Its bytes.
    pub plain: &'static [u8],
    /// The same by brotli, where that is smaller.
    pub br: Option<&'static [u8]>,
    /// The same by gzip, where that is smaller.
    pub gz: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Finds a built file by the name it had before it was hashed.
pub fn asset(name: &str) -> Option<&'static Asset> {
    SITE.iter().find(|asset| asset.name == name)
}

/// Finds a built file by its hashed name.
pub fn asset_at(path: &str) -> Option<&'static Asset> {
    SITE.iter().find(|asset| asset.path == path)
}
