//! The command line.

mod check;
mod eval_search;
mod impact;
mod import;
mod links;
mod pages;
mod report;
mod screen;
mod searches;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use catalogue::{ContentFiles, Date};
use clap::{Parser, Subcommand};

use crate::config::{self, Flags};
use crate::services::content;
use crate::services::publishing::today;

/// Serves a catalogue of French public procedures, entered by the moments of life.
///
/// One file, nothing else needed: `moments serve` starts the site on http://127.0.0.1:3000.
#[derive(Debug, Parser)]
#[command(
    name = "moments",
    version,
    after_help = "Every value can be given, weakest first, by ./moments.toml or --config FILE, by an \
        environment variable (MOMENTS_ADDR, MOMENTS_BASE_URL…) or by a flag. `moments config` shows \
        each value and where it came from.\n\nExamples:\n  moments serve --addr 0.0.0.0:8080 \
        --base-url https://moments.example.fr\n  moments check content"
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The configuration.
    #[command(flatten)]
    pub flags: Flags,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site and its API until told to stop
    Serve,
    /// Check content: print every mistake as file:line:column, and fail if there is one
    #[command(
        after_help = "With --links the hosts of all outgoing links are asked too, one request at a time \
        for each and a second apart: some minutes. Links that are dead or fail are a failure; those that \
        moved or let no program in are only told. FILE gets all as JSON."
    )]
    Check {
        /// The content folder; the content in the binary when none is given
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
        /// Try every link that leads out, and write what became of each to this file
        #[arg(long, value_name = "FILE")]
        links: Option<PathBuf>,
        /// List the paragraphs that could be easier to read, too
        #[arg(long)]
        words: bool,
    },
    /// Work the rights of many households out, a line each, to the standard output
    #[command(
        after_help = "Each line of FILE is {\"answers\": {fact: value}}, with \"id\" and \"on\" if \
        wanted; a FILE.csv has the names of facts in its first line (enfants.1.naissance for the fields \
        of a list, enfants for how many). Bad lines are told by number and skipped; the exit status says \
        whether there were any. Nothing is kept."
    )]
    Screen {
        /// The households; `-` for the standard input
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The day of the question, for households that do not say it; today when it is missing
        #[arg(long, value_name = "DATE")]
        on: Option<Date>,
        /// Read and write CSV, whatever the name of the file
        #[arg(long)]
        csv: bool,
    },
    /// Import pages that others publish, so that search finds them
    #[command(subcommand)]
    Import(Import),
    /// Say what publishing the content of a folder would change: pages, searches, rights
    #[command(
        after_help = "Compares DIR with the content in the binary, or with --content OLD. Fails when \
        something forbids to publish DIR."
    )]
    Impact {
        /// The content folder that would be published
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Say what the content is worth, for those who write it
    #[command(subcommand)]
    Report(Report),
    /// Print the searches that found nothing, or after which other words were searched
    #[command(
        after_help = "Only searches made 5 times on one day are known, without their numbers, and for 400 \
        days; who made them is known for none. A server writes them every ten minutes and when it stops."
    )]
    Searches {
        /// The first day to print; all days that are kept when it is missing
        #[arg(long, value_name = "DAY")]
        since: Option<Date>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Measure how well and how fast the search answers; prints JSON
    #[command(
        after_help = "Each line of a FILE of searches is {\"q\": \"…\", \"expected\": [\"id\", …]}. PATH is \
        anything that `import dila` reads, or a .jsonl file that it wrote. The last line of the output \
        is the summary: the shares of searches with a right answer in the first 1, 3, 5 and 10 places, \
        mrr10, ndcg10, the time to build the index, percentiles of the time of a search, and the size \
        of the index."
    )]
    #[command(group = clap::ArgGroup::new("asked").required(true))]
    EvalSearch {
        /// What is searched: `catalogue` for the content, or where pages of service-public.fr are
        #[arg(long, value_name = "catalogue|PATH")]
        corpus: PathBuf,
        /// Make the searches of this file, a line each
        #[arg(long, value_name = "FILE", group = "asked")]
        queries: Option<PathBuf>,
        /// Search each question of service-public.fr by its title, withheld from all questions at once
        #[arg(long, group = "asked")]
        titles: bool,
        /// Search the « Comment faire si » pages by the titles of the pages tied to them
        #[arg(long, group = "asked")]
        moments: bool,
        /// Print a line for each search first: the rank of the first right answer, and what was found
        #[arg(long)]
        per_query: bool,
        /// Write corpus.jsonl and queries.jsonl to this folder, for other engines
        #[arg(long, value_name = "DIR")]
        write: Option<PathBuf>,
    },
    /// Show each value of the configuration and where it came from
    Config,
}

/// What is reported.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// Steps, certainty, age of checks, translations, readability and documents asked again, by moment
    Content {
        /// Write JSON to this file; without a file JSON goes to the standard output
        #[arg(long, value_name = "FILE")]
        json: Option<PathBuf>,
        /// Write a page of HTML to this file
        #[arg(long, value_name = "FILE")]
        html: Option<PathBuf>,
    },
}

/// What is imported.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// The pages of service-public.fr, instead of those imported before
    #[command(
        after_help = "DILA publishes them under Licence Ouverte 2.0. Bad files are told by name and \
        skipped; the exit status says whether there were any. The same files give the same result. A \
        server that uses the data folder must be stopped first, and serves the pages once started."
    )]
    Dila {
        /// A zip archive or a folder of XML files, or of the JSON made of them
        #[arg(value_name = "PATH")]
        path: PathBuf,
        /// Write the pages to this file instead, a line of JSON each
        #[arg(long, value_name = "FILE.jsonl")]
        to: Option<PathBuf>,
    },
}

/// Does what the command line says.
pub async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Serve => {
            let loaded = config::load(&cli.flags)?;
            serve::run(loaded.config).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Check { folder, links, words } => {
            let folder = folder.as_deref().or(cli.flags.content.as_deref());
            check::run(&check::Checking { folder, links: links.as_deref(), words })
        }
        Command::Screen { file, on, csv } => {
            let files = content_of(&cli.flags)?;
            let (_, compiled) = content::rules(&files, today()).map_err(|problems| {
                anyhow::anyhow!(
                    "the content has {} problems, the first: {}",
                    problems.len(),
                    problems[0]
                )
            })?;
            let on = on.unwrap_or_else(today);
            screen::run(compiled.program, &screen::Screening { file: &file, on, csv })
        }
        Command::Import(Import::Dila { path, to }) => {
            let loaded = config::load(&cli.flags)?;
            let target = match &to {
                Some(file) => import::Target::File(file),
                None => import::Target::Store(&loaded.config.data),
            };
            import::dila(&path, target).await
        }
        Command::Impact { folder } => {
            let loaded = config::load(&cli.flags)?;
            impact::run(&loaded.config, content_of(&cli.flags)?, &folder).await
        }
        Command::Report(Report::Content { json, html }) => {
            let files = content_of(&cli.flags)?;
            let targets = report::Targets { json: json.as_deref(), html: html.as_deref() };
            report::run(&files, &targets)
        }
        Command::Searches { since, json } => {
            let loaded = config::load(&cli.flags)?;
            searches::run(&loaded.config.data, since, json).await
        }
        Command::EvalSearch { corpus, queries, titles, moments: _, per_query, write } => {
            let files = content_of(&cli.flags)?;
            let asked = match &queries {
                Some(file) => eval_search::Asked::File(file),
                None if titles => eval_search::Asked::Titles,
                None => eval_search::Asked::Moments,
            };
            let write = write.as_deref();
            let content = &files;
            let corpus = &corpus;
            eval_search::run(&eval_search::Evaluation { corpus, content, asked, per_query, write })
        }
        Command::Config => {
            let loaded = config::load(&cli.flags)?;
            for (key, value, origin) in &loaded.origins {
                println!("{key:<10} {value:<40} {origin}");
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Reads the content folder that was given, or the content in the binary.
fn content_of(flags: &Flags) -> anyhow::Result<ContentFiles> {
    match &flags.content {
        Some(folder) => content::read(folder),
        None => Ok(content::embedded()),
    }
}
