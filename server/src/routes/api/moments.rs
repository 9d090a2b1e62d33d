//! `/api/v1/moments`

use axum::Json;
use axum::extract::{Path, RawQuery, State};

use super::parameters::Parameters;
use super::problem::Problem;
use super::reading::Reading;
use super::shapes::{MomentItem, MomentList};
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
    let (reading, page) = (Reading::of(&state, &parameters)?, parameters.page(50)?);
    let (catalogue, writer) = (reading.catalogue(), reading.writer());
    let found = catalogue.moments().iter();
    let (total, moments) = page.of(found, |one| writer.moment_summary(one));
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
) -> Result<Json<MomentItem>, Problem> {
    let reading = Reading::of(&state, &Parameters::of(query))?;
    match reading.catalogue().moment(&id) {
        Some(moment) => Ok(Json(reading.writer().moment(moment))),
        None => Err(Problem::not_found(format!("no moment `{id}`"))),
    }
}
