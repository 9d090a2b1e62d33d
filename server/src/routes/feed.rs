//! What was added or revised, as an Atom feed (RFC 4287).

use app::i18n::Tr;
use app::ports::CatalogueReader;
use app::urls;
use axum::extract::State;
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use catalogue::News;

use super::seo::escaped;
use crate::state::AppState;

/// `/nouveautes.atom`, and the same in each language.
pub async fn feed(State(state): State<AppState>, uri: Uri) -> Response {
    let (lang, _) = urls::split_lang(uri.path());
    let published = state.published();
    let tr = state.tr(lang);
    let base = &state.site().base_url;
    let page = format!("{base}{}", urls::localized(lang, urls::NEWS));
    let here = format!("{base}{}", urls::feed(lang));
    let news = published.catalogue().news();
    // The newest stands first. A feed without entries is as old as its release.
    let updated = news.first().map_or(published.edition().published, |note| note.on);
    let entries: String = news.iter().map(|note| entry(note, &page, &tr)).collect();
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" \
         xml:lang=\"{}\">\n<id>{page}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{here}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
         <updated>{updated}T00:00:00Z</updated>\n<author><name>{}</name></author>\n{entries}</feed>\n",
        lang.tag(),
        escaped(&tr.get("news-title")),
        escaped(&tr.get("news-lede")),
        escaped(&tr.get("site-name")),
    );
    ([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], xml).into_response()
}

fn entry(note: &News, page: &str, tr: &Tr) -> String {
    let kind = tr.get(&format!("news-{}", note.change.code()));
    let text = tr.words(&note.text).text;
    let (on, id) = (note.on, &note.id);
    format!(
        "<entry>\n<id>{page}#{id}</id>\n<title>{}</title>\n<updated>{on}T00:00:00Z</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}#{id}\"/>\n\
         <content type=\"text\">{}</content>\n</entry>\n",
        escaped(&format!("{kind} – {}", tr.date(on))),
        escaped(&text),
    )
}
