//! `/aides` and `/aides/{id}`: the rights, their rules, their figures.

use std::collections::{HashMap, HashSet};

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use catalogue::{ProactivityLevel, References};
use server::services::content;

use crate::support::{get, request, send_to, state_of, with_catalogue};

const LANGUAGES: [&str; 3] = ["", "/fr-simple", "/en"];

fn ids() -> Vec<String> {
    with_catalogue(|catalogue| catalogue.entitlements().keys().map(ToString::to_string).collect())
}

fn rights_in(page: &str) -> usize {
    page.matches("result--entitlement").count()
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map(|(_, rest)| rest).expect("the start is there");
    rest.split_once(end).map(|(found, _)| found).expect("the end is there")
}

#[tokio::test]
async fn rights_are_listed_by_how_they_come_in_every_language() {
    for lang in LANGUAGES {
        let page = get(&format!("{lang}/aides")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(rights_in(&page.body), ids().len(), "{lang}");
        let places = ["automatic", "consent", "prefilled", "on-request"]
            .map(|name| page.body.find(&format!("<h2 id=\"{name}\"")));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{lang}: {places:?}");
        for id in ids() {
            assert!(page.body.contains(&format!("href=\"{lang}/aides/{id}\"")), "{lang} {id}");
        }
    }
}

#[tokio::test]
async fn filters_narrow_the_rights_without_javascript() {
    let of = |rung, moment: &str| {
        with_catalogue(|catalogue| {
            let all = catalogue.entitlements().values();
            let fits = |right: &&catalogue::Entitlement| {
                right.proactivity.level == rung
                    && right.moments.iter().any(|id| id.as_str() == moment)
            };
            all.filter(fits).count()
        })
    };
    let moment = "je-deviens-etudiant";
    let path = format!("/aides?proactivity=automatic&proactivity=prefilled&moment={moment}");
    let page = get(&path).await;
    let wanted = of(ProactivityLevel::Automatic, moment) + of(ProactivityLevel::Prefilled, moment);
    assert!(wanted > 0 && rights_in(&page.body) == wanted, "{wanted} rights");
    assert!(page.body.contains("value=\"automatic\" checked"));
    assert!(page.body.contains("value=\"je-deviens-etudiant\" selected"));
    assert!(page.body.contains("<meta name=\"robots\" content=\"noindex\""));
    assert!(!get("/aides").await.body.contains("content=\"noindex\""));
    let odd = get("/aides?proactivity=x&moment=%22%3E&channel=y").await;
    assert_eq!(rights_in(&odd.body), ids().len(), "unknown filters filter nothing");
}

#[tokio::test]
async fn every_right_has_a_whole_page_of_its_own_in_every_language() {
    for lang in LANGUAGES {
        let mut titles: HashMap<String, String> = HashMap::new();
        for id in ids() {
            let path = format!("{lang}/aides/{id}");
            let page = get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let title = between(&page.body, "<title>", "</title>").to_owned();
            assert_eq!(titles.insert(title, path.clone()), None, "{path}: its title");
            for part in ["proactivite", "essentiel", "conditions", "exemples", "sources"] {
                assert!(page.body.contains(&format!(" id=\"{part}\"")), "{path}: {part}");
            }
            assert!(page.body.contains("data-table--stack rule"), "{path}: the rule as a table");
            for id in [">right-", ">fact-", ">entitlement", "{ $"] {
                assert!(!page.body.contains(id), "{path} shows {id}");
            }
        }
    }
}

#[tokio::test]
async fn links_within_the_page_of_a_right_lead_somewhere_and_ids_are_used_once() {
    for id in ids() {
        let page = get(&format!("/aides/{id}")).await.body;
        let all: Vec<&str> =
            page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let known: HashSet<&str> = all.iter().copied().collect();
        assert_eq!(known.len(), all.len(), "{id}: an id is used twice");
        for fragment in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(known.contains(fragment), "{id}: #{fragment}");
        }
    }
}

#[tokio::test]
async fn rule_is_told_with_its_figures_their_law_and_their_source() {
    let page = get("/aides/pension-de-reversion").await.body;
    let rule = between(&page, "id=\"conditions\"", "</table>");
    assert!(rule.contains("Avoir au moins 55 ans"));
    assert!(rule.contains("<strong class=\"rule__value\">55\u{a0}ans</strong>"));
    assert!(rule.contains("depuis le 1er janvier 2025"));
    assert!(rule.contains("href=\"#chiffre-reversion-age\""));
    assert!(rule.contains("Code de la sécurité sociale, article D353-3"));
    assert!(rule.contains("class=\"rule__source\""));
    let english = get("/en/aides/pension-de-reversion").await.body;
    assert!(
        english.contains("Being at least 55")
            && english.contains("<strong class=\"rule__value\">55 years</strong>")
    );
}

#[tokio::test]
async fn conditions_of_which_one_is_enough_are_told_apart_from_those_that_are_all_needed() {
    let page = get("/aides/allocation-de-soutien-familial").await.body;
    let rule = between(&page, "id=\"conditions\"", "</table>");
    assert!(rule.contains("<caption>Toutes ces conditions sont nécessaires</caption>"));
    let group = between(rule, "scope=\"rowgroup\"", "</tbody>");
    assert!(group.contains("Une de ces conditions suffit"));
    assert!(group.contains("À la fois\u{a0}:"), "conditions below one of them");
    assert!(page.contains("Pour chaque enfant"), "the right is each child's");
}

#[tokio::test]
async fn changes_of_figures_are_told_before_and_after() {
    let page = get("/aides/pension-de-reversion").await.body;
    let changes = between(&page, "id=\"changements\"", "</section>");
    let day = between(changes, "<caption>Depuis le 1er janvier 2026</caption>", "</table>");
    let line = between(day, "#chiffre-reversion-minimum\"", "</tr>");
    let before = line.find("3\u{a0}983,29\u{a0}€ par an");
    let after = line.find("4\u{a0}019,13\u{a0}€ par an");
    assert!(before.is_some() && before < after, "{line}");
    // A scale is told line by line, and only where it is another one.
    let page = get("/aides/depart-a-la-retraite").await.body;
    let changes = between(&page, "id=\"changements\"", "</section>");
    assert!(changes.contains("Depuis le 1er septembre 2026"));
    assert!(changes.contains("1964") && changes.contains("62\u{a0}ans et 9\u{a0}mois"));
    assert!(!changes.contains("1951"), "what stays is not told");
}

#[tokio::test]
async fn a_figure_past_its_validity_says_so() {
    let change = |(path, text): (&str, &str)| {
        let mut text = text.to_owned();
        if path == "parameters/bases.yaml" {
            text = text.replace("until: 2027-03-31", "until: 2026-05-31");
        }
        (path.to_owned(), text)
    };
    let files = content::embedded().iter().map(change).collect();
    let request = Request::get("/aides/rsa").body(Body::empty()).expect("a request");
    let page = send_to(state_of(&files, References::default()), request).await.body;
    let figure = between(&page, "id=\"chiffre-rsa-montant-de-base\"", "</details>");
    assert!(figure.contains("À revoir\u{a0}: connu jusqu’au 31 mai 2026"));
}

#[tokio::test]
async fn figures_have_their_history() {
    let page = get("/aides/rsa").await.body;
    let figure = between(&page, "id=\"chiffre-rsa-montant-de-base\"", "</details>");
    for text in ["651,69\u{a0}€ par mois", "646,52\u{a0}€ par mois", "1er avril 2025", "Décret"]
    {
        assert!(figure.contains(text), "{text}");
    }
    assert_eq!(figure.matches("class=\"certainty certainty--").count(), 3, "one a value");
    let grants = get("/aides/bourse-sur-criteres-sociaux").await.body;
    let scale = between(&grants, "id=\"chiffre-bcs-plafond-1\"", "</details>");
    assert!(!scale.contains("À revoir"), "no figure is past its validity");
    assert_eq!(scale.matches("<th scope=\"row\">").count(), 18);
    let homes = get("/aides/maprimerenov-ampleur").await.body;
    let grid = between(&homes, "id=\"chiffre-anah-plafond-modestes\"", "</details>");
    assert!(grid.contains("<section aria-labelledby=\"bareme-") && grid.contains("tabindex=\"0\""));
    assert!(grid.contains("Île-de-France") && grid.contains("Personnes dans le foyer"));
}

#[tokio::test]
async fn examples_are_told_in_words_with_their_outcome() {
    let page = get("/aides/allocation-de-rentree-scolaire").await.body;
    let examples = between(&page, "id=\"exemples\"", "</section>");
    for text in [
        "Trois enfants de 7, 12 et 16 ans",
        "1\u{a0}343,30\u{a0}€",
        "Enfant 3\u{a0}: date de naissance 15 juin 2010, scolarité lycée",
        "Vous vivez en France</span>\u{a0}: <strong>oui",
    ] {
        assert!(examples.contains(text), "{text}");
    }
}

#[tokio::test]
async fn right_says_what_it_may_ask_and_who_knows_it_already() {
    let page = get("/aides/pension-de-reversion").await.body;
    let questions = between(&page, "id=\"questions\"", "</section>");
    assert!(questions.contains("Votre date de naissance"));
    assert!(questions.contains("Déjà connu\u{a0}: Assurance retraite"));
}

#[tokio::test]
async fn right_describes_itself_as_a_government_service() {
    let page = get("/en/aides/rsa").await;
    let json = between(&page.body, "<script type=\"application/ld+json\">", "</script>");
    let data: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    assert_eq!(data["@type"], "GovernmentService");
    assert_eq!(data["url"], "http://127.0.0.1:3000/en/aides/rsa");
    assert_eq!(data["serviceOperator"]["@type"], "GovernmentOrganization");
    assert!(page.body.contains("rel=\"canonical\" href=\"http://127.0.0.1:3000/en/aides/rsa\""));
    assert!(page.body.contains("hreflang=\"fr\" href=\"http://127.0.0.1:3000/aides/rsa\""));
}

#[tokio::test]
async fn pages_of_rights_are_kept_by_release() {
    for path in ["/aides", "/aides?moment=je-perds-un-proche", "/en/aides/rsa"] {
        let page = get(path).await;
        assert!(page.header("cache-control").starts_with("public"), "{path}");
        let tag = page.header("etag").to_owned();
        let again = request(Method::GET, path, &[("if-none-match", &tag)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
    }
}

#[tokio::test]
async fn right_that_does_not_exist_is_404() {
    for path in ["/aides/nulle-part", "/en/aides/declarer-un-deces", "/aides/%00"] {
        let page = get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn procedure_leads_to_the_rights_it_gives() {
    let page = get("/demarches/demander-la-complementaire-sante-solidaire").await.body;
    let given = between(&page, "id=\"droits\"", "</section>");
    assert!(given.contains("/aides/complementaire-sante-sans-participation"));
    assert!(given.contains("/aides/complementaire-sante-avec-participation"));
    let api = get("/api/v1/procedures/demander-le-rsa").await.json();
    assert_eq!(api["entitlements"], serde_json::json!(["rsa"]));
    assert!(!get("/demarches/declarer-un-deces").await.body.contains("id=\"droits\""));
}

#[tokio::test]
async fn rights_are_found_just_below_the_procedure_that_gives_them() {
    let found = get("/api/v1/search?q=aah").await.json();
    assert_eq!(found["results"][0]["id"], "demander-l-allocation-aux-adultes-handicapes");
    assert_eq!(found["results"][1]["id"], "allocation-aux-adultes-handicapes");
    assert_eq!(found["results"][1]["kind"], "entitlement");
    let page = get("/recherche?q=aah&kind=entitlement").await.body;
    assert!(rights_in(&page) > 0 && !page.contains("result--procedure"));
    let kinds = between(&page, "id=\"fc-kind\"", "</ul>");
    assert!(kinds.contains("aria-current=\"true\" class=\"facet__link\">Droits"));
    assert!(kinds.contains("kind=procedure"), "the other kinds are still offered");
}

#[tokio::test]
async fn rights_are_in_the_menu_the_map_and_the_site_map_of_search_engines() {
    assert!(get("/").await.body.contains("<a href=\"/aides\" class=\"masthead__link"));
    let map = get("/plan-du-site").await.body;
    let listed = get("/sitemap.xml").await.body;
    for id in ids() {
        assert!(map.contains(&format!("href=\"/aides/{id}\"")), "{id}");
        assert!(
            listed.contains(&format!("<loc>http://127.0.0.1:3000/en/aides/{id}</loc>")),
            "{id}"
        );
    }
}
