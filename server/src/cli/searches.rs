//! `moments searches`: the searches that went badly, for who writes titles and words.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use catalogue::Date;
use serde_json::{Value, json};
use store::{SearchCount, StoreUrl};

use crate::services::tally::ENOUGH;
use crate::services::tally::writer::first_kept;

/// Prints the searches that went badly since a day, as a table or as JSON.
pub(super) async fn run(
    data: &Path,
    since: Option<Date>,
    as_json: bool,
) -> anyhow::Result<ExitCode> {
    // Opening a store makes its folder: who reads must not.
    anyhow::ensure!(data.is_dir(), "there is no data in {}", data.display());
    let store = store::open(&StoreUrl::Sled(data.to_owned()))
        .await
        .context("open the store (a server that uses it must be stopped first)")?;
    let first = first_kept(Date(jiff::Zoned::now().date()));
    let since = since.map_or(first, |since| since.max(first));
    let counts = store.searches(&since.to_string()).await.context("read the searches")?;
    let text = if as_json {
        let rows: Vec<Value> = counts.iter().map(row).collect();
        format!("{}\n", serde_json::to_string_pretty(&rows).context("write JSON")?)
    } else {
        table(&counts)
    };
    std::io::stdout().write_all(text.as_bytes()).context("write to the standard output")?;
    if counts.is_empty() {
        eprintln!("no search went badly {ENOUGH} times on one day since {since}");
    }
    Ok(ExitCode::SUCCESS)
}

fn row(count: &SearchCount) -> Value {
    let SearchCount { day, kind, query, count } = count;
    json!({"day": day, "kind": kind.code(), "query": query, "count": count})
}

fn table(counts: &[SearchCount]) -> String {
    let line = |count: &SearchCount| {
        let SearchCount { day, kind, query, count } = count;
        format!("{day}  {:<13}  {count:>7}  {query}\n", kind.code())
    };
    let lines: String = counts.iter().map(line).collect();
    if lines.is_empty() {
        return lines;
    }
    format!("{:<10}  {:<13}  {:>7}  query\n{lines}", "day", "kind", "count")
}

#[cfg(test)]
mod tests {
    use store::SearchKind;

    use super::*;

    #[test]
    fn table_has_a_line_for_each_search_below_its_heads() {
        let count = |kind, query: &str, count| SearchCount {
            day: "2026-11-22".to_owned(),
            kind,
            query: query.to_owned(),
            count,
        };
        let counts =
            [count(SearchKind::NothingFound, "licorne", 12), count(SearchKind::Retried, "a #", 5)];
        let expected = "day         kind             count  query\n\
                        2026-11-22  nothing_found       12  licorne\n\
                        2026-11-22  retried              5  a #\n";
        assert_eq!(table(&counts), expected);
        assert_eq!(table(&[]), "");
    }
}
