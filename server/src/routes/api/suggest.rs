//! `/api/v1/suggest`

use app::ports::CatalogueReader;
use app::urls;
use axum::Json;
use axum::extract::{RawQuery, State};
use catalogue::{Catalogue, Lang};
use search::Suggestion;
use serde::Serialize;
use utoipa::ToSchema;

use super::parameters::Parameters;
use super::problem::Problem;
use super::search::title;
use crate::state::AppState;

/// How many items are proposed when nobody says.
const USUAL: usize = 8;
/// More proposals than anybody reads while typing.
const MOST: usize = 20;

/// What may be meant by the beginning of a search.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionList {
    /// The words proposed for, when those typed are in no name.
    pub corrected: Option<String>,
    /// The items, the best first.
    pub suggestions: Vec<SuggestionItem>,
}

/// One proposal.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionItem {
    /// `moment`, `procedure` or `entitlement`.
    pub kind: String,
    /// Which one.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The language of the title: French where it is not translated.
    pub lang: String,
    /// Its page.
    pub url: String,
}

/// Proposes items while somebody types: the last word may be unfinished, the others misspelt.
#[utoipa::path(get, path = "/api/v1/suggest", tag = "search",
    params(
        ("q" = Option<String>, Query, description = "what was typed so far, two letters at least"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en"),
        ("limit" = Option<usize>, Query, description = "how many, 1 to 20, 8 by default")),
    responses(
        (status = 200, body = SuggestionList),
        (status = 400, body = Problem, content_type = "application/problem+json")))]
pub async fn suggest(
    State(state): State<AppState>,
    query: RawQuery,
) -> Result<Json<SuggestionList>, Problem> {
    let parameters = Parameters::of(query);
    let (lang, limit) = (parameters.lang()?, parameters.page(USUAL)?.limit);
    if limit > MOST {
        let detail = format!("limit: {limit} is not between 1 and {MOST}");
        return Err(Problem::parameter("limit", detail));
    }
    let published = state.published();
    let found = published.index().suggest(parameters.text("q").unwrap_or_default(), limit);
    let catalogue = published.catalogue();
    let suggestions = found.list.iter().filter_map(|one| item(one, catalogue, lang)).collect();
    Ok(Json(SuggestionList { corrected: found.corrected, suggestions }))
}

fn item(found: &Suggestion, catalogue: &Catalogue, lang: Lang) -> Option<SuggestionItem> {
    let title = title(found.kind, found.id.as_str(), catalogue)?.get(lang);
    Some(SuggestionItem {
        kind: found.kind.code().to_owned(),
        id: found.id.to_string(),
        title: title.text.to_owned(),
        lang: title.lang.tag().to_owned(),
        url: urls::localized(lang, &urls::item(found.kind, &found.id)?),
    })
}
