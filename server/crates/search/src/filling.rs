//! From texts to an index in memory, and what weighs its words.

use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::{Field, Schema};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

use crate::document::Texts;
use crate::lexicon::Lexicon;
use crate::matcher::Fields;
use crate::{SearchError, analysis};

/// Room for the writer, in bytes: enough for one segment of our own items.
const WRITER_BYTES: usize = 50_000_000;

/// An index that is being filled.
pub(crate) struct Filling {
    index: Index,
    writer: IndexWriter,
}

impl Filling {
    /// Begins an empty index in memory.
    pub(crate) fn new(schema: &Schema, lexicon: &Lexicon) -> Result<Self, SearchError> {
        let index = Index::create_in_ram(schema.clone());
        lexicon.analysis().register(index.tokenizers());
        let writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        Ok(Self { index, writer })
    }

    /// Adds an item.
    pub(crate) fn add(&self, document: TantivyDocument) -> Result<(), SearchError> {
        self.writer.add_document(document)?;
        Ok(())
    }

    /// Closes the index.
    pub(crate) fn finish(mut self) -> Result<IndexReader, SearchError> {
        self.writer.commit()?;
        self.writer.wait_merging_threads()?;
        Ok(self.index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?)
    }
}

/// Makes the document of an item.
pub(crate) fn document(ordinal: usize, texts: &Texts<'_>, fields: Fields) -> TantivyDocument {
    let mut document = TantivyDocument::new();
    document.add_u64(fields.ordinal, ordinal as u64);
    if fields.one {
        let all = [&texts.title, &texts.summary, &texts.situations, &texts.path, &texts.body];
        for text in all.into_iter().flatten() {
            document.add_text(fields.body, analysis::normalise(text));
        }
        return document;
    }
    let of_fields = [
        (fields.title_exact, &texts.title),
        (fields.title, &texts.title),
        (fields.words, &texts.words),
        (fields.summary, &texts.summary),
        (fields.summary, &texts.situations),
        (fields.body, &texts.path),
        (fields.body, &texts.body),
        (fields.english_title, &texts.english_title),
        (fields.english, &texts.english),
    ];
    for (field, texts) in of_fields {
        texts.iter().for_each(|text| document.add_text(field, analysis::normalise(text)));
    }
    document
}

/// Weighs words by how rare they are among all items but the echoes. A right says again what its
/// procedure says: counted twice, the words of benefits would seem common.
pub(crate) struct Weights {
    pub(crate) all: Searcher,
    pub(crate) echoes: Searcher,
}

impl Bm25StatisticsProvider for Weights {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        let of = |searcher: &Searcher| Bm25StatisticsProvider::total_num_tokens(searcher, field);
        Ok(of(&self.all)?.saturating_sub(of(&self.echoes)?))
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        let of = |searcher: &Searcher| Bm25StatisticsProvider::total_num_docs(searcher);
        Ok(of(&self.all)?.saturating_sub(of(&self.echoes)?))
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        Ok(self.all.doc_freq(term)?.saturating_sub(self.echoes.doc_freq(term)?))
    }
}

impl Weights {
    /// Counts the bytes of both indexes.
    pub(crate) fn bytes(&self) -> Result<u64, SearchError> {
        let of = |searcher: &Searcher| Ok(searcher.space_usage()?.total().get_bytes());
        let usage = of(&self.all).and_then(|all| Ok(all + of(&self.echoes)?));
        usage.map_err(|err: std::io::Error| SearchError::Index(err.into()))
    }
}
