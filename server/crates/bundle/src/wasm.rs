use std::fs;
use std::path::Path;
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::assets::AssetSet;
use crate::error::BundleError;

/// Name of the module that holds the islands.
pub(crate) const JS_NAME: &str = "app.js";

// Named one by one: with --all-features, binaryen 132 writes compact imports, and Chromium 156 refuses the module.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Checks that the lock file's `wasm-bindgen` is the one this program reads.
pub(crate) fn check_version(lock: &Path) -> Result<(), BundleError> {
    let text = fs::read_to_string(lock).map_err(BundleError::io(lock))?;
    let expected = wasm_bindgen_shared::version();
    match locked_version(&text, "wasm-bindgen") {
        Some(found) if found != expected => {
            Err(BundleError::Version { lock: lock.to_owned(), found: found.to_owned(), expected })
        }
        _ => Ok(()),
    }
}

/// Runs wasm-bindgen and wasm-opt and adds a script, a module and the snippets to the set, named after
/// the file: `app.js` and `app.wasm` of `app.wasm`.
pub(crate) fn generate(
    wasm: &Path,
    wasm_opt: &Path,
    set: &mut AssetSet,
) -> Result<(), BundleError> {
    let work = tempfile::tempdir().map_err(BundleError::io(&std::env::temp_dir()))?;
    let name = wasm.file_stem().and_then(|name| name.to_str()).unwrap_or("app");
    bindgen(wasm, name, work.path())?;
    // The name that wasm-bindgen gives to the module.
    let generated = format!("{name}_bg.wasm");
    let optimised = work.path().join("optimised.wasm");
    optimise(wasm_opt, &work.path().join(&generated), &optimised)?;

    let (script, module) = (format!("{name}.js"), format!("{name}.wasm"));
    let js = work.path().join(&script);
    let js = fs::read_to_string(&js).map_err(BundleError::io(&js))?.replace(&generated, &module);
    set.add(&script, js.into_bytes())?;
    set.add(&module, fs::read(&optimised).map_err(BundleError::io(&optimised))?)?;
    set.add_tree(&work.path().join("snippets"), "snippets/")
}

fn bindgen(wasm: &Path, name: &str, out: &Path) -> Result<(), BundleError> {
    // Asked first, because wasm-bindgen names the file only in the chain of causes.
    fs::metadata(wasm).map_err(BundleError::io(wasm))?;
    let mut bindgen = Bindgen::new();
    let generated = bindgen
        .input_path(wasm)
        .out_name(name)
        .web(true)
        .map(|bindgen| {
            let bindgen = bindgen.typescript(false).remove_producers_section(true);
            bindgen.omit_default_module_path(false)
        })
        .and_then(|bindgen| bindgen.generate(out));
    generated
        .map_err(|err| BundleError::Bindgen { path: wasm.to_owned(), reason: format!("{err:#}") })
}

fn optimise(wasm_opt: &Path, input: &Path, output: &Path) -> Result<(), BundleError> {
    let failed = |reason: String| BundleError::WasmOpt { path: wasm_opt.to_owned(), reason };
    let done = Command::new(wasm_opt)
        .arg("-Oz")
        .args(FEATURES)
        .arg("--strip-producers")
        .arg("--strip-target-features")
        .arg(input)
        .arg("-o")
        .arg(output)
        .output()
        .map_err(|err| failed(err.to_string()))?;
    if done.status.success() {
        return Ok(());
    }
    Err(failed(format!("{}: {}", done.status, String::from_utf8_lossy(&done.stderr).trim())))
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_read_of_the_exact_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "walrus"), None);
    }

    #[test]
    fn other_version_is_refused_by_name() {
        let dir = tempfile::tempdir().expect("temporary directory");
        let lock = dir.path().join("Cargo.lock");
        fs::write(&lock, "name = \"wasm-bindgen\"\nversion = \"0.2.1\"\n").expect("write");
        let message = check_version(&lock).expect_err("differs").to_string();
        assert!(message.contains("Cargo.lock: wasm-bindgen is 0.2.1"), "{message}");
    }

    #[test]
    fn missing_wasm_file_is_named() {
        let message = bindgen(Path::new("/nowhere/app.wasm"), "app", Path::new("/nowhere"))
            .expect_err("absent")
            .to_string();
        assert!(message.starts_with("/nowhere/app.wasm: "), "{message}");
    }

    #[test]
    fn missing_wasm_opt_is_named() {
        let message = optimise(Path::new("/nowhere/wasm-opt"), Path::new("a"), Path::new("b"))
            .expect_err("absent")
            .to_string();
        assert!(message.starts_with("/nowhere/wasm-opt"), "{message}");
    }
}
