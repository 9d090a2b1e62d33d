//! The content of this repository, compiled.

use std::path::Path;

use catalogue::ContentFiles;
use rules::Compiled;

pub(crate) fn compiled() -> Compiled {
    let mut files = ContentFiles::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content");
    add(&root, &root, &mut files);
    let reading = catalogue::read(&files, "2026-11-22".parse().expect("a day"));
    rules::compile(reading.catalogue.rules()).expect("the content compiles")
}

fn add(root: &Path, folder: &Path, files: &mut ContentFiles) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add(root, &path, files);
        } else {
            let below = path.strip_prefix(root).expect("below the root").to_string_lossy();
            files.insert(below, std::fs::read_to_string(&path).expect("a text"));
        }
    }
}
