//! How long it takes to build the index of the real content, and to answer.

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, anyhow};
use catalogue::{Catalogue, ContentFiles, Lang, SearchQuery};
use criterion::Criterion;
use search::{Lexicon, SearchIndex};

fn main() -> Result<()> {
    let mut criterion = Criterion::default().configure_from_args();
    let (catalogue, lexicon) =
        content(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content"))?;
    criterion.bench_function("build", |bencher| {
        bencher.iter(|| SearchIndex::build(black_box(&catalogue), Arc::clone(&lexicon)));
    });
    let index = SearchIndex::build(&catalogue, lexicon)?;
    let long = "mon mari est mort et je cherche un papier bleu ".repeat(200);
    for (name, text) in [
        ("a sentence", "mon mari est mort que faire"),
        ("a name", "pension de réversion"),
        ("a typo", "pension de revertion"),
        ("10 kB", long.as_str()),
    ] {
        let query = SearchQuery::new(text, Lang::Fr);
        criterion.bench_function(name, |bencher| bencher.iter(|| index.search(black_box(&query))));
    }
    criterion.bench_function("suggest", |bencher| bencher.iter(|| index.suggest("carte gr", 8)));
    criterion.final_summary();
    Ok(())
}

fn content(dir: &Path) -> Result<(Catalogue, Arc<Lexicon>)> {
    let mut files = ContentFiles::default();
    for folder in ["", "moments", "procedures"] {
        for entry in std::fs::read_dir(dir.join(folder))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let name = path.strip_prefix(dir)?.to_string_lossy().into_owned();
                files.insert(name, std::fs::read_to_string(&path)?);
            }
        }
    }
    let catalogue = catalogue::load(&files).map_err(|problems| anyhow!("{problems:?}"))?;
    let read = |name: &str| std::fs::read_to_string(dir.join("search").join(name));
    let lexicon = Lexicon::parse(&read("stopwords.yaml")?, &read("synonyms.yaml")?)?;
    Ok((catalogue, Arc::new(lexicon)))
}
