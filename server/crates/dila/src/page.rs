//! From the tree of a page to what search needs of it.

use catalogue::{Audience, HttpsUrl, PageId, Reference};

use crate::BadFile;
use crate::node::Element;
use crate::words;

/// The letter of pages that somebody reads.
const PAGE: char = 'F';

/// Makes a page of a tree. Gives nothing when it is no page.
pub(crate) fn of(root: &Element) -> Result<Option<Reference>, BadFile> {
    if root.name != "Publication" {
        return Ok(None);
    }
    let id = root.attribute("ID").ok_or_else(|| missing("ID"))?;
    let id: PageId = id.parse().map_err(|err| wrong("ID", &err))?;
    if id.letter() != PAGE {
        return Ok(None);
    }
    let needed = |name: &str| root.text_of(name).ok_or_else(|| missing(name));
    let audience = audience(root)?;
    let date = needed("dc:date")?;
    let day = date.rsplit(' ').next().unwrap_or(&date);
    let description = root.text_of("dc:description").unwrap_or_default();
    Ok(Some(Reference {
        id,
        audience,
        kind: needed("dc:type")?,
        title: needed("dc:title")?,
        path: path(root, id),
        situations: situations(root),
        text: words::text(root, &description),
        url: url(root, audience, id)?,
        date: day.parse().map_err(|err| wrong("dc:date", &err))?,
        moments: moments(root, id),
        description,
    }))
}

fn missing(what: &str) -> BadFile {
    BadFile::Content(format!("`{what}` is missing"))
}

fn wrong(what: &str, err: &dyn std::fmt::Display) -> BadFile {
    BadFile::Content(format!("{what}: {err}"))
}

/// Whom the page is written for: where its path begins, else the first audience it names.
fn audience(root: &Element) -> Result<Audience, BadFile> {
    let levels = root.named("FilDAriane").flat_map(|path| path.named("Niveau"));
    let begins = levels.filter_map(|level| level.attribute("ID")).find_map(audience_named);
    let named = || root.named("Audience").find_map(|one| audience_named(&one.text()));
    begins.or_else(named).ok_or_else(|| missing("Audience"))
}

fn audience_named(name: &str) -> Option<Audience> {
    match name {
        "Particuliers" => Some(Audience::Particuliers),
        "Professionnels" => Some(Audience::Professionnels),
        "Associations" => Some(Audience::Associations),
        _ => None,
    }
}

/// The levels above the page, without the home page.
fn path(root: &Element, id: PageId) -> Vec<String> {
    let own = id.to_string();
    let above = |level: &&Element| {
        let at = level.attribute("ID").unwrap_or_default();
        at != own && audience_named(at).is_none()
    };
    let levels = root.named("FilDAriane").flat_map(|path| path.named("Niveau")).filter(above);
    levels.map(Element::text).filter(|title| !title.is_empty()).collect()
}

fn situations(root: &Element) -> Vec<String> {
    let lists = root.named("ListeSituations");
    let situations = lists.flat_map(|list| list.named("Situation"));
    situations.filter_map(|situation| situation.text_of("Titre")).collect()
}

/// The official page. Some files do not give it; all addresses of an audience have one form.
fn url(root: &Element, audience: Audience, id: PageId) -> Result<HttpsUrl, BadFile> {
    let folder = match audience {
        Audience::Particuliers => "particuliers",
        Audience::Professionnels => "professionnels-entreprises",
        Audience::Associations => "associations",
    };
    let url = match root.attribute("spUrl") {
        Some(url) => url.to_owned(),
        None => format!("https://www.service-public.fr/{folder}/vosdroits/{id}"),
    };
    url.parse().map_err(|err| wrong("spUrl", &err))
}

fn moments(root: &Element, id: PageId) -> Vec<PageId> {
    let links = root.named("CommentFaireSi").filter_map(|link| link.attribute("ID"));
    let mut moments: Vec<PageId> = links.filter_map(|link| link.parse().ok()).collect();
    moments.retain(|moment| *moment != id);
    moments.sort();
    moments.dedup();
    moments
}
