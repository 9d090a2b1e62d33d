//! `moments eval-search`: how well and how fast the search answers, measured on the code that serves
//! `/recherche`.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Context;
use catalogue::{Catalogue, ContentFiles, Problem, References};
use search::{Answered, Probe, Score, SearchIndex, known_moments, known_titles};
use serde::{Deserialize, Serialize};

use super::pages;
use crate::services::content;
use crate::services::publishing::today;

/// The corpus that is the content itself.
const CATALOGUE: &str = "catalogue";

/// What is measured.
pub(super) struct Evaluation<'a> {
    /// `catalogue`, or where pages are.
    pub(super) corpus: &'a Path,
    /// The content: the words of search, and the catalogue.
    pub(super) content: &'a ContentFiles,
    /// The searches.
    pub(super) asked: Asked<'a>,
    /// Whether to tell each search.
    pub(super) per_query: bool,
    /// Where to write what is searched and the searches, for other engines.
    pub(super) write: Option<&'a Path>,
}

/// Which searches are made.
pub(super) enum Asked<'a> {
    /// Those of a file.
    File(&'a Path),
    /// The titles of questions, withheld from the corpus.
    Titles,
    /// The titles of pages, for the « Comment faire si » page they are tied to.
    Moments,
}

/// A line of a file of searches.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    q: String,
    expected: Vec<String>,
}

/// A search in the output.
#[derive(Serialize)]
struct Told<'a> {
    q: &'a str,
    expected: &'a [String],
    rank: Option<usize>,
    found: &'a [String],
    us: u128,
}

/// The last line of the output. Shares are from 0 to 1.
#[derive(Serialize)]
struct Summary {
    n: usize,
    hit1: f64,
    hit3: f64,
    hit5: f64,
    hit10: f64,
    mrr10: f64,
    ndcg10: f64,
    build_ms: u128,
    p50_us: u64,
    p95_us: u64,
    p99_us: u64,
    index_bytes: u64,
}

/// Makes the searches and prints what they were worth.
pub(super) fn run(evaluation: &Evaluation<'_>) -> anyhow::Result<ExitCode> {
    let (catalogue, references) = corpus(evaluation)?;
    let (references, probes) = match evaluation.asked {
        Asked::Titles => known_titles(&references),
        Asked::Moments => known_moments(&references),
        Asked::File(file) => match probes(file)? {
            Some(probes) => (references, probes),
            None => return Ok(ExitCode::FAILURE),
        },
    };
    anyhow::ensure!(!probes.is_empty(), "there is nothing to search: no page makes a search");
    if let Some(folder) = evaluation.write {
        hand_out(folder, &references, &probes)?;
    }
    let lexicon = content::lexicon(evaluation.content).map_err(refused)?;
    let start = Instant::now();
    let index = SearchIndex::build(&catalogue, Arc::new(references), Arc::new(lexicon))?;
    let build_ms = start.elapsed().as_millis();
    let answers = probes.iter().map(|probe| index.probe(probe));
    let answers = answers.collect::<Result<Vec<_>, _>>().context("search")?;
    if evaluation.per_query {
        for (probe, answered) in probes.iter().zip(&answers) {
            println!("{}", serde_json::to_string(&told(probe, answered))?);
        }
    }
    let summary = summary(Score::of(&answers), build_ms, index.bytes()?);
    println!("{}", serde_json::to_string(&summary)?);
    Ok(ExitCode::SUCCESS)
}

fn corpus(evaluation: &Evaluation<'_>) -> anyhow::Result<(Catalogue, References)> {
    if evaluation.corpus == Path::new(CATALOGUE) {
        anyhow::ensure!(
            matches!(evaluation.asked, Asked::File(_)) && evaluation.write.is_none(),
            "--corpus catalogue goes with --queries only: --titles, --moments and --write need pages"
        );
        let (catalogue, _) = content::rules(evaluation.content, today()).map_err(refused)?;
        return Ok((catalogue, References::default()));
    }
    let gathered = pages::gather(evaluation.corpus)?;
    anyhow::ensure!(
        !gathered.references.pages().is_empty(),
        "{} holds no page",
        evaluation.corpus.display()
    );
    Ok((Catalogue::default(), gathered.references))
}

fn refused(problems: Vec<Problem>) -> anyhow::Error {
    let first = problems.first().map(ToString::to_string).unwrap_or_default();
    anyhow::anyhow!("the content has {} problems, the first: {first}", problems.len())
}

/// Reads the searches; nothing when a line is wrong, and then every wrong line has been told.
fn probes(file: &Path) -> anyhow::Result<Option<Vec<Probe>>> {
    let bytes = std::fs::read(file).with_context(|| format!("read {}", file.display()))?;
    let mut probes = Vec::new();
    let mut bad = 0;
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match probe(line) {
            Ok(probe) => probes.push(probe),
            Err(message) => {
                bad += 1;
                eprintln!("{}:{number}: {message}", file.display());
            }
        }
    }
    if bad > 0 {
        eprintln!("{bad} bad lines: nothing was measured");
    }
    Ok((bad == 0).then_some(probes))
}

fn probe(line: &[u8]) -> Result<Probe, String> {
    let Line { q, expected } = serde_json::from_slice(line).map_err(|err| err.to_string())?;
    if expected.is_empty() {
        return Err(format!("`expected` is empty for `{q}`"));
    }
    Ok(Probe { q, expected })
}

/// Writes `corpus.jsonl` and `queries.jsonl`: what any engine needs to make the same measure.
fn hand_out(folder: &Path, references: &References, probes: &[Probe]) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("make {}", folder.display()))?;
    pages::write(&folder.join("corpus.jsonl"), references.pages())?;
    let lines = probes.iter();
    let lines = lines.map(|one| Line { q: one.q.clone(), expected: one.expected.clone() });
    pages::write(&folder.join("queries.jsonl"), lines)
}

fn told<'a>(probe: &'a Probe, answered: &'a Answered) -> Told<'a> {
    Told {
        q: &probe.q,
        expected: &probe.expected,
        rank: answered.rank,
        found: &answered.found,
        us: answered.took.as_micros(),
    }
}

fn summary(score: Score, build_ms: u128, index_bytes: u64) -> Summary {
    let rounded = |share: f64| (share * 10_000.0).round() / 10_000.0;
    Summary {
        n: score.n,
        hit1: rounded(score.hit1),
        hit3: rounded(score.hit3),
        hit5: rounded(score.hit5),
        hit10: rounded(score.hit10),
        mrr10: rounded(score.mrr10),
        ndcg10: rounded(score.ndcg10),
        build_ms,
        p50_us: score.p50_us,
        p95_us: score.p95_us,
        p99_us: score.p99_us,
        index_bytes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_without_an_answer_are_refused_by_number() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("queries.jsonl");
        let write = |text: &str| std::fs::write(&file, text).expect("it writes");
        write("{\"q\": \"a\", \"expected\": [\"F1\"]}\n\n{\"q\": \"b\", \"expected\": [\"F2\"]}");
        let read = probes(&file).expect("it is there").expect("every line is right");
        assert_eq!(read.len(), 2);
        for bad in ["{\"q\": \"a\", \"expected\": []}", "{\"q\": \"a\"}", "non", "{\"q\": 1}"] {
            write(bad);
            assert_eq!(probes(&file).expect("it is there"), None, "{bad}");
        }
    }
}
