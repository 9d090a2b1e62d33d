//! One page: by which method, through which redirects, and what became of it.

use std::time::Duration;

use url::Url;

use super::ask::{Answer, Asker, Method, Trouble};
use super::pace::host_of;
use crate::Outcome;

/// What became of a page.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    pub(super) outcome: Outcome,
    pub(super) status: Option<u16>,
    pub(super) to: Option<Url>,
    pub(super) why: Option<String>,
    pub(super) took: Duration,
    /// The host that gave the last answer, or none.
    last_host: String,
    not_reached: bool,
}

impl Tried {
    /// A page that nobody asked for.
    pub(super) fn not_tried(why: &str) -> Self {
        Self {
            outcome: Outcome::NotTried,
            status: None,
            to: None,
            why: Some(why.to_owned()),
            took: Duration::ZERO,
            last_host: String::new(),
            not_reached: false,
        }
    }

    /// Tells that there was no connection to a host.
    pub(super) fn is_not_reached(&self) -> bool {
        self.not_reached
    }

    /// Tells that there was a connection, and no answer.
    pub(super) fn is_silent(&self) -> bool {
        self.outcome == Outcome::Failed && self.status.is_none() && !self.not_reached
    }

    /// Tells what becomes of the other pages of a host without asking: it is not there, or still
    /// asks us to slow down after we have.
    pub(super) fn rest_of_host(&self, host: &str) -> Option<Self> {
        if self.last_host != host {
            return None;
        }
        if self.not_reached {
            return Some(Self { took: Duration::ZERO, to: None, ..self.clone() });
        }
        (self.status == Some(429)).then(|| Self::not_tried("its host asked to be left alone"))
    }
}

/// Asks for a page.
pub(super) fn visit(asker: &Asker<'_>, page: &Url) -> Tried {
    let mut visit = Visit { asker, at: page.clone(), took: Duration::ZERO, waited: false };
    let mut seen = vec![page.clone()];
    // Where the redirects that hold for good have led, until one does not.
    let mut for_good: Option<Url> = None;
    let mut is_for_good = true;
    loop {
        let answer = match visit.answer() {
            Ok(answer) => answer,
            Err(trouble) => return visit.in_trouble(trouble, &seen),
        };
        let next = match visit.next(&answer) {
            Ok(Some(next)) => next,
            Ok(None) => return visit.arrived(answer.status, &seen, for_good),
            Err(why) => return visit.failed(answer.status, why, &seen),
        };
        if seen.len() > asker.manner.most_redirects {
            let why = format!("more than {} redirects", asker.manner.most_redirects);
            return visit.failed(answer.status, why, &seen);
        }
        is_for_good &= matches!(answer.status, 301 | 308);
        if is_for_good {
            for_good = Some(next.clone());
        }
        let mut asked = next.clone();
        asked.set_fragment(None);
        if seen.contains(&asked) {
            return visit.failed(answer.status, "redirects in a circle".to_owned(), &seen);
        }
        seen.push(asked.clone());
        visit.at = asked;
    }
}

/// A page on the way to being found.
struct Visit<'a> {
    asker: &'a Asker<'a>,
    at: Url,
    took: Duration,
    waited: bool,
}

impl Visit<'_> {
    /// Asks with HEAD, and with GET where that says nothing. Comes back once when the host says when.
    fn answer(&mut self) -> Result<Answer, Trouble> {
        let answer = self.either_way()?;
        let Some(wait) = answer.retry_after.filter(|_| matches!(answer.status, 429 | 503)) else {
            return Ok(answer);
        };
        if self.waited || wait > self.asker.manner.longest_wait {
            return Ok(answer);
        }
        self.waited = true;
        self.asker.pace.leave(&self.at, wait);
        self.either_way()
    }

    fn either_way(&mut self) -> Result<Answer, Trouble> {
        match self.ask(Method::Head) {
            Ok(answer) if says_enough(&answer) => Ok(answer),
            Err(trouble @ Trouble::NotReached(_)) => Err(trouble),
            Ok(_) | Err(Trouble::NoAnswer(_)) => self.ask(Method::Get),
        }
    }

    fn ask(&mut self, method: Method) -> Result<Answer, Trouble> {
        let (answer, took) = self.asker.ask(method, &self.at);
        self.took += took;
        answer
    }

    /// Gives where a redirect leads, or nothing when the answer is none.
    fn next(&self, answer: &Answer) -> Result<Option<Url>, String> {
        if !matches!(answer.status, 301 | 302 | 303 | 307 | 308) {
            return Ok(None);
        }
        let location = answer.location.as_deref().ok_or("redirects to nowhere")?;
        let next = self.at.join(location).ok();
        let next = next.filter(|next| matches!(next.scheme(), "http" | "https"));
        next.map(Some).ok_or_else(|| format!("redirects to `{location}`, which is no page"))
    }

    /// Tells what the last answer of all says of the page.
    fn arrived(self, status: u16, seen: &[Url], for_good: Option<Url>) -> Tried {
        let (outcome, why) = match status {
            200..300 => (if for_good.is_some() { Outcome::Moved } else { Outcome::Ok }, None),
            404 | 410 => (Outcome::Gone, None),
            401 | 403 | 429 => (Outcome::Refused, None),
            _ => (Outcome::Failed, Some(format!("answers {status}"))),
        };
        let for_good = for_good.filter(|_| outcome == Outcome::Moved);
        let to = for_good.or_else(|| self.end(seen));
        Tried { outcome, status: Some(status), to, why, ..self.nothing() }
    }

    fn failed(self, status: u16, why: String, seen: &[Url]) -> Tried {
        let (status, to) = (Some(status), self.end(seen));
        Tried { outcome: Outcome::Failed, status, to, why: Some(why), ..self.nothing() }
    }

    fn in_trouble(self, trouble: Trouble, seen: &[Url]) -> Tried {
        let (why, not_reached) = match trouble {
            Trouble::NotReached(why) => (why, true),
            Trouble::NoAnswer(why) => (why, false),
        };
        let to = self.end(seen);
        Tried { outcome: Outcome::Failed, to, why: Some(why), not_reached, ..self.nothing() }
    }

    /// Gives the last address, when redirects led there.
    fn end(&self, seen: &[Url]) -> Option<Url> {
        (seen.len() > 1).then(|| self.at.clone())
    }

    fn nothing(&self) -> Tried {
        Tried { took: self.took, last_host: host_of(&self.at), ..Tried::not_tried("") }
    }
}

/// Tells whether HEAD has been answered as GET would be. Many hosts refuse it, or answer it wrongly,
/// on pages that they give; but nobody answers 401, 410 or 429 without meaning it, and who asks us to
/// come back later is not asked at once again.
fn says_enough(answer: &Answer) -> bool {
    match answer.status {
        ..=399 | 401 | 410 | 429 => true,
        503 => answer.retry_after.is_some(),
        _ => false,
    }
}
