//! `moments check`: every mistake of the content at once, and every dead link if asked.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use app::ports::{CatalogueReader, Edition};
use catalogue::{ContentFiles, Slug};
use search::{Measure, Miss};

use super::links;
use crate::services::content;
use crate::services::published::Published;
use crate::services::publishing::today;
use crate::services::wording;

/// What is checked.
pub(super) struct Checking<'a> {
    /// The folder; the content in the binary when there is none.
    pub(super) folder: Option<&'a Path>,
    /// Where to write what became of every link that leads out, which are then tried.
    pub(super) links: Option<&'a Path>,
    /// Whether to list the paragraphs that could be easier to read.
    pub(super) words: bool,
}

/// Checks content.
pub(super) fn run(checking: &Checking<'_>) -> anyhow::Result<ExitCode> {
    let files = match checking.folder {
        Some(folder) => content::read(folder)?,
        None => content::embedded(),
    };
    let prefix = checking.folder.map(|folder| folder.join("")).unwrap_or_default();
    let mut good = has_no_problem(&files, &prefix, checking.words) && golden(&files)?;
    // A link may be dead whatever else is wrong: one run tells all.
    if let Some(report) = checking.links {
        good &= links::run(&files, &prefix, report)?;
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints every problem and warning.
fn has_no_problem(files: &ContentFiles, prefix: &Path, list_advice: bool) -> bool {
    let mut problems = content::check(files, today());
    let lint = content::lint(files, today());
    let words = wording::check(files);
    problems.extend(lint.errors);
    problems.extend(words.errors);
    problems.sort();
    for problem in &problems {
        println!("{}{problem}", prefix.display());
    }
    for warning in &lint.warnings {
        println!("{}{warning} (warning)", prefix.display());
    }
    for advice in words.advice.iter().filter(|_| list_advice) {
        println!("{}{advice} (advice)", prefix.display());
    }
    let (hard, all) = (words.advice.len(), words.paragraphs);
    println!("{all} paragraphs measured, {hard} pieces of advice (--words lists them)");
    if !problems.is_empty() {
        eprintln!("{} problems in {} files", problems.len(), files.len());
    }
    problems.is_empty()
}

/// Makes every search with a known answer, says which golden ones miss and measures them all.
fn golden(files: &ContentFiles) -> anyhow::Result<bool> {
    let edition = Edition { number: 1, published: today() };
    let published = Published::build(files, Arc::default(), edition, String::new(), today())?;
    let catalogue = published.catalogue();
    println!(
        "{} moments, {} procedures, {} rights, {} authorities, {} kinds of evidence: no mistake",
        catalogue.moments().len(),
        catalogue.procedures().len(),
        catalogue.entitlements().len(),
        catalogue.authorities().len(),
        catalogue.evidence_types().len(),
    );
    let Ok(Some(judgements)) = content::judgements(files) else { return Ok(true) };
    let verdict =
        published.index().judge(&judgements).context("make the searches with known answers")?;
    for miss in &verdict.misses {
        println!("search/judgements.yaml:{}:1: {}", miss.judgement.line, told(miss));
    }
    println!(
        "{} golden searches: {} right first, {} among the first three, {} missed",
        verdict.golden.searches,
        verdict.golden.first,
        verdict.golden.among_three,
        verdict.misses.len()
    );
    for (part, measure) in [("tuning", verdict.tuning), ("reporting", verdict.reporting)] {
        println!("{part}: {}", shares(measure));
    }
    Ok(verdict.misses.is_empty())
}

/// Tells what is wrong with a search: an id that nothing has, or a golden one that misses.
fn told(miss: &Miss) -> String {
    let q = &miss.judgement.q;
    let ids = |ids: &[Slug], between: &str| {
        ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(between)
    };
    if !miss.unknown.is_empty() {
        return format!("« {q} » names {}, which the catalogue has not", ids(&miss.unknown, ", "));
    }
    let found = if miss.found.is_empty() { "nothing".to_owned() } else { ids(&miss.found, ", ") };
    let expected = ids(&miss.judgement.expected, " or ");
    let within = miss.judgement.within.map_or_else(String::new, |n| format!(" in the first {n}"));
    format!("« {q} » finds {found} instead of {expected}{within}")
}

/// Tells how many of some searches are answered well, in per cent.
fn shares(measure: Measure) -> String {
    let share = |count: usize| count as f64 * 100.0 / measure.searches.max(1) as f64;
    format!(
        "{} searches, {:.1} % right first, {:.1} % among three, {:.1} % among ten",
        measure.searches,
        share(measure.first),
        share(measure.among_three),
        share(measure.among_ten)
    )
}
