//! Filters, and the counts beside them.

use std::collections::BTreeMap;

use catalogue::{Facet, Facets, Kind, SearchQuery, Slug};

use crate::document::Entry;

/// The three filters; a facet is counted with the other two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    Kind,
    Moment,
    Authority,
}

/// Says whether an item passes every filter of a query.
pub(crate) fn passes(entry: &Entry, query: &SearchQuery) -> bool {
    passes_but(entry, query, None)
}

fn passes_but(entry: &Entry, query: &SearchQuery, but: Option<Filter>) -> bool {
    let kind = |kind| entry.kind == kind;
    let moment = |moment: &Slug| entry.moments.contains(moment);
    let authority = |authority: &Slug| entry.authority.as_ref() == Some(authority);
    (but == Some(Filter::Kind) || query.kind.is_none_or(kind))
        && (but == Some(Filter::Moment) || query.moment.as_ref().is_none_or(moment))
        && (but == Some(Filter::Authority) || query.authority.as_ref().is_none_or(authority))
}

/// Counts all matches by kind, moment and authority. `moments` gives the order of the moments.
pub(crate) fn count(matches: &[&Entry], query: &SearchQuery, moments: &[Slug]) -> Facets {
    let by = |filter| matches.iter().filter(move |entry| passes_but(entry, query, Some(filter)));
    let kinds = by(Filter::Kind).map(|entry| entry.kind.code());
    let in_moments = by(Filter::Moment).flat_map(|entry| &entry.moments).map(Slug::as_str);
    let of_authorities = by(Filter::Authority).filter_map(|entry| entry.authority.as_ref());
    let mut authority = tally(of_authorities.map(Slug::as_str));
    authority.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.id.cmp(&b.id)));
    Facets {
        kind: ordered(tally(kinds), Kind::ALL.iter().map(|kind| kind.code())),
        moment: ordered(tally(in_moments), moments.iter().map(Slug::as_str)),
        authority,
    }
}

fn tally<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<Facet> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    ids.for_each(|id| *counts.entry(id).or_default() += 1);
    counts.into_iter().map(|(id, count)| Facet { id: id.to_owned(), count }).collect()
}

fn ordered<'a>(facets: Vec<Facet>, order: impl Iterator<Item = &'a str>) -> Vec<Facet> {
    order.filter_map(|id| facets.iter().find(|facet| facet.id == id)).cloned().collect()
}
