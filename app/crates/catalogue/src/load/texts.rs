//! Every text of the content, as it is written and where.

use serde_json::Value;

use super::files::ContentFiles;
use super::problem::Problem;
use super::yaml::{self, Document};
use crate::Lang;

/// A text of a content file in one language, with the names of figures still in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The path of the file below the content folder.
    pub file: String,
    /// The JSON pointer of the text in all its languages: `/stages/0/title`.
    pub pointer: String,
    /// The language.
    pub lang: Lang,
    /// The words.
    pub text: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Written {
    /// Makes a problem at the text.
    pub fn problem(&self, message: impl Into<String>) -> Problem {
        let (file, message) = (self.file.clone(), message.into());
        Problem { file, line: self.line, column: self.column, message }
    }
}

/// Lists every text of the content that is written by language, in the order of the files. A file
/// that is not YAML has none: [`read`](super::read) tells why.
pub fn texts(files: &ContentFiles) -> Vec<Written> {
    let mut found = Vec::new();
    for (path, text) in files.iter() {
        // The words of search are nobody's sentences.
        if path.starts_with("search/") || !text.contains("fr:") {
            continue;
        }
        if let Ok((document, _)) = yaml::parse(path, text) {
            yaml::visit(&document.value, "", &mut |pointer, value| {
                add(&document, pointer, value, &mut found)
            });
        }
    }
    found
}

/// Adds the text at a pointer in each of its languages, when there is one. Tells whether to look below.
fn add(document: &Document, pointer: &str, value: &Value, found: &mut Vec<Written>) -> bool {
    if !value.get("fr").is_some_and(Value::is_string) {
        return true;
    }
    for lang in Lang::ALL {
        let Some(text) = value.get(lang.code()).and_then(Value::as_str) else { continue };
        let at = document.problem(&format!("{pointer}/{}", lang.code()), "");
        found.push(Written {
            file: at.file,
            pointer: pointer.to_owned(),
            lang,
            text: text.to_owned(),
            line: at.line,
            column: at.column,
        });
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_found_in_its_languages_with_its_place() {
        let text = "title: {fr: Un titre, en: A title}\nnotes:\n  - text:\n      fr: |\n        Deux.\n      \
            fr-simple: Trois.\nwords: [fr]\n";
        let files = [("procedures/x.yaml", text), ("search/y.yaml", "a: {fr: non}")];
        let found = texts(&files.into_iter().collect());
        let found: Vec<(&str, Lang, &str, usize)> = found
            .iter()
            .map(|one| (one.pointer.as_str(), one.lang, one.text.trim_end(), one.line))
            .collect();
        let expected = [
            ("/title", Lang::Fr, "Un titre", 1),
            ("/title", Lang::En, "A title", 1),
            // A block begins where its words do.
            ("/notes/0/text", Lang::Fr, "Deux.", 5),
            ("/notes/0/text", Lang::FrSimple, "Trois.", 6),
        ];
        assert_eq!(found, expected);
    }
}
