//! `/lettres`: letters to fill in on the device.

use axum::http::StatusCode;

use crate::support::{get, with_catalogue};

#[tokio::test]
async fn every_letter_has_a_page_and_a_plain_text_with_its_blanks() {
    let letters = with_catalogue(|catalogue| {
        let letters = catalogue.letters().values();
        letters.map(|one| (one.id.clone(), one.fields.len())).collect::<Vec<_>>()
    });
    assert!(letters.len() >= 15, "{} letters", letters.len());
    for (id, fields) in letters {
        let page = get(&format!("/lettres/{id}")).await;
        assert_eq!(page.status, StatusCode::OK, "{id}");
        assert!(page.body.matches("data-champ=").count() > fields, "{id}: a blank for each field");
        assert!(!page.body.contains("<form action"), "{id}: nothing is sent");
        let plain = get(&format!("/lettres/{id}.txt")).await;
        assert_eq!(plain.header("content-type"), "text/plain; charset=utf-8", "{id}");
        assert!(plain.header("content-disposition").starts_with("attachment"), "{id}");
        assert!(plain.body.contains("……"), "{id}: blanks");
        assert!(!plain.body.contains(['{', '}']), "{id}: no name of a field is left");
    }
}

#[tokio::test]
async fn letters_that_are_not_there_are_not_found() {
    assert_eq!(get("/lettres/rien").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/lettres/rien.txt").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/lettres/").await.status, StatusCode::PERMANENT_REDIRECT);
}

#[tokio::test]
async fn a_letter_is_french_on_an_english_page() {
    let page = get("/en/lettres/prevenir-une-banque-d-un-deces").await;
    assert!(page.body.contains("lang=\"fr\" aria-labelledby=\"lettre-titre\""));
    assert!(page.body.contains("Madame, Monsieur"));
}

#[tokio::test]
async fn a_procedure_leads_to_its_letters() {
    let page = get("/demarches/prevenir-les-banques").await;
    assert!(page.body.contains("/lettres/prevenir-une-banque-d-un-deces"));
}
