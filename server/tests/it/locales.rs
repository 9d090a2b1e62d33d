//! The interface is complete in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use server::embedded;

/// Reads the ids of a Fluent file, each with the variables it uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =")
            && !line.starts_with(' ')
        {
            id = name.to_owned();
            found.entry(id.clone()).or_default();
        }
        for rest in line.split('$').skip(1) {
            let name: String =
                rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.entry(id.clone()).or_default().insert(name);
        }
    }
    found
}

fn of(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = format!("{lang}/main.ftl");
    let text = embedded::LOCALES.iter().find(|(name, _)| *name == path).map(|(_, text)| *text);
    messages(text.expect("the file is there"))
}

#[test]
fn every_language_has_the_messages_of_french_with_their_variables() {
    let french = of("fr");
    assert!(french.len() > 100);
    for lang in ["fr-simple", "en"] {
        assert_eq!(of(lang), french, "{lang}");
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("it reads").path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn every_message_that_pages_name_exists() {
    let french = of("fr");
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src"), &mut files);
    let mut named = 0;
    // The unit tests of the words themselves name messages of their own.
    for file in files.into_iter().filter(|file| !file.ends_with("i18n.rs")) {
        let text = std::fs::read_to_string(&file).expect("it is text");
        for call in ["tr.get(\"", "tr.with(\""] {
            for rest in text.split(call).skip(1) {
                let id = rest.split('"').next().unwrap_or_default();
                assert!(french.contains_key(id), "{} names {id}", file.display());
                named += 1;
            }
        }
    }
    assert!(named > 50, "{named} messages were looked up");
}

#[test]
fn french_has_no_break_spaces_where_they_belong() {
    for lang in ["fr", "fr-simple"] {
        let path = format!("{lang}/main.ftl");
        let (_, text) =
            embedded::LOCALES.iter().find(|(name, _)| *name == path).expect("it is there");
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            for bad in [" ;", " !", " ?", " »", " %", "« ", "'"] {
                assert!(!line.contains(bad), "locales/{path}:{}: `{bad}` in {line}", number + 1);
            }
        }
    }
}
