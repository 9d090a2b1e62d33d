use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::error::BundleError;

/// Checks that every `#[island]` of the sources is exported by the bundle's JavaScript.
///
/// The linker drops an island silently when nothing refers to its module or crate, and the page then stays inert.
pub(crate) fn check(sources: &Path, js: &str) -> Result<(), BundleError> {
    let mut declared = BTreeSet::new();
    collect(sources, &mut declared)?;
    let exported = exported(js);
    let names: Vec<String> =
        declared.into_iter().filter(|name| !exported.contains(name.as_str())).collect();
    if names.is_empty() {
        return Ok(());
    }
    Err(BundleError::LostIslands { sources: sources.to_owned(), names })
}

fn collect(path: &Path, names: &mut BTreeSet<String>) -> Result<(), BundleError> {
    let is_dir = fs::metadata(path).map_err(BundleError::io(path))?.is_dir();
    if is_dir {
        for entry in fs::read_dir(path).map_err(BundleError::io(path))? {
            collect(&entry.map_err(BundleError::io(path))?.path(), names)?;
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") {
        let text = fs::read_to_string(path).map_err(BundleError::io(path))?;
        names.extend(declared(&text).map(str::to_owned));
    }
    Ok(())
}

/// Returns the names of the functions that follow an `#[island]` attribute at the head of a line.
fn declared(source: &str) -> impl Iterator<Item = &str> {
    let mut pending = false;
    source.lines().filter_map(move |line| {
        let line = line.trim_start();
        pending |= ["#[island]", "#[island(", "#[leptos::island"]
            .iter()
            .any(|head| line.starts_with(head));
        let code = line.split("//").next().unwrap_or_default();
        let (_, after) = code.split_once("fn ").filter(|_| pending)?;
        pending = false;
        after.split(|c: char| !c.is_alphanumeric() && c != '_').next()
    })
}

/// Returns the names of exported functions, without the hash that Leptos puts behind an island's name.
fn exported(js: &str) -> BTreeSet<&str> {
    let functions = js.split("function ").skip(1).filter_map(|rest| rest.split_once('('));
    functions.filter_map(|(name, _)| name.rsplit_once('_')).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
// Island: live result while typing. #[island] fn Comment
#[island]
#[expect(missing_docs)] // fn Trailing
pub fn SearchBox(id: String) -> impl IntoView {}

    #[island(lazy)]
pub async fn Plan() -> impl IntoView {}

#[component]
pub fn Page() -> impl IntoView {}
";

    #[test]
    fn islands_of_a_source_are_found_and_components_are_not() {
        assert_eq!(declared(SOURCE).collect::<Vec<_>>(), ["SearchBox", "Plan"]);
    }

    #[test]
    fn lost_island_is_named() {
        let dir = tempfile::tempdir().expect("temporary directory");
        fs::write(dir.path().join("search_box.rs"), SOURCE).expect("write");
        let whole = "export function SearchBox_123(el) {}\nexport function Plan_45(el) {}";
        check(dir.path(), whole).expect("both exported");
        let err = check(dir.path(), "export function SearchBox_123(el) {}").expect_err("lost");
        assert!(err.to_string().contains("island(s) Plan:"), "{err}");
    }
}
