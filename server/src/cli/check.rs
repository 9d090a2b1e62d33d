//! `moments check`: every mistake of the content at once.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use app::ports::CatalogueReader;
use catalogue::{ContentFiles, Date};

use crate::services::content;
use crate::services::published::Published;

/// Checks a folder, or the content in the binary.
pub(super) fn run(folder: Option<&Path>) -> anyhow::Result<ExitCode> {
    let files = match folder {
        Some(folder) => content::read(folder)?,
        None => content::embedded(),
    };
    let mut problems = content::check(&files);
    let lint = content::lint(&files, Date(jiff::Zoned::now().date()));
    problems.extend(lint.errors);
    problems.sort();
    let prefix = folder.map(|folder| folder.join("")).unwrap_or_default();
    for problem in &problems {
        println!("{}{problem}", prefix.display());
    }
    for warning in &lint.warnings {
        println!("{}{warning} (warning)", prefix.display());
    }
    if !problems.is_empty() {
        eprintln!("{} problems in {} files", problems.len(), files.len());
        return Ok(ExitCode::FAILURE);
    }
    golden(&files)
}

/// Makes the golden searches and says which of them miss.
fn golden(files: &ContentFiles) -> anyhow::Result<ExitCode> {
    let any_day = Date(jiff::civil::date(2000, 1, 1));
    let published = Published::build(files, Arc::default(), 1, any_day, String::new())?;
    let catalogue = published.catalogue();
    println!(
        "{} moments, {} procedures, {} rights, {} authorities, {} kinds of evidence: no mistake",
        catalogue.moments().len(),
        catalogue.procedures().len(),
        catalogue.entitlements().len(),
        catalogue.authorities().len(),
        catalogue.evidence_types().len(),
    );
    let Ok(Some(judgements)) = content::judgements(files) else { return Ok(ExitCode::SUCCESS) };
    let verdict = published.index().judge(&judgements).context("make the golden searches")?;
    for miss in &verdict.misses {
        let found: Vec<&str> = miss.found.iter().map(|id| id.as_str()).collect();
        let expected: Vec<&str> = miss.judgement.expected.iter().map(|id| id.as_str()).collect();
        println!(
            "search/judgements.yaml:{}:1: « {} » finds {} instead of {} in the first {}",
            miss.judgement.line,
            miss.judgement.q,
            if found.is_empty() { "nothing".to_owned() } else { found.join(", ") },
            expected.join(" or "),
            miss.judgement.within,
        );
    }
    println!(
        "{} golden searches: {} right first, {} among the first three, {} missed",
        verdict.searches,
        verdict.first,
        verdict.among_three,
        verdict.misses.len()
    );
    let good = verdict.misses.is_empty();
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
