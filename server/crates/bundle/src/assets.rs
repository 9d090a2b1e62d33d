use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::BundleError;
use crate::references;

/// The files of the site by name, before hashing. A name is a path from the root of the site, with `/`.
#[derive(Default)]
pub(crate) struct AssetSet {
    files: BTreeMap<String, Vec<u8>>,
}

/// One file under its final name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asset {
    /// The name that sources use: `app.js`.
    pub(crate) name: String,
    /// The name on disk and in the URL: `app.1a2b3c4d.js`.
    pub(crate) path: String,
    /// What `Content-Type` says, and how the file is treated.
    pub(crate) kind: Kind,
    /// SHA-256 of the content.
    pub(crate) sha256: [u8; 32],
    /// The content, with the names it refers to replaced.
    pub(crate) content: Vec<u8>,
}

/// A type of file that the site may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The value of `Content-Type`.
    pub(crate) mime: &'static str,
    /// Whether compression can gain anything.
    pub(crate) compressible: bool,
    syntax: Syntax,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Syntax {
    Quoted,
    Css,
    Opaque,
}

impl Kind {
    fn of(name: &str) -> Result<Self, BundleError> {
        let kind = |mime, compressible, syntax| Kind { mime, compressible, syntax };
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        Ok(match ending {
            "js" | "mjs" => kind("text/javascript; charset=utf-8", true, Syntax::Quoted),
            "json" => kind("application/json", true, Syntax::Quoted),
            "webmanifest" => kind("application/manifest+json", true, Syntax::Quoted),
            "css" => kind("text/css; charset=utf-8", true, Syntax::Css),
            "wasm" => kind("application/wasm", true, Syntax::Opaque),
            "svg" => kind("image/svg+xml", true, Syntax::Opaque),
            "ico" => kind("image/x-icon", true, Syntax::Opaque),
            "txt" => kind("text/plain; charset=utf-8", true, Syntax::Opaque),
            "png" => kind("image/png", false, Syntax::Opaque),
            "jpg" | "jpeg" => kind("image/jpeg", false, Syntax::Opaque),
            "webp" => kind("image/webp", false, Syntax::Opaque),
            "avif" => kind("image/avif", false, Syntax::Opaque),
            "woff" => kind("font/woff", false, Syntax::Opaque),
            "woff2" => kind("font/woff2", false, Syntax::Opaque),
            _ => {
                return Err(BundleError::UnknownType { name: name.to_owned() });
            }
        })
    }
}

impl AssetSet {
    /// Adds one file; its name must be new and its type known.
    pub(crate) fn add(&mut self, name: &str, content: Vec<u8>) -> Result<(), BundleError> {
        Kind::of(name)?;
        match self.files.insert(name.to_owned(), content) {
            None => Ok(()),
            Some(_) => Err(BundleError::Duplicate { name: name.to_owned() }),
        }
    }

    /// Adds every file of a folder, which must exist.
    pub(crate) fn add_dir(&mut self, dir: &Path) -> Result<(), BundleError> {
        fs::metadata(dir).map_err(BundleError::io(dir))?;
        self.add_tree(dir, "")
    }

    /// Adds every file of a folder that may be absent, with a prefix before its name. Hidden files are left out.
    pub(crate) fn add_tree(&mut self, dir: &Path, prefix: &str) -> Result<(), BundleError> {
        if !dir.exists() {
            return Ok(());
        }
        for entry in fs::read_dir(dir).map_err(BundleError::io(dir))? {
            let path = entry.map_err(BundleError::io(dir))?.path();
            let file_name = path.file_name().unwrap_or_default().to_string_lossy();
            if file_name.starts_with('.') {
                continue;
            }
            let name = format!("{prefix}{file_name}");
            if path.is_dir() {
                self.add_tree(&path, &format!("{name}/"))?;
            } else {
                self.add(&name, fs::read(&path).map_err(BundleError::io(&path))?)?;
            }
        }
        Ok(())
    }

    /// Returns the text of one file.
    pub(crate) fn text(&self, name: &str) -> Result<&str, BundleError> {
        let content =
            self.files.get(name).ok_or_else(|| BundleError::Missing { name: name.to_owned() })?;
        std::str::from_utf8(content).map_err(|_| BundleError::NotText { name: name.to_owned() })
    }

    /// Gives every file its hashed name, a file that is referred to before the files that refer to it.
    pub(crate) fn hashed(&self) -> Result<Vec<Asset>, BundleError> {
        let mut done = BTreeMap::new();
        for name in self.files.keys() {
            self.hash(name, &mut done, &mut BTreeSet::new())?;
        }
        Ok(done.into_values().collect())
    }

    fn hash(
        &self,
        name: &str,
        done: &mut BTreeMap<String, Asset>,
        open: &mut BTreeSet<String>,
    ) -> Result<(), BundleError> {
        if done.contains_key(name) {
            return Ok(());
        }
        open.insert(name.to_owned());
        let kind = Kind::of(name)?;
        let references = self.references(name, kind)?;
        for target in references.iter().map(|found| &found.target) {
            if open.contains(target) {
                return Err(BundleError::Cycle { name: target.clone(), through: name.to_owned() });
            }
            self.hash(target, done, open)?;
        }
        open.remove(name);

        let content = references::replace(&self.files[name], &references, |target| {
            references::relative(name, &done[target].path)
        });
        let sha256: [u8; 32] = Sha256::digest(&content).into();
        let path = hashed_path(name, &sha256);
        done.insert(name.to_owned(), Asset { name: name.to_owned(), path, kind, sha256, content });
        Ok(())
    }

    fn references(
        &self,
        name: &str,
        kind: Kind,
    ) -> Result<Vec<references::Reference>, BundleError> {
        let exists = |target: &str| self.files.contains_key(target);
        match kind.syntax {
            Syntax::Opaque => Ok(Vec::new()),
            Syntax::Quoted => Ok(references::quoted(name, self.text(name)?, exists)),
            Syntax::Css => references::css(name, self.text(name)?, exists),
        }
    }
}

// Eight hex digits: names only have to differ between versions of one file.
fn hashed_path(name: &str, sha256: &[u8; 32]) -> String {
    let hash: String = sha256[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    let (stem, ending) = name.rsplit_once('.').expect("Kind::of accepted the ending");
    format!("{stem}.{hash}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(files: &[(&str, &str)]) -> AssetSet {
        let mut set = AssetSet::default();
        for (name, content) in files {
            set.add(name, content.as_bytes().to_vec()).expect("known type");
        }
        set
    }

    fn find<'a>(assets: &'a [Asset], name: &str) -> &'a Asset {
        assets.iter().find(|asset| asset.name == name).expect("in the site")
    }

    #[test]
    fn name_carries_the_hash_of_the_content() {
        let assets = set(&[("app.wasm", "abc")]).hashed().expect("hashed");
        // SHA-256 of "abc" begins with ba7816bf (FIPS 180-2, appendix B.1).
        assert_eq!(assets[0].path, "app.ba7816bf.wasm");
    }

    #[test]
    fn change_of_a_leaf_renames_everything_above_it() {
        let before = set(&[
            ("a.css", "@import 'b.css';"),
            ("b.css", "x{background:url(i/c.svg)}"),
            ("i/c.svg", "<svg/>"),
        ]);
        let after = set(&[
            ("a.css", "@import 'b.css';"),
            ("b.css", "x{background:url(i/c.svg)}"),
            ("i/c.svg", "<svg />"),
        ]);
        let (before, after) = (before.hashed().expect("hashed"), after.hashed().expect("hashed"));
        for name in ["a.css", "b.css", "i/c.svg"] {
            assert_ne!(find(&before, name).path, find(&after, name).path);
        }
        let text = String::from_utf8_lossy(&find(&after, "b.css").content).into_owned();
        assert_eq!(text, format!("x{{background:url({})}}", find(&after, "i/c.svg").path));
    }

    #[test]
    fn script_names_the_hashed_wasm() {
        let assets =
            set(&[("app.js", "new URL('app.wasm', import.meta.url)"), ("app.wasm", "abc")]);
        let assets = assets.hashed().expect("hashed");
        let text = String::from_utf8_lossy(&find(&assets, "app.js").content).into_owned();
        assert_eq!(text, "new URL('app.ba7816bf.wasm', import.meta.url)");
    }

    #[test]
    fn cycle_is_an_error() {
        let err = set(&[("a.css", "@import 'b.css';"), ("b.css", "@import 'a.css';")])
            .hashed()
            .expect_err("cycle");
        assert_eq!(err.to_string(), "a.css: refers to itself through b.css");
    }

    #[test]
    fn unknown_type_is_named() {
        let err = AssetSet::default().add("notes.docx", Vec::new()).expect_err("unknown");
        assert!(err.to_string().starts_with("notes.docx: no media type"));
    }

    #[test]
    fn folder_is_read_with_slashes_and_without_hidden_files() {
        let dir = tempfile::tempdir().expect("temporary directory");
        fs::create_dir(dir.path().join("fonts")).expect("folder");
        fs::write(dir.path().join("fonts/a.woff2"), "x").expect("write");
        fs::write(dir.path().join(".stamp"), "x").expect("write");
        let mut set = AssetSet::default();
        set.add_dir(dir.path()).expect("read");
        assert_eq!(set.files.keys().collect::<Vec<_>>(), ["fonts/a.woff2"]);
    }
}
