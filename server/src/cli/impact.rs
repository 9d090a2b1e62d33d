//! `moments impact DIR`: what publishing the content of a folder would change for people.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use app::ports::Edition;
use catalogue::ContentFiles;

use crate::config::Config;
use crate::routes::pages;
use crate::services::content;
use crate::services::impact::{self, Blocking, Impact, PieceTag, Standing};
use crate::services::published::Published;
use crate::services::publishing::{Start, today};
use crate::state::AppState;

/// Compares the content of a folder with what is published, and prints what changes. Fails when
/// something forbids to publish it.
pub(super) async fn run(
    config: &Config,
    before: ContentFiles,
    folder: &Path,
) -> anyhow::Result<ExitCode> {
    let after = content::read(folder)?;
    let (old, new) = (before.clone(), after.clone());
    let text = move || impact::of_text(&old, &new, today());
    let mut found = tokio::task::spawn_blocking(text).await.context("read the content")?;
    if found.problems.is_empty() {
        let (before, after) = (build(before, 1).await?, Arc::new(build(after, 2).await?));
        let start = Start { published: before, store_trouble: Some(NO_STORE.into()) };
        let state = AppState::new(config, start)?;
        let seen =
            impact::of_releases(&state.published(), &after, &*pages::renderer(&state)).await?;
        let (pages, searches, rights) = (seen.pages, seen.searches, seen.rights);
        found = Impact { pages, searches, rights, ..found };
    }
    print(&found);
    Ok(if found.blocking().is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is rendered here needs no store.
const NO_STORE: &str = "nothing is kept here";

async fn build(files: ContentFiles, number: u64) -> anyhow::Result<Published> {
    let build = move || {
        let edition = Edition { number, published: today() };
        Published::build(&files, Arc::default(), edition, String::new(), today())
    };
    let built = tokio::task::spawn_blocking(build).await.context("build the release")?;
    Ok(built?)
}

fn print(impact: &Impact) {
    let lists = [
        ("mistakes", &impact.problems),
        ("harder to read", &impact.advice),
        ("not translated", &impact.untranslated),
    ];
    for (title, problems) in lists {
        println!("{title}: {}", problems.len());
        problems.iter().for_each(|problem| println!("  {problem}"));
    }
    println!("addresses that are new: {}", impact.addresses.len());
    impact.addresses.iter().for_each(|url| println!("  {url}"));
    println!("pages that change: {}", impact.pages.len());
    impact.pages.iter().for_each(print_page);
    println!("golden searches that move: {}", impact.searches.len());
    for moved in &impact.searches {
        let ids = |ids: &[catalogue::Slug]| {
            ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ")
        };
        let lost = if moved.lost { "LOST " } else { "" };
        println!("  {lost}« {} »: {} -> {}", moved.q, ids(&moved.before), ids(&moved.after));
    }
    print_rights(impact);
    for blocking in impact.blocking() {
        match blocking {
            Blocking::Problems(count) => println!("forbidden: {count} mistakes"),
            Blocking::Searches(count) => println!("forbidden: {count} golden searches are lost"),
            Blocking::Heavy(count) => println!("forbidden: {count} pages are too heavy"),
        }
    }
}

fn print_page(page: &impact::PageChange) {
    let (before, after) = page.size;
    println!(
        "  {:?} {} ({}): {} -> {} bytes, {} -> {} elements",
        page.kind, page.path, page.lang, before.bytes, after.bytes, before.elements, after.elements
    );
    for line in &page.lines {
        let piece = |piece: &impact::Piece| match piece.tag {
            PieceTag::Same => piece.text.clone(),
            PieceTag::Removed => format!("[-{}-]", piece.text),
            PieceTag::Added => format!("{{+{}+}}", piece.text),
        };
        println!("    {}", line.pieces.iter().map(piece).collect::<String>().replace('\n', " / "));
    }
}

fn print_rights(impact: &Impact) {
    let rights = &impact.rights;
    println!("rights: {} of {} households are touched", rights.touched, rights.households);
    for right in &rights.rights {
        println!(
            "  {}: {} get it, {} lose it, {} another amount, {} otherwise",
            right.entitlement, right.opened, right.closed, right.amounts, right.other
        );
        for flip in &right.examples {
            let name = flip.name.as_deref().unwrap_or("drawn");
            let answers = serde_json::Value::Object(flip.answers.clone());
            println!("    {name}: {} -> {} {answers}", told(&flip.before), told(&flip.after));
        }
    }
}

fn told(standing: &Standing) -> String {
    let status = standing.status.map_or("absent", |status| status.code());
    match &standing.amount {
        Some((least, greatest)) if least == greatest => format!("{status} {least}"),
        Some((least, greatest)) => format!("{status} {least}..{greatest}"),
        None => status.to_owned(),
    }
}
