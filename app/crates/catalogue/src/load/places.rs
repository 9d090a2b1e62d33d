//! Where the parts of the rules stand, for those who find mistakes in them later.

use std::collections::BTreeMap;

use super::problem::Problem;
use super::yaml::Document;
use crate::{Parameter, Slug};

/// A file, or a part of one, that holds rules.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Site {
    /// `facts.yaml`.
    Facts,
    /// `notions.yaml`.
    Notions,
    /// A figure, in one of the files of `parameters/`.
    Parameter(Slug),
    /// A right.
    Entitlement(Slug),
    /// A moment, for the rules of its steps.
    Moment(Slug),
}

/// Where the parts of the rules stand.
#[derive(Clone, Debug, Default)]
pub struct Places {
    documents: Vec<Document>,
    sites: BTreeMap<Site, usize>,
}

impl Places {
    /// Makes a problem at the value that the JSON pointer names, below the site: for a parameter
    /// below its key, otherwise below the top of the file.
    pub fn problem(&self, site: &Site, pointer: &str, message: impl Into<String>) -> Problem {
        let Some(document) = self.sites.get(site).map(|index| &self.documents[*index]) else {
            return Problem::at_start("content", message);
        };
        match site {
            Site::Parameter(id) if pointer.is_empty() => {
                document.problem_at_key(&format!("/{id}"), message)
            }
            Site::Parameter(id) => document.problem(&format!("/{id}{pointer}"), message),
            _ => document.problem(pointer, message),
        }
    }

    /// Keeps the document of a site, and hands its value on.
    pub(super) fn keep<T>(&mut self, site: Site, document: Document, value: T) -> T {
        self.sites.insert(site, self.documents.len());
        self.documents.push(document);
        value
    }

    /// Keeps the document of several figures, and hands them on.
    pub(super) fn keep_parameters(
        &mut self,
        map: BTreeMap<Slug, Parameter>,
        document: Document,
    ) -> BTreeMap<Slug, Parameter> {
        let index = self.documents.len();
        self.sites.extend(map.keys().map(|id| (Site::Parameter(id.clone()), index)));
        self.documents.push(document);
        map
    }
}
