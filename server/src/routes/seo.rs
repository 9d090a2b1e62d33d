//! What search engines and browsers read.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use app::ports::CatalogueReader;
use app::urls;
use catalogue::Lang;

use crate::state::AppState;

/// `/robots.txt`
pub async fn robots(State(state): State<AppState>) -> String {
    let base = &state.site().base_url;
    format!("User-agent: *\nDisallow: /api/\nSitemap: {base}/sitemap.xml\n")
}

/// `/sitemap.xml`: every page that may be indexed, with its languages.
pub async fn sitemap(State(state): State<AppState>) -> Response {
    let published = state.published();
    let (catalogue, site) = (published.catalogue(), state.site());
    let fixed = urls::FIXED.iter().map(|path| (*path).to_owned());
    let moments = catalogue.moments().iter().map(|moment| urls::moment(&moment.id));
    let procedures = catalogue.procedures().keys().map(urls::procedure);
    let rights = catalogue.entitlements().keys().map(urls::entitlement);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset \
         xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let modified = published.edition().published;
    let letters = catalogue.letters().keys().map(urls::letter);
    for path in fixed.chain(moments).chain(procedures).chain(rights).chain(letters) {
        for lang in [Lang::Fr, Lang::En] {
            let address = |lang| format!("{}{}", site.base_url, urls::localized(lang, &path));
            xml.push_str(&format!(
                "<url><loc>{}</loc><lastmod>{modified}</lastmod>",
                address(lang)
            ));
            for other in [Lang::Fr, Lang::En] {
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    other.tag(),
                    address(other)
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response()
}

/// `/opensearch.xml`: lets a browser search here.
pub async fn opensearch(State(state): State<AppState>) -> Response {
    let tr = state.tr(Lang::Fr);
    let address = format!("{}{}?q={{searchTerms}}", state.site().base_url, urls::SEARCH);
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription \
         xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>{}</ShortName>\n\
         <Description>{}</Description>\n<InputEncoding>UTF-8</InputEncoding>\n\
         <Language>fr</Language>\n<Url type=\"text/html\" template=\"{address}\"/>\n\
         </OpenSearchDescription>\n",
        escaped(&tr.get("site-name")),
        escaped(&tr.get("search-lede")),
    );
    let kind = "application/opensearchdescription+xml; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], xml).into_response()
}

/// Escapes text for XML and HTML, outside attributes.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
