//! Asks the hosts, politely: a host has one request at a time and rests between two.

mod ask;
mod pace;
mod visit;

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::civil::Date;
use url::Url;

use self::ask::Asker;
use self::pace::host_of;
use self::visit::Tried;
use crate::Outgoing;
use crate::report::{Link, Outcome, Report};

/// How hosts are asked.
#[derive(Clone, Debug)]
pub struct Manner {
    /// How long a connection may take.
    pub connect: Duration,
    /// How long an answer may take as a whole.
    pub whole: Duration,
    /// How long a host rests between two requests.
    pub rest: Duration,
    /// How long we wait, once a link, when a host asks us to come back later.
    pub longest_wait: Duration,
    /// How many redirects are followed.
    pub most_redirects: usize,
    /// How many hosts are asked at a time.
    pub hosts_at_once: usize,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            whole: Duration::from_secs(20),
            rest: Duration::from_secs(1),
            longest_wait: Duration::from_secs(60),
            most_redirects: 5,
            hosts_at_once: 8,
        }
    }
}

/// So many pages in a row without an answer, and their host is left alone: each costs it two requests
/// and us forty seconds.
const MOST_SILENT: usize = 2;

/// Asks for every link, and says after each how many of how many are done.
///
/// An address is asked for once, whatever its fragments. A host that cannot be reached is tried once
/// more at the end, and not for each of its links. When no host can be reached at all, the network is
/// missing, and every link is `not_tried`.
pub fn try_all(
    links: &[Outgoing],
    on: Date,
    manner: &Manner,
    tell: &(dyn Fn(usize, usize) + Sync),
) -> Report {
    let asker = Asker::new(manner);
    let mut pages: Vec<Url> = links.iter().filter_map(|link| page(&link.url)).collect();
    pages.sort();
    pages.dedup();
    let round = Round { asker: &asker, all: pages.len(), done: AtomicUsize::new(0), tell };
    let mut tried = round.run(pages);
    if asker.has_reached_anybody() {
        let missed = tried.iter().filter(|(_, tried)| tried.is_not_reached());
        let missed: Vec<Url> = missed.map(|(page, _)| page.clone()).collect();
        let again = Round { asker: &asker, all: missed.len(), done: AtomicUsize::new(0), tell };
        tried.extend(again.run(missed));
    } else {
        tried.values_mut().for_each(|tried| *tried = Tried::not_tried("no network"));
    }
    Report::new(on, links.iter().map(|link| told(link, &tried)).collect())
}

/// Gives what is asked of the host: a fragment is never sent.
fn page(text: &str) -> Option<Url> {
    let mut url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.set_fragment(None);
    Some(url)
}

/// Tells what became of a link by what became of its page.
fn told(link: &Outgoing, tried: &BTreeMap<Url, Tried>) -> Link {
    let Some(tried) = page(&link.url).and_then(|page| tried.get(&page)) else {
        let why = Some("this is not an address of the web".to_owned());
        return Link {
            url: link.url.clone(),
            outcome: Outcome::Failed,
            status: None,
            to: None,
            why,
            places: link.places.clone(),
            took_ms: 0,
        };
    };
    let fragment = Url::parse(&link.url).ok().and_then(|url| url.fragment().map(str::to_owned));
    let to = tried.to.clone().map(|mut to| {
        // RFC 9110, 10.2.2: a redirect without a fragment keeps that of the address asked for.
        if to.fragment().is_none() {
            to.set_fragment(fragment.as_deref());
        }
        to.to_string()
    });
    Link {
        url: link.url.clone(),
        outcome: tried.outcome,
        status: tried.status,
        to,
        why: tried.why.clone(),
        places: link.places.clone(),
        took_ms: u64::try_from(tried.took.as_millis()).unwrap_or(u64::MAX),
    }
}

/// The links of one host, in order.
type Queue = (String, Vec<Url>);

/// Asks for some pages, each host in a thread of its own.
struct Round<'a> {
    asker: &'a Asker<'a>,
    all: usize,
    done: AtomicUsize,
    tell: &'a (dyn Fn(usize, usize) + Sync),
}

impl Round<'_> {
    fn run(&self, pages: Vec<Url>) -> BTreeMap<Url, Tried> {
        let queues = Mutex::new(queues(pages));
        let tried = Mutex::new(BTreeMap::new());
        let next = || queues.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        std::thread::scope(|scope| {
            for _ in 0..self.asker.manner.hosts_at_once.max(1) {
                scope.spawn(|| {
                    while let Some(queue) = next() {
                        let found = self.empty(queue);
                        tried.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
                    }
                });
            }
        });
        tried.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks for the pages of one host, until it cannot be reached or asks to be left alone.
    fn empty(&self, (host, pages): Queue) -> Vec<(Url, Tried)> {
        let mut found: Vec<(Url, Tried)> = Vec::with_capacity(pages.len());
        let mut left: Option<Tried> = None;
        let mut silent = 0;
        for page in pages {
            let tried = match &left {
                Some(same) => same.clone(),
                None => visit::visit(self.asker, &page),
            };
            silent = if tried.is_silent() { silent + 1 } else { 0 };
            if left.is_none() {
                left = tried.rest_of_host(&host);
            }
            if left.is_none() && silent == MOST_SILENT {
                left = Some(Tried::not_tried("its host left the ones before without an answer"));
            }
            found.push((page, tried));
            (self.tell)(self.done.fetch_add(1, Ordering::Relaxed) + 1, self.all);
        }
        found
    }
}

/// Sorts pages by host, the host with most pages first: it takes longest.
fn queues(pages: Vec<Url>) -> VecDeque<Queue> {
    let mut hosts: BTreeMap<String, Vec<Url>> = BTreeMap::new();
    for page in pages {
        hosts.entry(host_of(&page)).or_default().push(page);
    }
    let mut queues: Vec<Queue> = hosts.into_iter().collect();
    queues.sort_by_key(|(_, pages)| std::cmp::Reverse(pages.len()));
    queues.into()
}
