//! What a page knows of the request it answers, and how it tells the status of its answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};

use catalogue::{Date, Lang};
use leptos::prelude::*;

use crate::i18n::Tr;
use crate::ports::CatalogueReader;
use crate::urls;

/// The request as pages see it. Cheap to clone.
#[derive(Clone)]
pub struct Request {
    /// The release this request sees.
    pub reader: Arc<dyn CatalogueReader>,
    /// The words of the interface, in the language of the address.
    pub tr: Tr,
    /// The path without its language.
    pub path: Arc<str>,
    /// The query, decoded.
    pub query: Arc<[(String, String)]>,
    /// The fields of the form that was sent, decoded; empty for most pages.
    pub form: Arc<[(String, String)]>,
    /// The day of the request. Pages that anybody may keep do not look at it.
    pub today: Date,
    /// The site itself.
    pub site: Arc<Site>,
    status: Arc<AtomicU16>,
    found_nothing: Arc<AtomicBool>,
}

/// What is the same for every request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The look.
    pub brand: Brand,
    /// The address of the site, without a slash at its end: `https://moments.example.fr`.
    pub base_url: String,
    /// The built files, by hashed name.
    pub assets: Assets,
    /// Who publishes the site, for the legal notice; nothing when the operator has not said.
    pub operator: Operator,
}

/// The two looks of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Brand {
    /// Our own colours and typeface, no mark of the State.
    #[default]
    Neutral,
    /// The State's design system, reserved to its sites.
    State,
}

/// The addresses of the built files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The style sheet of the brand.
    pub style: String,
    /// The fonts to fetch early.
    pub fonts: Vec<String>,
    /// The loader of the islands.
    pub loader: String,
    /// The script made by wasm-bindgen.
    pub script: String,
    /// The module.
    pub wasm: String,
    /// The loader of the engine of rights.
    pub engine_loader: String,
    /// Its script made by wasm-bindgen.
    pub engine_script: String,
    /// Its module.
    pub engine: String,
    /// The script of letters.
    pub letter: String,
    /// The icon of the site.
    pub icon: String,
}

/// Who answers for the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operator {
    /// The publisher's name and address.
    pub publisher: Option<String>,
    /// The director of publication.
    pub director: Option<String>,
    /// Who hosts the site: name, address, telephone.
    pub hosting: Option<String>,
    /// Where to write: an e-mail address.
    pub contact: Option<String>,
}

impl Request {
    /// Makes the request of a page.
    pub fn new(
        reader: Arc<dyn CatalogueReader>,
        tr: Tr,
        path: &str,
        query: &str,
        today: Date,
        site: Arc<Site>,
    ) -> Self {
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let (status, found_nothing) = (Arc::new(AtomicU16::new(200)), Arc::default());
        let (path, form) = (path.into(), Arc::default());
        Self { reader, tr, path, query, form, today, site, status, found_nothing }
    }

    /// Gives the same request with the fields of a form.
    pub fn with_form(self, body: &[u8]) -> Self {
        Self { form: form_urlencoded::parse(body).into_owned().collect(), ..self }
    }

    /// Gives the language of the address.
    pub fn lang(&self) -> Lang {
        self.tr.lang()
    }

    /// Gives the first value of a field of the query, trimmed; nothing when it is empty.
    pub fn field<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.fields(name).next()
    }

    /// Gives every value of a field of the query, trimmed, without empty ones.
    pub fn fields<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let pairs = self.query.iter().filter(move |(key, _)| key == name);
        pairs.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Tells whether the search page is asked why its results rank where they do.
    pub fn explains(&self) -> bool {
        &*self.path == urls::SEARCH && self.field("explain") == Some("1")
    }

    /// Puts a path in the language of this request.
    pub fn link(&self, path: &str) -> String {
        urls::localized(self.lang(), path)
    }

    /// Gives the absolute address of a path in a language.
    pub fn absolute(&self, lang: Lang, path: &str) -> String {
        format!("{}{}", self.site.base_url, urls::localized(lang, path))
    }

    /// Says which status the answer has. 200 when a page says nothing.
    pub fn set_status(&self, status: u16) {
        self.status.store(status, Ordering::Relaxed);
    }

    /// Says that what was searched is nowhere in the catalogue.
    pub fn set_found_nothing(&self) {
        self.found_nothing.store(true, Ordering::Relaxed);
    }

    /// Tells whether what was searched is nowhere in the catalogue.
    pub fn found_nothing(&self) -> bool {
        self.found_nothing.load(Ordering::Relaxed)
    }

    /// Gives the status the page has asked for.
    pub fn status(&self) -> u16 {
        self.status.load(Ordering::Relaxed)
    }
}

/// Gives the request of the page being rendered.
pub fn use_request() -> Request {
    expect_context::<Request>()
}

/// Gives a parameter of the address, such as the `id` of a moment.
pub fn use_param(name: &str) -> String {
    let params = leptos_router::hooks::use_params_map();
    params.read_untracked().get(name).unwrap_or_default()
}
