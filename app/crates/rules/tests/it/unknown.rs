//! What is not known: never zero, never no; decided as soon as it can be.

use catalogue::Status;

use crate::support::{at, compiled, household, outcome};

fn status(when: &str, answers: &str) -> Status {
    let rules = compiled(&[("un", &format!("when: {when}\n"))]);
    outcome(&rules, "2026-01-01", answers).status
}

#[test]
fn false_and_unknown_is_false() {
    let both = "{all_of: [etudiant, {compare: {value: salaire, at_most: plafond}}]}";
    assert_eq!(status(both, r#"{"etudiant": false}"#), Status::NotEligible);
    assert_eq!(status(both, r#"{"etudiant": true}"#), Status::Unknown);
    assert_eq!(status(both, r#"{"salaire": 2000}"#), Status::NotEligible);
    let either = "{any_of: [etudiant, {compare: {value: salaire, at_most: plafond}}]}";
    assert_eq!(status(either, r#"{"etudiant": true}"#), Status::Eligible);
    assert_eq!(status(either, r#"{"etudiant": false}"#), Status::Unknown);
    assert_eq!(status("{not: etudiant}", "{}"), Status::Unknown);
}

#[test]
fn a_sum_that_is_already_too_high_decides() {
    let when = "{compare: {value: {sum: [salaire, rente]}, at_most: plafond}}";
    assert_eq!(status(when, r#"{"salaire": 1001}"#), Status::NotEligible, "a rent is at least 0");
    assert_eq!(status(when, r#"{"salaire": 900}"#), Status::Unknown);
}

#[test]
fn a_choice_left_open_may_decide() {
    let when = "{compare: {value: {table: {in: par-situation, by: [couple]}}, above: 0}}";
    assert_eq!(status(when, "{}"), Status::Eligible, "every situation gives more than 0");
}

#[test]
fn an_unknown_list_has_any_number_of_items() {
    let when = "{compare: {value: {count: {each: enfants}}, at_least: 1}}";
    assert_eq!(status(when, "{}"), Status::Unknown);
    assert_eq!(status(when, r#"{"enfants": []}"#), Status::NotEligible);
    let when = "{compare: {value: {count: {each: enfants, where: {one_of: {value: enfants.ecole, in: [college]}}}}, at_least: 1}}";
    assert_eq!(status(when, r#"{"enfants": [{}, {}]}"#), Status::Unknown);
    assert_eq!(status(when, r#"{"enfants": [{}, {"ecole": "college"}]}"#), Status::Eligible);
}

#[test]
fn only_answers_that_matter_are_missing() {
    let rules = compiled(&[(
        "un",
        "when: {all_of: [etudiant, {any_of: [{one_of: {value: couple, in: [marie]}}, {compare: {value: salaire, at_most: plafond}}]}]}\n",
    )]);
    let rule = rules.program.rule("un").expect("the rule");
    let missing = |answers: &str| {
        let household = household(&rules, "2026-01-01", answers);
        let explained =
            rules::explain(&rules.program, &household, [rule], &at(&rules.program, "2026-01-01"));
        let names = explained[0].missing.iter().map(|asked| asked.name(&rules.program));
        names.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(missing("{}"), "salaire etudiant couple");
    assert_eq!(missing(r#"{"couple": "marie"}"#), "etudiant");
    assert_eq!(missing(r#"{"etudiant": false}"#), "");
    assert_eq!(missing(r#"{"etudiant": true, "salaire": 5}"#), "");
}

#[test]
fn the_next_question_settles_most_and_what_is_held_comes_last() {
    let rules = compiled(&[
        ("un", "when: {all_of: [etudiant, {compare: {value: salaire, at_most: plafond}}]}\n"),
        (
            "deux",
            "when: {all_of: [etudiant, {compare: {value: {convert: {value: revenu, to: euro_per_month}}, at_most: plafond}}]}\n",
        ),
        ("trois", "when: {all_of: [etudiant, {one_of: {value: couple, in: [marie]}}]}\n"),
    ]);
    let all: Vec<_> = rules.program.rule_ids().collect();
    let next = |answers: &str| {
        let household = household(&rules, "2026-01-01", answers);
        let progress =
            rules::progress(&rules.program, &household, &all, &at(&rules.program, "2026-01-01"));
        let name = progress.next.map(|asked| asked.name(&rules.program));
        (name.unwrap_or_default(), progress.open.len(), progress.settled)
    };
    assert_eq!(next("{}"), ("etudiant".to_owned(), 4, 0), "it settles all three when it is no");
    assert_eq!(next(r#"{"etudiant": false}"#), (String::new(), 0, 3));
    let (first, ..) = next(r#"{"etudiant": true}"#);
    assert_ne!(first, "revenu", "the tax office knows it");
    assert_eq!(
        next(r#"{"etudiant": true, "salaire": 1, "couple": "seul"}"#),
        ("revenu".to_owned(), 1, 2)
    );
}

#[test]
fn the_usual_number_of_questions_follows_the_usual_answers() {
    let rules = compiled(&[
        ("un", "when: {all_of: [etudiant, {compare: {value: salaire, at_most: plafond}}]}\n"),
        ("deux", "when: {all_of: [etudiant, {one_of: {value: couple, in: [marie]}}]}\n"),
    ]);
    let all: Vec<_> = rules.program.rule_ids().collect();
    let day = at(&rules.program, "2026-01-01");
    let usual = |answers: &str| {
        let household = household(&rules, "2026-01-01", answers);
        rules::usual_questions(&rules.program, &household, &all, &day, &[])
    };
    assert_eq!(usual("{}"), 1, "most people do not study, and then nothing else matters");
    assert_eq!(usual(r#"{"etudiant": true}"#), 2);
    assert_eq!(usual(r#"{"etudiant": false}"#), 0);
    let skipped =
        rules::progress(&rules.program, &rules::Household::new(&rules.program), &all, &day);
    let left = rules::usual_questions(
        &rules.program,
        &rules::Household::new(&rules.program),
        &all,
        &day,
        &skipped.open,
    );
    assert_eq!(left, 0, "what a person does not know is not asked again");
}
