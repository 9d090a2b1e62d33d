//! `moments check --links`: asks for every link that leads out of the content.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use ::links::{Manner, Report};
use anyhow::Context;
use catalogue::ContentFiles;
use indicatif::{ProgressBar, ProgressStyle};

use crate::services::outgoing;

/// Tries all links, prints what became of them and writes it to a file. Tells whether none is dead.
pub(super) fn run(files: &ContentFiles, prefix: &Path, path: &Path) -> anyhow::Result<bool> {
    let mut links = outgoing::gather(files);
    for place in links.iter_mut().flat_map(|link| &mut link.places) {
        *place = format!("{}{place}", prefix.display());
    }
    // Hosts are asked for minutes: a file that cannot be written is told before. The last report
    // stays until there is another.
    let beside = path.with_extension("json.tmp");
    let file = File::create(&beside).with_context(|| format!("write {}", path.display()))?;
    let bar = ProgressBar::new(links.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let tell = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let today = jiff::Zoned::now().date();
    let report = ::links::try_all(&links, today, &Manner::default(), &tell);
    bar.finish_and_clear();
    let written = write(file, &report).and_then(|()| Ok(std::fs::rename(&beside, path)?));
    written.with_context(|| format!("write {}", path.display()))?;
    if report.is_without_network() {
        eprint!("{report}");
    } else {
        print!("{report}");
    }
    Ok(report.is_good())
}

fn write(file: File, report: &Report) -> anyhow::Result<()> {
    let mut file = BufWriter::new(file);
    serde_json::to_writer_pretty(&mut file, report)?;
    file.write_all(b"\n")?;
    Ok(file.into_inner().map_err(|err| err.into_error())?.sync_all()?)
}
