//! `/api/v1/moments`

use app::ports::CatalogueReader;
use axum::Json;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::dto::{MomentItem, MomentList, Writer};
use super::parameters::Parameters;
use super::problem::{self, Problem};
use crate::state::AppState;

/// Lists the moments of life, in their rank.
#[utoipa::path(get, path = "/api/v1/moments", tag = "moments",
    params(
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en"),
        ("limit" = Option<usize>, Query, description = "how many, 1 to 200, 50 by default"),
        ("offset" = Option<usize>, Query, description = "how many to pass over")),
    responses(
        (status = 200, body = MomentList),
        (status = 400, body = Problem, content_type = "application/problem+json")))]
pub async fn list(
    State(state): State<AppState>,
    query: RawQuery,
) -> Result<Json<MomentList>, Problem> {
    let parameters = Parameters::of(query);
    let (lang, page) = (parameters.lang()?, parameters.page(50)?);
    let published = state.published();
    let catalogue = published.catalogue();
    let writer = Writer { catalogue, lang, release: published.edition().number };
    let (total, moments) = page.cut(catalogue.moments().iter());
    let moments = moments.into_iter().map(|moment| writer.moment_summary(moment)).collect();
    Ok(Json(MomentList { total, moments }))
}

/// Gives a moment with its time line.
#[utoipa::path(get, path = "/api/v1/moments/{id}", tag = "moments",
    params(
        ("id" = String, Path, description = "the id of the moment"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en")),
    responses(
        (status = 200, body = MomentItem),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn item(
    State(state): State<AppState>,
    Path(id): Path<String>,
    query: RawQuery,
) -> Result<Response, Problem> {
    let lang = Parameters::of(query).lang()?;
    let published = state.published();
    let catalogue = published.catalogue();
    let writer = Writer { catalogue, lang, release: published.edition().number };
    Ok(match catalogue.moment(&id) {
        Some(moment) => Json(writer.moment(moment)).into_response(),
        None => problem::not_found(&format!("no moment `{id}`")),
    })
}
