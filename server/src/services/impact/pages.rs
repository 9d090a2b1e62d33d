//! Which pages change, and how their words do.

use std::collections::BTreeSet;

use app::urls;
use catalogue::{Catalogue, Lang};
use similar::{ChangeTag, TextDiff};

use super::plain;

/// The most elements that a page may have: more is slow on an old phone.
pub const MOST_ELEMENTS: usize = 900;

/// A page that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageChange {
    /// The path without its language.
    pub path: String,
    /// The language.
    pub lang: Lang,
    /// How the page comes or goes.
    pub kind: PageChangeKind,
    /// The places where its words change.
    pub lines: Vec<LineChange>,
    /// How large the page is before and after.
    pub size: (Size, Size),
}

/// How a page comes or goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageChangeKind {
    /// It is new.
    Added,
    /// It goes.
    Removed,
    /// Its words change.
    Changed,
}

/// A place where words change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineChange {
    /// The words in order.
    pub pieces: Vec<Piece>,
}

/// Some words, and what becomes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What becomes of them.
    pub tag: PieceTag,
    /// The words.
    pub text: String,
}

/// What becomes of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceTag {
    /// They stay.
    Same,
    /// They go.
    Removed,
    /// They are new.
    Added,
}

/// How large a page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// In bytes, before it is compressed.
    pub bytes: usize,
    /// How many elements it has.
    pub elements: usize,
}

impl Size {
    fn of(html: &str) -> Self {
        Self { bytes: html.len(), elements: plain::elements(html) }
    }
}

/// Lists the paths of every page of two releases, without their language.
pub fn paths(before: &Catalogue, after: &Catalogue) -> BTreeSet<String> {
    [before, after].into_iter().flat_map(paths_of).collect()
}

fn paths_of(catalogue: &Catalogue) -> impl Iterator<Item = String> {
    // The search page without words says nothing of the catalogue.
    let fixed = urls::FIXED.iter().filter(|path| **path != urls::SEARCH);
    let moments = catalogue.moments().iter().map(|moment| urls::moment(&moment.id));
    let procedures = catalogue.procedures().keys().map(urls::procedure);
    let rights = catalogue.entitlements().keys().map(urls::entitlement);
    let letters = catalogue.letters().keys().map(urls::letter);
    fixed
        .map(|path| (*path).to_owned())
        .chain(moments)
        .chain(procedures)
        .chain(rights)
        .chain(letters)
}

/// A rendered page; nothing when there is none at the address.
pub type Rendered = Option<String>;

/// Compares a page before and after; nothing when its words are the same.
pub fn compare(path: &str, lang: Lang, before: &Rendered, after: &Rendered) -> Option<PageChange> {
    let read = |page: &Rendered| page.as_deref().map(plain::lines).unwrap_or_default();
    let size = |page: &Rendered| page.as_deref().map(Size::of).unwrap_or_default();
    let kind = match (before, after) {
        (None, None) => return None,
        (None, Some(_)) => PageChangeKind::Added,
        (Some(_), None) => PageChangeKind::Removed,
        (Some(_), Some(_)) => PageChangeKind::Changed,
    };
    let (old, new) = (read(before), read(after));
    if kind == PageChangeKind::Changed && old == new {
        return None;
    }
    // A page that comes or goes as a whole says so; its words would be one long line.
    let lines = match kind {
        PageChangeKind::Changed => changed_lines(&old, &new),
        PageChangeKind::Added | PageChangeKind::Removed => Vec::new(),
    };
    let size = (size(before), size(after));
    Some(PageChange { path: path.to_owned(), lang, kind, lines, size })
}

fn changed_lines(old: &[String], new: &[String]) -> Vec<LineChange> {
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    let diff = TextDiff::from_slices(&old, &new);
    let places = diff.ops().iter().filter(|op| op.tag() != similar::DiffTag::Equal);
    places
        .map(|op| {
            let (was, is) = (old[op.old_range()].join("\n"), new[op.new_range()].join("\n"));
            LineChange { pieces: words(&was, &is) }
        })
        .collect()
}

/// Compares two texts word by word.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => PieceTag::Same,
            ChangeTag::Delete => PieceTag::Removed,
            ChangeTag::Insert => PieceTag::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.tag == tag => last.text.push_str(change.value()),
            _ => pieces.push(Piece { tag, text: change.value().to_owned() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(words: &str) -> Rendered {
        Some(format!("<html><main><p>Un</p><p>{words}</p><p>Trois</p></main></html>"))
    }

    #[test]
    fn only_the_words_that_change_are_told() {
        let change = compare("/x", Lang::Fr, &page("Dans 2 mois"), &page("Dans 3 mois"));
        let change = change.expect("the words change");
        assert_eq!(change.kind, PageChangeKind::Changed);
        let piece = |tag, text: &str| Piece { tag, text: text.to_owned() };
        let expected = [
            piece(PieceTag::Same, "Dans "),
            piece(PieceTag::Removed, "2"),
            piece(PieceTag::Added, "3"),
            piece(PieceTag::Same, " mois"),
        ];
        assert_eq!(change.lines, [LineChange { pieces: expected.to_vec() }]);
    }

    #[test]
    fn a_page_that_says_the_same_does_not_change() {
        let other = page("Deux").map(|html| html.replace("<p>", "<p class=\"a\">"));
        assert_eq!(compare("/x", Lang::Fr, &page("Deux"), &other), None);
        assert_eq!(compare("/x", Lang::Fr, &None, &None), None);
    }

    #[test]
    fn a_page_that_comes_or_goes_is_told() {
        let kind = |change: Option<PageChange>| change.expect("it changes").kind;
        assert_eq!(kind(compare("/x", Lang::Fr, &None, &page("a"))), PageChangeKind::Added);
        assert_eq!(kind(compare("/x", Lang::Fr, &page("a"), &None)), PageChangeKind::Removed);
    }
}
