//! `/moments/{id}`: how a moment opens and closes, and what its questions hide.

use app::pages::moment::concern::ANSWERS;
use app::ports::{CatalogueReader, QUESTIONS};
use axum::http::StatusCode;
use catalogue::Slug;

use crate::support::{get, state, with_catalogue};

/// What a page may hold: an old phone takes a second for a thousand elements.
const ELEMENTS: usize = 900;

fn moments() -> Vec<Slug> {
    with_catalogue(|catalogue| catalogue.moments().iter().map(|moment| moment.id.clone()).collect())
}

fn elements(html: &str) -> usize {
    html.as_bytes().windows(2).filter(|two| two[0] == b'<' && two[1].is_ascii_alphabetic()).count()
}

#[tokio::test]
async fn every_moment_opens_with_what_presses_and_closes_with_what_comes_alone() {
    for moment in moments() {
        let page = get(&format!("/moments/{moment}")).await;
        assert_eq!(page.status, StatusCode::OK);
        let place =
            |what: &str| page.body.find(what).unwrap_or_else(|| panic!("{moment} has no {what}"));
        assert!(place("id=\"urgent\"") < place("class=\"timeline\""), "{moment}");
        assert!(place("class=\"timeline\"") < place("id=\"p-automatic\""), "{moment}");
    }
}

#[tokio::test]
async fn no_moment_is_too_long_for_an_old_phone() {
    for moment in moments() {
        for lang in ["", "/fr-simple", "/en"] {
            let count = elements(&get(&format!("{lang}/moments/{moment}")).await.body);
            assert!(count <= ELEMENTS, "{lang}/moments/{moment} has {count} elements");
        }
    }
}

#[test]
fn the_style_sheet_knows_every_question_of_every_moment() {
    let state = state();
    let published = state.published();
    for moment in moments() {
        let Some(concern) = published.rules().concern(&moment) else { continue };
        let names: Vec<String> = concern
            .facts
            .iter()
            .map(|one| published.rules().program[one.fact].id.to_string())
            .collect();
        assert!(names.len() <= QUESTIONS, "{moment} asks {}: {names:?}", names.len());
        for (one, name) in concern.facts.iter().zip(&names) {
            assert!(one.answers <= ANSWERS, "{moment}: {name} has {} answers", one.answers);
        }
    }
}

/// The steps of a moment that stay for somebody, told by answers to its facts.
fn stay(moment: &str, answers: &[(&str, &str)]) -> Vec<String> {
    let state = state();
    let published = state.published();
    let rules = published.rules();
    let id: Slug = moment.parse().expect("a slug");
    let concern = rules.concern(&id).expect("the moment asks something");
    let facts = &published.catalogue().rules().facts.facts;
    let number = |fact: &str, answer: &str| match answer {
        "no" => 0,
        "yes" => 1,
        choice => {
            let fact = facts.iter().find(|one| one.id.as_str() == fact).expect("the fact is there");
            let found = fact.choices.iter().position(|one| one.id.as_str() == choice);
            u8::try_from(found.expect("the choice is there")).expect("choices are few")
        }
    };
    let given: Vec<(usize, u8)> = answers
        .iter()
        .filter_map(|(fact, answer)| {
            let named = |one: &rules::Deciding| rules.program[one.fact].id.as_str() == *fact;
            Some((concern.facts.iter().position(named)?, number(fact, answer)))
        })
        .collect();
    let hidden = |step: &Slug| {
        let by = concern.hidden_by.iter().find(|(procedure, _)| procedure == step);
        by.is_some_and(|(_, answers)| answers.iter().any(|answer| given.contains(answer)))
    };
    let moment = published.catalogue().moment(moment).expect("the moment is there");
    let steps = moment.steps().map(|step| &step.procedure);
    steps.filter(|step| !hidden(step)).map(ToString::to_string).collect()
}

#[test]
fn a_widow_without_children_reads_nothing_of_orphans() {
    let answers = [
        ("lien-avec-le-defunt", "conjoint"),
        ("union-avec-le-defunt", "marie"),
        ("enfant-qui-perd-un-parent", "no"),
        ("lieu-du-deces", "etablissement"),
    ];
    let left = stay("je-perds-un-proche", &answers);
    let has = |id: &str| left.iter().any(|step| step == id);
    for gone in [
        "demander-l-allocation-de-soutien-familial",
        "demander-une-pension-d-orphelin",
        "demander-l-allocation-deces-d-un-enfant",
        "declarer-un-enfant-sans-vie",
    ] {
        assert!(!has(gone), "{gone} does not concern her");
    }
    for kept in ["declarer-un-deces", "demander-la-pension-de-reversion", "prevenir-les-banques"] {
        assert!(has(kept), "{kept} concerns her");
    }
}

#[test]
fn without_an_answer_every_step_stays() {
    for moment in moments() {
        if state().published().rules().concern(&moment).is_some() {
            let all = with_catalogue(|catalogue| {
                catalogue.moment(moment.as_str()).map_or(0, |moment| moment.steps().count())
            });
            assert_eq!(stay(moment.as_str(), &[]).len(), all, "{moment}");
        }
    }
}

#[tokio::test]
async fn a_stage_whose_steps_one_answer_hides_is_hidden_with_its_way_there() {
    let page = get("/moments/j-aide-un-proche").await.body;
    let mut hidden = 0;
    for stage in page.split("<li id=\"").filter(|part| part.contains("\" class=\"timeline__stage"))
    {
        let (id, rest) = stage.split_once('"').expect("an id ends");
        let class = rest.split('"').nth(1).expect("a class");
        let classes = class.trim_start_matches("timeline__stage").trim();
        let Some(one) = classes.split(' ').next().filter(|one| !one.is_empty()) else { continue };
        hidden += 1;
        let link = format!("<li class=\"stages__item {classes}\"><a href=\"#{id}\"");
        assert!(page.contains(&link), "{link}");
        assert!(
            stage.matches("class=\"step ").count() == stage.matches(one).count() - 1,
            "{id}: every step has {one}, and so has the stage"
        );
    }
    assert!(hidden > 0, "the stage of those who care for their child");
}
