use std::ops::Range;

use crate::error::BundleError;

/// One place in a file that names another file of the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The bytes to replace.
    pub(crate) span: Range<usize>,
    /// The name of the file meant, from the root of the site.
    pub(crate) target: String,
}

/// Finds the string literals of a script or JSON file that are the name of a file of the site.
///
/// A literal that names no file is something else, and is left alone.
pub(crate) fn quoted(name: &str, text: &str, exists: impl Fn(&str) -> bool) -> Vec<Reference> {
    let quote = |c: char| matches!(c, '"' | '\'' | '`');
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        if c == '\n' {
            start = None;
        } else if quote(c) {
            // Any two neighbouring quotes are tried: an apostrophe in a comment must not shift the pairs.
            if let Some(open) = start {
                found.extend(reference(name, text, open..at).filter(|found| exists(&found.target)));
            }
            start = Some(at + 1);
        }
    }
    found
}

/// Finds what `url(…)` and `@import` name in a style sheet; a relative one must name a file of the site.
pub(crate) fn css(
    name: &str,
    text: &str,
    exists: impl Fn(&str) -> bool,
) -> Result<Vec<Reference>, BundleError> {
    let mut found = Vec::new();
    for span in css_spans(text) {
        let written = &text[span.clone()];
        if is_absolute(written) {
            continue;
        }
        match reference(name, text, span.clone()).filter(|found| exists(&found.target)) {
            Some(reference) => found.push(reference),
            None => {
                return Err(BundleError::DeadReference {
                    name: name.to_owned(),
                    target: written.to_owned(),
                });
            }
        }
    }
    Ok(found)
}

/// Writes the content again with every reference replaced.
pub(crate) fn replace(
    content: &[u8],
    references: &[Reference],
    by: impl Fn(&str) -> String,
) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() + 16 * references.len());
    let mut at = 0;
    for reference in references {
        out.extend_from_slice(&content[at..reference.span.start]);
        out.extend_from_slice(by(&reference.target).as_bytes());
        at = reference.span.end;
    }
    out.extend_from_slice(&content[at..]);
    out
}

/// Returns the way from one file to another, both from the root of the site.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len() - 1;
    let shared =
        from[..folders].iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut parts = vec![".."; folders - shared];
    parts.extend(&to[shared..]);
    parts.join("/")
}

/// Returns what is written at `span`, without `./` at its head and query or fragment at its end, as a reference.
fn reference(name: &str, text: &str, span: Range<usize>) -> Option<Reference> {
    let written = &text[span.clone()];
    let start = span.start + if written.starts_with("./") { 2 } else { 0 };
    let end = span.start + written.find(['?', '#']).unwrap_or(written.len());
    let target = resolve(name, text.get(start..end)?)?;
    Some(Reference { span: start..end, target })
}

/// Resolves a relative path as a browser would; `None` above the root or for an empty path.
fn resolve(name: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" => return None,
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn is_absolute(written: &str) -> bool {
    let scheme = written
        .split_once(':')
        .is_some_and(|(scheme, _)| scheme.bytes().all(|b| b.is_ascii_alphanumeric()));
    scheme || written.is_empty() || written.starts_with(['/', '#'])
}

/// Returns the spans of the addresses in a style sheet, without quotes, in order. Comments are skipped.
fn css_spans(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let span = if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            continue;
        } else if rest.starts_with("url(") {
            address(text, at + 4, ')')
        } else if rest.starts_with("@import") {
            address(text, at + 7, ';').filter(|span| !text[span.clone()].starts_with("url("))
        } else if rest.starts_with(['"', '\'']) {
            // A string elsewhere, such as content: "url(x)", is passed over as a whole.
            at += string_length(rest);
            continue;
        } else {
            None
        };
        at = span
            .as_ref()
            .map_or(at + rest.chars().next().map_or(1, char::len_utf8), |span| span.end + 1);
        spans.extend(span);
    }
    spans
}

/// Returns the length of the string at the head of the text, with its quotes.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    let closes = |b: u8| {
        let closing = b == text.as_bytes()[0] && !escaped;
        escaped = b == b'\\' && !escaped;
        closing
    };
    text.bytes().skip(1).position(closes).map_or(text.len(), |at| at + 2)
}

/// Returns the span of a quoted address, or of an unquoted one that ends before `end`.
fn address(text: &str, from: usize, end: char) -> Option<Range<usize>> {
    let start = from + text[from..].find(|c: char| !c.is_whitespace())?;
    let rest = &text[start..];
    if rest.starts_with(['"', '\'']) {
        let close = rest[1..].find(&rest[..1])?;
        return Some(start + 1..start + 1 + close);
    }
    let length = rest.find(end)?;
    Some(start..start + rest[..length].trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn css_targets(text: &str) -> Vec<String> {
        let found = css("style/main.css", text, |_| true).expect("all exist");
        found.into_iter().map(|found| found.target).collect()
    }

    #[test]
    fn css_addresses_are_found_in_every_form() {
        let text = "@import \"a.css\"; @import url('b.css'); x{src:url(c.woff2?v=1#d),url( \"../e.svg\" )}";
        assert_eq!(css_targets(text), ["style/a.css", "style/b.css", "style/c.woff2", "e.svg"]);
    }

    #[test]
    fn css_data_comments_strings_and_absolute_addresses_are_left_alone() {
        let text = "/* url(a.png) */ x{content:'url(b.png)';content:'\\'';y:url(data:image/png;base64,AA);z:url(#c) url(https://d/e)}";
        assert_eq!(css_targets(text), [""; 0]);
    }

    #[test]
    fn css_address_of_no_file_is_an_error() {
        let err = css("main.css", "x{y:url(fonts/a.woff2)}", |_| false).expect_err("dead");
        assert_eq!(err.to_string(), "main.css: url(fonts/a.woff2) names no file of the site");
    }

    #[test]
    fn query_and_fragment_survive_replacement() {
        let text = "x{y:url(./a.svg#icon)}";
        let found = css("main.css", text, |_| true).expect("exists");
        let out = replace(text.as_bytes(), &found, |_| "a.12345678.svg".to_owned());
        assert_eq!(String::from_utf8_lossy(&out), "x{y:url(./a.12345678.svg#icon)}");
    }

    #[test]
    fn script_strings_are_tried_and_others_left_alone() {
        let text = "// don't\nimport {a} from './snippets/b/c.js'; f('app.wasm', \"text\")";
        let exists = |target: &str| ["snippets/b/c.js", "app.wasm"].contains(&target);
        let found: Vec<_> =
            quoted("app.js", text, exists).into_iter().map(|found| found.target).collect();
        assert_eq!(found, ["snippets/b/c.js", "app.wasm"]);
    }

    #[test]
    fn way_between_folders_goes_up_and_down() {
        assert_eq!(relative("a.css", "i/b.svg"), "i/b.svg");
        assert_eq!(relative("css/a.css", "i/b.svg"), "../i/b.svg");
        assert_eq!(relative("css/a.css", "css/b.css"), "b.css");
    }
}
