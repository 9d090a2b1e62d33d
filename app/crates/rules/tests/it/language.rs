//! What the language refuses, and where.

use crate::support::faults;

fn only(particular: &str) -> String {
    let found = faults(&[("un-droit", particular)], &[]);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.into_iter().next().unwrap_or_default()
}

#[test]
fn months_are_not_compared_with_years() {
    let fault = only("when:\n  compare:\n    value: revenu\n    at_most: plafond\n");
    let expected = "euro_per_year is compared with euro_per_month: convert one of them";
    assert!(
        fault.starts_with("entitlements/un-droit.yaml:") && fault.ends_with(expected),
        "{fault}"
    );
    assert!(fault.contains(":14: "), "the column of `plafond`: {fault}");
}

#[test]
fn a_misspelt_name_is_told_with_the_right_one() {
    let fault = only("when: {compare: {value: salair, at_most: plafond}}\n");
    assert!(fault.ends_with("nothing is called `salair`, did you mean `salaire`?"), "{fault}");
    let fault = only("when: {one_of: {value: couple, in: [mariee]}}\n");
    assert!(fault.ends_with("no choice `mariee`, did you mean `marie`?"), "{fault}");
}

#[test]
fn a_figure_in_a_rule_is_refused() {
    let fault = only("when: {compare: {value: salaire, at_most: {product: [plafond, 0.54]}}}\n");
    assert!(fault.contains("0.54 is a figure"), "{fault}");
    let fault = only("when: {compare: {value: salaire, at_most: 1000}}\n");
    assert!(fault.contains("euro_per_month is compared with number"), "{fault}");
}

#[test]
fn kinds_are_checked() {
    for (particular, message) in [
        ("when: salaire\n", "a condition is needed here, this is a number"),
        ("when: {not: naissance}\n", "a condition is needed here, this is a day"),
        (
            "when: {compare: {value: couple, equals: naissance}}\n",
            "a choice is compared with a day",
        ),
        ("when: {one_of: {value: etudiant, in: [marie]}}\n", "a choice is needed here"),
        (
            "when: {compare: {value: {age: {born: salaire}}, at_least: age-minimum}}\n",
            "a day is needed",
        ),
        ("when: {compare: {value: enfants, at_least: 1}}\n", "`enfants` is a list"),
        ("when: {compare: {value: enfants.ecole, at_least: 1}}\n", "is asked of each item"),
        ("when: {compare: {value: salaire}}\n", "exactly one of below, at_most"),
        ("when: {compare: {value: bareme, at_least: 0}}\n", "has numbers by step"),
        ("when: eligible\n", "`eligible` is for rights with `for_each`"),
    ] {
        let fault = only(particular);
        assert!(fault.contains(message), "{particular}: {fault}");
    }
}

#[test]
fn nothing_is_worked_out_from_itself() {
    let fault = only(
        "values: {a: {label: {fr: A}, is: {not: b}}, b: {label: {fr: B}, is: {not: a}}}\nwhen: a\n",
    );
    assert!(fault.contains("is worked out from itself"), "{fault}");
    let found =
        faults(&[("un", "when: {entitled: deux}\n"), ("deux", "when: {entitled: un}\n")], &[]);
    assert!(found.iter().any(|fault| fault.contains("depends on itself")), "{found:?}");
}

#[test]
fn a_condition_does_not_ask_about_itself() {
    let fault = only("for_each: enfants\nwhen: eligible\n");
    assert!(fault.contains("asks about itself"), "{fault}");
}

#[test]
fn a_figure_must_have_a_value_since_the_rule_holds() {
    let fault =
        only("in_force: {from: 2024-06-01}\nwhen: {compare: {value: salaire, at_most: plafond}}\n");
    assert!(fault.contains("`plafond` has no value before 2025-01-01"), "{fault}");
}

#[test]
fn steps_and_rows_have_no_gap_and_no_overlap() {
    let bad = "
gap: {label: {fr: G}, unit: euro, by_unit: euro_per_year, values: [{from: 2025-01-01, steps: [{from: 0, below: 10, is: 1}, {from: 20, is: 2}], SRC}]}
overlap: {label: {fr: O}, unit: euro, by_unit: euro_per_year, values: [{from: 2025-01-01, steps: [{from: 0, below: 30, is: 1}, {from: 20, is: 2}], SRC}]}
holes: {label: {fr: H}, unit: euro, values: [{from: 2025-01-01, rows: {0: 1, 2: 3}, SRC}]}
days: {label: {fr: D}, unit: euro, values: [{from: 2025-01-01, until: 2025-06-30, is: 1, SRC}, {from: 2025-08-01, is: 2, SRC}]}
";
    let found = faults(&[("un", "when: etudiant\n")], &[("parameters/bad.yaml", bad)]);
    for message in [
        "gap: nothing is said from 10 to 20",
        "overlap: 20 is in two steps, up to 30",
        "the row 1 is missing",
        "no value from 2025-07-01 to the day before 2025-08-01",
    ] {
        assert!(found.iter().any(|fault| fault.contains(message)), "{message}: {found:#?}");
    }
}

#[test]
fn a_name_means_one_thing() {
    let fault = only("values: {salaire: {label: {fr: S}, is: true}}\nwhen: salaire\n");
    assert!(fault.contains("`salaire` is already a fact"), "{fault}");
}
