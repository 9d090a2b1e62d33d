use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::compress::Compressed;
use crate::error::BundleError;
use crate::manifest::{self, Manifest};

/// What happened to the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// It held the same bytes already; nothing was touched, so that cargo does not build the server again.
    Unchanged,
    /// It was replaced as a whole.
    Replaced,
}

/// Makes the folder hold exactly these files, their variants and the manifest.
///
/// Everything is written beside it and renamed at the end: an interrupted run leaves the old site or none, never a half.
pub(crate) fn publish(files: &[Compressed], out: &Path) -> Result<Written, BundleError> {
    let wanted = contents(files);
    if read(out).is_ok_and(|found| found == wanted) {
        return Ok(Written::Unchanged);
    }
    let parent =
        out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(BundleError::io(parent))?;
    let work = tempfile::Builder::new()
        .prefix(".site-")
        .tempdir_in(parent)
        .map_err(BundleError::io(parent))?;
    let (new, old) = (work.path().join("new"), work.path().join("old"));
    write(&wanted, &new)?;
    if out.exists() {
        fs::rename(out, &old).map_err(BundleError::io(out))?;
    }
    fs::rename(&new, out).map_err(BundleError::io(out))?;
    Ok(Written::Replaced)
}

fn contents(files: &[Compressed]) -> BTreeMap<String, Vec<u8>> {
    let mut contents = BTreeMap::new();
    for file in files {
        let path = &file.asset.path;
        contents.insert(path.clone(), file.asset.content.clone());
        contents.extend(file.br.clone().map(|br| (format!("{path}.br"), br)));
        contents.extend(file.gz.clone().map(|gz| (format!("{path}.gz"), gz)));
    }
    contents.insert(manifest::FILE_NAME.to_owned(), Manifest::of(files).to_json());
    contents
}

fn write(contents: &BTreeMap<String, Vec<u8>>, dir: &Path) -> Result<(), BundleError> {
    for (name, bytes) in contents {
        let path = dir.join(name);
        let folder = path.parent().unwrap_or(dir);
        fs::create_dir_all(folder).map_err(BundleError::io(folder))?;
        fs::write(&path, bytes).map_err(BundleError::io(&path))?;
    }
    Ok(())
}

fn read(dir: &Path) -> std::io::Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![(dir.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{name}/")));
            } else {
                found.insert(name, fs::read(entry.path())?);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::AssetSet;
    use crate::compress::compress;

    fn site(css: &str) -> Vec<Compressed> {
        let mut set = AssetSet::default();
        set.add("i/a.svg", b"<svg/>".to_vec()).expect("known type");
        set.add("main.css", css.as_bytes().to_vec()).expect("known type");
        compress(set.hashed().expect("hashed"))
    }

    #[test]
    fn same_bytes_leave_the_folder_untouched() {
        let dir = tempfile::tempdir().expect("temporary directory");
        let out = dir.path().join("target/site");
        let time = |out: &Path| {
            fs::metadata(out.join("manifest.json")).and_then(|data| data.modified()).expect("time")
        };
        assert_eq!(publish(&site("a{b:c}"), &out).expect("written"), Written::Replaced);
        let before = time(&out);
        assert_eq!(publish(&site("a{b:c}"), &out).expect("read"), Written::Unchanged);
        assert_eq!(time(&out), before);
    }

    #[test]
    fn replaced_site_keeps_no_old_file_and_no_scratch() {
        let dir = tempfile::tempdir().expect("temporary directory");
        let out = dir.path().join("site");
        publish(&site("a{b:c}"), &out).expect("written");
        let before = read(&out).expect("read");
        publish(&site("a{b:d}"), &out).expect("written");
        let after = read(&out).expect("read");
        assert_eq!((before.len(), after.len()), (3, 3));
        assert_ne!(before, after);
        assert_eq!(fs::read_dir(dir.path()).expect("read").count(), 1);
    }
}
