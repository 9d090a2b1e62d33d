//! Builds `target/site`, the public files that the server embeds.
//!
//! It runs at build time only: nothing depends on this crate. The same input gives the same bytes.

mod assets;
mod budget;
mod compress;
mod error;
mod islands;
mod manifest;
mod output;
mod references;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::assets::AssetSet;
use crate::manifest::Manifest;

/// Builds the public site: WASM, JavaScript, style sheets, fonts.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    build: Option<BuildArgs>,
}

#[derive(Subcommand)]
enum Command {
    /// Prints the brotli size of each WASM and JavaScript file and fails above the budget.
    Budget(BudgetArgs),
}

#[derive(Args)]
struct BuildArgs {
    /// A WASM file as cargo built it; may be given several times.
    #[arg(long, required = true)]
    wasm: Vec<PathBuf>,
    /// Folder of the style sheets, fonts and images.
    #[arg(long = "static")]
    static_dir: PathBuf,
    /// The `wasm-opt` of npm's `binaryen`.
    #[arg(long)]
    wasm_opt: PathBuf,
    /// Folder to write; replaced as a whole, and only if a byte differs.
    #[arg(long)]
    out: PathBuf,
    /// Rust sources whose `#[island]`s must all be exported by the bundle.
    #[arg(long)]
    islands_src: Option<PathBuf>,
    /// The lock file whose `wasm-bindgen` must be the version built in here.
    #[arg(long, default_value = "Cargo.lock")]
    lock: PathBuf,
}

#[derive(Args)]
struct BudgetArgs {
    /// Folder that `bundle` wrote.
    #[arg(long)]
    site: PathBuf,
    /// Largest sum allowed, in bytes after brotli.
    #[arg(long)]
    max_br: u64,
    /// The files a page loads together; all when none is named.
    #[arg(long, num_args = 1..)]
    files: Vec<String>,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match (cli.command, cli.build) {
        (Some(Command::Budget(args)), _) => check_budget(&args),
        (None, Some(args)) => build(&args),
        (None, None) => Err(anyhow::anyhow!("nothing to do: see bundle --help")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("bundle: {err:#}");
            ExitCode::FAILURE
        }
    }
}

fn build(args: &BuildArgs) -> anyhow::Result<()> {
    wasm::check_version(&args.lock)?;
    let mut set = AssetSet::default();
    for wasm in &args.wasm {
        wasm::generate(wasm, &args.wasm_opt, &mut set)?;
    }
    if let Some(sources) = &args.islands_src {
        islands::check(sources, set.text(wasm::JS_NAME)?)?;
    }
    set.add_dir(&args.static_dir)?;
    let files = compress::compress(set.hashed()?);
    let written = output::publish(&files, &args.out)?;
    println!("{}", summary(&Manifest::of(&files), &args.out, written));
    Ok(())
}

fn summary(manifest: &Manifest, out: &Path, written: output::Written) -> String {
    let bytes: u64 = manifest.files.iter().map(|file| file.size).sum();
    let state = match written {
        output::Written::Unchanged => "unchanged",
        output::Written::Replaced => "written",
    };
    format!("{}: {} files, {bytes} bytes, {state}", out.display(), manifest.files.len())
}

fn check_budget(args: &BudgetArgs) -> anyhow::Result<()> {
    let report = budget::Report::of(&Manifest::read(&args.site)?, &args.files);
    print!("{report}");
    let total = report.total();
    anyhow::ensure!(
        total <= args.max_br,
        "budget: {total} bytes after brotli, {} more than the {} allowed",
        total - args.max_br,
        args.max_br
    );
    println!("budget: {} bytes left of {}", args.max_br - total, args.max_br);
    Ok(())
}
