//! The command line.

mod check;
mod screen;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use catalogue::Date;
use clap::{Parser, Subcommand};

use crate::config::{self, Flags};
use crate::services::content;

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
    Check {
        /// The content folder; the content in the binary when none is given
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
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
    /// Show each value of the configuration and where it came from
    Config,
}

/// Does what the command line says.
pub async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Serve => {
            let loaded = config::load(&cli.flags)?;
            serve::run(loaded.config).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Check { folder } => check::run(folder.as_deref().or(cli.flags.content.as_deref())),
        Command::Screen { file, on, csv } => {
            let files = match &cli.flags.content {
                Some(folder) => content::read(folder)?,
                None => content::embedded(),
            };
            let (_, compiled) = content::rules(&files).map_err(|problems| {
                anyhow::anyhow!(
                    "the content has {} problems, the first: {}",
                    problems.len(),
                    problems[0]
                )
            })?;
            let on = on.unwrap_or_else(|| Date(jiff::Zoned::now().date()));
            screen::run(compiled.program, &screen::Screening { file: &file, on, csv })
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
