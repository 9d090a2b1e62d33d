//! `/api/v1/search`

use std::time::Instant;

use app::ports::CatalogueReader;
use app::urls;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use catalogue::{Catalogue, Facet, Hit, Kind, Lang, Reference, SearchQuery, Slug, Text};
use serde::Serialize;
use utoipa::ToSchema;

use super::explanation::ExplanationItem;
use super::parameters::Parameters;
use super::problem::{self, Problem};
use crate::state::AppState;

/// The furthest place in the results that can be asked for.
const MAX_OFFSET: usize = 10_000;

/// What a search found.
#[derive(Debug, Serialize, ToSchema)]
pub struct SearchResult {
    /// What was asked.
    pub query: String,
    /// The words searched instead, when nothing matched those asked.
    pub corrected: Option<String>,
    /// Whether some words had to be left out to find anything.
    pub relaxed: bool,
    /// How many results there are in all.
    pub total: usize,
    /// Microseconds the search took.
    pub took_us: u64,
    /// The results asked for, the best first.
    pub results: Vec<ResultItem>,
    /// How many results there are by each filter.
    pub facets: FacetList,
}

/// One result.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResultItem {
    /// `moment`, `procedure`, `entitlement`, or `reference` for a page of service-public.fr.
    pub kind: String,
    /// Which one: an identifier of this catalogue, or of service-public.fr such as F601.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its page: a path here, or the official address of a reference.
    pub url: String,
    /// A passage around the words found, as plain text.
    pub snippet: String,
    /// The relevance, comparable within one answer only.
    pub score: f32,
    /// The moments it belongs to.
    pub moments: Vec<String>,
    /// Of a reference, what its licence asks to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<ReferenceSource>,
    /// Why it ranks where it does, when `explain` asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<ExplanationItem>,
}

/// Where a page of service-public.fr comes from.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReferenceSource {
    /// Who publishes it.
    pub publisher: String,
    /// The licence under which it may be reused.
    pub licence: String,
    /// The day it was last changed, as 2026-11-22.
    pub date: String,
}

/// The counts of all results.
#[derive(Debug, Serialize, ToSchema)]
pub struct FacetList {
    /// By kind.
    pub kind: Vec<FacetItem>,
    /// By moment.
    pub moment: Vec<FacetItem>,
    /// By authority.
    pub authority: Vec<FacetItem>,
    /// By the ways to do a procedure.
    pub channel: Vec<FacetItem>,
    /// By how much comes without asking.
    pub proactivity: Vec<FacetItem>,
}

/// One count.
#[derive(Debug, Serialize, ToSchema)]
pub struct FacetItem {
    /// The value.
    pub id: String,
    /// How many results have it.
    pub count: usize,
}

/// Searches moments, procedures, rights and pages of service-public.fr in people's words.
#[utoipa::path(get, path = "/api/v1/search", tag = "search",
    params(
        ("q" = Option<String>, Query, description = "what is searched, in any words"),
        ("kind" = Option<String>, Query, description = "moment, procedure, entitlement or reference"),
        ("moment" = Option<String>, Query, description = "only this moment and its procedures"),
        ("authority" = Option<String>, Query, description = "only procedures of this authority"),
        ("channel" = Option<String>, Query, description = "only procedures done online, by phone, \
            at a counter or by post: online, phone, counter, post"),
        ("proactivity" = Option<String>, Query, description = "only what comes so: automatic, \
            automatic_on_consent, prefilled, on_request"),
        ("exact" = Option<String>, Query, description = "1: do not correct the words"),
        ("explain" = Option<String>, Query, description = "1: say of each result why it ranks \
            where it does; 0 (default): do not"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en"),
        ("limit" = Option<usize>, Query, description = "how many, 1 to 200, 10 by default"),
        ("offset" = Option<usize>, Query, description = "how many to pass over, 10 000 at most")),
    responses(
        (status = 200, body = SearchResult),
        (status = 400, body = Problem, content_type = "application/problem+json")))]
pub async fn search(State(state): State<AppState>, query: RawQuery) -> Result<Response, Problem> {
    let asked = asked(&Parameters::of(query))?;
    let published = state.published();
    let start = Instant::now();
    let Ok(answer) = published.search(&asked) else { return Ok(problem::failure()) };
    let took_us = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    let results = answer.hits.iter().filter_map(|hit| item(hit, &*published, asked.lang)).collect();
    Ok(Json(SearchResult {
        query: asked.text,
        corrected: answer.corrected,
        relaxed: answer.relaxed,
        total: answer.total,
        took_us,
        results,
        facets: FacetList {
            kind: counts(answer.facets.kind),
            moment: counts(answer.facets.moment),
            authority: counts(answer.facets.authority),
            channel: counts(answer.facets.channel),
            proactivity: counts(answer.facets.proactivity),
        },
    })
    .into_response())
}

/// Reads the search and its filters.
fn asked(parameters: &Parameters) -> Result<SearchQuery, Problem> {
    let (lang, page) = (parameters.lang()?, parameters.page(10)?);
    if page.offset > MAX_OFFSET {
        let detail = format!("offset: {} is above {MAX_OFFSET}", page.offset);
        return Err(Problem::parameter("offset", detail));
    }
    Ok(SearchQuery {
        literal: parameters.text("exact").is_some(),
        kind: parameters.read::<Kind>("kind")?,
        moment: parameters.read::<Slug>("moment")?,
        authority: parameters.read::<Slug>("authority")?,
        channel: parameters.read("channel")?,
        proactivity: parameters.read("proactivity")?,
        limit: page.limit,
        offset: page.offset,
        explain: parameters.flag("explain")?,
        ..SearchQuery::new(parameters.text("q").unwrap_or_default(), lang)
    })
}

fn item(hit: &Hit, reader: &dyn CatalogueReader, lang: Lang) -> Option<ResultItem> {
    let (catalogue, id) = (reader.catalogue(), hit.id.as_str());
    if hit.kind == Kind::Reference {
        return Some(reference(hit, reader.references().get(&hit.id)?));
    }
    let title = title(hit.kind, id, catalogue)?;
    let url = urls::localized(lang, &urls::item(hit.kind, &hit.id)?);
    Some(result(hit, id.to_owned(), title.get(lang).text.to_owned(), url))
}

fn reference(hit: &Hit, page: &Reference) -> ResultItem {
    let source = ReferenceSource {
        publisher: Reference::SOURCE.to_owned(),
        licence: Reference::LICENCE.to_owned(),
        date: page.date.to_string(),
    };
    let item = result(hit, page.id.to_string(), page.title.clone(), page.url.to_string());
    ResultItem { source: Some(source), ..item }
}

fn result(hit: &Hit, id: String, title: String, url: String) -> ResultItem {
    ResultItem {
        kind: hit.kind.code().to_owned(),
        id,
        title,
        url,
        snippet: hit.snippet.iter().map(|fragment| fragment.text.as_str()).collect(),
        score: hit.score,
        moments: hit.moments.iter().map(ToString::to_string).collect(),
        source: None,
        explanation: hit.explanation.as_deref().map(Into::into),
    }
}

/// Gives the title of an item of ours.
pub(super) fn title<'c>(kind: Kind, id: &str, catalogue: &'c Catalogue) -> Option<&'c Text> {
    Some(match kind {
        Kind::Moment => &catalogue.moment(id)?.title,
        Kind::Procedure => &catalogue.procedure(id)?.title,
        Kind::Entitlement => &catalogue.entitlement(id)?.title,
        Kind::Reference => return None,
    })
}

fn counts(facets: Vec<Facet>) -> Vec<FacetItem> {
    facets.into_iter().map(|facet| FacetItem { id: facet.id, count: facet.count }).collect()
}
