//! The pages of service-public.fr between the store, which keeps text, and the index.

use anyhow::Context;
use catalogue::{Reference, References};
use store::{ReferenceSet, Store, StoreError};

/// Puts pages as the store keeps them.
pub fn record(references: &References) -> anyhow::Result<ReferenceSet> {
    let line = |page: &Reference| {
        let text = serde_json::to_string(page).with_context(|| format!("write page {}", page.id));
        Ok((page.id.to_string(), text?))
    };
    Ok(ReferenceSet {
        publisher: Reference::SOURCE.to_owned(),
        licence: Reference::LICENCE.to_owned(),
        pages: references.pages().iter().map(line).collect::<anyhow::Result<_>>()?,
    })
}

/// Reads the pages of the store; none when nothing was imported.
pub async fn stored(store: &dyn Store) -> Result<References, StoreError> {
    let Some(set) = store.references().await? else { return Ok(References::default()) };
    let page = |(id, text): (String, String)| {
        serde_json::from_str(&text).map_err(|err| StoreError::Damaged {
            place: format!("page {id} of service-public.fr"),
            what: format!("{err}; `moments import dila` writes all pages again"),
        })
    };
    let pages: Vec<Reference> = set.pages.into_iter().map(page).collect::<Result<_, _>>()?;
    Ok(References::new(pages))
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::MemoryStore;

    fn set(line: &str) -> ReferenceSet {
        ReferenceSet {
            publisher: "Une direction".to_owned(),
            licence: "Une licence".to_owned(),
            pages: [("F1".to_owned(), line.to_owned())].into(),
        }
    }

    #[tokio::test]
    async fn pages_come_back_from_the_store_as_they_went() {
        let line = "{\"id\":\"F1\",\"audience\":\"particuliers\",\"kind\":\"Fiche pratique\",\
                    \"title\":\"Inventer\",\"description\":\"\",\"path\":[\"Essais\"],\
                    \"situations\":[],\"text\":\"Un.\\nDeux.\",\"url\":\"https://exemple.fr/F1\",\
                    \"date\":\"2020-02-29\"}";
        let store = MemoryStore::default();
        assert_eq!(stored(&store).await.expect("it reads"), References::default());
        store.replace_references(set(line)).await.expect("it writes");
        let pages = stored(&store).await.expect("it reads");
        assert_eq!(record(&pages).expect("it writes").pages["F1"], line);
    }

    #[tokio::test]
    async fn page_that_cannot_be_read_is_named() {
        let store = MemoryStore::default();
        store.replace_references(set("{}")).await.expect("it writes");
        let error = stored(&store).await.expect_err("it is damaged").to_string();
        assert!(error.contains("F1") && error.contains("missing field"), "{error}");
    }
}
