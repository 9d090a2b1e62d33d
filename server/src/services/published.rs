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
    /// Checks the content and builds the index of it and of the pages beside it. Takes a tenth of a
    /// second, and about 0.4 ms a page: run it off the threads that answer requests.
    pub fn build(
        files: &ContentFiles,
        references: Arc<References>,
        number: u64,
        published: Date,
        digest: String,
    ) -> Result<Self, Unpublishable> {
        let (catalogue, compiled) = content::rules(files).map_err(Unpublishable::Problems)?;
        let rules = RuleBook::new(compiled.program, &compiled.phrases);
        let lexicon = content::lexicon(files).map_err(Unpublishable::Problems)?;
        let index = SearchIndex::build(&catalogue, Arc::clone(&references), Arc::new(lexicon))?;
        let edition = Edition { number, published };
        Ok(Self { catalogue, references, index, rules, edition, digest })
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
