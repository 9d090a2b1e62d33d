//! Filters, and the counts beside them.

use std::collections::BTreeMap;

use catalogue::{
    ChannelKind, Entitlement, Facet, Facets, Kind, ProactivityLevel, Procedure, SearchQuery, Slug,
};

use crate::document::Entry;

/// How something is done, and how much of it comes without asking.
#[derive(Default)]
pub(crate) struct Traits {
    /// The ways to do it.
    channels: Vec<ChannelKind>,
    /// Its rung of proactivity; a moment has none.
    proactivity: Option<ProactivityLevel>,
}

impl Traits {
    /// Reads those of a procedure.
    pub(crate) fn of_procedure(procedure: &Procedure) -> Self {
        let has = |kind: &ChannelKind| procedure.channels.iter().any(|one| one.kind == *kind);
        Self {
            channels: ChannelKind::ALL.into_iter().filter(has).collect(),
            proactivity: Some(procedure.proactivity.level),
        }
    }

    /// Reads those of a right, which comes by its procedures.
    pub(crate) fn of_right(right: &Entitlement) -> Self {
        Self { channels: Vec::new(), proactivity: Some(right.proactivity.level) }
    }
}

/// The filters; a facet is counted with all the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    Kind,
    Moment,
    Authority,
    Channel,
    Proactivity,
}

/// Says whether an item passes every filter of a query.
pub(crate) fn passes(entry: &Entry, query: &SearchQuery) -> bool {
    passes_but(entry, query, None)
}

fn passes_but(entry: &Entry, query: &SearchQuery, but: Option<Filter>) -> bool {
    let traits = &entry.traits;
    let kind = |kind| entry.kind == kind;
    let moment = |moment: &Slug| entry.moments.contains(moment);
    let authority = |authority: &Slug| entry.authority.as_ref() == Some(authority);
    let channel = |channel| traits.channels.contains(&channel);
    let proactivity = |level| traits.proactivity == Some(level);
    (but == Some(Filter::Kind) || query.kind.is_none_or(kind))
        && (but == Some(Filter::Moment) || query.moment.as_ref().is_none_or(moment))
        && (but == Some(Filter::Authority) || query.authority.as_ref().is_none_or(authority))
        && (but == Some(Filter::Channel) || query.channel.is_none_or(channel))
        && (but == Some(Filter::Proactivity) || query.proactivity.is_none_or(proactivity))
}

/// Counts all matches by each filter. `moments` gives the order of the moments.
pub(crate) fn count(matches: &[&Entry], query: &SearchQuery, moments: &[Slug]) -> Facets {
    let by = |filter| matches.iter().filter(move |entry| passes_but(entry, query, Some(filter)));
    let kinds = by(Filter::Kind).map(|entry| entry.kind.code());
    let in_moments = by(Filter::Moment).flat_map(|entry| &entry.moments).map(Slug::as_str);
    let of_authorities = by(Filter::Authority).filter_map(|entry| entry.authority.as_ref());
    let mut authority = tally(of_authorities.map(Slug::as_str));
    authority.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.id.cmp(&b.id)));
    let channels = by(Filter::Channel).flat_map(|entry| &entry.traits.channels);
    let channels = channels.map(|channel| channel.code());
    let levels = by(Filter::Proactivity).filter_map(|entry| entry.traits.proactivity);
    let levels = levels.map(|level| level.code());
    Facets {
        kind: ordered(tally(kinds), Kind::ALL.iter().map(|kind| kind.code())),
        moment: ordered(tally(in_moments), moments.iter().map(Slug::as_str)),
        authority,
        channel: ordered(tally(channels), ChannelKind::ALL.iter().map(|kind| kind.code())),
        proactivity: ordered(tally(levels), ProactivityLevel::ALL.iter().map(|one| one.code())),
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
