//! `POST /api/v1/evaluate`, `/api/v1/facts`, `/api/v1/entitlements`.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::{Value, json};

use crate::support::{Answer, get, request, send};

pub(crate) async fn post(body: &str) -> Answer {
    let request = Request::builder().method(Method::POST).uri("/api/v1/evaluate");
    send(request.body(Body::from(body.to_owned())).expect("a request")).await
}

async fn outcomes(question: Value) -> Vec<Value> {
    let answer = post(&question.to_string()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.json()["outcomes"].as_array().expect("a list").clone()
}

async fn outcome(right: &str, question: Value) -> Value {
    let all = outcomes(question).await;
    all.into_iter().find(|outcome| outcome["entitlement"] == right).expect("the right is there")
}

fn widow(born: &str, income: u32) -> Value {
    json!({"on": "2026-11-22", "moment": "je-perds-un-proche", "answers": {
        "naissance": born, "lien-avec-le-defunt": "conjoint", "union-avec-le-defunt": "marie",
        "date-du-deces": "2026-09-01", "nouveau-couple": "non", "situation-familiale": "veuf",
        "revenus-mensuels": income, "revenus-du-travail": 0, "retraite-du-defunt": 900,
        "trimestres-du-defunt": 160, "defunt-assure-trois-mois": true}})
}

#[tokio::test]
async fn a_widow_of_62_has_a_survivors_pension_and_reads_why() {
    let found = outcome("pension-de-reversion", widow("1964-05-10", 1100)).await;
    assert_eq!(found["status"], "eligible");
    assert_eq!(found["proactivity"], "on_request");
    assert_eq!(found["amount"]["value"], 486);
    assert_eq!(found["amount"]["unit"], "euro");
    assert_eq!(found["amount"]["period"], "month");
    assert_eq!(found["amount"]["text"], "486\u{a0}€ par mois");
    let told = found["explanation"].to_string();
    for words in ["au moins 55\u{a0}ans", "25\u{a0}001,60\u{a0}€ par an", "L353-1", "2026-11-22"]
    {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert!(found["sources"].as_array().is_some_and(|sources| !sources.is_empty()));
}

#[tokio::test]
async fn at_54_the_pension_waits_for_her_birthday_and_the_widows_allowance_stands_in() {
    let found = outcome("pension-de-reversion", widow("1972-05-10", 700)).await;
    assert_eq!(found["status"], "not_eligible");
    assert_eq!(found["from"], "2027-05-10");
    assert_eq!(found["explanation"][0]["holds"], false, "what decides comes first");
    let instead = outcome("allocation-veuvage", widow("1972-05-10", 700)).await;
    assert_eq!(instead["status"], "eligible");
    // 3,75 times the allowance in a quarter is the ceiling: 1 100 € a month are too much.
    let refused = outcome("allocation-veuvage", widow("1972-05-10", 1100)).await;
    assert_eq!(refused["status"], "not_eligible");
    assert_eq!(refused["would_open"][0]["fact"], "revenus-mensuels");
}

#[tokio::test]
async fn a_pacs_opens_no_survivors_pension() {
    let answers = json!({"naissance": "1964-05-10", "lien-avec-le-defunt": "conjoint",
        "union-avec-le-defunt": "pacse"});
    let question = json!({"on": "2026-11-22", "answers": answers});
    let found = outcome("pension-de-reversion", question).await;
    assert_eq!(found["status"], "not_eligible");
    let first = &found["explanation"][0];
    assert!(first["text"].as_str().is_some_and(|text| text.contains("mariés")), "{first}");
}

#[tokio::test]
async fn school_allowance_is_automatic_for_two_children_and_to_declare_for_the_third() {
    let question = json!({"on": "2026-11-22", "answers": {
        "allocataire": true, "residence-en-france": true, "ressources-il-y-a-deux-ans": 25000,
        "enfants": [
            {"naissance": "2019-03-01", "scolarite": "elementaire"},
            {"naissance": "2014-03-01", "scolarite": "college"},
            {"naissance": "2010-03-01", "scolarite": "lycee", "salaire-mensuel": 0}]}});
    let found = outcome("allocation-de-rentree-scolaire", question).await;
    assert_eq!(found["status"], "eligible");
    let rungs: Vec<&Value> =
        found["items"].as_array().expect("three").iter().map(|item| &item["proactivity"]).collect();
    assert_eq!(rungs, ["automatic", "automatic", "on_request"]);
    assert!(found["items"][2]["proactivity_text"].is_string());
}

#[tokio::test]
async fn nothing_answered_is_unknown_and_a_question_is_proposed() {
    let answer = post(r#"{"on": "2026-11-22"}"#).await.json();
    let all = answer["outcomes"].as_array().expect("a list");
    let known = all.iter().filter(|outcome| outcome["status"] != "unknown").count();
    assert_eq!(known, 0, "nothing is taken for granted");
    assert!(answer["next_question"]["question"].is_string());
    assert_eq!(answer["release"], 7);
}

#[tokio::test]
async fn what_cannot_be_used_is_named_field_by_field() {
    let body = json!({"on": "2026-11-22", "answers": {"naissanc": "1964-05-10",
        "revenus-mensuels": -1, "enfants": [{}, {"naissance": "hier"}]}});
    let answer = post(&body.to_string()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let errors = answer.json()["errors"].clone();
    let fields: Vec<&str> =
        errors.as_array().expect("a list").iter().filter_map(|e| e["field"].as_str()).collect();
    assert_eq!(fields.len(), 3, "{errors}");
    for field in ["answers.naissanc", "answers.revenus-mensuels", "answers.enfants[1].naissance"] {
        assert!(fields.contains(&field), "{field} in {errors}");
    }
    for (body, field) in [
        (r#"{"on": "2024-12-31"}"#, "on"),
        (r#"{"on": "demain"}"#, "on"),
        (r#"{"moment": "je-suis-riche"}"#, "moment"),
        (r#"{"reponses": {}}"#, "body"),
    ] {
        let answer = post(body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert_eq!(answer.json()["errors"][0]["field"], field, "{body}");
    }
}

#[tokio::test]
async fn what_is_not_json_is_400_and_what_is_too_large_413() {
    assert_eq!(post("{").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(post("").await.status, StatusCode::BAD_REQUEST);
    let large = format!("{{\"answers\": {{\"a\": \"{}\"}}}}", "x".repeat(70_000));
    assert_eq!(post(&large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_evaluation_is_posted() {
    let answer = get("/api/v1/evaluate").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("allow"), "POST");
    let answer = request(Method::POST, "/api/v1/facts", &[]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn facts_are_listed_for_all_or_for_one_moment() {
    let all = get("/api/v1/facts").await.json();
    let all = all["facts"].as_array().expect("a list").len();
    let some = get("/api/v1/facts?moment=je-renove-mon-logement&lang=en").await.json();
    let facts = some["facts"].as_array().expect("a list");
    assert!(facts.len() < all && !facts.is_empty());
    assert!(facts.iter().any(|fact| fact["id"] == "classe-energie"));
    assert!(facts.iter().all(|fact| fact["id"] != "retraite-du-defunt"));
    assert_eq!(get("/api/v1/facts?moment=x").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn rights_are_listed_by_moment_and_rung_and_each_has_its_figures() {
    let all = get("/api/v1/entitlements?limit=200").await.json();
    assert!(all["total"].as_u64().is_some_and(|total| total >= 32));
    let some = get("/api/v1/entitlements?proactivity=automatic&moment=j-attends-un-enfant").await;
    let some = some.json();
    let rights = some["entitlements"].as_array().expect("a list");
    assert!(!rights.is_empty());
    assert!(rights.iter().all(|right| right["proactivity"] == "automatic"));
    assert_eq!(get("/api/v1/entitlements?proactivity=magic").await.status, StatusCode::BAD_REQUEST);
    let one = get("/api/v1/entitlements/pension-de-reversion").await.json();
    assert!(one["parameters"].as_array().is_some_and(|list| list.len() >= 3));
    let dated = one["parameters"].to_string();
    assert!(dated.contains("2025-01-01") && dated.contains("2026-01-01"), "both years: {dated}");
    assert_eq!(get("/api/v1/entitlements/rien").await.status, StatusCode::NOT_FOUND);
}
