//! `moments report content`: what the content is worth, moment by moment.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use app::i18n::{Locales, Tr};
use catalogue::{ContentFiles, Lang};

use crate::embedded;
use crate::services::publishing::today;
use crate::services::{content, report};

/// Where the report goes; to the standard output as JSON when nowhere is said.
pub(super) struct Targets<'a> {
    /// A file for JSON.
    pub(super) json: Option<&'a Path>,
    /// A file for HTML.
    pub(super) html: Option<&'a Path>,
}

/// Measures content and writes what was found.
pub(super) fn run(files: &ContentFiles, targets: &Targets<'_>) -> anyhow::Result<ExitCode> {
    let (catalogue, _) = content::rules(files, today()).map_err(|problems| {
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        anyhow::anyhow!("the content has {} problems, the first: {first}", problems.len())
    })?;
    let report = report::report(files, &catalogue, today());
    let json = serde_json::to_string_pretty(&report).context("write the report")? + "\n";
    match targets.json {
        Some(file) => write(file, &json)?,
        None if targets.html.is_none() => print!("{json}"),
        None => {}
    }
    if let Some(file) = targets.html {
        let locales = Locales::parse(embedded::LOCALES.iter().copied())?;
        let tr = Tr::new(Arc::new(locales), Lang::Fr);
        write(file, &report::page(&report, &tr))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write(file: &Path, text: &str) -> anyhow::Result<()> {
    std::fs::write(file, text).with_context(|| format!("write {}", file.display()))
}
