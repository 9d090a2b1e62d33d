//! Searches that went badly, counted for who writes content, with no trace of who made them.
//!
//! A search is text only once it has been made [`ENOUGH`] times on one day. Until then it is a number
//! that cannot be read back: a hash whose key is drawn at random, is in memory only, and is gone at
//! the end of the day. The table of these numbers never grows, whatever is sent.

pub mod words;
pub mod writer;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use catalogue::Date;
use sha2::{Digest, Sha256};
use store::{SearchCount, SearchKind};

/// How many times a search must have been made on one day before its words are kept.
pub const ENOUGH: u8 = 5;
/// How many searches can be counted before their words are known, at once.
const SLOTS: usize = 1 << 15;
/// How many searches are kept with their words on one day.
const MOST: usize = 500;
/// How many wait for the store: those of a day, and of the next when the store was busy.
const WAITING: usize = 2 * MOST;

/// Counts searches. One lock, held for a microsecond.
pub struct Tally(Mutex<Counts>);

struct Counts {
    day: Date,
    /// What hides the searches of the day; nothing when the system gave no random bytes, and then
    /// nothing is counted.
    key: Option<[u8; 32]>,
    slots: Box<[Slot]>,
    /// The searches of the day that were made often enough.
    known: BTreeSet<(SearchKind, String)>,
    /// What has not been given to the store, by day.
    waiting: BTreeMap<(Date, SearchKind, String), u64>,
}

/// A search that was made less than [`ENOUGH`] times.
#[derive(Clone, Copy, Default)]
struct Slot {
    hash: u64,
    count: u8,
}

impl Tally {
    /// Begins a day.
    pub fn new(day: Date) -> Self {
        Self(Mutex::new(Counts {
            day,
            key: key(),
            slots: vec![Slot::default(); SLOTS].into(),
            known: BTreeSet::new(),
            waiting: BTreeMap::new(),
        }))
    }

    /// Counts a search made on a day, unless it looks like it tells of somebody.
    pub fn count(&self, kind: SearchKind, text: &str, day: Date) {
        if let Some(words) = words::masked(text) {
            self.with(|counts| counts.add(kind, words, day));
        }
    }

    /// Says whether something is to be stored.
    pub fn is_waiting(&self) -> bool {
        self.with(|counts| !counts.waiting.is_empty())
    }

    /// Gives what is to be stored, and forgets that it is.
    pub fn take(&self) -> Vec<SearchCount> {
        let waiting = self.with(|counts| std::mem::take(&mut counts.waiting));
        let row = |((day, kind, query), count): ((Date, _, _), _)| {
            let day = day.to_string();
            SearchCount { day, kind, query, count }
        };
        waiting.into_iter().map(row).collect()
    }

    fn with<T>(&self, work: impl FnOnce(&mut Counts) -> T) -> T {
        // Counts are whole between any two steps, even if another thread panicked.
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Counts {
    fn add(&mut self, kind: SearchKind, words: String, day: Date) {
        if day != self.day {
            self.begin(day);
        }
        let search = (kind, words);
        let more = if self.known.contains(&search) {
            1
        } else if self.known.len() < MOST && self.is_enough(&search) {
            self.known.insert(search.clone());
            u64::from(ENOUGH)
        } else {
            return;
        };
        let room = self.waiting.len() < WAITING;
        let waiting = (day, search.0, search.1);
        if room || self.waiting.contains_key(&waiting) {
            *self.waiting.entry(waiting).or_default() += more;
        }
    }

    /// Counts a search that is not known, and says whether it was made often enough.
    ///
    /// Two searches may share a slot: each then takes from the count of the other, so that a search
    /// may be counted too little, and never too much.
    fn is_enough(&mut self, search: &(SearchKind, String)) -> bool {
        let Some(key) = self.key else { return false };
        let hash = hash(&key, search);
        let slot = &mut self.slots[usize::try_from(hash % SLOTS as u64).unwrap_or_default()];
        if slot.count == 0 {
            *slot = Slot { hash, count: 1 };
        } else if slot.hash == hash {
            slot.count += 1;
        } else {
            slot.count -= 1;
        }
        let enough = slot.hash == hash && slot.count == ENOUGH;
        if enough {
            *slot = Slot::default();
        }
        enough
    }

    /// Forgets the searches of the day before, and what hid them.
    fn begin(&mut self, day: Date) {
        self.day = day;
        self.key = key();
        self.slots.fill(Slot::default());
        self.known.clear();
    }
}

fn key() -> Option<[u8; 32]> {
    let mut key = [0; 32];
    let drawn = getrandom::fill(&mut key);
    if let Err(err) = &drawn {
        tracing::error!(%err, "no random bytes: searches are not counted today");
    }
    drawn.ok().map(|()| key)
}

fn hash(key: &[u8; 32], (kind, words): &(SearchKind, String)) -> u64 {
    let digest = Sha256::new().chain_update(key).chain_update([*kind as u8]).chain_update(words);
    let digest: [u8; 32] = digest.finalize().into();
    digest.iter().take(8).fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: SearchKind = SearchKind::NothingFound;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn tally() -> Tally {
        Tally::new(day("2026-11-22"))
    }

    fn made(tally: &Tally, times: usize, text: &str, on: &str) {
        (0..times).for_each(|_| tally.count(NOTHING, text, day(on)));
    }

    fn taken(tally: &Tally) -> Vec<(String, String, u64)> {
        tally.take().into_iter().map(|row| (row.day, row.query, row.count)).collect()
    }

    #[test]
    fn search_is_text_from_its_fifth_time_on_a_day() {
        let tally = tally();
        made(&tally, 4, "licorne perdue", "2026-11-22");
        assert!(taken(&tally).is_empty());
        made(&tally, 1, "Licorne  PERDUE !", "2026-11-22");
        let row = |count| ("2026-11-22".to_owned(), "licorne perdue".to_owned(), count);
        assert_eq!(taken(&tally), [row(5)]);
        made(&tally, 2, "licorne perdue", "2026-11-22");
        assert_eq!(taken(&tally), [row(2)]);
        assert!(taken(&tally).is_empty(), "what was taken is not taken again");
    }

    #[test]
    fn count_of_a_day_says_nothing_on_the_next() {
        let tally = tally();
        made(&tally, 4, "licorne", "2026-11-22");
        made(&tally, 4, "licorne", "2026-11-23");
        assert!(taken(&tally).is_empty());
        made(&tally, 1, "licorne", "2026-11-23");
        assert_eq!(taken(&tally).len(), 1);
        made(&tally, 4, "licorne", "2026-11-24");
        assert!(taken(&tally).is_empty(), "a search known yesterday is not known today");
    }

    #[test]
    fn kinds_are_counted_apart() {
        let tally = tally();
        made(&tally, 4, "licorne", "2026-11-22");
        tally.count(SearchKind::Retried, "licorne", day("2026-11-22"));
        assert!(taken(&tally).is_empty());
    }

    #[test]
    fn numbers_are_masked_before_they_are_counted() {
        let tally = tally();
        for number in 0..5 {
            tally.count(NOTHING, &format!("licorne {number}13"), day("2026-11-22"));
        }
        assert_eq!(taken(&tally)[0].1, "licorne #");
    }

    #[test]
    fn flood_of_searches_takes_no_more_room() {
        let tally = tally();
        for number in 0..200_000 {
            tally.count(NOTHING, &letters(number), day("2026-11-22"));
        }
        for number in 0..2_000 {
            made(&tally, 5, &letters(number), "2026-11-22");
        }
        for number in 0..31 {
            made(&tally, 5, "licorne", &format!("2026-12-{:02}", number + 1));
            (0..MOST).for_each(|one| {
                made(&tally, 5, &letters(one), &format!("2026-12-{:02}", number + 1))
            });
        }
        tally.with(|counts| {
            assert_eq!(counts.slots.len(), SLOTS);
            assert!(counts.known.len() <= MOST && counts.waiting.len() <= WAITING);
        });
    }

    #[test]
    fn search_made_often_is_kept_in_the_midst_of_others() {
        let tally = tally();
        for number in 0..1_000 {
            made(&tally, 1, &letters(number), "2026-11-22");
            made(&tally, 1, "licorne", "2026-11-22");
        }
        let found = taken(&tally);
        assert_eq!(found.len(), 1, "no other was made five times: {found:?}");
        assert!(found[0].2 > 900, "{found:?}");
    }

    #[test]
    fn keys_differ_so_that_numbers_cannot_be_compared() {
        let search = (NOTHING, "licorne".to_owned());
        let (one, other) = (key().expect("a key"), key().expect("a key"));
        assert_ne!(hash(&one, &search), hash(&other, &search));
        assert_eq!(hash(&one, &search), hash(&one, &search));
    }

    /// A word of its own for each number, without figures.
    fn letters(number: usize) -> String {
        let letter = |at: u32| {
            char::from(b'a' + u8::try_from(number / 16_usize.pow(at) % 16).expect("small"))
        };
        (0..5).map(letter).collect()
    }
}
