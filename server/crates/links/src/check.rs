//! What the text of links tells, without asking anybody.

use std::collections::BTreeMap;

use crate::{Domains, Outgoing, address};

/// Something wrong with an address; it is wrong at every place where the address stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The address, as it is written.
    pub url: String,
    /// What is wrong, and often what was meant.
    pub message: String,
}

/// Checks the form of every address, that its domain is known, and that no address is spelt in two
/// ways.
pub fn check(links: &[Outgoing], domains: &Domains) -> Vec<Fault> {
    let mut faults: Vec<Fault> =
        links.iter().flat_map(|link| alone(&link.url, domains)).chain(twice(links)).collect();
    faults.sort();
    faults.dedup();
    faults
}

/// Checks an address by itself.
fn alone(text: &str, domains: &Domains) -> Vec<Fault> {
    let fault = |message: String| Fault { url: text.to_owned(), message };
    let url = match address::read(text) {
        Ok(url) => url,
        Err(why) => return vec![fault(format!("the address `{text}` {why}"))],
    };
    let mut faults = Vec::new();
    let host = url.host_str().unwrap_or_default();
    if domains.find(host).is_none() {
        let meant = domains.nearest(host);
        let meant = meant.map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
        faults.push(fault(format!("the domain of `{host}` is not in the list of domains{meant}")));
    }
    let tracking = address::tracking(&url);
    if !tracking.is_empty() {
        let names = tracking.join("`, `");
        faults
            .push(fault(format!("the address `{text}` follows its readers: leave `{names}` out")));
    }
    faults
}

/// Finds the addresses that are spelt in several ways; the spelling that most places have is right.
fn twice(links: &[Outgoing]) -> Vec<Fault> {
    let mut spellings: BTreeMap<String, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for link in links {
        let Some(bare) = address::bare(&link.url) else { continue };
        let places = spellings.entry(bare).or_default().entry(&link.url).or_default();
        places.extend(link.places.iter().map(String::as_str));
    }
    let mut faults = Vec::new();
    for group in spellings.values().filter(|group| group.len() > 1) {
        let weight = |url: &str, places: &[&str]| (address::read(url).is_ok(), places.len());
        let best = group.iter().rev().max_by_key(|(url, places)| weight(url, places));
        let Some((best, places)) = best else { continue };
        let place = places.first().map(|place| format!(" ({place})")).unwrap_or_default();
        for url in group.keys().filter(|url| *url != best) {
            let message = format!("`{url}` is another spelling of `{best}`{place}: keep one");
            faults.push(Fault { url: (*url).to_owned(), message });
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(list: &[(&str, &[&str])]) -> Vec<Outgoing> {
        let link = |(url, places): &(&str, &[&str])| Outgoing {
            url: (*url).to_owned(),
            places: places.iter().map(|place| (*place).to_owned()).collect(),
        };
        list.iter().map(link).collect()
    }

    fn faults(list: &[(&str, &[&str])]) -> Vec<(String, String)> {
        let known = "- {domain: caf.fr, owner: Cnaf, kind: social_security}\n\
            - {domain: service-public.gouv.fr, owner: Dila, kind: state}\n";
        let known = Domains::parse(known).expect("the list is right");
        check(&links(list), &known).into_iter().map(|fault| (fault.url, fault.message)).collect()
    }

    #[test]
    fn good_links_have_no_fault() {
        let good: [(&str, &[&str]); 3] = [
            ("https://www.caf.fr/a", &["x.yaml:1:1"]),
            ("https://www.caf.fr/b", &["x.yaml:2:1"]),
            ("https://www.service-public.gouv.fr/", &["x.yaml:3:1", "y.yaml:1:1"]),
        ];
        assert_eq!(faults(&good), []);
    }

    #[test]
    fn an_unknown_domain_is_named_with_what_was_meant() {
        let found = faults(&[("https://www.service-publc.gouv.fr/x", &["x.yaml:1:1"])]);
        let message = "the domain of `www.service-publc.gouv.fr` is not in the list of domains, \
            did you mean `service-public.gouv.fr`?";
        assert_eq!(found, [("https://www.service-publc.gouv.fr/x".into(), message.into())]);
        let found = faults(&[("https://example.org/", &["x.yaml:1:1"])]);
        assert_eq!(found[0].1, "the domain of `example.org` is not in the list of domains");
    }

    #[test]
    fn the_spelling_of_fewer_places_is_the_fault() {
        let found = faults(&[
            ("https://caf.fr/a", &["x.yaml:1:1"]),
            ("https://www.caf.fr/a", &["y.yaml:2:2", "z.yaml:3:3"]),
        ]);
        let message = "`https://caf.fr/a` is another spelling of `https://www.caf.fr/a` (y.yaml:2:2): keep one";
        assert_eq!(found, [("https://caf.fr/a".into(), message.into())]);
    }

    #[test]
    fn a_spelling_that_is_refused_is_never_the_right_one() {
        let found = faults(&[
            ("http://www.caf.fr/a", &["x.yaml:1:1", "x.yaml:2:1", "x.yaml:3:1"]),
            ("https://www.caf.fr/a", &["y.yaml:1:1"]),
        ]);
        assert!(found.iter().all(|(url, _)| url == "http://www.caf.fr/a"), "{found:?}");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn tracking_is_told_by_name() {
        let found = faults(&[("https://www.caf.fr/?utm_source=x&xtor=1", &["x.yaml:1:1"])]);
        assert!(found[0].1.ends_with("leave `utm_source`, `xtor` out"), "{found:?}");
    }
}
