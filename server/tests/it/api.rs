//! The API: its answers, its errors, and that both are as it describes them.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::support::{get, request, with_catalogue};

#[tokio::test]
async fn moments_are_listed_in_their_rank_and_cut_as_asked() {
    let all = get("/api/v1/moments").await.json();
    assert_eq!(all["total"], 10);
    assert_eq!(all["moments"][0]["id"], "je-perds-un-proche");
    assert_eq!(all["moments"][0]["origin"], "citp_2023_priority");
    let some = get("/api/v1/moments?limit=2&offset=1&lang=en").await.json();
    assert_eq!(some["moments"].as_array().map(Vec::len), Some(2));
    assert_eq!(some["moments"][0]["id"], all["moments"][1]["id"]);
    assert_eq!(some["moments"][0]["url"], "/en/moments/je-deviens-etudiant");
}

#[tokio::test]
async fn moment_has_stages_with_steps_in_order() {
    let moment = get("/api/v1/moments/je-perds-un-proche").await.json();
    assert_eq!(moment["release"], 7);
    assert_eq!(moment["stages"][0]["id"], "h24");
    let steps: Vec<&Value> = moment["stages"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|stage| stage["steps"].as_array().into_iter().flatten())
        .collect();
    assert!(steps.len() >= 20);
    let declared = steps.iter().find(|step| step["procedure"] == "declarer-un-deces");
    let declared = declared.expect("the death is declared");
    assert_eq!(declared["deadline"]["limit"]["count"], 24);
    assert_eq!(declared["after"], json!(["faire-constater-un-deces"]));
}

#[tokio::test]
async fn procedures_are_listed_by_moment_and_authority() {
    let all = get("/api/v1/procedures?limit=200").await.json();
    let count = with_catalogue(|catalogue| catalogue.procedures().len());
    assert_eq!(all["total"], count);
    let some = get("/api/v1/procedures?moment=je-perds-un-proche&authority=mairie").await.json();
    let listed = some["procedures"].as_array().expect("a list");
    assert!(!listed.is_empty() && some["total"].as_u64() < all["total"].as_u64());
    for procedure in listed {
        assert_eq!(procedure["authority"], "mairie");
    }
}

#[tokio::test]
async fn procedure_has_the_fields_of_the_contract() {
    let procedure = get("/api/v1/procedures/declarer-un-deces").await.json();
    let fields = [
        "id",
        "title",
        "summary",
        "authority",
        "channels",
        "evidence",
        "deadline",
        "cost",
        "cerfa",
        "moments",
        "entitlements",
        "sources",
        "certainty",
    ];
    for field in fields {
        assert!(procedure.get(field).is_some(), "{field}");
    }
    assert_eq!(procedure["channels"][0]["kind"], "counter");
    assert_eq!(procedure["evidence"][0]["type"], "certificat-medical-de-deces");
}

#[tokio::test]
async fn search_answers_with_results_and_facets() {
    let answer = get("/api/v1/search?q=mon+mari+est+mort&limit=5").await.json();
    assert_eq!(answer["query"], "mon mari est mort");
    assert_eq!(answer["results"][0]["id"], "je-perds-un-proche");
    assert_eq!(answer["results"].as_array().map(Vec::len), Some(5));
    assert!(answer["facets"]["kind"].as_array().is_some_and(|kinds| !kinds.is_empty()));
    let procedures = get("/api/v1/search?q=mon+mari+est+mort&kind=procedure").await.json();
    for result in procedures["results"].as_array().into_iter().flatten() {
        assert_eq!(result["kind"], "procedure");
    }
}

#[tokio::test]
async fn search_says_why_results_rank_where_they_do_when_asked() {
    let path = "/api/v1/search?q=mon+mari+est+mort";
    let plain = get(path).await.json();
    assert!(plain["results"][0].get("explanation").is_none());
    assert_eq!(get(&format!("{path}&explain=0")).await.json()["results"], plain["results"]);
    let answer = get(&format!("{path}&explain=1")).await.json();
    let results = answer["results"].as_array().expect("a list");
    for (at, result) in results.iter().enumerate() {
        let explanation = &result["explanation"];
        assert_eq!(explanation["rank"], at + 1);
        assert_eq!(explanation["score"], result["score"]);
        let features = explanation["features"].as_array().into_iter().flatten();
        let points: f64 = features.filter_map(|one| one["contribution"].as_f64()).sum();
        let score = result["score"].as_f64().expect("a number");
        assert!((points - score).abs() < 0.01, "{points} is not {score}");
    }
    let term = &results[0]["explanation"]["terms"][0];
    assert_eq!((&term["searched"], &term["origin"]), (&json!("mari"), &json!("typed")));
}

#[tokio::test]
async fn search_is_narrowed_by_channel_and_proactivity() {
    let all = get("/api/v1/search?q=naissance").await.json();
    for filter in ["channel", "proactivity"] {
        let facets = all["facets"][filter].as_array().expect("a list");
        assert!(!facets.is_empty(), "{filter}");
        for facet in facets {
            let id = facet["id"].as_str().expect("an id");
            let some = get(&format!("/api/v1/search?q=naissance&{filter}={id}")).await.json();
            assert_eq!(some["total"], facet["count"], "{filter}={id}");
        }
    }
}

#[tokio::test]
async fn wrong_values_are_problems_that_name_the_parameter() {
    let wrong = [
        ("/api/v1/moments?limit=x", "limit"),
        ("/api/v1/moments?limit=0", "limit"),
        ("/api/v1/moments?limit=201", "limit"),
        ("/api/v1/moments?offset=-1", "offset"),
        ("/api/v1/moments?lang=de", "lang"),
        ("/api/v1/search?q=a&kind=thing", "kind"),
        ("/api/v1/search?q=a&moment=%21", "moment"),
        ("/api/v1/search?q=a&offset=99999999", "offset"),
        ("/api/v1/search?q=a&channel=fax", "channel"),
        ("/api/v1/search?q=a&proactivity=magic", "proactivity"),
        ("/api/v1/search?q=a&explain=yes", "explain"),
        ("/api/v1/procedures?authority=nobody", "authority"),
        ("/api/v1/procedures?moment=nothing", "moment"),
    ];
    for (path, parameter) in wrong {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        let problem = answer.json();
        assert_eq!(problem["parameter"], parameter, "{path}");
        assert_eq!(problem["status"], 400, "{path}");
        assert!(problem["detail"].as_str().is_some_and(|text| text.starts_with(parameter)));
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_too() {
    for path in ["/api/v1/moments/x", "/api/v1/procedures/x", "/api/v1/nothing", "/api/v2/moments"]
    {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
    }
    let posted = request(Method::POST, "/api/v1/moments", &[]).await;
    assert_eq!(posted.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(posted.header("content-type"), "application/problem+json");
}

/// Checks an answer against what the description says of it.
fn check(document: &Value, path: &str, status: &str, answer: &Value) {
    let operations = &document["paths"][path];
    let operation = operations.get("get").unwrap_or(&operations["post"]);
    let content = &operation["responses"][status]["content"];
    let media = content.as_object().and_then(|kinds| kinds.values().next()).expect("a body");
    let schema = json!({
        "$ref": media["schema"]["$ref"],
        "components": document["components"],
    });
    let validator = jsonschema::validator_for(&schema).expect("the description is a schema");
    let errors: Vec<String> = validator.iter_errors(answer).map(|err| err.to_string()).collect();
    assert!(errors.is_empty(), "{path} {status}: {errors:?}");
}

#[tokio::test]
async fn answers_are_as_described() {
    let document = get("/api/v1/openapi.json").await.json();
    assert_eq!(document["info"]["version"], "1");
    let asked = [
        ("/api/v1/moments", "/api/v1/moments"),
        ("/api/v1/moments/{id}", "/api/v1/moments/je-deviens-etudiant"),
        ("/api/v1/procedures", "/api/v1/procedures?limit=200"),
        ("/api/v1/search", "/api/v1/search?q=bourse"),
        ("/api/v1/search", "/api/v1/search?q=mon+mari+est+mrot&explain=1"),
        ("/api/v1/suggest", "/api/v1/suggest?q=pention"),
        ("/api/v1/facts", "/api/v1/facts"),
        ("/api/v1/entitlements", "/api/v1/entitlements?limit=200"),
    ];
    for (path, address) in asked {
        check(&document, path, "200", &get(address).await.json());
    }
    let ids =
        with_catalogue(|catalogue| catalogue.procedures().keys().cloned().collect::<Vec<_>>());
    for id in ids {
        let answer = get(&format!("/api/v1/procedures/{id}")).await.json();
        check(&document, "/api/v1/procedures/{id}", "200", &answer);
    }
    let ids =
        with_catalogue(|catalogue| catalogue.entitlements().keys().cloned().collect::<Vec<_>>());
    for id in ids {
        let answer = get(&format!("/api/v1/entitlements/{id}")).await.json();
        check(&document, "/api/v1/entitlements/{id}", "200", &answer);
    }
    for (status, body) in [
        ("200", r#"{"on": "2026-11-22", "answers": {"enfants": [{}]}}"#),
        ("422", r#"{"on": "x"}"#),
    ] {
        let answer = crate::evaluate::post(body).await.json();
        check(&document, "/api/v1/evaluate", status, &answer);
    }
    check(&document, "/api/v1/search", "400", &get("/api/v1/search?limit=x").await.json());
    check(&document, "/api/v1/moments/{id}", "404", &get("/api/v1/moments/x").await.json());
}

#[tokio::test]
async fn every_address_of_the_api_is_described() {
    let document = get("/api/v1/openapi.json").await.json();
    let described = document["paths"].as_object().map_or(0, |paths| paths.len());
    assert_eq!(described, 10);
}
