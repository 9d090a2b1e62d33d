//! Pages of service-public.fr, read from files and written to one.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use anyhow::Context;
use catalogue::{Reference, References};
use dila::Source;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

/// What files gave.
#[derive(Default)]
pub(super) struct Gathered {
    /// The pages, in order.
    pub(super) references: References,
    /// How many files hold something else than a page.
    pub(super) others: usize,
    /// How many files give again a page that another audience has.
    pub(super) again: usize,
    /// How many files, or lines, could not be read; each has been told.
    pub(super) bad: usize,
}

/// Reads the pages of an archive, of a folder or of a file that [`write`] wrote. What is wrong is told
/// on the standard error, with its file, and passed over.
pub(super) fn gather(path: &Path) -> anyhow::Result<Gathered> {
    if path.extension().is_some_and(|ending| ending == "jsonl") {
        return lines(path);
    }
    let source = Source::open(path).with_context(|| format!("import {}", path.display()))?;
    let bar = ProgressBar::new(source.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let mut gathered = Gathered::default();
    let mut pages = Vec::new();
    for file in source.files() {
        let read = match &file.bytes {
            Ok(bytes) => dila::read(bytes).map_err(|err| err.to_string()),
            Err(message) => Err(message.clone()),
        };
        match read {
            Ok(Some(page)) => pages.push(page),
            Ok(None) => gathered.others += 1,
            Err(message) => {
                gathered.bad += 1;
                bar.suspend(|| eprintln!("{}:{message}", file.name));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    let read = pages.len();
    gathered.references = References::new(pages);
    gathered.again = read - gathered.references.pages().len();
    Ok(gathered)
}

fn lines(path: &Path) -> anyhow::Result<Gathered> {
    let mut gathered = Gathered::default();
    let mut pages: Vec<Reference> = Vec::new();
    let file = File::open(path).with_context(|| format!("read {}", path.display()))?;
    for (number, line) in (1..).zip(BufReader::new(file).split(b'\n')) {
        let line = line.with_context(|| format!("read {}", path.display()))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice(&line) {
            Ok(page) => pages.push(page),
            Err(err) => {
                gathered.bad += 1;
                eprintln!("{}:{number}: {err}", path.display());
            }
        }
    }
    let read = pages.len();
    gathered.references = References::new(pages);
    gathered.again = read - gathered.references.pages().len();
    Ok(gathered)
}

/// Writes values as JSON Lines. The file is there whole or not at all.
pub(super) fn write<T: Serialize>(
    path: &Path,
    values: impl IntoIterator<Item = T>,
) -> anyhow::Result<()> {
    let beside = path.with_extension("jsonl.tmp");
    let fill = || {
        let mut file = BufWriter::new(File::create(&beside)?);
        for value in values {
            serde_json::to_writer(&mut file, &value)?;
            file.write_all(b"\n")?;
        }
        file.into_inner().map_err(|err| err.into_error())?.sync_all()?;
        std::fs::rename(&beside, path)
    };
    fill().with_context(|| format!("write {}", path.display()))
}
