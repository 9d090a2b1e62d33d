//! Catalogues and indexes for the tests.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use anyhow::{Context, Result, anyhow};
use catalogue::{Catalogue, ContentFiles, Lang, SearchAnswer, SearchQuery};
use search::{Lexicon, SearchIndex};

/// The real words of search with the real catalogue.
pub(crate) static REAL: LazyLock<SearchIndex> =
    LazyLock::new(|| real_index().expect("the content directory is whole"));

fn real_index() -> Result<SearchIndex> {
    Ok(SearchIndex::build(&real_catalogue()?, Arc::default(), real_lexicon()?)?)
}

/// Reads a file of the real content.
pub(crate) fn content(path: &str) -> Result<String> {
    let path = content_dir().join(path);
    std::fs::read_to_string(&path).with_context(|| format!("read {}", path.display()))
}

pub(crate) fn real_lexicon() -> Result<Arc<Lexicon>> {
    let (stop, synonyms) = (content("search/stopwords.yaml")?, content("search/synonyms.yaml")?);
    Ok(Arc::new(Lexicon::parse(&stop, &synonyms)?))
}

pub(crate) fn real_catalogue() -> Result<Catalogue> {
    let mut files = ContentFiles::default();
    for folder in ["", "moments", "procedures", "entitlements", "parameters"] {
        for entry in std::fs::read_dir(content_dir().join(folder))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let name = path.strip_prefix(content_dir())?.to_string_lossy().into_owned();
                files.insert(name, std::fs::read_to_string(&path)?);
            }
        }
    }
    load(&files)
}

fn content_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content")
}

/// Makes a catalogue of procedures with these titles and words, and one moment with them all. The
/// procedures are `p0`, `p1`…
pub(crate) fn catalogue_of(procedures: &[(&str, &str)]) -> Result<Catalogue> {
    let mut files = ContentFiles::default();
    let mut steps = String::new();
    for (at, (title, words)) in procedures.iter().enumerate() {
        files.insert(format!("procedures/p{at}.yaml"), procedure(title, words));
        steps += &format!("      - procedure: p{at}\n");
    }
    files.insert("moments/m.yaml", moment(&steps));
    files.insert(
        "authorities.yaml",
        "mairie:\n  title: {fr: Mairie}\n  summary: {fr: Elle.}\n  certainty: sure\n",
    );
    files.insert("evidence.yaml", "{}\n");
    load(&files)
}

fn load(files: &ContentFiles) -> Result<Catalogue> {
    catalogue::load(files, "2026-11-22".parse().expect("a day")).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })
}

fn procedure(title: &str, words: &str) -> String {
    format!(
        "title: {{fr: '{title}'}}\nsummary: {{fr: Résumé.}}\naudience: {{fr: Public.}}\n\
         authority: mairie\nchannels: [{{kind: counter, certainty: sure}}]\n\
         cost: {{text: {{fr: Gratuit}}, certainty: sure}}\n\
         duration: {{text: {{fr: Court}}, certainty: sure}}\n\
         result: {{text: {{fr: Papier}}, certainty: sure}}\n\
         proactivity: {{level: on_request, certainty: sure}}\nwords: ['{words}']\n\
         sources: [{SOURCE}]\ncertainty: sure\n"
    )
}

fn moment(steps: &str) -> String {
    let first = steps.split_once("procedure: ").map_or("", |(_, rest)| rest);
    let first = first.lines().next().unwrap_or_default();
    format!(
        "title: {{fr: Moment}}\nsummary: {{fr: Instant.}}\nintro: {{fr: Début.}}\n\
         origin: chosen\nrank: 1\nwords: [un, deux, trois]\nurgent: ['{first}']\nstages:\n  - id: debut\n    \
         title: {{fr: Début}}\n    steps:\n{steps}sources: [{SOURCE}]\n"
    )
}

const SOURCE: &str =
    "{title: Une, url: 'https://exemple.fr', checked: 2026-11-22, certainty: sure}";

/// Searches on a French page.
pub(crate) fn ask(index: &SearchIndex, text: &str) -> SearchAnswer {
    index.search(&SearchQuery::new(text, Lang::Fr)).expect("no text can make a search fail")
}

/// Searches, and gives the ids found.
pub(crate) fn found(index: &SearchIndex, text: &str) -> Vec<String> {
    ask(index, text).hits.into_iter().map(|hit| hit.id.to_string()).collect()
}
