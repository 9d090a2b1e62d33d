//! The files to read: those of an archive, of a folder, or a single one.

use std::fs;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use crate::SourceError;

/// The largest file that is read, in bytes: the largest page has half a million.
pub const MOST_BYTES: u64 = 16 << 20;

/// Where the files are.
pub struct Source {
    path: PathBuf,
    names: Vec<String>,
    archive: Option<ZipArchive<BufReader<fs::File>>>,
}

/// A file, read.
pub struct File {
    /// Its path below the source, with `/`.
    pub name: String,
    /// What it holds, or why it cannot be read.
    pub bytes: Result<Vec<u8>, String>,
}

impl Source {
    /// Lists the files of an archive or of a folder with those below it; or a single file. Only names
    /// that end in `.xml` or `.json` count, in the order of their names.
    pub fn open(path: &Path) -> Result<Self, SourceError> {
        let path = path.to_owned();
        let data = fs::metadata(&path).map_err(|err| unreadable(&path, err))?;
        if data.is_dir() {
            let mut names = Vec::new();
            list(&path, "", &mut names)?;
            return Ok(Self { path, names: chosen(names), archive: None });
        }
        if !is_archive(&path)? {
            return Ok(Self { path, names: vec![String::new()], archive: None });
        }
        let file = fs::File::open(&path).map_err(|err| unreadable(&path, err))?;
        let damaged = |source| SourceError::Archive { path: path.clone(), source };
        let archive = ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
        let names = archive.file_names().map(|name| Ok(name?.into_owned()));
        let names = chosen(names.collect::<Result<_, _>>().map_err(damaged)?);
        Ok(Self { path, names, archive: Some(archive) })
    }

    /// Counts the files.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Says whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Reads the files one by one, so that one is in memory at a time.
    pub fn files(mut self) -> impl Iterator<Item = File> {
        let names = std::mem::take(&mut self.names);
        names.into_iter().map(move |name| {
            let bytes = self.bytes(&name);
            let name = if name.is_empty() { self.path.display().to_string() } else { name };
            File { name, bytes }
        })
    }

    fn bytes(&mut self, name: &str) -> Result<Vec<u8>, String> {
        match &mut self.archive {
            Some(archive) => limited(archive.by_name(name).map_err(|err| err.to_string())?),
            None => {
                let path = if name.is_empty() { self.path.clone() } else { self.path.join(name) };
                limited(fs::File::open(path).map_err(|err| err.to_string())?)
            }
        }
    }
}

/// Reads a file whole: an archive may say less of it than there is.
fn limited(file: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|err| err.to_string())?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("more than {} MiB", MOST_BYTES >> 20));
    }
    Ok(bytes)
}

fn unreadable(path: &Path, source: io::Error) -> SourceError {
    SourceError::Unreadable { path: path.to_owned(), source }
}

fn is_archive(path: &Path) -> Result<bool, SourceError> {
    let file = fs::File::open(path).map_err(|err| unreadable(path, err))?;
    let mut start = Vec::new();
    file.take(2).read_to_end(&mut start).map_err(|err| unreadable(path, err))?;
    Ok(start == b"PK")
}

/// Lists the files below a folder. Links are not followed: they may lead in a circle.
fn list(folder: &Path, below: &str, names: &mut Vec<String>) -> Result<(), SourceError> {
    for entry in fs::read_dir(folder).map_err(|err| unreadable(folder, err))? {
        let entry = entry.map_err(|err| unreadable(folder, err))?;
        let path = entry.path();
        let kind = entry.file_type().map_err(|err| unreadable(&path, err))?;
        let Ok(own) = entry.file_name().into_string() else { continue };
        let name = if below.is_empty() { own } else { format!("{below}/{own}") };
        if kind.is_dir() {
            list(&path, &name, names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

fn chosen(mut names: Vec<String>) -> Vec<String> {
    let ends = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.ends_with(".xml") || name.ends_with(".json")
    };
    names.retain(|name| ends(name));
    names.sort();
    names.dedup();
    names
}
