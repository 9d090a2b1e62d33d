//! Proofs: what can be shown to be wrong, with its proof.

use rules::Severity;

use crate::support::{day, reading};

fn lint(rights: &[(&str, &str)], more: &[(&str, &str)]) -> Vec<(Severity, String)> {
    let reading = reading(rights, more);
    let content = reading.catalogue.rules();
    let compiled = rules::compile(content).expect("the content compiles");
    let place = |finding: rules::Finding| {
        let fault = finding.fault;
        let problem = reading.places.problem(&fault.site, &fault.pointer, fault.message);
        (finding.severity, problem.to_string())
    };
    rules::lint(content, &compiled, day("2026-11-22")).into_iter().map(place).collect()
}

fn has(found: &[(Severity, String)], severity: Severity, message: &str) -> bool {
    found.iter().any(|(found, text)| *found == severity && text.contains(message))
}

const CONTRADICTION: &str = "
when:
  all_of:
    - criterion: {text: {fr: Moins de 18 ans}, that: {compare: {value: {age: {born: naissance}}, below: age-maximum}}}
    - criterion: {text: {fr: Au moins 55 ans}, that: {compare: {value: {age: {born: naissance}}, at_least: age-minimum}}}
";

#[test]
fn a_right_that_nobody_can_have_is_proved_to_be_so() {
    let found = lint(&[("un", CONTRADICTION)], &[]);
    assert!(has(&found, Severity::Error, "nobody can have this right"), "{found:#?}");
    assert!(has(&found, Severity::Error, "/when/all_of/0 and /when/all_of/1 exclude each other"));
    assert!(has(&found, Severity::Error, "`naissance` from"), "the answers each needs: {found:#?}");
}

#[test]
fn a_condition_that_never_holds_is_proved_to_be_so() {
    let when = "when: {any_of: [etudiant, {criterion: {text: {fr: Salaire négatif}, that: {compare: {value: salaire, below: 0}}}}]}\n";
    let found = lint(&[("un", when)], &[]);
    assert!(has(&found, Severity::Error, "this condition can never hold"), "{found:#?}");
    assert!(!has(&found, Severity::Error, "nobody can have this right"));
}

#[test]
fn contradictory_children_are_found_out() {
    let when = "for_each: enfants\nwhen: {all_of: [{one_of: {value: enfants.ecole, in: [college]}}, {one_of: {value: enfants.ecole, in: [lycee]}}]}\n";
    let found = lint(&[("un", when)], &[]);
    assert!(has(&found, Severity::Error, "nobody can have this right"), "{found:#?}");
}

#[test]
fn a_right_that_somebody_can_have_is_left_alone() {
    let when = "when: {all_of: [{compare: {value: {age: {born: naissance}}, at_least: age-minimum}}, {compare: {value: salaire, at_most: plafond}}]}\n";
    let found = lint(&[("un", when)], &[]);
    assert!(!has(&found, Severity::Error, "nobody"), "{found:#?}");
}

#[test]
fn a_figure_past_its_day_is_a_warning_with_the_days() {
    let stale = "vieux: {label: {fr: V}, unit: euro_per_month, values: [{from: 2025-01-01, until: 2026-03-31, is: 1, SRC}]}\n";
    let when = "when: {compare: {value: salaire, at_most: vieux}}\n";
    let found = lint(&[("un", when)], &[("parameters/old.yaml", stale)]);
    let message = "its last value is known until 2026-03-31, 236 days before 2026-11-22";
    assert!(has(&found, Severity::Warning, message), "{found:#?}");
}

#[test]
fn what_lies_below_the_first_step_is_a_gap() {
    let steps = "trou: {label: {fr: T}, unit: euro, by_unit: euro_per_month, values: [{from: 2025-01-01, steps: [{from: 100, is: 1}], SRC}]}\n";
    let when = "when: {compare: {value: {brackets: {value: salaire, in: trou}}, above: 0}}\n";
    let found = lint(&[("un", when)], &[("parameters/steps.yaml", steps)]);
    assert!(
        has(&found, Severity::Error, "gap: nothing is said below 100, though 0 is possible"),
        "{found:#?}"
    );
}

#[test]
fn what_nothing_uses_is_told() {
    let found = lint(&[("un", "when: etudiant\n")], &[]);
    assert!(has(&found, Severity::Error, "the fact `salaire` is not used"), "{found:#?}");
    assert!(has(&found, Severity::Error, "the parameter `plafond` is not used"));
}

#[test]
fn a_condition_no_example_fails_is_a_warning() {
    let when = "when: {criterion: {text: {fr: Étudiant}, that: etudiant}}\n";
    let found = lint(&[("un", when)], &[]);
    assert!(has(&found, Severity::Warning, "no example decides this condition"), "{found:#?}");
}

#[test]
fn an_overlap_does_not_hide_what_else_is_wrong() {
    let figure = "double: {label: {fr: D}, unit: euro, by_unit: euro_per_month, values: [{from: 2025-01-01, until: 2026-03-31, steps: [{from: 0, is: 1}, {from: 100, is: 2}, {from: 50, is: 3}], SRC}]}\n";
    let when = "when: {compare: {value: {brackets: {value: salaire, in: double}}, above: 0}}\n";
    let reading =
        reading(&[("un", CONTRADICTION), ("deux", when)], &[("parameters/double.yaml", figure)]);
    let content = reading.catalogue.rules();
    assert!(rules::compile(content).is_err(), "such rules are not published");
    let (compiled, faults) = rules::attempt(content);
    assert!(faults.iter().any(|fault| fault.message.contains("overlap: 50 is in two steps")));
    let found = rules::lint(content, &compiled.expect("the rest is whole"), day("2026-11-22"));
    let told = |message: &str| found.iter().any(|one| one.fault.message.contains(message));
    assert!(told("nobody can have this right"), "{found:#?}");
    assert!(told("its last value is known until 2026-03-31"), "{found:#?}");
}
