//! What `moments check` says of words, and what `moments report content` counts.

use catalogue::ContentFiles;
use server::services::{content, report, wording};

use crate::support::with_catalogue;

/// The content with a text of one file replaced.
fn changed(path: &str, from: &str, to: &str) -> ContentFiles {
    let files = content::embedded();
    let text = files.get(path).expect("the file is there");
    assert!(text.contains(from), "{path} has no `{from}`");
    let text = text.replacen(from, to, 1);
    let mut files = files.clone();
    files.insert(path, text);
    files
}

fn errors(files: &ContentFiles) -> Vec<String> {
    wording::check(files).errors.iter().map(ToString::to_string).collect()
}

#[test]
fn words_of_this_repository_are_set_and_easy_enough() {
    assert_eq!(errors(&content::embedded()), [""; 0]);
}

#[test]
fn an_introduction_that_is_hard_to_read_is_told_with_its_place() {
    let path = "moments/je-perds-un-proche.yaml";
    let hard = "  fr: Nonobstant les dispositions susmentionnées relatives à l’administration des \
        conséquences patrimoniales, l’accomplissement des formalités administratives successorales \
        obligatoires s’effectue préalablement à toute intervention.\n";
    let intro = "summary:\n  fr: Ce qui presse";
    let told = errors(&changed(path, intro, &format!("summary:\n{hard}#")));
    let hard: Vec<&String> =
        told.iter().filter(|one| one.contains("hard to read: score")).collect();
    assert_eq!(hard.len(), 1, "{told:#?}");
    assert!(hard[0].starts_with("moments/je-perds-un-proche.yaml:7:7: "), "{hard:?}");
    assert!(hard[0].contains("jargon without an explanation (Nonobstant"), "{hard:?}");
}

#[test]
fn typography_and_easy_french_are_told_with_their_places() {
    let path = "moments/je-perds-un-proche.yaml";
    let files = changed(
        path,
        "fr-simple: Une personne de ma famille est morte",
        "fr-simple: La mort (le décès) !",
    );
    let told = errors(&files);
    assert!(
        told.iter().any(|one| one.contains(":5:14: typography: ` ` should be `␣`")),
        "{told:#?}"
    );
    assert!(
        told.iter().any(|one| one.contains(":5:14: not easy to read, line 1: brackets")),
        "{told:#?}"
    );
}

#[test]
fn the_report_counts_what_there_is() {
    let files = content::embedded();
    let on = "2026-11-22".parse().expect("a day");
    let report = with_catalogue(|catalogue| report::report(&files, catalogue, on));
    assert_eq!(report.moments.len(), 10);
    assert!(report.totals.procedures >= 180 && report.totals.letters >= 15);
    assert!(report.totals.authorities >= 40 && report.totals.evidence >= 60);
    assert_eq!(report.totals.stale_parameters, 0);
    let english = &report.totals.translated["en"];
    assert_eq!(english.of, english.all, "every text is in English");
    for moment in &report.moments {
        let least = if moment.id == "je-perds-un-proche" { 28 } else { 15 };
        assert!(moment.steps >= least, "{} has {} steps", moment.id, moment.steps);
        assert_eq!(moment.online_only, 0, "{}", moment.id);
        assert!(moment.readability.mean_score > 60.0, "{}", moment.id);
    }
    let later = "2030-01-01".parse().expect("a day");
    let report = with_catalogue(|catalogue| report::report(&files, catalogue, later));
    assert!(report.totals.stale_parameters > 20, "figures go stale");
    assert!(report.moments.iter().all(|moment| moment.age_days.oldest > 1000));
}
