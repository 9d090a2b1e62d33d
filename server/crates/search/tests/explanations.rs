//! What is told of why a result ranks where it does.

use std::sync::Arc;

use catalogue::{
    Explanation, FeatureKind, FoundTerm, Hit, Kind, Lang, SearchAnswer, SearchField, SearchQuery,
    TermOrigin,
};
use search::{Judgements, Lexicon, SearchIndex};

use crate::support::{REAL, catalogue_of, content};

fn explain(index: &SearchIndex, text: &str) -> SearchAnswer {
    let query = SearchQuery { explain: true, limit: 20, ..SearchQuery::new(text, Lang::Fr) };
    index.search(&query).expect("no text can make a search fail")
}

fn explanation(hit: &Hit) -> &Explanation {
    hit.explanation.as_deref().expect("it was asked for")
}

fn near(left: f32, right: f32) -> bool {
    (left - right).abs() <= 1e-4 * left.abs().max(right.abs()).max(1.0)
}

/// Checks that the parts of an explanation give back what they are parts of.
fn check(hit: &Hit, text: &str) {
    let told = explanation(hit);
    let of = |kind| told.features.iter().find(|one| one.kind == kind);
    let points: f32 = told.features.iter().map(|one| one.contribution).sum();
    assert!(near(points, hit.score), "`{text}` {}: {points}, {}", hit.id, hit.score);
    let added = told.features.iter().filter(|one| one.factor.is_none());
    let added: f32 = added.map(|one| one.contribution).sum();
    let score = told.features.iter().filter_map(|one| one.factor).fold(added, |all, one| all * one);
    assert!(near(score, hit.score), "`{text}` {}: {score}, {}", hit.id, hit.score);
    assert_eq!(told.score, hit.score);
    let words = of(FeatureKind::Words).expect("words are always told").value;
    let terms: f32 = told.terms.iter().map(|term| term.contribution).sum();
    assert!(near(terms, words), "`{text}` {}: {terms}, {words}", hit.id);
    for term in &told.terms {
        let fields: f32 = term.fields.iter().map(|field| field.contribution).sum();
        assert!(near(fields, term.contribution), "`{text}` {}: {term:?}", hit.id);
        let counts = |points: f32| points > 0.0 || term.contribution == 0.0;
        assert!(term.fields.iter().all(|field| field.count > 0 && counts(field.contribution)));
    }
}

#[test]
fn parts_of_each_result_give_back_its_score() {
    let judgements = content("search/judgements.yaml").expect("it reads");
    let judgements = Judgements::parse(&judgements).expect("it is right");
    let mut results = 0;
    for judgement in judgements.tuning().step_by(6).chain(judgements.reporting().step_by(6)) {
        for hit in explain(&REAL, &judgement.q).hits {
            check(&hit, &judgement.q);
            results += 1;
        }
    }
    assert!(results > 500, "{results}");
}

#[test]
fn parts_give_back_the_score_of_any_text() {
    for text in
        ["aah", "death of my husband", "pention de revresion", "carte grise carte", "à 80 %"]
    {
        explain(&REAL, text).hits.iter().for_each(|hit| check(hit, text));
    }
    assert!(explain(&REAL, "zxqvjk").hits.is_empty());
}

#[test]
fn nothing_is_told_unless_asked_and_telling_changes_nothing() {
    let asked = explain(&REAL, "mon mari est mort");
    let query = SearchQuery { limit: 20, ..SearchQuery::new("mon mari est mort", Lang::Fr) };
    let plain = REAL.search(&query).expect("it searches");
    assert!(plain.hits.iter().all(|hit| hit.explanation.is_none()));
    let silent = asked.hits.into_iter().map(|hit| Hit { explanation: None, ..hit });
    assert_eq!(silent.collect::<Vec<_>>(), plain.hits);
}

#[test]
fn ranks_go_on_from_page_to_page_and_a_moment_is_raised_by_being_told() {
    let answer = explain(&REAL, "mon mari est mort");
    let first = explanation(&answer.hits[0]);
    assert_eq!((answer.hits[0].kind, first.rank), (Kind::Moment, 1));
    assert!(first.features.iter().any(|one| one.kind == FeatureKind::Told));
    let query = SearchQuery { explain: true, offset: 10, ..SearchQuery::new("aide", Lang::Fr) };
    let answer = REAL.search(&query).expect("it searches");
    assert_eq!(explanation(&answer.hits[0]).rank, 11);
}

#[test]
fn right_is_told_to_stand_below_its_procedure() {
    let answer = explain(&REAL, "pension de réversion");
    let right = answer.hits.iter().find(|hit| hit.kind == Kind::Entitlement).expect("a right");
    let told = explanation(right);
    let kinds: Vec<FeatureKind> = told.features.iter().map(|one| one.kind).collect();
    assert!(kinds.contains(&FeatureKind::Kind), "{kinds:?}");
    let lowered = told.features.iter().find(|one| one.kind == FeatureKind::Kind);
    assert!(lowered.is_some_and(|one| one.contribution < 0.0));
}

/// An index of two items, with synonyms.
fn small() -> SearchIndex {
    let stop = "words: [le, de]\nphrases: [que faire]\nweak: [demande]\ntelling: [mon]\n\
                english: [the]\n";
    let synonyms = "groups:\n  - [voiture, automobile]\none_way: []\n";
    let lexicon = Lexicon::parse(stop, synonyms).expect("both files are right");
    let catalogue = catalogue_of(&[("Vendre une voiture", "voiture rouge"), ("Avion", "train")]);
    let catalogue = catalogue.expect("the catalogue is right");
    SearchIndex::build(&catalogue, Arc::default(), Arc::new(lexicon)).expect("it builds")
}

fn terms(index: &SearchIndex, text: &str) -> Vec<FoundTerm> {
    let answer = explain(index, text);
    let hit = answer.hits.iter().find(|hit| hit.id.as_str() == "p0").expect("it is found");
    check(hit, text);
    explanation(hit).terms.clone()
}

#[test]
fn fields_are_told_with_how_many_times_they_have_a_word() {
    let terms = terms(&small(), "voiture bleue");
    let fields = |at: usize| {
        let fields = terms[at].fields.iter().map(|one| (one.field, one.count));
        fields.collect::<Vec<_>>()
    };
    assert_eq!(fields(0), [(SearchField::Title, 1), (SearchField::Words, 1)]);
    assert_eq!((terms[1].searched.as_str(), fields(1).len()), ("bleue", 0));
    assert_eq!(terms[1].contribution, 0.0);
}

#[test]
fn words_beside_one_that_a_synonym_stands_for_are_told_too() {
    let stop = "words: [le]\nphrases: [que faire]\nweak: [demande]\ntelling: [mon]\n\
                english: [the]\n";
    let synonyms = "groups:\n  - [carte grise, immatriculation]\n  - [carte, titre]\n\
                    one_way: []\n";
    let lexicon = Lexicon::parse(stop, synonyms).expect("both files are right");
    let catalogue = catalogue_of(&[
        ("Titre des titres, un titre", "gris"),
        ("Avion", "gris"),
        ("Train", "gris"),
    ]);
    let catalogue = catalogue.expect("the catalogue is right");
    let index = SearchIndex::build(&catalogue, Arc::default(), Arc::new(lexicon));
    let terms = terms(&index.expect("it builds"), "carte grise");
    let told = terms.iter().map(|term| (term.searched.as_str(), term.counted.as_str()));
    assert_eq!(told.collect::<Vec<_>>(), [("carte", "titre"), ("grise", "grise")]);
    assert_eq!((terms[1].contribution, terms[1].fields[0].field), (0.0, SearchField::Words));
}

#[test]
fn synonyms_and_corrections_are_told_apart_from_words_typed() {
    let index = small();
    let origins = |text| terms(&index, text).iter().map(|term| term.origin).collect::<Vec<_>>();
    assert_eq!(origins("voiture"), [TermOrigin::Typed]);
    assert_eq!(origins("automobile"), [TermOrigin::Synonym]);
    let told = terms(&index, "voitture rouge");
    assert_eq!(told[0].origin, TermOrigin::Correction);
    assert_eq!((told[0].searched.as_str(), told[1].origin), ("voiture", TermOrigin::Typed));
    let synonym = &terms(&index, "automobile")[0];
    assert_eq!((synonym.searched.as_str(), synonym.counted.as_str()), ("automobile", "voiture"));
}
