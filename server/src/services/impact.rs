//! What publishing other content would change for people, told before it is done.
//!
//! Everything is worked out from the two releases themselves: pages are rendered, searches are made and
//! rights are worked out with both.

pub mod pages;
mod plain;
mod rights;
mod searches;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use app::ports::CatalogueReader;
use catalogue::{ContentFiles, Lang, Problem};
use futures::future::BoxFuture;
use futures::{StreamExt, stream};

pub use pages::{PageChange, PageChangeKind, Piece, PieceTag, Rendered};
pub use rights::{Flip, RightImpact, RightsImpact, Standing};
pub use searches::MovedSearch;

use super::content;
use super::published::Published;
use super::{outgoing, wording};

/// How many pages are rendered at once: the others who wait are readers.
const AT_ONCE: usize = 4;

/// Renders a page of a release, by its path without its language; nothing where there is no page.
pub type Render =
    dyn Fn(Arc<Published>, Lang, String) -> BoxFuture<'static, Rendered> + Send + Sync;

/// Why the impact could not be worked out.
#[derive(Debug, thiserror::Error)]
pub enum Unmeasured {
    /// The search engine failed.
    #[error("the search engine failed")]
    Search(#[source] search::SearchError),
    /// A piece of work was cut off.
    #[error("the work was cut off")]
    Cut(#[from] tokio::task::JoinError),
}

/// What publishing would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Impact {
    /// What is wrong with the words and the rules. One is enough to forbid it.
    pub problems: Vec<Problem>,
    /// Paragraphs that could be easier to read, and were not so before.
    pub advice: Vec<Problem>,
    /// Texts that are not translated, and were before or are new.
    pub untranslated: Vec<Problem>,
    /// Addresses that lead out, and did not before.
    pub addresses: Vec<String>,
    /// The pages whose words change.
    pub pages: Vec<PageChange>,
    /// The golden searches whose first answers move, the lost ones first.
    pub searches: Vec<MovedSearch>,
    /// What happens to the rights of many households.
    pub rights: RightsImpact,
}

/// What forbids to publish, until a publisher says otherwise and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocking {
    /// The content has mistakes; nobody may overrule that.
    Problems(usize),
    /// Golden searches are lost.
    Searches(usize),
    /// Pages have more elements than an old phone can take.
    Heavy(usize),
}

impl Impact {
    /// Lists what forbids to publish.
    pub fn blocking(&self) -> Vec<Blocking> {
        let lost = self.searches.iter().filter(|moved| moved.lost).count();
        let heavy = self.pages.iter().filter(|page| page.is_heavy()).count();
        let all = [
            (self.problems.len(), Blocking::Problems(self.problems.len())),
            (lost, Blocking::Searches(lost)),
            (heavy, Blocking::Heavy(heavy)),
        ];
        all.into_iter().filter(|(count, _)| *count > 0).map(|(_, blocking)| blocking).collect()
    }
}

impl Blocking {
    /// Tells whether a publisher may overrule it, saying why.
    pub fn may_be_overruled(self) -> bool {
        !matches!(self, Self::Problems(_))
    }
}

impl PageChange {
    /// Tells whether the page is too much for an old phone, and was not before.
    pub fn is_heavy(&self) -> bool {
        let (before, after) = (self.size.0.elements, self.size.1.elements);
        after > pages::MOST_ELEMENTS && after > before
    }
}

/// Works out what the text of the content alone tells: its mistakes, its words, its addresses. Takes a
/// second: run it off the threads that answer requests.
pub fn of_text(before: &ContentFiles, after: &ContentFiles, on: catalogue::Date) -> Impact {
    let mut problems = content::check(after, on);
    if problems.is_empty() {
        problems.extend(content::lint(after, on).errors);
    }
    let words = wording::check(after);
    problems.extend(words.errors);
    problems.sort();
    let known: BTreeSet<(String, String)> =
        wording::check(before).advice.into_iter().map(|one| (one.file, one.message)).collect();
    let is_new = |one: &Problem| !known.contains(&(one.file.clone(), one.message.clone()));
    Impact {
        problems,
        advice: words.advice.into_iter().filter(is_new).collect(),
        untranslated: untranslated(before, after),
        addresses: new_addresses(before, after),
        ..Impact::default()
    }
}

/// Works out what readers of pages, searchers and those who ask for their rights would see.
pub async fn of_releases(
    before: &Arc<Published>,
    after: &Arc<Published>,
    render: &Render,
) -> Result<Impact, Unmeasured> {
    let pages = pages_of(before, after, render).await;
    let (was, is) = (Arc::clone(before), Arc::clone(after));
    let work = tokio::task::spawn_blocking(move || -> Result<_, Unmeasured> {
        let judgements = content::judgements(is.files()).ok().flatten().unwrap_or_default();
        let searches = searches::compare(was.index(), is.index(), &judgements)?;
        let rights = rights::compare(rules_of(&was), rules_of(&is), is.on);
        Ok((searches, rights))
    });
    let (searches, rights) = work.await??;
    Ok(Impact { pages, searches, rights, ..Impact::default() })
}

fn rules_of(published: &Published) -> rights::Side<'_> {
    rights::Side { catalogue: published.catalogue(), program: &published.rules().program }
}

/// Renders every page of both releases, and keeps those whose words differ.
async fn pages_of(
    before: &Arc<Published>,
    after: &Arc<Published>,
    render: &Render,
) -> Vec<PageChange> {
    let paths = pages::paths(before.catalogue(), after.catalogue());
    let pages = paths.into_iter().flat_map(|path| Lang::ALL.map(|lang| (path.clone(), lang)));
    let compared = pages.map(|(path, lang)| {
        let was = render(Arc::clone(before), lang, path.clone());
        let is = render(Arc::clone(after), lang, path.clone());
        async move { pages::compare(&path, lang, &was.await, &is.await) }
    });
    let changes = stream::iter(compared).buffered(AT_ONCE);
    changes.filter_map(|change| async { change }).collect().await
}

/// Lists the texts without English that had it before or are new.
fn untranslated(before: &ContentFiles, after: &ContentFiles) -> Vec<Problem> {
    let known = lacking(before);
    lacking(after)
        .into_iter()
        .filter(|(place, _)| !known.contains_key(place))
        .map(|(_, problem)| problem)
        .collect()
}

/// By file and pointer, the French texts that have no English beside them.
fn lacking(files: &ContentFiles) -> BTreeMap<(String, String), Problem> {
    let texts = catalogue::texts(files);
    let english: BTreeSet<(&str, &str)> = texts
        .iter()
        .filter(|text| text.lang == Lang::En)
        .map(|text| (text.file.as_str(), text.pointer.as_str()))
        .collect();
    let lacks = |text: &&catalogue::Written| {
        text.lang == Lang::Fr && !english.contains(&(text.file.as_str(), text.pointer.as_str()))
    };
    let place = |text: &catalogue::Written| {
        ((text.file.clone(), text.pointer.clone()), text.problem("no English".to_owned()))
    };
    texts.iter().filter(lacks).map(place).collect()
}

fn new_addresses(before: &ContentFiles, after: &ContentFiles) -> Vec<String> {
    let known: BTreeSet<String> =
        outgoing::gather(before).into_iter().map(|link| link.url).collect();
    let urls = outgoing::gather(after).into_iter().map(|link| link.url);
    urls.filter(|url| !known.contains(url)).collect()
}
