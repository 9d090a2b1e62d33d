//! Embeds the content, the locales and the built site, so that the binary stands alone.
//!
//! The site is what `make site` leaves in `target/site`. Without it the server still builds, for
//! tests and checks; it says at its start that pages will have no style.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::fmt::Write as _;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::Value;

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = root.canonicalize().context("find the root of the workspace")?;
    let site = std::env::var_os("MOMENTS_SITE_DIR").map_or(root.join("target/site"), PathBuf::from);
    println!("cargo:rerun-if-env-changed=MOMENTS_SITE_DIR");
    let mut code = String::new();
    texts(&mut code, "CONTENT", &root.join("content"))?;
    texts(&mut code, "LOCALES", &root.join("locales"))?;
    assets(&mut code, &site)?;
    writeln!(code, "/// Changes when the code of the pages or of the server does.")?;
    writeln!(code, "pub const BUILD: &str = {:?};", build_id(&root)?)?;
    let out = std::env::var_os("OUT_DIR").context("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("embedded.rs"), code).context("write embedded.rs")
}

/// Lists the files below a folder by their path below it. Hidden files and those that editors leave
/// beside (`.x.swp`, `x~`) are passed over: they are neither content nor always text.
fn files(folder: &Path) -> anyhow::Result<BTreeMap<String, PathBuf>> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next).with_context(|| format!("read {}", next.display()))?;
        for entry in entries {
            let entry = entry?;
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            if name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).context("stay below the folder")?;
                found.insert(below.to_string_lossy().replace('\\', "/"), path);
            }
        }
    }
    Ok(found)
}

fn texts(code: &mut String, name: &str, folder: &Path) -> anyhow::Result<()> {
    writeln!(code, "/// The files by their path, as text.")?;
    writeln!(code, "pub static {name}: &[(&str, &str)] = &[")?;
    for (below, path) in files(folder)? {
        writeln!(code, "    ({below:?}, include_str!({path:?})),")?;
    }
    writeln!(code, "];")?;
    Ok(())
}

fn assets(code: &mut String, site: &Path) -> anyhow::Result<()> {
    let manifest = site.join("manifest.json");
    println!("cargo:rerun-if-changed={}", manifest.display());
    writeln!(code, "/// The built files of the site; none in a binary built without them.")?;
    writeln!(code, "pub static SITE: &[Asset] = &[")?;
    if manifest.exists() {
        let text = fs::read_to_string(&manifest).context("read the manifest of the site")?;
        let manifest: Value = serde_json::from_str(&text).context("parse the manifest")?;
        for file in manifest["files"].as_array().context("a manifest lists its files")? {
            let text = |key: &str| file[key].as_str().with_context(|| format!("`{key}` of {file}"));
            let (path, below) = (text("path")?, site.join(text("path")?));
            let variant = |key: &str| {
                let path = format!("{}.{key}", below.display());
                let there = file[key].is_number();
                if there { format!("Some(include_bytes!({path:?}))") } else { "None".to_owned() }
            };
            writeln!(
                code,
                "    Asset {{ name: {:?}, path: {path:?}, mime: {:?}, plain: include_bytes!({below:?}), br: {}, gz: {} }},",
                text("name")?,
                text("mime")?,
                variant("br"),
                variant("gz"),
            )?;
        }
    }
    writeln!(code, "];")?;
    Ok(())
}

/// A name for this code: the same sources give the same name.
fn build_id(root: &Path) -> anyhow::Result<String> {
    let mut hasher = DefaultHasher::new();
    for folder in ["app/src", "app/crates", "server/src", "server/crates"] {
        for (below, path) in files(&root.join(folder))? {
            if below.ends_with(".rs") {
                below.hash(&mut hasher);
                fs::read(&path)
                    .with_context(|| format!("read {}", path.display()))?
                    .hash(&mut hasher);
            }
        }
    }
    println!("cargo:rerun-if-changed={}", root.join("Cargo.lock").display());
    fs::read(root.join("Cargo.lock")).context("read Cargo.lock")?.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}
