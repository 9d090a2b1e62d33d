//! What the loader accepts, and what it says of what it does not.

mod fixture;

use catalogue::{ContentFiles, Problem, load};
use fixture::{good, problems_of, today};

#[test]
fn good_content_loads_in_the_order_of_ranks() {
    let catalogue = load(&good(), today()).expect("the fixture is good");
    let ids: Vec<&str> = catalogue.moments().iter().map(|moment| moment.id.as_str()).collect();
    assert_eq!(ids, ["je-perds-un-proche", "j-attends-un-enfant"]);
    let places = catalogue.places(&"declarer".parse().expect("a slug"));
    assert_eq!(places.len(), 1);
    assert_eq!(places[0].stage.id.as_str(), "h24");
}

#[test]
fn ten_different_mistakes_are_all_named_with_their_places() {
    let found = problems_of(&[
        ("moments/je-perds-un-proche.yaml", "procedure: declarer", "procedure: declarrer"),
        ("moments/je-perds-un-proche.yaml", "rank: 1", "rank: un"),
        ("procedures/declarer.yaml", "https://www.service-public.gouv.fr", "http://service-public"),
        ("procedures/declarer.yaml", "checked: 2026-11-22", "checked: 2026-02-30"),
        ("procedures/declarer.yaml", "  - kind: counter", "  - kind: countr"),
        ("procedures/declarer.yaml", "cost:", "cots:"),
        ("procedures/obtenir.yaml", "authority: mairie", "authority: marie"),
        ("evidence.yaml", "  certainty: likely", "  certainty: sûr"),
        ("authorities.yaml", "mairie:", "Mairie:"),
        (
            "moments/j-attends-un-enfant.yaml",
            "title: {fr: J’attends un enfant}",
            "title: {en: Baby}",
        ),
    ]);
    let expected = [
        "authorities.yaml:1:1: `Mairie` is not an identifier: use lower-case letters, digits and single hyphens",
        "evidence.yaml:4:14: `sûr` is not one of sure, likely, to_check",
        "moments/j-attends-un-enfant.yaml:1:8: the field `fr` is missing",
        "moments/je-perds-un-proche.yaml:5:7: expected a whole number, found the text `un`",
        "procedures/declarer.yaml:1:1: the field `cost` is missing",
        "procedures/declarer.yaml:6:11: `countr` is not one of online, phone, counter, post, did you mean `counter`?",
        "procedures/declarer.yaml:8:1: unknown field `cots`, did you mean `cost`?",
        "procedures/declarer.yaml:15:10: `http://service-public` is not an address beginning with https:// and a host name",
        "procedures/declarer.yaml:16:14: `2026-02-30` is not a day of the calendar written year-month-day, as 2026-11-22",
        "procedures/obtenir.yaml:4:12: no authority `marie`",
    ];
    for line in expected {
        assert!(
            found.iter().any(|problem| problem.to_string() == line),
            "{line}\nnot in\n{found:#?}"
        );
    }
}

#[test]
fn references_of_a_file_with_the_wrong_shape_are_told_too() {
    let found: Vec<String> = problems_of(&[
        ("procedures/declarer.yaml", "cost:", "cots:"),
        ("procedures/declarer.yaml", "authority: mairie", "authority: marie"),
    ])
    .iter()
    .map(Problem::to_string)
    .collect();
    assert!(
        found.contains(
            &"procedures/declarer.yaml:4:12: no authority `marie`, did you mean `mairie`?".into()
        ),
        "{found:#?}"
    );
}

/// Asserts that one change to good content makes exactly one problem.
fn one(file: &str, from: &str, to: &str, expected: &str) {
    let found: Vec<String> =
        problems_of(&[(file, from, to)]).iter().map(Problem::to_string).collect();
    assert_eq!(found, [expected]);
}

#[test]
fn misspelt_procedure_is_named_with_a_suggestion() {
    let found = problems_of(&[(
        "moments/je-perds-un-proche.yaml",
        "- procedure: declarer\n",
        "- procedure: declarre\n",
    )]);
    let expected =
        "moments/je-perds-un-proche.yaml:14:20: no procedure `declarre`, did you mean `declarer`?";
    assert!(found.iter().any(|problem| problem.to_string() == expected), "{found:#?}");
}

#[test]
fn order_that_goes_in_a_circle_is_told_whole() {
    let found = problems_of(&[(
        "moments/je-perds-un-proche.yaml",
        "- procedure: declarer\n",
        "- procedure: declarer\n        after: [obtenir]\n",
    )]);
    assert_eq!(found.len(), 1, "{found:?}");
    let message = &found[0].message;
    assert!(message.starts_with("`after` goes in a circle: "), "{message}");
    assert!(message.contains("declarer → obtenir") || message.contains("obtenir → declarer"));
}

#[test]
fn procedure_online_alone_is_refused() {
    one(
        "procedures/declarer.yaml",
        "  - kind: counter\n",
        "  - kind: online\n    url: https://a.fr\n",
        "procedures/declarer.yaml:5:1: online alone: say how to do it by phone, at a counter or by post",
    );
}

#[test]
fn phone_channel_without_a_number_is_refused() {
    one(
        "procedures/declarer.yaml",
        "  - kind: counter\n",
        "  - kind: phone\n",
        "procedures/declarer.yaml:6:5: the field `phone` is missing: this channel is phone",
    );
}

#[test]
fn what_is_used_by_nothing_is_told() {
    one(
        "authorities.yaml",
        "mairie:",
        "caf:\n  title: {fr: CAF}\n  summary: {fr: Famille.}\n  certainty: sure\nmairie:",
        "authorities.yaml:1:1: the authority `caf` is not used",
    );
}

#[test]
fn two_moments_of_one_rank_are_told() {
    let found = problems_of(&[("moments/j-attends-un-enfant.yaml", "rank: 6", "rank: 1")]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].message.contains("the rank 1 is already that of"));
}

#[test]
fn key_given_twice_is_told() {
    one(
        "procedures/declarer.yaml",
        "authority: mairie",
        "authority: mairie\nauthority: mairie",
        "procedures/declarer.yaml:5:1: `authority` is already given at line 4",
    );
}

#[test]
fn withdrawn_item_that_is_published_is_told() {
    let mut files = good();
    let gone = "declarer:\n  kind: procedure\n  title: {fr: Déclarer}\n  reason: {fr: Fini.}\n  \
        since: 2020-01-01\n  instead: [obtenirr]\n";
    files.insert("withdrawn.yaml", gone);
    let found: Vec<String> =
        load(&files, today()).expect_err("two mistakes").iter().map(Problem::to_string).collect();
    assert_eq!(
        found,
        [
            "withdrawn.yaml:1:1: the procedure `declarer` is published",
            "withdrawn.yaml:6:13: no procedure `obtenirr`, did you mean `obtenir`?",
        ]
    );
}

#[test]
fn files_in_the_wrong_place_and_missing_ones_are_told() {
    let mut files = good();
    files.insert("momments/x.yaml", "a: 1");
    files.insert("moments/Été.yaml", "a: 1");
    files.insert("readme.md", "a");
    let found: Vec<String> =
        load(&files, today()).expect_err("three mistakes").iter().map(Problem::to_string).collect();
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[1].starts_with("momments/x.yaml:1:1: unknown folder `momments`, did you mean"));
    let missing = load(&ContentFiles::default(), today()).expect_err("two files are missing");
    assert_eq!(missing.len(), 2);
}

#[test]
fn folders_of_other_parts_are_left_to_them() {
    let mut files = good();
    files.insert("search/synonyms.yaml", "not: [yaml");
    files.insert("wording/lexicon.yaml", "not: [yaml");
    assert!(load(&files, today()).is_ok());
}

#[test]
fn broken_yaml_is_one_problem_and_breaks_no_reference() {
    let found = problems_of(&[("procedures/declarer.yaml", "title: {fr", "title: [fr")]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].to_string().starts_with("procedures/declarer.yaml:"));
    assert!(found[0].message.starts_with("not YAML: "), "{}", found[0].message);
}
