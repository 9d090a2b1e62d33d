//! What publishing would change is told before it is done.

use std::sync::Arc;

use app::ports::Edition;
use catalogue::{ContentFiles, Lang};
use server::routes::pages;
use server::services::content;
use server::services::impact::{self, Blocking, Impact, PieceTag, Render};
use server::services::published::Published;

use crate::support::state;

const JUDGEMENTS: &str = "search/judgements.yaml";
const PROCEDURE: &str = "procedures/demander-la-pension-de-reversion.yaml";

/// The content of this repository with one passage of a file written otherwise.
fn changed(file: &str, from: &str, to: &str) -> ContentFiles {
    let mut files = content::embedded();
    let text = files.get(file).expect("the file is there");
    assert!(text.contains(from), "{file} has no « {from} »");
    let text = text.replace(from, to);
    files.insert(file, text);
    files
}

/// Compares the served release with other content; renders only the French pages that end so: all of
/// them take half a minute in a build for tests.
async fn impact_of(files: &ContentFiles, ending: &'static str) -> Impact {
    let before = state().published();
    let edition = Edition { number: 8, published: before.on };
    let after = Published::build(files, Arc::default(), edition, String::new(), before.on);
    let after = Arc::new(after.expect("the content can be published"));
    let all = pages::renderer(&state());
    let some: Box<Render> = Box::new(move |published, lang, path| {
        if lang == Lang::Fr && path.ends_with(ending) {
            all(published, lang, path)
        } else {
            Box::pin(async { None })
        }
    });
    impact::of_releases(&before, &after, &*some).await.expect("it can be worked out")
}

#[tokio::test]
async fn a_figure_of_the_law_tells_the_pages_and_the_households_it_touches() {
    let at = "  law: {title: 'Code de la sécurité sociale, article D353-3', certainty: likely}\n  \
        values:\n    - from: 2025-01-01\n      is: 5";
    let files = changed("parameters/retraite.yaml", &format!("{at}5"), &format!("{at}9"));
    let impact = impact_of(&files, "/demander-la-pension-de-reversion").await;
    let pages: Vec<&str> = impact.pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(pages, ["/demarches/demander-la-pension-de-reversion"]);
    let pieces: Vec<_> = impact.pages[0].lines.iter().flat_map(|line| &line.pieces).collect();
    let has = |tag, text: &str| pieces.iter().any(|piece| piece.tag == tag && piece.text == text);
    assert!(has(PieceTag::Removed, "55") && has(PieceTag::Added, "59"), "{pieces:?}");
    assert!(impact.rights.households >= 1_000, "{}", impact.rights.households);
    let rights = &impact.rights.rights;
    let right = rights.iter().find(|one| one.entitlement.as_str() == "pension-de-reversion");
    let right = right.expect("the right depends on the age");
    assert!(right.closed > 0 && right.opened == 0, "{right:?}");
    let flip = right.examples.first().expect("there are examples");
    assert!(flip.answers.contains_key("naissance"), "the age decides: {:?}", flip.answers);
    assert!(impact.rights.touched >= right.closed);
}

#[tokio::test]
async fn a_golden_search_that_is_lost_forbids_to_publish() {
    // Nobody's words lead from there to here.
    let wish = "- {q: permis de pêche, expected: [demander-l-aspa], within: 1}\n";
    let mut files = content::embedded();
    let golden = files.get(JUDGEMENTS).expect("the file is there").to_owned();
    files.insert(JUDGEMENTS, golden + wish);
    let impact = impact_of(&files, "/nowhere").await;
    assert!(impact.searches.iter().any(|moved| moved.lost), "{:?}", impact.searches);
    assert!(impact.searches[0].lost, "the lost ones come first");
    let blocking = impact.blocking();
    assert!(matches!(blocking[..], [Blocking::Searches(_)]), "{blocking:?}");
    assert!(blocking[0].may_be_overruled());
}

#[test]
fn mistakes_new_addresses_and_missing_translations_are_told() {
    let before = content::embedded();
    let day = "2026-11-22".parse().expect("a day");
    let same = impact::of_text(&before, &before, day);
    assert_eq!(same, Impact::default(), "nothing changes");

    let files = changed(PROCEDURE, "  en: Claim a survivor’s pension\n", "");
    let impact = impact::of_text(&before, &files, day);
    assert_eq!(impact.untranslated.len(), 1, "{:?}", impact.untranslated);
    assert_eq!(impact.untranslated[0].file, PROCEDURE);

    let files = changed(PROCEDURE, "authority: ", "authority: personne-");
    let impact = impact::of_text(&before, &files, day);
    assert!(matches!(impact.blocking()[..], [Blocking::Problems(_)]), "{:?}", impact.problems);
    assert!(!impact.blocking()[0].may_be_overruled());

    let files =
        changed(PROCEDURE, "https://www.lassuranceretraite.fr", "https://www.ameli.fr/neuf");
    let impact = impact::of_text(&before, &files, day);
    assert_eq!(impact.addresses.len(), 1, "{:?}", impact.addresses);
}
