//! The domains that links may lead to, and whose they are.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_saphyr::Spanned;
use url::Url;

use crate::{LinksError, Mistake};

/// Names this much alike are taken for one another. `amelie.fr` is 0.89 like `ameli.fr`, and
/// `cfe.fr`, another body, 0.67 like `caf.fr`.
const ALIKE: f64 = 0.75;

/// The known domains. A domain stands for every host below it: `gouv.fr` for all of the State's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Domains(BTreeMap<String, Domain>);

/// A known domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// The domain: `caf.fr`.
    pub domain: String,
    /// Who answers for what stands there.
    pub owner: String,
    /// What the owner is.
    pub kind: DomainKind,
}

/// What the owner of a domain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DomainKind {
    /// The State, its establishments and independent authorities.
    State,
    /// A body of social protection.
    SocialSecurity,
    /// A region, a department, a town, or what depends on them.
    Local,
    /// Somebody to whom the law or the State has given a public task.
    Partner,
    /// An institution of the Union.
    European,
    /// Anybody else: the press, firms, associations.
    Other,
}

/// A line of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    domain: Spanned<String>,
    owner: Spanned<String>,
    kind: DomainKind,
}

impl Domains {
    /// Reads the list, a YAML sequence of `{domain, owner, kind}`; tells every mistake at once.
    pub fn parse(text: &str) -> Result<Self, LinksError> {
        let entries: Vec<Entry> = serde_saphyr::from_str(text).map_err(unreadable)?;
        let mut known = Self::default();
        let mut mistakes = Vec::new();
        for Entry { domain, owner, kind } in &entries {
            let name = &domain.value;
            if !is_domain(name) {
                let message =
                    format!("`{name}` is not a domain: write it as `caf.fr`, without www.");
                mistakes.push(mistake(domain, message));
            }
            if owner.value.trim().is_empty() {
                mistakes.push(mistake(owner, format!("whose is `{name}`?")));
            }
            let (owner, kind) = (owner.value.clone(), *kind);
            let given = Domain { domain: name.clone(), owner, kind };
            if known.0.insert(name.clone(), given).is_some() {
                mistakes.push(mistake(domain, format!("`{name}` is already given")));
            }
        }
        mistakes.sort();
        if mistakes.is_empty() { Ok(known) } else { Err(LinksError::Domains(mistakes)) }
    }

    /// Finds the domain a host belongs to, the nearest of those above it.
    pub fn find(&self, host: &str) -> Option<&Domain> {
        let dots = host.match_indices('.').map(|(at, _)| at + 1);
        std::iter::once(0).chain(dots).find_map(|from| self.0.get(&host[from..]))
    }

    /// Finds the domain of the host that an address names.
    pub fn of(&self, url: &str) -> Option<&Domain> {
        self.find(Url::parse(url).ok()?.host_str()?)
    }

    /// Gives the known domain that is most like the end of an unknown host, if one is.
    pub(crate) fn nearest(&self, host: &str) -> Option<&str> {
        let alike = |domain: &str| {
            let labels = domain.split('.').count();
            let end = host.rmatch_indices('.').nth(labels - 1).map_or(0, |(at, _)| at + 1);
            strsim::normalized_damerau_levenshtein(&host[end..], domain)
        };
        self.0
            .keys()
            .map(|domain| (alike(domain), domain.as_str()))
            .filter(|(likeness, _)| *likeness > ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
            .map(|(_, domain)| domain)
    }
}

/// Tells whether a text is a domain in small letters, without the `www.` that every domain has.
fn is_domain(text: &str) -> bool {
    let label_ok = |label: &str| {
        let bytes = label.as_bytes();
        !label.is_empty()
            && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
    };
    text.contains('.') && text.split('.').all(label_ok) && !text.starts_with("www.")
}

fn mistake(at: &Spanned<String>, message: String) -> Mistake {
    Mistake { line: at.referenced.line(), column: at.referenced.column(), message }
}

/// Tells why the file could not be read at all.
fn unreadable(err: serde_saphyr::Error) -> LinksError {
    let (line, column) = err.location().map_or((0, 0), |at| (at.line(), at.column()));
    // The crate's own message draws the source over several lines and says the place again.
    let whole = err.without_snippet().to_string();
    let first = whole.lines().next().unwrap_or_default();
    let message = first.split(" at line ").next().unwrap_or(first).to_owned();
    LinksError::Domains(vec![Mistake { line, column, message }])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Domains {
        let text = "- {domain: gouv.fr, owner: État, kind: state}\n\
            - {domain: ameli.fr, owner: Cnam, kind: social_security}\n\
            - {domain: caf.fr, owner: Cnaf, kind: social_security}\n\
            - {domain: europa.eu, owner: Union européenne, kind: european}\n";
        Domains::parse(text).expect("the list is right")
    }

    #[test]
    fn a_domain_stands_for_the_hosts_below_it_and_for_no_other() {
        let known = known();
        let owner = |host: &str| known.find(host).map(|domain| domain.owner.as_str());
        assert_eq!(owner("caf.fr"), Some("Cnaf"));
        assert_eq!(known.of("https://WWW.caf.fr/x").map(|d| d.owner.as_str()), Some("Cnaf"));
        assert_eq!(owner("www.caf.fr"), Some("Cnaf"));
        assert_eq!(owner("rendezvouspasseport.ants.gouv.fr"), Some("État"));
        for stranger in ["decaf.fr", "caf.fr.example.com", "fr", "gouv.fr.net", "caf.com"] {
            assert_eq!(owner(stranger), None, "{stranger}");
        }
    }

    #[test]
    fn the_nearest_domain_under_a_host_is_the_one_that_counts() {
        let text = "- {domain: notaires.fr, owner: Notaires, kind: partner}\n\
            - {domain: immobilier.notaires.fr, owner: Min.not, kind: other}\n";
        let known = Domains::parse(text).expect("the list is right");
        let kind = |host: &str| known.find(host).map(|domain| domain.kind);
        assert_eq!(kind("www.immobilier.notaires.fr"), Some(DomainKind::Other));
        assert_eq!(kind("www.notaires.fr"), Some(DomainKind::Partner));
    }

    #[test]
    fn a_misspelt_host_is_like_a_known_domain_and_another_body_is_not() {
        let known = known();
        assert_eq!(known.nearest("www.amelie.fr"), Some("ameli.fr"));
        assert_eq!(known.nearest("assure.ameli.com"), None);
        assert_eq!(known.nearest("www.cfe.fr"), None);
        assert_eq!(known.nearest("impots.gov.fr"), Some("gouv.fr"));
    }

    #[test]
    fn mistakes_of_the_list_are_told_at_once_with_their_places() {
        let text = "- {domain: www.caf.fr, owner: Cnaf, kind: social_security}\n\
            - {domain: ameli.fr, owner: ' ', kind: social_security}\n\
            - {domain: ameli.fr, owner: Cnam, kind: social_security}\n";
        let error = Domains::parse(text).expect_err("three mistakes").to_string();
        assert_eq!(
            error,
            "1:12: `www.caf.fr` is not a domain: write it as `caf.fr`, without www.\n\
             2:29: whose is `ameli.fr`?\n\
             3:12: `ameli.fr` is already given"
        );
        let text = "- {domain: caf.fr, owner: Cnaf, kind: social}\n";
        let error = Domains::parse(text).expect_err("no such kind").to_string();
        assert!(error.starts_with("1:") && error.contains("social_security"), "{error}");
    }
}
