//! The words of a page: what somebody reads on it, a line for each block.

/// The elements that begin a line of their own. The others stand within one.
const BLOCKS: [&str; 34] = [
    "article",
    "aside",
    "blockquote",
    "br",
    "button",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "label",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "section",
    "summary",
    "tr",
    "ul",
];

/// The elements whose text nobody reads.
const SILENT: [&str; 4] = ["script", "style", "svg", "template"];

/// Gives the lines of the main part of a page that we have rendered: the rest is the same everywhere.
pub(super) fn lines(html: &str) -> Vec<String> {
    let start = html.find("<main").unwrap_or(0);
    let end = html.rfind("</main>").unwrap_or(html.len());
    let mut lines = Lines::default();
    let mut rest = &html[start..end.max(start)];
    while let Some(at) = rest.find('<') {
        lines.text(&rest[..at]);
        let Some(length) = rest[at..].find('>') else {
            rest = "";
            break;
        };
        let tag = &rest[at + 1..at + length];
        rest = &rest[at + length + 1..];
        let name: &str = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or("");
        if SILENT.contains(&name) && !tag.starts_with('/') && !tag.ends_with('/') {
            let close = format!("</{name}>");
            rest = rest.find(&close).map_or("", |at| &rest[at + close.len()..]);
        } else if BLOCKS.contains(&name) {
            lines.end();
        } else if matches!(name, "td" | "th") {
            lines.text(" ");
        }
    }
    lines.text(rest);
    lines.end();
    lines.done
}

/// Counts the elements of a page.
pub(super) fn elements(html: &str) -> usize {
    let opens = |rest: &str| rest.starts_with(|first: char| first.is_ascii_alphabetic());
    html.split('<').skip(1).filter(|rest| opens(rest)).count()
}

#[derive(Default)]
struct Lines {
    done: Vec<String>,
    open: String,
}

impl Lines {
    fn text(&mut self, text: &str) {
        self.open.push_str(text);
    }

    fn end(&mut self) {
        let words: Vec<&str> =
            self.open.split([' ', '\n', '\t']).filter(|w| !w.is_empty()).collect();
        if !words.is_empty() {
            let line = words.join(" ");
            self.done.push(html_escape::decode_html_entities(&line).into_owned());
        }
        self.open.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_reads_as_its_blocks() {
        let html = "<html><body><nav><p>menu</p></nav><main id=\"contenu\"><h1>Un  titre</h1>\
            <p>Du <b>texte</b> &amp;\nla suite<br>puis</p><svg><path d=\"M0\"/><title>x</title></svg>\
            <ul><li>un</li><li>deux</li></ul></main><footer>pied</footer></body></html>";
        assert_eq!(lines(html), ["Un titre", "Du texte & la suite", "puis", "un", "deux"]);
    }

    #[test]
    fn elements_are_counted_once() {
        assert_eq!(elements("<!DOCTYPE html><p>a < b <b>c</b><br/></p>"), 3);
    }

    #[test]
    fn what_is_cut_off_does_not_fail() {
        assert_eq!(lines("<main><p>a</p><p"), ["a"]);
        assert_eq!(lines("</main><main>"), Vec::<String>::new());
    }
}
