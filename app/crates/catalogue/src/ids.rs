//! Small values that are checked once, at the border, and trusted afterwards.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Names one thing of the catalogue: lower-case words of the French name, joined by hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Says why a text is not a slug.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not an identifier: use lower-case letters, digits and single hyphens")]
pub struct BadSlug(pub String);

impl Slug {
    /// Gives the text of the slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = BadSlug;

    fn from_str(text: &str) -> Result<Self, BadSlug> {
        let word_ok = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if text.len() <= 100 && text.split('-').all(word_ok) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadSlug(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Slug {
    type Error = BadSlug;

    fn try_from(text: String) -> Result<Self, BadSlug> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// An absolute address that begins with `https://`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HttpsUrl(String);

/// Says why a text is not an address we accept.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not an address beginning with https:// and a host name")]
pub struct BadHttpsUrl(pub String);

impl HttpsUrl {
    /// Gives the address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the host, without a leading `www.`: what a reader recognises.
    pub fn host(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl FromStr for HttpsUrl {
    type Err = BadHttpsUrl;

    fn from_str(text: &str) -> Result<Self, BadHttpsUrl> {
        let bad = || BadHttpsUrl(text.to_owned());
        let rest = text.strip_prefix("https://").ok_or_else(bad)?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let label_ok = |label: &str| {
            !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        let host_ok = host.contains('.') && host.split('.').all(label_ok);
        let text_ok = text.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"`{}|\\^".contains(&b));
        if host_ok && text_ok { Ok(Self(text.to_owned())) } else { Err(bad()) }
    }
}

impl TryFrom<String> for HttpsUrl {
    type Error = BadHttpsUrl;

    fn try_from(text: String) -> Result<Self, BadHttpsUrl> {
        text.parse()
    }
}

impl From<HttpsUrl> for String {
    fn from(url: HttpsUrl) -> Self {
        url.0
    }
}

impl fmt::Display for HttpsUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A day of the civil calendar, written `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(pub jiff::civil::Date);

/// Says why a text is not a day.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a day of the calendar written year-month-day, as 2026-11-22")]
pub struct BadDate(pub String);

impl FromStr for Date {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        day_of(text.as_bytes()).map(Self).ok_or_else(|| BadDate(text.to_owned()))
    }
}

/// Reads a day, which has one form: the general reading of dates takes many times as long.
fn day_of(text: &[u8]) -> Option<jiff::civil::Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let number = |digits: &[&u8]| {
        let add = |number: i16, digit: &&u8| {
            digit.is_ascii_digit().then(|| number * 10 + i16::from(**digit - b'0'))
        };
        digits.iter().try_fold(0, add)
    };
    let (year, month, day) = (number(&[y1, y2, y3, y4])?, number(&[m1, m2])?, number(&[d1, d2])?);
    jiff::civil::Date::new(year, month as i8, day as i8).ok()
}

impl TryFrom<String> for Date {
    type Error = BadDate;

    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slug_refuses_what_is_not_a_slug() {
        for bad in ["", "-a", "a-", "a--b", "Décès", "a b", "a_b", "É", &"x".repeat(101)] {
            assert!(bad.parse::<Slug>().is_err(), "{bad} was accepted");
        }
        assert!("je-perds-un-proche".parse::<Slug>().is_ok());
    }

    #[test]
    fn url_needs_https_and_a_host() {
        for bad in ["http://a.fr", "https://", "https://localhost", "https://a b.fr", "https://.fr"]
        {
            assert!(bad.parse::<HttpsUrl>().is_err(), "{bad} was accepted");
        }
        let url: HttpsUrl = "https://www.ameli.fr/assure?x=1".parse().expect("a good address");
        assert_eq!(url.host(), "ameli.fr");
    }

    #[test]
    fn date_refuses_days_that_do_not_exist() {
        for bad in ["2026-02-30", "2026-13-01", "22/11/2026", "2026-1-2", "hier"] {
            assert!(bad.parse::<Date>().is_err(), "{bad} was accepted");
        }
        assert_eq!("2028-02-29".parse::<Date>().expect("a leap day").to_string(), "2028-02-29");
    }
}
