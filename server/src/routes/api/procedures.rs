//! `/api/v1/procedures`

use axum::Json;
use axum::extract::{Path, RawQuery, State};
use catalogue::Slug;

use super::parameters::Parameters;
use super::problem::Problem;
use super::reading::Reading;
use super::shapes::{ProcedureItem, ProcedureList};
use crate::state::AppState;

/// Lists the procedures by id, of one moment or authority if asked.
#[utoipa::path(get, path = "/api/v1/procedures", tag = "procedures",
    params(
        ("moment" = Option<String>, Query, description = "only those of this moment"),
        ("authority" = Option<String>, Query, description = "only those of this authority"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en"),
        ("limit" = Option<usize>, Query, description = "how many, 1 to 200, 50 by default"),
        ("offset" = Option<usize>, Query, description = "how many to pass over")),
    responses(
        (status = 200, body = ProcedureList),
        (status = 400, body = Problem, content_type = "application/problem+json")))]
pub async fn list(
    State(state): State<AppState>,
    query: RawQuery,
) -> Result<Json<ProcedureList>, Problem> {
    let parameters = Parameters::of(query);
    let (reading, page) = (Reading::of(&state, &parameters)?, parameters.page(50)?);
    let (catalogue, writer) = (reading.catalogue(), reading.writer());
    let moment = parameters.moment(catalogue)?;
    let authority: Option<Slug> = parameters.read("authority")?;
    if let Some(id) = &authority
        && catalogue.authority(id.as_str()).is_none()
    {
        let detail = format!("authority: no authority `{id}`");
        return Err(Problem::parameter("authority", detail));
    }
    let found = catalogue.procedures().values().filter(|procedure| {
        let stands =
            |moment: &catalogue::Moment| moment.steps().any(|step| step.procedure == procedure.id);
        moment.is_none_or(stands) && authority.as_ref().is_none_or(|id| procedure.authority == *id)
    });
    let (total, procedures) = page.of(found, |one| writer.procedure_summary(one));
    Ok(Json(ProcedureList { total, procedures }))
}

/// Gives a procedure with all that is known of it.
#[utoipa::path(get, path = "/api/v1/procedures/{id}", tag = "procedures",
    params(
        ("id" = String, Path, description = "the id of the procedure"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en")),
    responses(
        (status = 200, body = ProcedureItem),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn item(
    State(state): State<AppState>,
    Path(id): Path<String>,
    query: RawQuery,
) -> Result<Json<ProcedureItem>, Problem> {
    let reading = Reading::of(&state, &Parameters::of(query))?;
    match reading.catalogue().procedure(&id) {
        Some(procedure) => Ok(Json(reading.writer().procedure(procedure))),
        None => Err(Problem::not_found(format!("no procedure `{id}`"))),
    }
}
