//! What the hosts answered, for programs and for people.

use std::fmt;

use jiff::civil::Date;
use serde::Serialize;

/// What became of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The page is no longer there: 404 or 410.
    Gone,
    /// No page was given, and nothing says for how long.
    Failed,
    /// The host does not let programs in (401, 403, 429): somebody must look.
    Refused,
    /// The page has another address now.
    Moved,
    /// The host was not asked.
    NotTried,
    /// The page is there.
    Ok,
}

impl Outcome {
    /// Every outcome, worst first.
    const ALL: [Self; 6] =
        [Self::Gone, Self::Failed, Self::Refused, Self::Moved, Self::NotTried, Self::Ok];
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gone => "gone",
            Self::Failed => "failed",
            Self::Refused => "refused: somebody must look",
            Self::Moved => "moved: write the new address",
            Self::NotTried => "not tried",
            Self::Ok => "ok",
        })
    }
}

/// What became of one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The address, as it is written.
    pub url: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The last status that was answered.
    pub status: Option<u16>,
    /// What to write instead when the page has moved; otherwise where redirects ended, if there were
    /// some.
    pub to: Option<String>,
    /// Why it failed, or was not tried.
    pub why: Option<String>,
    /// Where the address stands.
    pub places: Vec<String>,
    /// How long its answers took, without the time between two requests.
    pub took_ms: u64,
}

/// How many links had each outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Pages that are there.
    pub ok: usize,
    /// Pages that have another address.
    pub moved: usize,
    /// Pages that are no longer there.
    pub gone: usize,
    /// Pages that programs may not see.
    pub refused: usize,
    /// Pages that were not given.
    pub failed: usize,
    /// Links whose host was not asked.
    pub not_tried: usize,
}

/// What became of all links. Prints as text for people, worst first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The day of the check.
    pub checked_on: Date,
    /// How many links had each outcome.
    pub counts: Counts,
    /// The links in the order of their addresses.
    pub links: Vec<Link>,
}

impl Report {
    /// Sorts and counts.
    pub(crate) fn new(checked_on: Date, mut links: Vec<Link>) -> Self {
        links.sort_by(|a, b| a.url.cmp(&b.url));
        let count = |outcome| links.iter().filter(|link| link.outcome == outcome).count();
        let counts = Counts {
            ok: count(Outcome::Ok),
            moved: count(Outcome::Moved),
            gone: count(Outcome::Gone),
            refused: count(Outcome::Refused),
            failed: count(Outcome::Failed),
            not_tried: count(Outcome::NotTried),
        };
        Self { checked_on, counts, links }
    }

    /// Tells that no host at all could be reached: then nothing is known of any link.
    pub fn is_without_network(&self) -> bool {
        !self.links.is_empty() && self.counts.not_tried == self.links.len()
    }

    /// Tells that no link is known to be dead. A link that is refused may well be good, and one that
    /// has moved still leads there.
    pub fn is_good(&self) -> bool {
        self.counts.gone == 0 && self.counts.failed == 0 && !self.is_without_network()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.links.len();
        if self.is_without_network() {
            return writeln!(
                f,
                "no network: no host could be reached, none of {all} links was tried"
            );
        }
        for outcome in Outcome::ALL.into_iter().filter(|outcome| *outcome != Outcome::Ok) {
            let links: Vec<&Link> = self.links.iter().filter(|l| l.outcome == outcome).collect();
            if links.is_empty() {
                continue;
            }
            writeln!(f, "{outcome} ({})", links.len())?;
            for link in links {
                link.tell(f)?;
            }
        }
        let Counts { ok, moved, gone, refused, failed, not_tried } = self.counts;
        writeln!(
            f,
            "{all} links on {}: {ok} ok, {moved} moved, {gone} gone, {refused} refused, {failed} \
             failed, {not_tried} not tried",
            self.checked_on
        )
    }
}

impl Link {
    fn tell(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {}", self.url)?;
        if let Some(to) = &self.to {
            write!(f, " -> {to}")?;
        }
        match (&self.why, self.status) {
            (Some(why), _) => write!(f, ": {why}")?,
            (None, Some(status)) if self.outcome != Outcome::Moved => write!(f, ": {status}")?,
            (None, _) => {}
        }
        writeln!(f)?;
        self.places.iter().try_for_each(|place| writeln!(f, "    {place}"))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn link(url: &str, outcome: Outcome) -> Link {
        let places = vec!["x.yaml:1:2".to_owned()];
        let url = url.to_owned();
        Link { url, outcome, status: None, to: None, why: None, places, took_ms: 0 }
    }

    #[test]
    fn people_read_the_worst_first_and_are_spared_what_is_well() {
        let gone = Link { status: Some(404), ..link("https://a.fr/gone", Outcome::Gone) };
        let to = Some("https://b.fr/".to_owned());
        let moved = Link { status: Some(200), to, ..link("https://a.fr/moved", Outcome::Moved) };
        let why = Some("the host was not found".to_owned());
        let failed = Link { why, ..link("https://c.fr/", Outcome::Failed) };
        let ok = Link { status: Some(200), ..link("https://a.fr/", Outcome::Ok) };
        let report = Report::new(date(2026, 11, 22), vec![moved, ok, failed, gone]);
        assert_eq!(
            report.to_string(),
            "gone (1)\n  https://a.fr/gone: 404\n    x.yaml:1:2\n\
             failed (1)\n  https://c.fr/: the host was not found\n    x.yaml:1:2\n\
             moved: write the new address (1)\n  https://a.fr/moved -> https://b.fr/\n    x.yaml:1:2\n\
             4 links on 2026-11-22: 1 ok, 1 moved, 1 gone, 0 refused, 1 failed, 0 not tried\n"
        );
        assert!(!report.is_good());
    }

    #[test]
    fn what_is_refused_or_moved_is_not_dead() {
        let links = vec![link("https://a.fr/", Outcome::Refused), link("b", Outcome::Moved)];
        assert!(Report::new(date(2026, 11, 22), links).is_good());
        let links = vec![link("https://a.fr/", Outcome::NotTried)];
        assert!(!Report::new(date(2026, 11, 22), links).is_good());
    }

    #[test]
    fn programs_read_every_field() {
        let report =
            Report::new(date(2026, 11, 22), vec![link("https://a.fr/", Outcome::NotTried)]);
        let json = serde_json::to_value(&report).expect("it is JSON");
        let expected = serde_json::json!({
            "checked_on": "2026-11-22",
            "counts": {"ok": 0, "moved": 0, "gone": 0, "refused": 0, "failed": 0, "not_tried": 1},
            "links": [{"url": "https://a.fr/", "outcome": "not_tried", "status": null, "to": null,
                "why": null, "places": ["x.yaml:1:2"], "took_ms": 0}],
        });
        assert_eq!(json, expected);
    }
}
