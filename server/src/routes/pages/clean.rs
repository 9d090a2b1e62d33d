//! Makes what Leptos renders valid HTML, and the same each time.
//!
//! Leptos marks places in lists and branches by `<!>`, which is a parse error, and ends an answer
//! with scripts after `</html>`, which hold serialised resources; our pages have none.

const ISLAND_START: &str = "<leptos-island";
const ISLAND_END: &str = "</leptos-island>";
const MARKER: &str = "<!>";

/// Cleans a rendered document. Inside islands the markers stay, as proper comments: the islands
/// find their places by them when they wake up.
pub(super) fn clean(html: &str) -> String {
    let end = html.rfind("</html>").map_or(html.len(), |at| at + "</html>".len());
    let start = html.find("<!DOCTYPE").unwrap_or(0);
    let mut rest = &html[start..end];
    let mut cleaned = String::with_capacity(rest.len());
    while let Some(at) = rest.find(ISLAND_START) {
        let (outside, inside) = rest.split_at(at);
        cleaned.push_str(&outside.replace(MARKER, ""));
        let length = inside.find(ISLAND_END).map_or(inside.len(), |at| at + ISLAND_END.len());
        let (island, after) = inside.split_at(length);
        cleaned.push_str(&island.replace(MARKER, "<!---->"));
        rest = after;
    }
    cleaned.push_str(&rest.replace(MARKER, ""));
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_go_outside_islands_and_become_comments_inside() {
        let html = "<!DOCTYPE html><html><!><p>a<!></p><leptos-island><b><!></b></leptos-island><!>\
            </html><script>__RESOLVED_RESOURCES=[];</script>";
        let expected =
            "<!DOCTYPE html><html><p>a</p><leptos-island><b><!----></b></leptos-island></html>";
        assert_eq!(clean(html), expected);
    }
}
