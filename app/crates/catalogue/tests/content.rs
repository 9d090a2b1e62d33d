//! The content of this repository is what the first edition promises.

use std::path::Path;

use catalogue::{Catalogue, ContentFiles, Lang, Origin, load};

const PRIORITIES: [&str; 5] = [
    "je-perds-un-proche",
    "je-deviens-etudiant",
    "j-etablis-mon-identite",
    "je-pars-je-vis-je-reviens-de-l-etranger",
    "je-renove-mon-logement",
];
const CHOSEN: [&str; 5] = [
    "j-attends-un-enfant",
    "je-prepare-ma-retraite",
    "je-suis-en-situation-de-handicap",
    "je-cherche-un-emploi",
    "j-aide-un-proche",
];

fn content() -> Catalogue {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content");
    let mut files = ContentFiles::default();
    for folder in ["", "moments", "procedures", "entitlements", "parameters", "letters"] {
        let entries = std::fs::read_dir(root.join(folder)).expect("the content is there");
        for path in
            entries.map(|entry| entry.expect("it reads").path()).filter(|path| path.is_file())
        {
            let below = path.strip_prefix(&root).expect("it is below").to_string_lossy();
            files.insert(below, std::fs::read_to_string(&path).expect("it is text"));
        }
    }
    match load(&files, "2026-11-22".parse().expect("a day")) {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("the content has mistakes:\n{}", lines.join("\n"))
        }
    }
}

#[test]
fn ten_moments_are_published_with_their_origin() {
    let catalogue = content();
    let origin = |id: &str| catalogue.moment(id).map(|moment| moment.origin);
    for id in PRIORITIES {
        assert_eq!(origin(id), Some(Origin::Citp2023Priority), "{id}");
    }
    for id in CHOSEN {
        assert_eq!(origin(id), Some(Origin::Chosen), "{id}");
    }
    assert_eq!(catalogue.moments().len(), 10);
}

#[test]
fn two_moments_are_complete_and_the_others_have_begun() {
    let catalogue = content();
    let steps = |id: &str| catalogue.moment(id).map_or(0, |moment| moment.steps().count());
    assert!(steps("je-perds-un-proche") >= 20);
    assert!(steps("je-deviens-etudiant") >= 15);
    for id in PRIORITIES.iter().chain(&CHOSEN) {
        assert!(steps(id) >= 4, "{id} has {} steps", steps(id));
    }
    let death = catalogue.moment("je-perds-un-proche").expect("it is published");
    let stages: Vec<&str> = death.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(stages, ["h24", "j7", "m1", "m6", "plus-tard"]);
}

#[test]
fn moments_are_titled_and_summed_up_in_every_language() {
    for moment in content().moments() {
        for lang in Lang::ALL {
            for text in [&moment.title, &moment.summary] {
                assert_eq!(text.get(lang).lang, lang, "{}: {}", moment.id, text.fr);
            }
        }
    }
}
