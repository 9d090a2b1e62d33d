//! A letter as plain text, for those who fill it in elsewhere or by hand.

use app::pages::letters::sheet;
use app::ports::CatalogueReader;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use catalogue::Lang;

use crate::state::AppState;

/// `/lettres/{id}.txt`: nothing when there is no such letter.
pub fn plain(state: &AppState, path: &str) -> Option<Response> {
    let name = path.strip_prefix(app::urls::LETTERS)?.strip_prefix('/')?;
    let published = state.published();
    let letter = published.catalogue().letters().get(name.strip_suffix(".txt")?)?;
    // Windows' own editor reads UTF-8 for certain only with its mark.
    let text = format!("\u{feff}{}", sheet::plain(letter, &state.tr(Lang::Fr)));
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Some((headers, text).into_response())
}
