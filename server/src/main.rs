//! The binary `moments`.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = server::cli::Cli::parse();
    // Four workers at least: rendering has hung on hosts with one core elsewhere.
    let workers = std::thread::available_parallelism().map_or(4, |cores| cores.get().max(4));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(server::cli::run(cli)),
        Err(err) => Err(anyhow::Error::new(err).context("start the threads")),
    };
    match outcome {
        Ok(code) => code,
        Err(err) => {
            // One line, the cause behind its context.
            eprintln!("moments: {err:#}");
            ExitCode::FAILURE
        }
    }
}
