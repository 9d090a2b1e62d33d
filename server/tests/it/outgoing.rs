//! The links that lead out of the content: what is wrong with them is told where they stand.

use std::collections::BTreeMap;

use catalogue::ContentFiles;
use server::services::{content, outgoing};

const PROCEDURE: &str = "procedures/declarer-la-grossesse.yaml";

/// The content of this repository with a file changed: the first of some words for others.
fn changed(path: &str, from: &str, to: &str) -> ContentFiles {
    let change = |(file, text): (&str, &str)| {
        let is_it = file == path && text.contains(from);
        (file.to_owned(), if is_it { text.replacen(from, to, 1) } else { text.to_owned() })
    };
    let files: ContentFiles = content::embedded().iter().map(change).collect();
    assert_ne!(files, content::embedded(), "{path} has no {from}");
    files
}

fn told(files: &ContentFiles) -> Vec<String> {
    outgoing::check(files).iter().map(ToString::to_string).collect()
}

/// The place of some words of the content: `file:line:column`.
fn place(files: &ContentFiles, path: &str, words: &str) -> String {
    let text = files.get(path).expect("the file is there");
    let before = text.split(words).next().expect("split gives a first part");
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    format!("{path}:{line}:{column}")
}

#[test]
fn the_content_of_this_repository_leads_to_known_domains_only() {
    assert_eq!(told(&content::embedded()), [""; 0]);
}

#[test]
fn an_unknown_domain_is_told_where_it_stands() {
    let files = changed(PROCEDURE, "https://www.caf.fr", "https://www.caf-aides.fr");
    let place = place(&files, PROCEDURE, "https://www.caf-aides.fr");
    let expected =
        format!("{place}: the domain of `www.caf-aides.fr` is not in the list of domains");
    assert_eq!(told(&files), [expected]);
}

#[test]
fn an_address_in_two_spellings_is_told_at_the_rarer_one() {
    let files = changed(PROCEDURE, "https://www.caf.fr\n", "https://caf.fr/\n");
    let place = place(&files, PROCEDURE, "https://caf.fr/\n");
    let found = told(&files);
    let begin = format!("{place}: `https://caf.fr/` is another spelling of `https://www.caf.fr` (");
    assert!(found.len() == 1 && found[0].starts_with(&begin), "{found:#?}");
}

#[test]
fn people_are_not_sent_to_a_site_without_a_public_task_and_sources_may_be_one() {
    // An address that stands among the sources already, where it is no problem.
    let known = "https://www.mes-allocs.fr/";
    let files = changed(PROCEDURE, "https://www.caf.fr\n", &format!("{known}\n"));
    let place = place(&files, PROCEDURE, known);
    let found = told(&files);
    let begin = format!("{place}: sends people to `mes-allocs.fr` (");
    assert!(found.len() == 1 && found[0].starts_with(&begin), "{found:#?}");
}

#[test]
fn an_address_that_the_catalogue_refuses_is_told_once() {
    let files = changed(PROCEDURE, "https://www.caf.fr\n", "http://www.caf.fr\n");
    let mut at: BTreeMap<String, usize> = BTreeMap::new();
    for problem in content::check(&files, "2026-11-22".parse().expect("a day")) {
        *at.entry(format!("{}:{}:{}", problem.file, problem.line, problem.column)).or_default() +=
            1;
    }
    assert_eq!(at, BTreeMap::from([(place(&files, PROCEDURE, "http://www.caf.fr\n"), 1)]));
}

#[test]
fn a_list_of_domains_with_a_mistake_is_told_with_its_place() {
    let files = changed("domains.yaml", "{domain: caf.fr,", "{domain: www.caf.fr,");
    let place = place(&files, "domains.yaml", "www.caf.fr,");
    let message = "`www.caf.fr` is not a domain: write it as `caf.fr`, without www.";
    assert_eq!(told(&files), [format!("{place}: {message}")]);
}

#[test]
fn content_without_a_list_of_domains_is_refused() {
    let files = content::embedded();
    let files: ContentFiles = files.iter().filter(|(path, _)| *path != "domains.yaml").collect();
    assert_eq!(told(&files), ["domains.yaml:1:1: this file is missing"]);
}
