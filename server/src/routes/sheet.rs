//! `/moments/{id}/droits.bin`: the rules of a moment with their words, for the engine in the browser.
//!
//! It is made for the page of the same release and promised to nobody else; programs ask
//! `/api/v1/evaluate`.

use app::pages::rights::cards;
use app::ports::CatalogueReader;
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::IntoResponse;
use questionnaire::Sheet;
use rules::RuleId;

use super::api::parameters::Parameters;
use super::api::problem::Problem;
use crate::state::AppState;

/// Gives the rules of a moment, and those they ask about.
pub async fn sheet(
    State(state): State<AppState>,
    Path(id): Path<String>,
    query: RawQuery,
) -> Result<impl IntoResponse, Problem> {
    let lang = Parameters::of(query).lang()?;
    let published = state.published();
    let catalogue = published.catalogue();
    let Some(moment) = catalogue.moment(&id) else {
        return Err(Problem::not_found(format!("no moment `{id}`")));
    };
    let (book, tr) = (published.rules(), state.tr(lang));
    let cards = cards(catalogue, &tr, moment);
    let wanted: Vec<RuleId> = cards.iter().filter_map(|card| book.program.rule(&card.id)).collect();
    let (program, mut spoken) = rules::restrict(&book.program, book.spoken(lang), &wanted);
    // The page shows no source of a figure: the page of the right does.
    spoken.sources.clear();
    let sheet = Sheet { program, spoken, vocabulary: tr.vocabulary(), cards };
    let bytes = sheet.to_bytes().expect("a sheet holds nothing that cannot be written");
    Ok(([(header::CONTENT_TYPE, "application/octet-stream")], bytes))
}
