//! How long it takes to load the real content, to build its index, and to answer.

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use catalogue::{ContentFiles, Lang, SearchQuery};
use criterion::Criterion;
use search::{Judgements, Lexicon, SearchIndex};

fn main() -> Result<()> {
    let mut criterion = Criterion::default().configure_from_args();
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content");
    let files = files(&dir)?;
    let on = "2026-11-22".parse()?;
    let catalogue = catalogue::load(&files, on).map_err(|problems| anyhow!("{problems:?}"))?;
    let read = |name: &str| std::fs::read_to_string(dir.join("search").join(name));
    let (stop_words, synonyms) = (read("stopwords.yaml")?, read("synonyms.yaml")?);
    let lexicon = Arc::new(Lexicon::parse(&stop_words, &synonyms)?);
    let judgements = Judgements::parse(&read("judgements.yaml")?)?;
    println!(
        "{} moments, {} procedures, {} searches with known answers",
        catalogue.moments().len(),
        catalogue.procedures().len(),
        judgements.list.len()
    );

    criterion.bench_function("load the catalogue", |bencher| {
        bencher.iter(|| catalogue::load(black_box(&files), on));
    });
    criterion.bench_function("read the lexicon", |bencher| {
        bencher.iter(|| Lexicon::parse(black_box(&stop_words), black_box(&synonyms)));
    });
    criterion.bench_function("build the index", |bencher| {
        bencher.iter(|| {
            SearchIndex::build(black_box(&catalogue), Arc::default(), Arc::clone(&lexicon))
        });
    });
    let index = SearchIndex::build(&catalogue, Arc::default(), Arc::clone(&lexicon))?;
    let long = "mon mari est mort et je cherche un papier bleu ".repeat(200);
    for (name, text) in [
        ("search a sentence", "mon mari est mort que faire"),
        ("search a name", "pension de réversion"),
        ("search a typo", "pension de revertion"),
        ("search 10 kB", long.as_str()),
    ] {
        let query = SearchQuery::new(text, Lang::Fr);
        criterion.bench_function(name, |bencher| bencher.iter(|| index.search(black_box(&query))));
    }
    for (name, text) in [
        ("suggest 3 letters", "car"),
        ("suggest", "carte gr"),
        ("suggest a typo", "pention de revertio"),
        ("suggest 10 kB", long.as_str()),
    ] {
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| index.suggest(black_box(text), 8));
        });
    }
    print_percentiles(&index, &judgements);
    criterion.bench_function("judge", |bencher| {
        bencher.iter(|| index.judge(black_box(&judgements)));
    });
    criterion.final_summary();
    Ok(())
}

/// Types every golden search letter by letter, and says how long its proposals take at most.
fn print_percentiles(index: &SearchIndex, judgements: &Judgements) {
    let typed = judgements.list.iter().flat_map(|judgement| {
        let ends = judgement.q.char_indices().map(|(at, _)| at).skip(2);
        ends.map(|end| &judgement.q[..end])
    });
    let mut times: Vec<Duration> = typed
        .map(|text| {
            let start = Instant::now();
            black_box(index.suggest(black_box(text), 8));
            start.elapsed()
        })
        .collect();
    times.sort();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
    println!(
        "suggest, {} texts typed: half under {:?}, 99 in 100 under {:?}, all under {:?}",
        times.len(),
        at(50),
        at(99),
        times.last().copied().unwrap_or_default()
    );
}

/// Reads the files of the catalogue.
fn files(dir: &Path) -> Result<ContentFiles> {
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
    Ok(files)
}
