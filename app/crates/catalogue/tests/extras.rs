//! What the loader says of letters, ways to contest, urgent steps, rules of steps and quoted figures.

mod fixture;

use catalogue::{Problem, load};
use fixture::{good, problems_of, today};

const LETTER: &str = "title: {fr: Lettre}\nsummary: {fr: Pour écrire.}\nprocedures: [declarer]\n\
    sending: {text: {fr: Par la poste.}, certainty: sure}\nfields:\n  - {id: nom, label: {fr: Nom}}\n\
    subject: Objet\nbody: Je suis {nom}.\n\
    sources: [{title: S, url: https://a.fr, checked: 2026-11-22, certainty: sure}]\ncertainty: sure\n";

const FIGURE: &str = "timbre:\n  label: {fr: Timbre}\n  unit: euro\n  values:\n    - from: 2026-01-01\n      \
    is: 25\n      source: {title: S, url: https://a.fr, checked: 2026-11-22, certainty: sure}\n      \
    certainty: sure\n    - from: 2027-01-01\n      is: 30\n      \
    source: {title: S, url: https://a.fr, checked: 2026-11-22, certainty: sure}\n      certainty: sure\n";

/// Loads the fixture with a file more, and lists what the loader says.
fn with(path: &str, text: &str) -> Vec<String> {
    let mut files = good();
    files.insert(path, text);
    load(&files, today()).err().unwrap_or_default().iter().map(Problem::to_string).collect()
}

#[test]
fn a_letter_names_its_fields_and_uses_them_all() {
    assert_eq!(with("letters/l.yaml", LETTER), [""; 0]);
    let other = LETTER.replace("{nom}", "{non}");
    assert_eq!(
        with("letters/l.yaml", &other),
        [
            "letters/l.yaml:6:10: the letter does not use the field `nom`",
            "letters/l.yaml:8:7: no field `non`, did you mean `nom`?",
        ]
    );
    let nowhere = LETTER.replace("[declarer]", "[declarre]");
    assert_eq!(
        with("letters/l.yaml", &nowhere),
        ["letters/l.yaml:3:14: no procedure `declarre`, did you mean `declarer`?"]
    );
}

#[test]
fn news_tell_of_what_is_there_under_names_of_their_own() {
    let note = "- id: un\n  on: 2026-11-22\n  change: added\n  text: {fr: Nouveau.}\n  \
        about: [{kind: procedure, id: declarer}]\n";
    assert_eq!(with("news.yaml", note), [""; 0]);
    let twice = format!("{note}{}", note.replace("declarer", "rien"));
    assert_eq!(
        with("news.yaml", &twice),
        ["news.yaml:6:7: the note `un` is already there", "news.yaml:10:33: no procedure `rien`",]
    );
}

#[test]
fn a_recourse_that_no_procedure_names_is_told() {
    let recourse = "caf:\n  title: {fr: CAF}\n  refusal: {text: {fr: Non.}, certainty: sure}\n  \
        silence: {text: {fr: Rien.}, certainty: sure}\n  ways:\n    - step: {text: {fr: Écrivez.}, \
        certainty: sure}\n  sources: [{title: S, url: https://a.fr, checked: 2026-11-22, certainty: sure}]\n";
    assert_eq!(
        with("recourses.yaml", recourse),
        ["recourses.yaml:1:1: the recourse `caf` is not used"]
    );
}

#[test]
fn what_presses_is_a_step_of_the_moment() {
    let found = problems_of(&[(
        "moments/je-perds-un-proche.yaml",
        "urgent: [declarer]",
        "urgent: [declarer, declarer, obtenirr]",
    )]);
    let found: Vec<String> = found.iter().map(Problem::to_string).collect();
    assert_eq!(
        found,
        [
            "moments/je-perds-un-proche.yaml:7:20: `declarer` is already named",
            "moments/je-perds-un-proche.yaml:7:30: no step of this moment for `obtenirr`, did you \
             mean `obtenir`?",
        ]
    );
}

#[test]
fn a_rule_needs_its_words() {
    let found = problems_of(&[(
        "moments/je-perds-un-proche.yaml",
        "      - procedure: declarer\n",
        "      - procedure: declarer\n        when: true\n",
    )]);
    assert_eq!(
        found.iter().map(Problem::to_string).collect::<Vec<_>>(),
        ["moments/je-perds-un-proche.yaml:15:9: a rule needs its words: the field `condition` is \
             missing"]
    );
}

#[test]
fn a_quoted_figure_is_that_of_the_day_and_an_unknown_one_is_told() {
    let quoting = |name: &str| {
        let mut files = good();
        files.insert("parameters/prix.yaml", FIGURE);
        let text = files.get("procedures/declarer.yaml").expect("it is there");
        let text = text
            .replace("cost: {text: {fr: Gratuit}", &format!("cost: {{text: {{fr: 'Prix {name}'}}"));
        files.insert("procedures/declarer.yaml", text);
        files
    };
    for (day, cost) in [("2026-11-22", "Prix 25\u{a0}€"), ("2027-01-01", "Prix 30\u{a0}€")] {
        let catalogue =
            load(&quoting("{timbre}"), day.parse().expect("a day")).expect("it is good");
        let procedure = catalogue.procedure("declarer").expect("it is there");
        assert_eq!(procedure.cost.text.fr, cost);
        assert!(catalogue.rules().quoted.iter().any(|id| id.as_str() == "timbre"));
    }
    let told = |name: &str| {
        let problems = load(&quoting(name), today()).expect_err("it is wrong");
        problems.iter().map(Problem::to_string).collect::<Vec<_>>()
    };
    let at = "procedures/declarer.yaml:8:19";
    assert_eq!(told("{timbr}"), [format!("{at}: no figure `timbr`, did you mean `timbre`?")]);
    let open = format!("{at}: `{{` begins the name of a figure; its `}}` is missing");
    assert_eq!(told("{timbre"), [open]);
}
