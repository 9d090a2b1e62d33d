use std::fmt;

use crate::manifest::{Entry, Manifest};

/// What a first visit must download to run the islands, after brotli.
pub(crate) struct Report {
    rows: Vec<(String, u64)>,
}

impl Report {
    /// Lists the WASM and JavaScript files; of those named, when some are.
    pub(crate) fn of(manifest: &Manifest, named: &[String]) -> Self {
        let is_code = |file: &&Entry| {
            let code = file.mime == "application/wasm" || file.mime.starts_with("text/javascript");
            code && (named.is_empty() || named.contains(&file.name))
        };
        let row = |file: &Entry| (file.name.clone(), file.br.unwrap_or(file.size));
        Self { rows: manifest.files.iter().filter(is_code).map(row).collect() }
    }

    /// Returns the sum in bytes.
    pub(crate) fn total(&self) -> u64 {
        self.rows.iter().map(|(_, size)| size).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, size) in &self.rows {
            writeln!(f, "{size:>9}  {name}")?;
        }
        writeln!(f, "{:>9}  sum, bytes after brotli", self.total())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, mime: &str, size: u64, br: Option<u64>) -> Entry {
        Entry {
            name: name.to_owned(),
            path: String::new(),
            mime: mime.to_owned(),
            sha256: String::new(),
            size,
            br,
            gz: None,
        }
    }

    #[test]
    fn only_code_counts_and_a_missing_variant_counts_whole() {
        let files = vec![
            entry("app.js", "text/javascript; charset=utf-8", 100, Some(40)),
            entry("app.wasm", "application/wasm", 60, None),
            entry("main.css", "text/css; charset=utf-8", 1000, Some(500)),
        ];
        let report = Report::of(&Manifest { files }, &[]);
        assert_eq!(report.total(), 100);
        assert!(report.to_string().contains("       40  app.js\n"));
    }
}
