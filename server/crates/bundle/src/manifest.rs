use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::compress::Compressed;
use crate::error::BundleError;

/// Name of the manifest in the site's folder.
pub(crate) const FILE_NAME: &str = "manifest.json";

/// What the site holds, sorted by name. The server's build script reads it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    pub(crate) files: Vec<Entry>,
}

/// One file of the site.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The name that sources use.
    pub(crate) name: String,
    /// The name on disk and in the URL; variants end in `.br` and `.gz`.
    pub(crate) path: String,
    /// The value of `Content-Type`.
    pub(crate) mime: String,
    /// SHA-256 in Base64, as Subresource Integrity and Content Security Policy write it.
    pub(crate) sha256: String,
    /// Size in bytes.
    pub(crate) size: u64,
    /// Size after brotli, if the variant exists.
    pub(crate) br: Option<u64>,
    /// Size after gzip, if the variant exists.
    pub(crate) gz: Option<u64>,
}

impl Manifest {
    /// Describes the files.
    pub(crate) fn of(files: &[Compressed]) -> Self {
        let mut files: Vec<_> = files.iter().map(Entry::of).collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Self { files }
    }

    /// Reads the manifest of a site.
    pub(crate) fn read(site: &Path) -> Result<Self, BundleError> {
        let path = site.join(FILE_NAME);
        let bytes = fs::read(&path).map_err(BundleError::io(&path))?;
        serde_json::from_slice(&bytes)
            .map_err(|err| BundleError::Manifest { path, reason: err.to_string() })
    }

    /// Writes the manifest as JSON, one field a line.
    pub(crate) fn to_json(&self) -> Vec<u8> {
        let mut json =
            serde_json::to_vec_pretty(self).expect("strings and numbers are always JSON");
        json.push(b'\n');
        json
    }
}

impl Entry {
    fn of(file: &Compressed) -> Self {
        let size = |bytes: &Vec<u8>| bytes.len() as u64;
        Self {
            name: file.asset.name.clone(),
            path: file.asset.path.clone(),
            mime: file.asset.kind.mime.to_owned(),
            sha256: STANDARD.encode(file.asset.sha256),
            size: size(&file.asset.content),
            br: file.br.as_ref().map(size),
            gz: file.gz.as_ref().map(size),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::AssetSet;
    use crate::compress::compress;

    #[test]
    fn entry_has_the_fields_the_server_reads() {
        let mut set = AssetSet::default();
        set.add("robots.txt", b"abc".to_vec()).expect("known type");
        let json = Manifest::of(&compress(set.hashed().expect("hashed"))).to_json();
        let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
        assert_eq!(
            json,
            serde_json::json!({"files": [{
                "name": "robots.txt", "path": "robots.ba7816bf.txt", "mime": "text/plain; charset=utf-8",
                "sha256": "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", "size": 3, "br": null, "gz": null
            }]})
        );
    }
}
