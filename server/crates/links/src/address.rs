//! One address: what forbids it in content, and what tells that two are the same.

use url::{Host, Url};

/// Parameters that tell a site where a reader came from. Whoever copies an address out of a letter
/// or a search copies them along; they say something of readers, and nothing to them.
const TRACKING: [&str; 9] =
    ["gclid", "dclid", "fbclid", "msclkid", "xtor", "mc_cid", "mc_eid", "igshid", "jsessionid"];
const TRACKING_PREFIXES: [&str; 4] = ["utm_", "mtm_", "pk_", "at_"];

/// Reads an address that content may have, or tells what forbids it.
pub(crate) fn read(text: &str) -> Result<Url, String> {
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("has white space in it".to_owned());
    }
    if let Some(c) = text.chars().find(|c| !c.is_ascii_graphic()) {
        return Err(format!("has `{c}` in it: write it percent-encoded"));
    }
    let rest = text.strip_prefix("https://").ok_or("does not begin with https://")?;
    let url = Url::parse(text).map_err(|err| format!("is not an address: {err}"))?;
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("names a user before its host".to_owned());
    }
    match url.host() {
        Some(Host::Domain(host)) if is_full(host) => {}
        Some(Host::Domain(host)) => {
            return Err(format!("has `{host}` for a host, without a domain"));
        }
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => {
            return Err("has a number for a host, which tells nobody whose it is".to_owned());
        }
        None => return Err("has no host".to_owned()),
    }
    // `url` drops the port that https has anyway: the text is what people read.
    if authority.contains(':') {
        return Err("names a port".to_owned());
    }
    Ok(url)
}

fn is_full(host: &str) -> bool {
    host.contains('.') && host.split('.').all(|label| !label.is_empty())
}

/// Lists the parameters of an address that only tell where its reader came from.
pub(crate) fn tracking(url: &Url) -> Vec<String> {
    let tracks = |name: &str| {
        let name = name.to_ascii_lowercase();
        TRACKING.contains(&name.as_str()) || TRACKING_PREFIXES.iter().any(|p| name.starts_with(p))
    };
    let names = url.query_pairs().map(|(name, _)| name.into_owned());
    let mut found: Vec<String> = names.filter(|name| tracks(name)).collect();
    if url.path().to_ascii_lowercase().contains(";jsessionid=") {
        found.push(";jsessionid".to_owned());
    }
    found
}

/// Gives what two spellings of one address have in common: neither scheme, nor `www.`, nor a slash
/// at the end, nor the case of host and fragment. The case of a path says something.
pub(crate) fn bare(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let host = url.host_str()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let path = url.path().trim_end_matches('/');
    let part = |mark: char, part: Option<&str>| {
        part.filter(|part| !part.is_empty())
            .map_or_else(String::new, |part| format!("{mark}{part}"))
    };
    let fragment = url.fragment().map(str::to_lowercase);
    Some(format!("{host}{path}{}{}", part('?', url.query()), part('#', fragment.as_deref())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_readers_cannot_trust_are_refused() {
        for (bad, why) in [
            ("http://www.caf.fr/", "https://"),
            ("ftp://www.caf.fr/", "https://"),
            ("https://www.caf.fr/a b", "white space"),
            ("https://www.caf.fr/\n", "white space"),
            ("https://www.caf.fr/décès", "percent-encoded"),
            ("https://moi@www.caf.fr/", "user"),
            ("https://moi:secret@www.caf.fr/", "user"),
            ("https://www.caf.fr:8443/", "port"),
            ("https://www.caf.fr:443/", "port"),
            ("https://192.0.2.1/", "number"),
            ("https://3221225985/", "number"),
            ("https://[2001:db8::1]/", "number"),
            ("https://localhost/", "domain"),
            ("https://caf..fr/", "domain"),
            ("https://www.caf.fr./", "domain"),
            ("https://", "not an address"),
        ] {
            let found = read(bad).expect_err(bad);
            assert!(found.contains(why), "{bad}: {found}");
        }
        let good = "https://www.xn--cfdt-retraits-mhb.fr/a/b.php?id=1&x=%C3%A9#:~:text=y";
        assert!(read(good).is_ok());
    }

    #[test]
    fn parameters_that_follow_readers_are_named() {
        let named = |text: &str| tracking(&read(text).expect("it is an address"));
        let query = "https://a.fr/?utm_source=x&id=3&XTOR=EPR-1&gclid=z&at_medium=mail";
        assert_eq!(named(query), ["utm_source", "XTOR", "gclid", "at_medium"]);
        assert_eq!(named("https://a.fr/x.do;jsessionid=9F?id=2"), [";jsessionid"]);
        assert_eq!(named("https://a.fr/utm_source?format=pdf&at=2"), [""; 0]);
    }

    #[test]
    fn spellings_of_one_address_are_alike_and_two_addresses_are_not() {
        let one = bare("https://www.caf.fr/aides/?a=1#Haut");
        for other in [
            "https://caf.fr/aides?a=1#haut",
            "http://caf.fr/aides/?a=1#HAUT",
            "https://WWW.CAF.FR/aides/?a=1#Haut",
        ] {
            assert_eq!(bare(other), one, "{other}");
        }
        for other in [
            "https://caf.fr/Aides?a=1#haut",
            "https://caf.fr/aides?a=2#haut",
            "https://caf.fr/aides?a=1#bas",
            "https://caf.fr/aides/a=1#haut",
            "https://m.caf.fr/aides?a=1#haut",
        ] {
            assert_ne!(bare(other), one, "{other}");
        }
        assert_eq!(bare("https://caf.fr/#"), bare("https://caf.fr"));
    }
}
