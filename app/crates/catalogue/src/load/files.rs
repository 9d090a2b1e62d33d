//! The files of a content folder, as text, and what each of them is.

use std::collections::BTreeMap;

use super::problem::Problem;
use super::suggest::did_you_mean;
use crate::Slug;

/// The files of a content folder by their path below it, with `/` between folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContentFiles(BTreeMap<String, String>);

impl ContentFiles {
    /// Adds a file.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), text.into());
    }

    /// Gives the text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Tells whether a file is there.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// Lists the files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Counts the files.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Tells whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<P: Into<String>, T: Into<String>> FromIterator<(P, T)> for ContentFiles {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(files: I) -> Self {
        Self(files.into_iter().map(|(path, text)| (path.into(), text.into())).collect())
    }
}

/// What a file of the catalogue holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    Moment(Slug),
    Procedure(Slug),
    Authorities,
    Evidence,
    Withdrawn,
    Facts,
    Notions,
    /// The figures of one theme.
    Parameters,
    Entitlement(Slug),
    Recourses,
    Letter(Slug),
    Glossary,
    News,
}

/// Whose a file is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Location {
    Catalogue(FileKind),
    /// Read by another part: `search/` by the search engine, `wording/` by the check of words,
    /// `domains.yaml` by the check of links.
    Elsewhere,
}

const FOLDERS: [&str; 7] =
    ["moments", "procedures", "entitlements", "parameters", "letters", "search", "wording"];
/// The domains that links may lead to.
const DOMAINS: &str = "domains.yaml";
const FILES: [(&str, FileKind); 8] = [
    ("authorities.yaml", FileKind::Authorities),
    ("evidence.yaml", FileKind::Evidence),
    ("withdrawn.yaml", FileKind::Withdrawn),
    ("facts.yaml", FileKind::Facts),
    ("notions.yaml", FileKind::Notions),
    ("recourses.yaml", FileKind::Recourses),
    ("glossary.yaml", FileKind::Glossary),
    ("news.yaml", FileKind::News),
];

/// Tells what the file at `path` is.
pub(super) fn locate(path: &str) -> Result<Location, Problem> {
    match path.split_once('/') {
        Some(("search" | "wording", _)) => Ok(Location::Elsewhere),
        Some(("moments", name)) => named(path, name).map(FileKind::Moment).map(Location::Catalogue),
        Some(("procedures", name)) => {
            named(path, name).map(FileKind::Procedure).map(Location::Catalogue)
        }
        Some(("entitlements", name)) => {
            named(path, name).map(FileKind::Entitlement).map(Location::Catalogue)
        }
        Some(("letters", name)) => named(path, name).map(FileKind::Letter).map(Location::Catalogue),
        Some(("parameters", name)) => {
            named(path, name).map(|_| Location::Catalogue(FileKind::Parameters))
        }
        Some((folder, _)) => Err(Problem::at_start(
            path,
            format!("unknown folder `{folder}`{}", did_you_mean(folder, FOLDERS)),
        )),
        None if path == DOMAINS => Ok(Location::Elsewhere),
        None => match FILES.iter().find(|(name, _)| *name == path) {
            Some((_, kind)) => Ok(Location::Catalogue(kind.clone())),
            None => {
                let known = FILES.iter().map(|(name, _)| *name).chain([DOMAINS]);
                let hint = did_you_mean(path, known);
                Err(Problem::at_start(path, format!("unknown file{hint}")))
            }
        },
    }
}

fn named(path: &str, name: &str) -> Result<Slug, Problem> {
    let stem = name
        .strip_suffix(".yaml")
        .ok_or_else(|| Problem::at_start(path, "the name of a content file must end with .yaml"))?;
    stem.parse().map_err(|err| Problem::at_start(path, format!("the name of the file: {err}")))
}
