use std::path::{Path, PathBuf};

/// What can go wrong while building the site, by what its reader can do about it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BundleError {
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: std::io::Error },
    #[error(
        "{}: wasm-bindgen is {found}, but this bundler reads {expected}: write ={found} in server/crates/bundle/Cargo.toml, \
         or run cargo update -p wasm-bindgen --precise {expected}",
        lock.display()
    )]
    Version { lock: PathBuf, found: String, expected: String },
    #[error("{}: wasm-bindgen: {reason}", path.display())]
    Bindgen { path: PathBuf, reason: String },
    #[error("{} (from npm's binaryen): {reason}", path.display())]
    WasmOpt { path: PathBuf, reason: String },
    #[error("{name}: no media type known for this ending (add it to assets.rs)")]
    UnknownType { name: String },
    #[error("{name}: two files have this name")]
    Duplicate { name: String },
    #[error("{name}: not in the site")]
    Missing { name: String },
    #[error("{name}: not UTF-8")]
    NotText { name: String },
    #[error("{name}: url({target}) names no file of the site")]
    DeadReference { name: String, target: String },
    #[error("{name}: refers to itself through {through}")]
    Cycle { name: String, through: String },
    #[error(
        "{}: no export in the bundle for the island(s) {}: is the module declared, and the island in crate app?",
        sources.display(),
        names.join(", ")
    )]
    LostIslands { sources: PathBuf, names: Vec<String> },
    #[error("{}: {reason}", path.display())]
    Manifest { path: PathBuf, reason: String },
}

impl BundleError {
    /// Names the file in an input or output error.
    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }
}
