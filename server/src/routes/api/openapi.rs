//! `/api/v1/openapi.json`: the description of the API, generated from the code.

use axum::Json;
use utoipa::OpenApi;

use super::{entitlements, evaluate, facts, moments, procedures, search, suggest};

/// The description of the API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Moments de vie",
        version = "1",
        description = "The catalogue of public procedures, entered by the moments of life. Read only, \
            open to all, without a key. Texts are in the language asked for by `lang`, or in French.",
        license(
            name = "Licence ouverte 2.0",
            url = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
        )
    ),
    paths(
        moments::list,
        moments::item,
        procedures::list,
        procedures::item,
        search::search,
        suggest::suggest,
        facts::list,
        entitlements::list,
        entitlements::item,
        evaluate::evaluate
    )
)]
pub struct ApiDoc;

/// Gives the description.
pub async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(ApiDoc::openapi())
}
