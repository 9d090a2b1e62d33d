//! The links of the content that lead out of it.

use std::collections::BTreeMap;

use catalogue::{Address, ContentFiles, Problem};
use links::{DomainKind, Domains, LinksError, Outgoing};

/// The list of domains that content may lead to.
const DOMAINS: &str = "domains.yaml";

/// Gathers every address with all its places, in the order of the addresses.
pub fn gather(files: &ContentFiles) -> Vec<Outgoing> {
    links_of(&by_url(files))
}

/// Checks what the text of every address tells, at each place where it stands.
pub fn check(files: &ContentFiles) -> Vec<Problem> {
    let Some(text) = files.get(DOMAINS) else {
        return vec![Problem::at_start(DOMAINS, "this file is missing")];
    };
    let domains = match Domains::parse(text) {
        Ok(domains) => domains,
        Err(LinksError::Domains(mistakes)) => return mistakes.into_iter().map(told).collect(),
    };
    let urls = by_url(files);
    let faults = links::check(&links_of(&urls), &domains);
    let mut problems: Vec<Problem> = faults
        .iter()
        .flat_map(|fault| {
            let addresses = urls.get(&fault.url).into_iter().flatten();
            addresses.map(|address| problem(address, fault.message.clone()))
        })
        .collect();
    problems.extend(urls.values().flatten().filter_map(|address| misled(address, &domains)));
    problems
}

/// Tells of an address to which people are sent, and which is of nobody with a public task.
fn misled(address: &Address, domains: &Domains) -> Option<Problem> {
    let domain = domains.of(&address.url).filter(|domain| domain.kind == DomainKind::Other)?;
    let message = format!(
        "sends people to `{}` ({}), which is `other` in the list of domains: such a site may only be \
         a source",
        domain.domain, domain.owner
    );
    (!address.is_source).then(|| problem(address, message))
}

fn by_url(files: &ContentFiles) -> BTreeMap<String, Vec<Address>> {
    let mut urls: BTreeMap<String, Vec<Address>> = BTreeMap::new();
    for address in catalogue::addresses(files) {
        urls.entry(address.url.clone()).or_default().push(address);
    }
    urls
}

fn links_of(urls: &BTreeMap<String, Vec<Address>>) -> Vec<Outgoing> {
    let link = |(url, addresses): (&String, &Vec<Address>)| Outgoing {
        url: url.clone(),
        places: addresses.iter().map(place).collect(),
    };
    urls.iter().map(link).collect()
}

fn place(address: &Address) -> String {
    format!("{}:{}:{}", address.file, address.line, address.column)
}

fn problem(address: &Address, message: String) -> Problem {
    Problem { file: address.file.clone(), line: address.line, column: address.column, message }
}

fn told(mistake: links::Mistake) -> Problem {
    Problem {
        file: DOMAINS.to_owned(),
        line: usize::try_from(mistake.line).unwrap_or(1).max(1),
        column: usize::try_from(mistake.column).unwrap_or(1).max(1),
        message: mistake.message,
    }
}
