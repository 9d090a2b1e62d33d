//! What comes out: mechanisms, amounts, days, items.

use catalogue::{ProactivityLevel, Status};

use crate::support::{at, compiled, day, household, outcome};

#[test]
fn amounts_are_exact_and_rounded_as_the_law_says() {
    let rules = compiled(&[(
        "reversion",
        "when: etudiant\namount: {is: {round: {value: {product: [taux, salaire]}, to: cent}}}\n",
    )]);
    let found = outcome(&rules, "2026-01-01", r#"{"etudiant": true, "salaire": 900.01}"#);
    let amount = found.amount.expect("an amount").exact().expect("a known amount");
    // 54 % of 900.01 is 486.0054.
    assert_eq!(amount.to_string(), "486.01");
}

#[test]
fn figures_follow_the_day() {
    let rules = compiled(&[("un", "when: {compare: {value: salaire, at_most: plafond}}\n")]);
    let status = |on: &str, salaire: &str| {
        outcome(&rules, on, &format!("{{\"salaire\": {salaire}}}")).status
    };
    assert_eq!(status("2026-03-31", "1000.50"), Status::Eligible);
    assert_eq!(status("2026-03-31", "1000.51"), Status::NotEligible);
    assert_eq!(status("2026-04-01", "1000.51"), Status::Eligible);
}

#[test]
fn tables_go_by_rows_and_beyond() {
    let rules = compiled(&[(
        "un",
        "values: {nombre: {label: {fr: N}, is: {count: {each: enfants}}}}\nwhen: {compare: {value: revenu, at_most: {table: {in: par-enfants, by: [nombre]}}}}\n",
    )]);
    for (children, ceiling) in [(0, 10_000), (1, 12_000), (2, 14_000), (4, 17_000)] {
        let list = vec!["{}"; children].join(",");
        let at = |revenu: u32| {
            let answers = format!("{{\"enfants\": [{list}], \"revenu\": {revenu}}}");
            outcome(&rules, "2026-01-01", &answers).status
        };
        assert_eq!(at(ceiling), Status::Eligible, "{children}");
        assert_eq!(at(ceiling + 1), Status::NotEligible, "{children}");
    }
}

#[test]
fn steps_begin_on_their_bound() {
    let rules = compiled(&[(
        "un",
        "when: {compare: {value: {brackets: {value: revenu, in: bareme}}, above: 0}}\namount: {is: {brackets: {value: revenu, in: bareme}}}\n",
    )]);
    let amount = |revenu: u32| {
        let found = outcome(&rules, "2026-01-01", &format!("{{\"revenu\": {revenu}}}"));
        found.amount.and_then(|amount| amount.exact()).map(|amount| amount.to_string())
    };
    assert_eq!(amount(4999).as_deref(), Some("300"));
    assert_eq!(amount(5000).as_deref(), Some("200"));
    assert_eq!(amount(9000), None);
}

#[test]
fn an_outcome_says_from_when_it_changes() {
    let rules = compiled(&[(
        "un",
        "when: {compare: {value: {age: {born: naissance}}, at_least: age-minimum}}\n",
    )]);
    let rule = rules.program.rule("un").expect("the rule");
    let change = |born: &str, on: &str| {
        let household = household(&rules, on, &format!("{{\"naissance\": \"{born}\"}}"));
        rules::next_change(&rules.program, &household, rule, &at(&rules.program, on))
            .map(|day| day.to_string())
    };
    assert_eq!(change("1972-05-10", "2026-11-22").as_deref(), Some("2027-05-10"));
    assert_eq!(change("1964-05-10", "2026-11-22"), None);
    // A birthday on 29 February is on 1 March in a common year.
    assert_eq!(change("1972-02-29", "2026-11-22").as_deref(), Some("2027-03-01"));
}

#[test]
fn a_new_figure_is_a_change_too() {
    let rules = compiled(&[("un", "when: {compare: {value: salaire, at_most: plafond}}\n")]);
    let rule = rules.program.rule("un").expect("the rule");
    let household = household(&rules, "2026-01-01", r#"{"salaire": 1050}"#);
    let change =
        rules::next_change(&rules.program, &household, rule, &at(&rules.program, "2026-01-01"));
    assert_eq!(change, Some(day("2026-04-01")));
}

#[test]
fn a_right_ends_with_its_rule() {
    let rules =
        compiled(&[("un", "in_force: {from: 2025-02-01, until: 2026-06-30}\nwhen: etudiant\n")]);
    let status = |on: &str| outcome(&rules, on, r#"{"etudiant": true}"#).status;
    assert_eq!(status("2025-01-31"), Status::NotEligible);
    assert_eq!(status("2026-06-30"), Status::Eligible);
    assert_eq!(status("2026-07-01"), Status::NotEligible);
    let rule = rules.program.rule("un").expect("the rule");
    let household = household(&rules, "2026-01-01", r#"{"etudiant": true}"#);
    let change =
        rules::next_change(&rules.program, &household, rule, &at(&rules.program, "2026-01-01"));
    assert_eq!(change, Some(day("2026-07-01")));
}

const PER_CHILD: &str = "
for_each: enfants
proactivity:
  level: automatic
  certainty: likely
  breaks_when:
    - when: {one_of: {value: enfants.ecole, in: [lycee]}}
      level: on_request
      text: {fr: Déclarez la scolarité}
when: {one_of: {value: enfants.ecole, in: [college, lycee]}}
amount: {is: {sum: {each: enfants, where: eligible, of: {table: {in: par-situation, by: [couple]}}}}}
";

#[test]
fn each_child_has_the_right_and_its_own_rung() {
    let rules = compiled(&[("ars", PER_CHILD)]);
    let answers = r#"{"couple": "marie", "enfants": [{"ecole": "college"}, {"ecole": "aucune"}, {"ecole": "lycee"}]}"#;
    let found = outcome(&rules, "2026-01-01", answers);
    assert_eq!(found.status, Status::Eligible);
    let statuses: Vec<Status> = found.items.iter().map(|item| item.status).collect();
    assert_eq!(statuses, [Status::Eligible, Status::NotEligible, Status::Eligible]);
    let rungs: Vec<_> = found.items.iter().map(|item| item.proactivity).collect();
    let (auto, ask) = (ProactivityLevel::Automatic, ProactivityLevel::OnRequest);
    assert_eq!(rungs, [Some(auto), None, Some(ask)]);
    assert_eq!(found.proactivity, Some(ask), "the rung that asks most");
    let amount = found.amount.and_then(|amount| amount.exact()).expect("an amount");
    assert_eq!(amount.to_string(), "4");
}

#[test]
fn what_would_open_a_right_is_the_nearest_answer_that_does() {
    let rules = compiled(&[(
        "un",
        "when: {all_of: [{one_of: {value: couple, in: [marie]}}, {compare: {value: salaire, at_most: plafond}}]}\n",
    )]);
    let rule = rules.program.rule("un").expect("the rule");
    let changes = |answers: &str| {
        let household = household(&rules, "2026-01-01", answers);
        let found = rules::what_would_open(
            &rules.program,
            &household,
            rule,
            &at(&rules.program, "2026-01-01"),
        );
        let written = |change: &rules::Change| {
            let fact = &rules.program[change.fact];
            format!("{}={}", fact.id, fact.write(&change.to))
        };
        found.iter().map(written).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(changes(r#"{"couple": "marie", "salaire": 1200}"#), "salaire=1000.5");
    assert_eq!(changes(r#"{"couple": "pacse", "salaire": 900}"#), "couple=\"marie\"");
    assert_eq!(changes(r#"{"couple": "pacse", "salaire": 1200}"#), "", "two answers are wrong");
    assert_eq!(changes(r#"{"couple": "marie", "salaire": 900}"#), "", "it is open");
}

#[test]
fn answers_that_cannot_be_used_are_all_named() {
    let rules = compiled(&[("un", "when: etudiant\n")]);
    let answers = r#"{"salair": 1, "etudiant": 3, "salaire": -1, "trimestres": 1.5, "couple": "mari",
        "naissance": "2026-02-30", "enfants": [{"ecole": "college"}, {"nom": 1}, 4]}"#;
    let answers = serde_json::from_str(answers).expect("JSON");
    let bad = rules::Household::from_json(&rules.program, &answers, day("2026-01-01"))
        .expect_err("all of them are wrong");
    let told: Vec<String> = bad.iter().map(ToString::to_string).collect();
    for message in [
        "salair: no fact is called `salair`, did you mean `salaire`?",
        "etudiant: expected true or false, found 3",
        "salaire: -1 is not between 0 and 100000",
        "trimestres: 1.5 is not a whole number",
        "couple: `mari` is not one of seul, marie, pacse, did you mean `marie`?",
        "naissance: expected a day as 2026-11-22, found `2026-02-30`",
        "enfants[1].nom: no fact is called `nom`",
        "enfants[2]: expected an object, found 4",
    ] {
        assert!(told.iter().any(|line| line == message), "{message}: {told:#?}");
    }
}
