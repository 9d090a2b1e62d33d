//! Every address of the content that leads out, and where it stands.

use super::files::ContentFiles;
use super::problem::Problem;
use super::yaml::{self, Document};

/// An address in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// The address, as it is written.
    pub url: String,
    /// The path of the file below the content folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// Whether it only says where a claim comes from (`source`, `sources`, `law`); to any other
    /// address people are sent.
    pub is_source: bool,
}

/// Lists every value of the content that is an address of the web, in the order of the files. A file
/// that is not YAML has none: [`read`](super::read) tells why.
pub fn addresses(files: &ContentFiles) -> Vec<Address> {
    let mut found = Vec::new();
    // Most of the words of search are read for nothing otherwise.
    for (path, text) in files.iter().filter(|(_, text)| text.contains("http")) {
        if let Ok((document, _)) = yaml::parse(path, text) {
            yaml::visit(&document.value, "", &mut |pointer, value| {
                let urls = value.as_str().filter(|text| is_address(text));
                found.extend(urls.map(|url| address(&document, pointer, url)));
                true
            });
        }
    }
    found.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    found
}

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

fn address(document: &Document, pointer: &str, url: &str) -> Address {
    let Problem { file, line, column, .. } = document.problem(pointer, "");
    let is_source = pointer.split('/').any(|key| matches!(key, "source" | "sources" | "law"));
    Address { url: url.to_owned(), file, line, column, is_source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_found_with_its_place_and_what_it_is_for() {
        let text = "# https://not.a.value\nchannels:\n  - url: 'https://a.fr/x'\n    title: {fr: \
            see https://b.fr}\nsources: [{url: http://c.fr, title: S}]\nlaw: {url: \"https://d.fr\"}\n\
            a/b: https://e.fr\n";
        let files = [("procedures/x.yaml", text), ("search/y.yaml", "- {http: [")];
        let found = addresses(&files.into_iter().collect());
        let found: Vec<(&str, usize, usize, bool)> =
            found.iter().map(|a| (a.url.as_str(), a.line, a.column, a.is_source)).collect();
        let expected = [
            ("https://a.fr/x", 3, 10, false),
            ("http://c.fr", 5, 17, true),
            ("https://d.fr", 6, 12, true),
            ("https://e.fr", 7, 6, false),
        ];
        assert_eq!(found, expected);
    }
}
