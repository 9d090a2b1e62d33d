//! A shelf of the index: our own items, or the pages of service-public.fr. Each is searched by
//! itself, and words are as rare as they are on that shelf: what is imported beside our items does
//! not change the order of our own.

use tantivy::DocAddress;
use tantivy::collector::TopDocs;
use tantivy::schema::Schema;

use crate::SearchError;
use crate::document::Texts;
use crate::filling::{Filling, Weights, document};
use crate::lexicon::Lexicon;
use crate::matcher::Fields;
use crate::question::Question;
use crate::sought::Sought;
use crate::weigher::{Weigher, WeigherBuilder, Weight};

/// How many items are weighed again at most: the best of the first stage.
const CANDIDATES: usize = 400;

/// What stands on a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShelfKind {
    /// Our moments, procedures and rights.
    Ours,
    /// Pages of service-public.fr.
    Pages,
}

/// A shelf that is being filled.
pub(crate) struct ShelfBuilder {
    pub(crate) weigher: WeigherBuilder,
    fields: Fields,
    all: Filling,
    /// Items that say again what another says.
    echoes: Filling,
    items: usize,
}

/// A shelf, filled.
pub(crate) struct Shelf {
    pub(crate) weigher: Weigher,
    fields: Fields,
    weights: Weights,
    items: usize,
}

/// An item that has a word of the question at least.
pub(crate) struct Found {
    /// Its number on the shelf.
    pub(crate) item: usize,
    /// What the first stage makes of it.
    pub(crate) first: f32,
    /// What the second stage makes of it.
    pub(crate) weight: Weight,
}

impl ShelfBuilder {
    /// Begins an empty shelf.
    pub(crate) fn new(lexicon: &Lexicon, kind: ShelfKind) -> Result<Self, SearchError> {
        let (schema, fields) = Fields::declare(kind == ShelfKind::Pages);
        let filling = |schema: &Schema| Filling::new(schema, lexicon);
        let (all, echoes) = (filling(&schema)?, filling(&schema)?);
        Ok(Self { weigher: WeigherBuilder::new(kind), fields, all, echoes, items: 0 })
    }

    /// Adds an item. A right says again what its procedure says: when it is an `echo`, its words are
    /// not the more common for it.
    pub(crate) fn add(&mut self, texts: &Texts<'_>, echo: bool) -> Result<(), SearchError> {
        let document = document(self.items, texts, self.fields);
        if echo {
            self.echoes.add(document.clone())?;
        }
        self.all.add(document)?;
        self.items += 1;
        Ok(())
    }

    /// Closes the shelf.
    pub(crate) fn build(self) -> Result<Shelf, SearchError> {
        let weights = Weights {
            all: self.all.finish()?.searcher(),
            echoes: self.echoes.finish()?.searcher(),
        };
        let (weigher, fields, items) = (self.weigher.build(), self.fields, self.items);
        Ok(Shelf { weigher, fields, weights, items })
    }
}

impl Shelf {
    /// Counts the items.
    pub(crate) fn len(&self) -> usize {
        self.items
    }

    /// Counts the bytes of the inverted index.
    pub(crate) fn bytes(&self) -> Result<u64, SearchError> {
        Ok(self.weights.bytes()? + self.weigher.bytes())
    }

    /// Finds the best items of the first stage, and weighs them again.
    pub(crate) fn find(
        &self,
        question: &Question,
        sought: &Sought<'_>,
    ) -> Result<Vec<Found>, SearchError> {
        if self.items == 0 || question.groups.is_empty() {
            return Ok(Vec::new());
        }
        let searcher = &self.weights.all;
        let query = self.fields.query(question, 1);
        let best = TopDocs::with_limit(CANDIDATES).order_by_score();
        let found = searcher.search_with_statistics_provider(&*query, &best, &self.weights)?;
        let segments = searcher.segment_readers().iter();
        let ordinals = segments.map(|segment| segment.fast_fields().u64("ordinal"));
        let ordinals = ordinals.collect::<Result<Vec<_>, _>>()?;
        let weights = self.weigher.weigh(sought);
        let item = |(first, address): (f32, DocAddress)| {
            let of_segment = &ordinals[address.segment_ord as usize];
            let item = of_segment.first(address.doc_id).unwrap_or_default() as usize;
            Found { item, first, weight: weights[item] }
        };
        Ok(found.into_iter().map(item).collect())
    }
}
