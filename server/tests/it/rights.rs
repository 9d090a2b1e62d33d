//! `/moments/{id}/droits`: the questionnaire as a form.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use questionnaire::{MAIN, Sheet};

use crate::support::{Answer, get, send, with_catalogue};

const WIDOW: &str = "a.naissance=1964-05-10&a.lien-avec-le-defunt=conjoint\
    &a.union-avec-le-defunt=marie&a.date-du-deces=2026-09-01&a.nouveau-couple=non\
    &a.situation-familiale=veuf&a.revenus-mensuels=1%C2%A0100&a.revenus-du-travail=0\
    &a.retraite-du-defunt=900&a.trimestres-du-defunt=160";

async fn post(path: &str, form: &str) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("content-type", "application/x-www-form-urlencoded");
    send(request.body(Body::from(form.to_owned())).expect("a request")).await
}

#[tokio::test]
async fn every_moment_asks_a_first_question_in_every_language() {
    for lang in ["", "/fr-simple", "/en"] {
        for moment in ["je-perds-un-proche", "je-renove-mon-logement", "j-etablis-mon-identite"] {
            let page = get(&format!("{lang}/moments/{moment}/droits")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(page.header("cache-control"), "no-store");
            assert!(page.body.contains("name=\"a."), "{lang} {moment}: a field");
            assert!(page.body.contains("name=\"skip\""), "{lang} {moment}: I do not know");
        }
    }
    assert_eq!(get("/moments/rien/droits").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn answers_come_back_as_outcomes_with_reasons_and_are_carried_along() {
    let page = post("/moments/je-perds-un-proche/droits", WIDOW).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.body.contains("486\u{a0}€ par mois"), "the amount");
    assert!(page.body.contains("Avoir au moins 55 ans"), "a reason");
    assert!(page.body.contains("name=\"edit\" value=\"naissance\""), "an answer can be changed");
    assert!(page.body.contains("type=\"hidden\" name=\"a.naissance\" value=\"1964-05-10\""));
    assert!(page.body.contains("10 mai 1964"), "the recap");
    let english = post("/en/moments/je-perds-un-proche/droits", WIDOW).await;
    assert!(english.body.contains("€486 a month"), "the amount in English");
}

#[tokio::test]
async fn an_answer_that_cannot_be_used_is_422_with_a_summary_and_what_was_typed() {
    let form = WIDOW.replace("1%C2%A0100", "beaucoup");
    let page = post("/moments/je-perds-un-proche/droits", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("<title>Erreur\u{a0}: Vos droits"));
    assert!(page.body.contains("href=\"#a.revenus-mensuels\""), "the summary leads to the field");
    assert!(page.body.contains("value=\"beaucoup\""), "what was typed is kept");
    assert!(page.body.contains("aria-invalid=\"true\""));
}

#[tokio::test]
async fn what_is_not_known_is_not_asked_again() {
    let first = get("/moments/je-perds-un-proche/droits").await.body;
    let skip = first.split("name=\"skip\" value=\"").nth(1).expect("a way to say so");
    let fact = skip.split('"').next().expect("a name").to_owned();
    let page = post("/moments/je-perds-un-proche/droits", &format!("skip={fact}")).await;
    assert!(!page.body.contains(&format!("id=\"a.{fact}\"")), "{fact} is asked again");
    assert!(page.body.contains(&format!("name=\"skip\" value=\"{fact}\"")), "it is remembered");
}

#[tokio::test]
async fn all_questions_can_stand_on_one_page() {
    let page = post("/moments/je-perds-un-proche/droits", "mode=all").await;
    let fields = page.body.matches("class=\"question\"").count();
    assert!(fields > 5, "{fields} questions");
}

#[tokio::test]
async fn only_forms_are_taken_and_only_there() {
    let json = Request::builder().method(Method::POST).uri("/moments/je-perds-un-proche/droits");
    let json = json.header("content-type", "application/json").body(Body::from("{}"));
    let answer = send(json.expect("a request")).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let elsewhere = post("/moments/je-perds-un-proche", "a=b").await;
    assert_eq!(elsewhere.status, StatusCode::METHOD_NOT_ALLOWED);
}

/// What goes to the browser is read by its own reader, and gives what the server gives.
#[tokio::test]
async fn the_rules_of_a_moment_come_out_the_same_in_the_browser() {
    let moments = with_catalogue(|catalogue| {
        catalogue.moments().iter().map(|moment| moment.id.to_string()).collect::<Vec<_>>()
    });
    let fields: Vec<(String, String)> =
        form_urlencoded::parse(WIDOW.as_bytes()).into_owned().collect();
    let today = jiff::Zoned::now().date();
    for moment in moments {
        for lang in ["fr", "fr-simple", "en"] {
            let answer = get(&format!("/moments/{moment}/droits.bin?lang={lang}")).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(
                answer.header("cache-control").starts_with("public"),
                "it holds nobody's answers"
            );
            assert!(!answer.header("etag").is_empty());
            let sheet = Sheet::from_bytes(&answer.bytes).expect("a sheet");
            let prefix = if lang == "fr" { String::new() } else { format!("/{lang}") };
            let path = format!("{prefix}/moments/{moment}/droits");
            let local = sheet
                .fill(&fields, today, |filling| questionnaire::questionnaire(filling, &path))
                .into_string();
            let page = post(&path, WIDOW).await.body;
            let start = format!("<div id=\"{MAIN}\">");
            let (_, served) = page.split_once(&start).expect("the questionnaire is on the page");
            assert!(served.starts_with(&local), "{moment} in {lang}");
        }
    }
    assert_eq!(get("/moments/rien/droits.bin").await.status, StatusCode::NOT_FOUND);
    let bad = get("/moments/je-perds-un-proche/droits.bin?lang=de").await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_right_of_each_child_says_why_not_to_who_has_none() {
    let form = "a.enfants=0&a.residence-en-france=oui";
    let page = post("/moments/j-attends-un-enfant/droits", form).await;
    assert_eq!(page.status, StatusCode::OK);
    let reasons: Vec<&str> = page.body.split("class=\"why__text\"").skip(1).collect();
    assert!(reasons.len() > 2);
    for reason in reasons {
        let text = reason.split_once('>').map_or("", |(_, rest)| rest);
        assert!(!text.starts_with('<'), "a reason without words: {reason:.200}");
    }
    assert!(page.body.contains("Vos enfants à charge\u{a0}: 0."));
}
