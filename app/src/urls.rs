//! The addresses of the site: the only place where a path is written.

use catalogue::{Kind, Lang, Slug};

/// The path of the home page, without its language.
pub const HOME: &str = "/";
/// The path of the list of moments.
pub const MOMENTS: &str = "/moments";
/// What follows the path of a moment for its rights.
const RIGHTS: &str = "/droits";
/// The path of the list of procedures.
pub const PROCEDURES: &str = "/demarches";
/// The path of the list of rights.
pub const ENTITLEMENTS: &str = "/aides";
/// The path of the search page.
pub const SEARCH: &str = "/recherche";
/// The path of the page about the site.
pub const ABOUT: &str = "/a-propos";
/// The path of the accessibility statement.
pub const ACCESSIBILITY: &str = "/accessibilite";
/// The path of the page about personal data.
pub const PRIVACY: &str = "/donnees-personnelles";
/// The path of the legal notice.
pub const LEGAL: &str = "/mentions-legales";
/// The path of the list of letters.
pub const LETTERS: &str = "/lettres";
/// The path of the glossary.
pub const GLOSSARY: &str = "/glossaire";
/// The path of what was added or revised.
pub const NEWS: &str = "/nouveautes";
/// The path of the site map.
pub const SITE_MAP: &str = "/plan-du-site";
/// The path of the description of the API.
pub const OPENAPI: &str = "/api/v1/openapi.json";
/// The path of the API that proposes items while somebody types.
pub const SUGGEST: &str = "/api/v1/suggest";
/// The path of the description of the search, for browsers.
pub const OPENSEARCH: &str = "/opensearch.xml";
/// The path below which built assets stand.
pub const ASSETS: &str = "/assets";

/// The pages that are the same whatever the catalogue holds.
pub const FIXED: [&str; 13] = [
    HOME,
    MOMENTS,
    PROCEDURES,
    ENTITLEMENTS,
    SEARCH,
    ABOUT,
    ACCESSIBILITY,
    PRIVACY,
    LEGAL,
    SITE_MAP,
    LETTERS,
    GLOSSARY,
    NEWS,
];

/// Gives the path of a moment, without its language.
pub fn moment(id: &Slug) -> String {
    format!("{MOMENTS}/{id}")
}

/// Gives the path of the rights of a moment, without its language.
pub fn rights(id: &Slug) -> String {
    format!("{MOMENTS}/{id}{RIGHTS}")
}

/// Gives the path of the rules of a moment with their words, which its page runs in the browser.
pub fn sheet(id: &Slug) -> String {
    format!("{MOMENTS}/{id}{RIGHTS}.bin")
}

/// Tells whether a path is that of the rules of a moment.
pub fn is_sheet(path: &str) -> bool {
    path.strip_suffix(".bin").is_some_and(takes_a_form)
}

/// Tells whether a path is that of the rights of a moment: the only pages that take a form.
pub fn takes_a_form(path: &str) -> bool {
    let id = path.strip_prefix(MOMENTS).and_then(|rest| rest.strip_suffix(RIGHTS));
    id.and_then(|id| id.strip_prefix('/')).is_some_and(|id| !id.is_empty() && !id.contains('/'))
}

/// Gives the path of a procedure, without its language.
pub fn procedure(id: &Slug) -> String {
    format!("{PROCEDURES}/{id}")
}

/// Gives the path of a letter, without its language.
pub fn letter(id: &Slug) -> String {
    format!("{LETTERS}/{id}")
}

/// Gives the path of a letter as plain text. It is French in every language.
pub fn letter_text(id: &Slug) -> String {
    format!("{LETTERS}/{id}.txt")
}

/// Tells whether a path is that of a letter, as a page or as plain text.
pub fn is_letter(path: &str) -> bool {
    let id = path.strip_prefix(LETTERS).and_then(|rest| rest.strip_prefix('/'));
    id.is_some_and(|id| !id.is_empty() && !id.contains('/'))
}

/// Gives the path of the feed of what was added or revised, in a language.
pub fn feed(lang: Lang) -> String {
    localized(lang, &format!("{NEWS}.atom"))
}

/// Tells whether a path without its language is that of the feed.
pub fn is_feed(path: &str) -> bool {
    path.strip_suffix(".atom") == Some(NEWS)
}

/// Gives the path of a right, without its language.
pub fn entitlement(id: &Slug) -> String {
    format!("{ENTITLEMENTS}/{id}")
}

/// Gives the path of a search result, without its language; nothing for a page of
/// service-public.fr, which is not shown here.
pub fn item(kind: Kind, id: &Slug) -> Option<String> {
    match kind {
        Kind::Moment => Some(moment(id)),
        Kind::Procedure => Some(procedure(id)),
        Kind::Entitlement => Some(entitlement(id)),
        Kind::Reference => None,
    }
}

/// Reads the path of an item back: `/demarches/x` gives the procedure `x`.
pub fn split_item(path: &str) -> Option<(Kind, &str)> {
    let lists =
        [(Kind::Moment, MOMENTS), (Kind::Procedure, PROCEDURES), (Kind::Entitlement, ENTITLEMENTS)];
    lists.into_iter().find_map(|(kind, list)| {
        let id = path.strip_prefix(list)?.strip_prefix('/')?;
        (!id.is_empty() && !id.contains('/')).then_some((kind, id))
    })
}

/// Puts a path in a language: nothing before it for French, `/en` or `/fr-simple` otherwise.
pub fn localized(lang: Lang, path: &str) -> String {
    match lang {
        Lang::Fr => path.to_owned(),
        _ if path == HOME => format!("/{lang}"),
        _ => format!("/{lang}{path}"),
    }
}

/// Takes the language off a path: `/en/moments` gives English and `/moments`.
pub fn split_lang(path: &str) -> (Lang, &str) {
    for lang in [Lang::FrSimple, Lang::En] {
        let rest = path.strip_prefix('/').and_then(|path| path.strip_prefix(lang.code()));
        match rest {
            Some("") => return (lang, HOME),
            Some(rest) if rest.starts_with('/') => return (lang, rest),
            _ => {}
        }
    }
    (Lang::Fr, path)
}

/// Adds a query to a path; pairs with an empty value are left out.
pub fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_goes_on_and_comes_off() {
        for lang in Lang::ALL {
            for path in [HOME, MOMENTS, "/demarches/declarer-un-deces"] {
                assert_eq!(split_lang(&localized(lang, path)), (lang, path));
            }
        }
    }

    #[test]
    fn a_path_that_only_begins_like_a_language_keeps_its_beginning() {
        assert_eq!(split_lang("/english"), (Lang::Fr, "/english"));
        assert_eq!(split_lang("/en"), (Lang::En, "/"));
        assert_eq!(split_lang("/en/"), (Lang::En, "/"));
    }

    #[test]
    fn query_is_encoded_and_empty_values_are_left_out() {
        let url = with_query(SEARCH, &[("q", "l’été & co"), ("kind", "")]);
        assert_eq!(url, "/recherche?q=l%E2%80%99%C3%A9t%C3%A9+%26+co");
    }
}
