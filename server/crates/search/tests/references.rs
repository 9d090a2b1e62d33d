//! Pages of service-public.fr among our own items. Every page here is invented.

use std::sync::Arc;

use anyhow::Result;
use catalogue::{
    Audience, Catalogue, FeatureKind, Kind, Lang, Reference, References, SearchField, SearchQuery,
};
use search::{SearchIndex, known_moments, known_titles};

use crate::support::{ask, catalogue_of, found, real_lexicon};

fn page(id: &str, title: &str, description: &str, text: &str) -> Result<Reference> {
    Ok(Reference {
        id: id.parse()?,
        audience: Audience::Particuliers,
        kind: Reference::QUESTION.to_owned(),
        title: title.to_owned(),
        description: description.to_owned(),
        path: vec!["Animaux".to_owned()],
        situations: vec!["En forêt".to_owned()],
        text: text.to_owned(),
        url: format!("https://exemple.fr/{id}").parse()?,
        date: "2020-01-01".parse()?,
        moments: Vec::new(),
    })
}

fn pages() -> Result<References> {
    Ok(References::new(vec![
        page("F1", "Toucher une licorne", "C’est permis.", "Approchez.\nLa corne est fragile.")?,
        page("F20", "Perdre un dragon", "Il faut le déclarer.", "Le garde des dragons écoute.")?,
        page("F3", "Vendre un dragon", "Un contrat est signé.", "Le notaire lit le contrat.")?,
    ]))
}

fn index() -> Result<SearchIndex> {
    let catalogue = catalogue_of(&[("Toucher une licorne", "licorne"), ("Autre", "mot")])?;
    Ok(SearchIndex::build(&catalogue, Arc::new(pages()?), real_lexicon()?)?)
}

#[test]
fn our_own_item_goes_before_a_page_that_answers_as_well() -> Result<()> {
    let found = found(&index()?, "toucher une licorne");
    assert_eq!(found[0], "p0");
    assert!(found.contains(&"f1".to_owned()), "{found:?}");
    Ok(())
}

#[test]
fn pages_are_found_by_title_description_situation_and_text() -> Result<()> {
    let index = index()?;
    for text in ["dragon perdu", "déclarer dragon", "garde écoute", "dragon garde forêt"] {
        assert_eq!(found(&index, text).first().map(String::as_str), Some("f20"), "`{text}`");
    }
    Ok(())
}

#[test]
fn passage_is_the_line_that_holds_the_words() -> Result<()> {
    let answer = ask(&index()?, "corne fragile");
    let text: String = answer.hits[0].snippet.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(text, "La corne est fragile.");
    let marked: Vec<&str> = answer.hits[0]
        .snippet
        .iter()
        .filter(|part| part.marked)
        .map(|part| part.text.as_str())
        .collect();
    assert_eq!(marked, ["corne", "fragile"]);
    let answer = ask(&index()?, "dragon perdu");
    let text: String = answer.hits[0].snippet.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(text, "Le garde des dragons écoute.");
    Ok(())
}

#[test]
fn pages_are_a_kind_that_can_be_asked_for() -> Result<()> {
    let index = index()?;
    let mut query = SearchQuery::new("licorne", Lang::Fr);
    query.kind = Some(Kind::Reference);
    let answer = index.search(&query)?;
    assert_eq!((answer.total, answer.hits[0].kind), (1, Kind::Reference));
    let counted = answer.facets.kind.iter().find(|facet| facet.id == "reference");
    assert_eq!(counted.map(|facet| facet.count), Some(1));
    assert!(index.suggest("vendre un dra", 5).list.is_empty(), "only our own items are proposed");
    Ok(())
}

#[test]
fn words_of_pages_are_known_and_those_of_titles_correct_others() -> Result<()> {
    let index = index()?;
    assert_eq!(ask(&index, "notaire").corrected, None);
    assert_eq!(ask(&index, "licrone").corrected.as_deref(), Some("licorne"));
    Ok(())
}

#[test]
fn titles_that_are_withheld_find_their_page_by_what_it_says() -> Result<()> {
    let (withheld, probes) = known_titles(&pages()?);
    assert!(withheld.pages().iter().all(|page| page.title.is_empty()));
    let index = SearchIndex::build(&Catalogue::default(), Arc::new(withheld), real_lexicon()?)?;
    let dragons = probes.iter().find(|probe| probe.expected == ["F20"]);
    let answered = index.probe(dragons.expect("each page makes one"))?;
    assert_eq!(answered.found.first().map(String::as_str), Some("F20"));
    assert_eq!((answered.rank, probes.len()), (Some(1), 3));
    Ok(())
}

#[test]
fn links_to_moments_search_the_moments_only() -> Result<()> {
    let mut moment = page("F9", "J’élève un dragon", "De l’œuf au feu.", "Couvez.")?;
    moment.kind = Reference::HOW_TO.to_owned();
    let mut linked = page("F3", "Vendre un dragon", "Un contrat.", "Signez.")?;
    linked.moments = vec!["F9".parse()?, "F404".parse()?];
    let (corpus, probes) = known_moments(&References::new(vec![moment, linked]));
    assert_eq!(corpus.pages().len(), 1);
    assert_eq!(probes.len(), 1);
    assert_eq!(
        (probes[0].q.as_str(), probes[0].expected.clone()),
        ("Vendre un dragon", vec!["F9".to_owned()])
    );
    Ok(())
}

#[test]
fn page_is_explained_by_its_own_fields_and_not_by_the_first_stage() -> Result<()> {
    let query = SearchQuery { explain: true, ..SearchQuery::new("garde forêt dragon", Lang::Fr) };
    let answer = index()?.search(&query)?;
    let told = answer.hits[0].explanation.as_deref().expect("it was asked for");
    let fields = told
        .terms
        .iter()
        .map(|term| term.fields.iter().map(|one| (one.field, one.count)).collect::<Vec<_>>());
    let expected = [
        vec![(SearchField::Body, 1)],
        vec![(SearchField::Situations, 1)],
        vec![(SearchField::Title, 1), (SearchField::Body, 1)],
    ];
    assert_eq!(fields.collect::<Vec<_>>(), expected);
    let kinds: Vec<FeatureKind> = told.features.iter().map(|one| one.kind).collect();
    use FeatureKind::{FirstStage, Likeness, Words};
    assert_eq!(kinds, [Words, FirstStage, FeatureKind::Kind, Likeness]);
    assert_eq!(told.features[1].contribution, 0.0);
    Ok(())
}
