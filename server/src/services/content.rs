//! The text of the content: from a folder, or from the binary.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context;
use catalogue::{Catalogue, ContentFiles, Date, Places, Problem};
use rules::{Compiled, Fault};
use search::{Judgements, Lexicon, LexiconError};

use super::outgoing;
use crate::embedded;

/// The files the search engine needs.
const STOP_WORDS: &str = "search/stopwords.yaml";
const SYNONYMS: &str = "search/synonyms.yaml";
const JUDGEMENTS: &str = "search/judgements.yaml";

/// Gives the content in the binary.
pub fn embedded() -> ContentFiles {
    embedded::CONTENT.iter().copied().collect()
}

/// Reads a content folder. Hidden files and those that editors leave beside are passed over.
pub fn read(folder: &Path) -> anyhow::Result<ContentFiles> {
    let mut files = ContentFiles::default();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = std::fs::read_dir(&next)
            .with_context(|| format!("read the content folder {}", next.display()))?;
        for entry in entries {
            let entry = entry.with_context(|| format!("read {}", next.display()))?;
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            if name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path)
                    .with_context(|| format!("read the content file {}", path.display()))?;
                let below = path.strip_prefix(folder).unwrap_or(&path);
                files.insert(below.to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    Ok(files)
}

/// Reads the words of the search engine.
pub fn lexicon(files: &ContentFiles) -> Result<Lexicon, Vec<Problem>> {
    let text = |path: &str| {
        files.get(path).ok_or_else(|| vec![Problem::at_start(path, "this file is missing")])
    };
    Lexicon::parse(text(STOP_WORDS)?, text(SYNONYMS)?).map_err(problems)
}

/// Reads the golden searches, if there are some.
pub fn judgements(files: &ContentFiles) -> Result<Option<Judgements>, Vec<Problem>> {
    let Some(text) = files.get(JUDGEMENTS) else { return Ok(None) };
    Judgements::parse(text).map(Some).map_err(problems)
}

/// Reads the catalogue as it is on a day and compiles its rules.
pub fn rules(files: &ContentFiles, on: Date) -> Result<(Catalogue, Compiled), Vec<Problem>> {
    let reading = catalogue::read(files, on);
    if !reading.problems.is_empty() {
        return Err(reading.problems);
    }
    match rules::compile(reading.catalogue.rules()) {
        Ok(compiled) => Ok((reading.catalogue, compiled)),
        Err(faults) => Err(located(faults, &reading.places)),
    }
}

/// What the linter says of the rules, seen from a day: what forbids to publish, and what does not.
#[derive(Debug, Default)]
pub struct Lint {
    /// What forbids to publish.
    pub errors: Vec<Problem>,
    /// What somebody should look at.
    pub warnings: Vec<Problem>,
}

/// Runs the examples of the rules, and proves what can be proved wrong with them; nothing when the
/// rules have mistakes that hide the rest.
pub fn lint(files: &ContentFiles, today: Date) -> Lint {
    let reading = catalogue::read(files, today);
    let content = reading.catalogue.rules();
    let (Some(compiled), _) = rules::attempt(content) else { return Lint::default() };
    let errors = located(rules::run_examples(content, &compiled), &reading.places);
    let mut lint = Lint { errors, warnings: Vec::new() };
    for finding in rules::lint(content, &compiled, today.0) {
        let list = match finding.severity {
            rules::Severity::Error => &mut lint.errors,
            rules::Severity::Warning => &mut lint.warnings,
        };
        list.extend(located(vec![finding.fault], &reading.places));
    }
    lint
}

fn located(faults: Vec<Fault>, places: &Places) -> Vec<Problem> {
    let tell = |fault: Fault| places.problem(&fault.site, &fault.pointer, fault.message);
    let mut problems: Vec<Problem> = faults.into_iter().map(tell).collect();
    problems.sort();
    problems
}

/// Lists every problem of the content as it is on a day: the catalogue's, those of the rules, of the
/// words of search and of the links that lead out.
pub fn check(files: &ContentFiles, on: Date) -> Vec<Problem> {
    let mut found = rules(files, on).err().unwrap_or_default();
    found.extend(lexicon(files).err().unwrap_or_default());
    found.extend(judgements(files).err().unwrap_or_default());
    // An address that the catalogue refuses already is told once.
    let told: BTreeSet<_> = found.iter().map(place).collect();
    let links = outgoing::check(files);
    let links: Vec<Problem> =
        links.into_iter().filter(|link| !told.contains(&place(link))).collect();
    found.extend(links);
    found.sort();
    found
}

fn place(problem: &Problem) -> (String, usize, usize) {
    (problem.file.clone(), problem.line, problem.column)
}

fn problems(error: LexiconError) -> Vec<Problem> {
    let tell = |mistake: search::Mistake| Problem {
        file: mistake.file.to_owned(),
        line: usize::try_from(mistake.line).unwrap_or(1).max(1),
        column: usize::try_from(mistake.column).unwrap_or(1).max(1),
        message: mistake.message,
    };
    error.0.into_iter().map(tell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_editors_leave_are_passed_over() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["authorities.yaml", ".authorities.yaml.swp", "authorities.yaml~"] {
            // Not text: a swap file is not.
            let bytes: &[u8] = if name == "authorities.yaml" { b"{}" } else { b"\xff" };
            std::fs::write(folder.path().join(name), bytes).expect("the folder can be written");
        }
        let files = read(folder.path()).expect("what is left is text");
        assert_eq!(files.iter().collect::<Vec<_>>(), [("authorities.yaml", "{}")]);
    }
}
