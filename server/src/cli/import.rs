//! `moments import`: pages of service-public.fr, so that search finds them.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use store::StoreUrl;

use super::pages::{self, Gathered};
use crate::services::references;

/// Where pages go.
pub(super) enum Target<'a> {
    /// To the store of this data folder, instead of those imported before.
    Store(&'a Path),
    /// To a file, a line each.
    File(&'a Path),
}

/// Imports the pages that DILA publishes. The same files give the same result, byte for byte.
pub(super) async fn dila(path: &Path, target: Target<'_>) -> anyhow::Result<ExitCode> {
    let gathered = pages::gather(path)?;
    anyhow::ensure!(
        !gathered.references.pages().is_empty(),
        "{} holds no page: nothing was changed ({} bad files, {} other files)",
        path.display(),
        gathered.bad,
        gathered.others
    );
    let outcome = match target {
        Target::File(file) => {
            pages::write(file, gathered.references.pages())?;
            format!("written to {}", file.display())
        }
        Target::Store(data) => keep(data, &gathered).await?,
    };
    eprintln!(
        "{} pages {outcome}; passed over: {} bad files, {} files without a page, {} pages that \
         another audience has",
        gathered.references.pages().len(),
        gathered.bad,
        gathered.others,
        gathered.again,
    );
    Ok(if gathered.bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn keep(data: &Path, gathered: &Gathered) -> anyhow::Result<String> {
    let set = references::record(&gathered.references)?;
    let store = store::open(&StoreUrl::Sled(data.to_owned()))
        .await
        .context("open the store (a server that uses it must be stopped first)")?;
    let changed = store.replace_references(set).await.context("store the pages")?;
    let what = if changed { "stored in" } else { "unchanged in" };
    Ok(format!("{what} {}", data.display()))
}
