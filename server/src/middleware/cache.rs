//! Who may keep an answer, and for how long. By key, not by guess.
//!
//! A public page depends on the build, the look, the release, the day, the language, the path and the query:
//! these make its ETag, and a reader who has it gets 304 before anything is rendered.

use app::ports::CatalogueReader;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use app::urls;

use crate::embedded;
use crate::routes::api;
use crate::state::AppState;

/// Who may keep an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// Everybody, asking again each time; shared caches for five minutes.
    Public,
    /// Everybody, for ever: the name changes with the content.
    Immutable,
    /// Nobody. What a route says nothing about.
    Never,
}

impl CachePolicy {
    /// Gives the policy of an address. Searches are never kept: they may tell what happens to
    /// somebody.
    pub fn of(uri: &Uri) -> Self {
        let path = uri.path();
        let (_, page) = urls::split_lang(path);
        let searched = uri.query().is_some_and(|query| {
            form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == "q")
        });
        let listed = urls::FIXED.contains(&page)
            || urls::split_item(page).is_some()
            || urls::is_letter(page)
            || urls::is_feed(page);
        let described = ["/robots.txt", "/sitemap.xml", "/opensearch.xml"].contains(&path);
        let api = api::is_api(path) && ![api::SEARCH, urls::SUGGEST].contains(&path);
        if path.starts_with(urls::ASSETS) {
            Self::Immutable
        } else if !searched && (listed || described || api || urls::is_sheet(path)) {
            Self::Public
        } else {
            Self::Never
        }
    }

    fn header(self) -> &'static str {
        match self {
            Self::Public => "public, max-age=0, s-maxage=300, stale-while-revalidate=86400",
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Never => "no-store",
        }
    }
}

/// Answers 304 to who has the page already, and says who may keep the rest.
pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let read_only = matches!(*request.method(), Method::GET | Method::HEAD);
    let policy = if read_only { CachePolicy::of(request.uri()) } else { CachePolicy::Never };
    let tag = (policy == CachePolicy::Public).then(|| tag(&state, request.uri()));
    if let Some(tag) = &tag
        && known(request.headers(), tag)
    {
        return with_policy(StatusCode::NOT_MODIFIED.into_response(), policy, Some(tag));
    }
    let response = next.run(request).await;
    if response.status() == StatusCode::OK {
        with_policy(response, policy, tag.as_ref())
    } else {
        with_policy(response, CachePolicy::Never, None)
    }
}

fn with_policy(mut response: Response, policy: CachePolicy, tag: Option<&HeaderValue>) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(policy.header()));
    if let Some(tag) = tag {
        headers.insert(header::ETAG, tag.clone());
    }
    response
}

fn tag(state: &AppState, uri: &Uri) -> HeaderValue {
    let published = state.published();
    let mut hasher = Sha256::new();
    let number = published.edition().number.to_string();
    let brand = format!("{:?}", state.site().brand);
    let base = &state.site().base_url;
    let address = uri.path_and_query().map_or("/", |text| text.as_str());
    let day = published.on.to_string();
    let content = [&number, &published.digest, &day].map(String::as_str).join(" ");
    for part in [embedded::BUILD, &style(state), &brand, base, &content, address] {
        hasher.update(part);
        hasher.update([0]);
    }
    let hash: String =
        hasher.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    // Weak: the bytes differ by compression.
    HeaderValue::from_str(&format!("W/\"{hash}\"")).expect("hexadecimal is a valid header value")
}

/// The style sheet's name changes with its content, and stands in every page.
fn style(state: &AppState) -> String {
    let assets = &state.site().assets;
    let scripts =
        [&assets.script, &assets.loader, &assets.engine, &assets.engine_loader, &assets.letter];
    scripts.into_iter().fold(assets.style.clone(), |all, one| all + " " + one)
}

fn known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let given = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let ours = tag.to_str().unwrap_or_default();
    given.is_some_and(|list| list.split(',').any(|one| one.trim() == ours))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn searches_are_never_kept_and_pages_are() {
        let policy = |uri: &'static str| CachePolicy::of(&Uri::from_static(uri));
        for public in ["/", "/en", "/moments/x", "/fr-simple/demarches/y", "/api/v1/moments"] {
            assert_eq!(policy(public), CachePolicy::Public, "{public}");
        }
        let searches = ["/recherche?q=deuil", "/demarches?q=rsa", "/api/v1/search?q=a"];
        let typed = ["/api/v1/suggest?q=a", "/api/v1/suggest?lang=en", "/healthz"];
        for never in searches.into_iter().chain(typed) {
            assert_eq!(policy(never), CachePolicy::Never, "{never}");
        }
        assert_eq!(policy("/assets/app.123.js"), CachePolicy::Immutable);
    }
}
