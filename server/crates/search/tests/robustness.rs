//! Whatever is typed, there is an answer, the same each time, and it is fast.

use std::sync::Arc;

use anyhow::Result;
use catalogue::{Kind, Lang, SearchAnswer, SearchQuery, Slug};
use search::{Judgements, SearchIndex};

use crate::support::{REAL, ask, catalogue_of, content, found, real_lexicon};

fn slug(id: &str) -> Slug {
    id.parse().expect("the test gives a slug")
}

fn nothing() -> SearchAnswer {
    SearchAnswer::default()
}

#[test]
fn texts_without_a_word_find_nothing() {
    for text in
        ["", "   ", "l’", "que faire ?", "je", "(*:[", "\"", "\0\0", "🕯️🙏", "…", "\u{202e}"]
    {
        assert_eq!(ask(&REAL, text), nothing(), "`{text}`");
    }
}

#[test]
fn query_syntax_is_plain_text() {
    for text in
        ["title:[a TO z]", "*", "id:*", "décès AND", "-décès", "\"décès", "décès~2", "(décès"]
    {
        let answer = ask(&REAL, text);
        assert!(answer.total < 150, "`{text}` is not the whole index: {}", answer.total);
    }
    assert_eq!(found(&REAL, "-décès"), found(&REAL, "décès"));
    assert_eq!(found(&REAL, "\"décès"), found(&REAL, "décès"));
}

#[test]
fn hostile_texts_are_answered() {
    let long_word = "é".repeat(10_000);
    let texts =
        ["שלום عربي décès", "漢字", "a", "x", "é", "1", "décès\0mari", "ﬁn", "𝔡éçès", "ß", "İ"];
    for text in texts.into_iter().chain([long_word.as_str()]) {
        let answer = ask(&REAL, text);
        assert_eq!(answer, ask(&REAL, text), "the same answer twice");
    }
    assert_eq!(found(&REAL, "décès\0mari"), found(&REAL, "décès mari"));
}

#[test]
fn long_texts_are_shortened() {
    let text = "mon mari est mort et je cherche le certificat bleu ".repeat(200);
    let answer = ask(&REAL, &text);
    assert!(answer.shortened);
    assert_eq!(answer.hits[0].id.as_str(), "je-perds-un-proche");
    let unknown = "zzyzzxq brrglpfr ".repeat(1_000);
    assert!(ask(&REAL, &unknown).shortened);
}

#[test]
fn corrections_are_said_and_can_be_refused() -> Result<()> {
    let answer = ask(&REAL, "Pension de revertion");
    assert_eq!(answer.corrected.as_deref(), Some("Pension de réversion"));
    assert_eq!(ask(&REAL, "Pension de réversion").hits, answer.hits);
    let mut query = SearchQuery::new("revertion", Lang::Fr);
    query.literal = true;
    let refused = REAL.search(&query)?;
    assert_eq!((refused.total, refused.corrected), (0, None));
    assert_eq!(refused.words, ["revertion"]);
    Ok(())
}

#[test]
fn filters_narrow_and_facets_count_with_the_other_filters() -> Result<()> {
    let all = ask(&REAL, "décès");
    assert_eq!(all.facets.kind.iter().map(|facet| facet.count).sum::<usize>(), all.total);
    let mut query = SearchQuery::new("décès", Lang::Fr);
    query.kind = Some(Kind::Procedure);
    let procedures = REAL.search(&query)?;
    query.authority = Some(slug("mairie"));
    let answer = REAL.search(&query)?;
    let expected = procedures.facets.authority.iter().find(|facet| facet.id == "mairie");
    assert_eq!(Some(answer.total), expected.map(|facet| facet.count));
    let authorities = |answer: &SearchAnswer| answer.facets.authority.clone();
    assert_eq!(authorities(&answer), authorities(&procedures), "its own filter does not count");
    query.moment = Some(slug("je-perds-un-proche"));
    let in_moment = REAL.search(&query)?;
    assert!(in_moment.hits.iter().all(|hit| hit.moments.contains(&slug("je-perds-un-proche"))));
    assert!((1..answer.total + 1).contains(&in_moment.total));
    Ok(())
}

#[test]
fn channels_and_proactivity_are_filters_too() -> Result<()> {
    let all = ask(&REAL, "décès");
    for facet in &all.facets.channel {
        let mut query = SearchQuery::new("décès", Lang::Fr);
        query.channel = Some(facet.id.parse()?);
        assert_eq!(REAL.search(&query)?.total, facet.count, "{}", facet.id);
    }
    for facet in &all.facets.proactivity {
        let mut query = SearchQuery::new("décès", Lang::Fr);
        query.proactivity = Some(facet.id.parse()?);
        let answer = REAL.search(&query)?;
        assert_eq!(answer.total, facet.count, "{}", facet.id);
        assert_eq!(answer.facets.proactivity, all.facets.proactivity);
    }
    assert!(all.facets.channel.len() > 2 && all.facets.proactivity.len() > 1);
    Ok(())
}

#[test]
fn pages_follow_one_another() -> Result<()> {
    let mut query = SearchQuery::new("aide", Lang::Fr);
    query.limit = usize::MAX;
    let all = REAL.search(&query)?;
    assert_eq!(all.hits.len(), all.total);
    (query.offset, query.limit) = (5, 5);
    assert_eq!(REAL.search(&query)?.hits, all.hits[5..10]);
    (query.offset, query.limit) = (usize::MAX, 0);
    assert!(REAL.search(&query)?.hits.is_empty());
    Ok(())
}

#[test]
fn two_indexes_of_one_release_answer_the_same() -> Result<()> {
    let catalogue =
        catalogue_of(&[("Même titre", "mot"), ("Même titre", "mot"), ("Autre", "mot")])?;
    let first = SearchIndex::build(&catalogue, Arc::default(), real_lexicon()?)?;
    let second = SearchIndex::build(&catalogue, Arc::default(), real_lexicon()?)?;
    assert_eq!(ask(&first, "même titre"), ask(&second, "même titre"));
    assert_eq!(found(&first, "même titre"), ["p0", "p1", "m"], "ties go by id");
    Ok(())
}

#[test]
fn snippets_are_short_and_never_empty() -> Result<()> {
    let judgements = Judgements::parse(&content("search/judgements.yaml")?)?.list;
    for judgement in judgements.iter().filter(|judgement| judgement.within.is_some()) {
        for lang in Lang::ALL {
            for hit in REAL.search(&SearchQuery::new(judgement.q.as_str(), lang))?.hits {
                let text: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
                let length = text.chars().count();
                assert!((1..=200).contains(&length), "{} for `{}`: {text}", hit.id, judgement.q);
            }
        }
    }
    Ok(())
}
