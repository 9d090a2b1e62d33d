//! The command line.

mod check;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{self, Flags};

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
        Command::Config => {
            let loaded = config::load(&cli.flags)?;
            for (key, value, origin) in &loaded.origins {
                println!("{key:<10} {value:<40} {origin}");
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}
