//! Pages of service-public.fr that search finds beside our own items.
//!
//! They are never shown here: a result leads to the official page. They are imported, not written:
//! content knows nothing of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Date, HttpsUrl, Slug};

/// A page of service-public.fr, as search needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its name at the publisher's: `F601`.
    pub id: PageId,
    /// Whom it is written for.
    pub audience: Audience,
    /// What its publisher calls such a page: `Fiche pratique`, `Question-réponse`…
    pub kind: String,
    /// Its title; empty where a measure withholds it.
    pub title: String,
    /// What it is about, in a few sentences.
    pub description: String,
    /// Where it stands, from the theme down, without the page itself.
    pub path: Vec<String>,
    /// The situations it tells apart.
    pub situations: Vec<String>,
    /// Everything else that a person reads on it, a paragraph a line.
    pub text: String,
    /// The official page.
    pub url: HttpsUrl,
    /// The day it was last changed by its publisher.
    pub date: Date,
    /// The « Comment faire si » pages that its publisher ties to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<PageId>,
}

impl Reference {
    /// The licence of every page, under which it may be reused with its source and date.
    pub const LICENCE: &'static str = "Licence Ouverte 2.0";
    /// Who publishes the pages.
    pub const SOURCE: &'static str = "Direction de l’information légale et administrative (DILA)";
    /// The kind of a page that answers one question, which is its title.
    pub const QUESTION: &'static str = "Question-réponse";
    /// The kind of a page that tells what to do when something happens.
    pub const HOW_TO: &'static str = "Comment faire si...";
}

/// Names a page of service-public.fr: a capital letter and a number, as `F601`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PageId {
    letter: char,
    number: u32,
}

/// Says why a text does not name a page.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not the name of a page: use a capital letter and a number, as F601")]
pub struct BadPageId(pub String);

impl PageId {
    /// Gives the letter, which says what it is: `F` for a page to read.
    pub fn letter(self) -> char {
        self.letter
    }

    /// Gives the identifier that search results carry: `f601`.
    pub fn slug(self) -> Slug {
        let text = format!("{}{}", self.letter.to_ascii_lowercase(), self.number);
        text.parse().expect("a letter and digits are a slug")
    }
}

impl FromStr for PageId {
    type Err = BadPageId;

    fn from_str(text: &str) -> Result<Self, BadPageId> {
        let bad = || BadPageId(text.to_owned());
        let letter = text.chars().next().filter(char::is_ascii_uppercase).ok_or_else(bad)?;
        let number: u32 = text[1..].parse().map_err(|_| bad())?;
        let id = Self { letter, number };
        // One page has one name: neither `F+1` nor `F01`.
        if id.to_string() == text { Ok(id) } else { Err(bad()) }
    }
}

impl TryFrom<String> for PageId {
    type Error = BadPageId;

    fn try_from(text: String) -> Result<Self, BadPageId> {
        text.parse()
    }
}

impl From<PageId> for String {
    fn from(id: PageId) -> Self {
        id.to_string()
    }
}

impl fmt::Display for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letter, self.number)
    }
}

/// Whom a page is written for. In this order, the first wins when a page is written for several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Everybody.
    Particuliers,
    /// Businesses.
    Professionnels,
    /// Associations.
    Associations,
}

/// The pages that search finds beside our own items, each once, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References(Vec<Reference>);

impl References {
    /// Puts pages in order. Of pages with one name the one for the widest audience is kept.
    pub fn new(mut pages: Vec<Reference>) -> Self {
        pages.sort_by_key(|page| (page.id, page.audience));
        pages.dedup_by_key(|page| page.id);
        Self(pages)
    }

    /// Gives the pages in their order.
    pub fn pages(&self) -> &[Reference] {
        &self.0
    }

    /// Finds a page by the identifier that search results carry.
    pub fn get(&self, slug: &Slug) -> Option<&Reference> {
        let id: PageId = slug.as_str().to_ascii_uppercase().parse().ok()?;
        let at = self.0.binary_search_by_key(&id, |page| page.id).ok()?;
        self.0.get(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(id: &str, audience: Audience) -> Reference {
        Reference {
            id: id.parse().expect("the test gives a name"),
            audience,
            kind: Reference::QUESTION.to_owned(),
            title: "Peut-on inventer ?".to_owned(),
            description: String::new(),
            path: Vec::new(),
            situations: Vec::new(),
            text: String::new(),
            url: "https://exemple.fr/F1".parse().expect("an address"),
            date: "2020-01-01".parse().expect("a day"),
            moments: Vec::new(),
        }
    }

    #[test]
    fn page_has_one_name() {
        for bad in ["", "F", "f1", "F01", "F+1", "F-1", "1", "É1", "F99999999999", "F1-2"] {
            assert!(bad.parse::<PageId>().is_err(), "{bad} was accepted");
        }
        let id: PageId = "F601".parse().expect("a name");
        assert_eq!((id.to_string().as_str(), id.slug().as_str()), ("F601", "f601"));
    }

    #[test]
    fn pages_are_in_order_and_each_is_there_once() {
        let references = References::new(vec![
            page("F20", Audience::Associations),
            page("F3", Audience::Professionnels),
            page("F20", Audience::Particuliers),
        ]);
        let names: Vec<String> = references.pages().iter().map(|one| one.id.to_string()).collect();
        assert_eq!(names, ["F3", "F20"]);
        let slug = "f20".parse().expect("a slug");
        assert_eq!(references.get(&slug).map(|one| one.audience), Some(Audience::Particuliers));
        assert_eq!(references.get(&"mairie".parse().expect("a slug")), None);
    }
}
