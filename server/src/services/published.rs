//! A release as it is served: its catalogue and its search index, both in memory.

use std::sync::Arc;

use app::ports::{CatalogueReader, Edition, RuleBook, SearchFailed};
use catalogue::{Catalogue, ContentFiles, Date, Problem, References, SearchAnswer, SearchQuery};
use search::SearchIndex;

use super::content;

/// A release that can be served. Immutable.
pub struct Published {
    catalogue: Catalogue,
    references: Arc<References>,
    index: SearchIndex,
    rules: RuleBook,
    edition: Edition,
    /// The files, to read them again on another day.
    files: ContentFiles,
    /// The day whose figures the texts quote.
    pub on: Date,
    /// Names the content: the same files give the same digest.
    pub digest: String,
}

/// Why content cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum Unpublishable {
    /// The content has mistakes.
    #[error("mistakes in the content: {}, the first: {} (`moments check` lists all)", .0.len(), .0[0])]
    Problems(Vec<Problem>),
    /// The index could not be built.
    #[error("the search index cannot be built")]
    Index(#[from] search::SearchError),
}

impl Published {
    /// Checks the content as it is on the day `on`, and builds the index of it and of the pages beside
    /// it. Takes a tenth of a
    /// second, and about 0.4 ms a page: run it off the threads that answer requests.
    pub fn build(
        files: &ContentFiles,
        references: Arc<References>,
        edition: Edition,
        digest: String,
        on: Date,
    ) -> Result<Self, Unpublishable> {
        let (catalogue, compiled) = content::rules(files, on).map_err(Unpublishable::Problems)?;
        let rules = RuleBook::new(compiled.program, &compiled.phrases, &compiled.steps, on);
        let lexicon = content::lexicon(files).map_err(Unpublishable::Problems)?;
        let index = SearchIndex::build(&catalogue, Arc::clone(&references), Arc::new(lexicon))?;
        let files = files.clone();
        Ok(Self { catalogue, references, index, rules, edition, files, on, digest })
    }

    /// Builds the same release as it is on another day: texts quote the figures of that day.
    pub fn on_day(&self, on: Date) -> Result<Self, Unpublishable> {
        let (references, digest) = (Arc::clone(&self.references), self.digest.clone());
        Self::build(&self.files, references, self.edition, digest, on)
    }

    /// Gives the files it is made of.
    pub fn files(&self) -> &ContentFiles {
        &self.files
    }

    /// Gives the index, for the golden searches.
    pub fn index(&self) -> &SearchIndex {
        &self.index
    }
}

impl CatalogueReader for Published {
    fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    fn references(&self) -> &References {
        &self.references
    }

    fn rules(&self) -> &RuleBook {
        &self.rules
    }

    fn edition(&self) -> Edition {
        self.edition
    }

    fn search(&self, query: &SearchQuery) -> Result<SearchAnswer, SearchFailed> {
        self.index.search(query).map_err(|err| {
            // What was searched is not logged: it may say what happens to somebody.
            tracing::error!(%err, "the search engine failed");
            SearchFailed
        })
    }
}
