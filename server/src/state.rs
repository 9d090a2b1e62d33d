//! What every request can reach.

use std::sync::Arc;

use app::i18n::{Locales, Tr};
use app::request::{Assets, Brand, Operator, Site};
use app::urls;
use arc_swap::ArcSwap;
use catalogue::{Date, Lang};

use crate::config::{BrandName, Config};
use crate::embedded;
use crate::services::published::Published;
use crate::services::publishing::Start;
use crate::services::tally::Tally;
use crate::telemetry::Metrics;

/// The state of one server. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

struct Inner {
    published: ArcSwap<Published>,
    locales: Arc<Locales>,
    site: Arc<Site>,
    metrics: Metrics,
    store_trouble: Option<String>,
    tally: Option<Arc<Tally>>,
}

impl AppState {
    /// Makes the state from a configuration and the release to serve.
    pub fn new(config: &Config, start: Start) -> anyhow::Result<Self> {
        let locales = Locales::parse(embedded::LOCALES.iter().copied())?;
        let metrics = Metrics::default();
        let today = Date(jiff::Zoned::now().date());
        // What nothing can remember need not be counted.
        let tally = start.store_trouble.is_none().then(|| Arc::new(Tally::new(today)));
        let state = Self(Arc::new(Inner {
            published: ArcSwap::from_pointee(start.published),
            locales: Arc::new(locales),
            site: Arc::new(site(config)?),
            metrics,
            store_trouble: start.store_trouble,
            tally,
        }));
        state.count_release();
        Ok(state)
    }

    /// Shows another release from now on. Requests that are being answered keep the one they took.
    pub fn publish(&self, published: Published) {
        self.0.published.store(Arc::new(published));
        self.count_release();
    }

    fn count_release(&self) {
        let number = app::ports::CatalogueReader::edition(&*self.published()).number;
        self.metrics().release.set(i64::try_from(number).unwrap_or(i64::MAX));
    }

    /// Gives the release shown now. Take it once a request, so that the request sees one only.
    pub fn published(&self) -> Arc<Published> {
        self.0.published.load_full()
    }

    /// Gives the words of a language.
    pub fn tr(&self, lang: Lang) -> Tr {
        Tr::new(Arc::clone(&self.0.locales), lang)
    }

    /// Gives what is the same for every request.
    pub fn site(&self) -> Arc<Site> {
        Arc::clone(&self.0.site)
    }

    /// Gives the counters.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Gives what counts searches that went badly; nothing without a store.
    pub fn tally(&self) -> Option<&Arc<Tally>> {
        self.0.tally.as_ref()
    }

    /// Says why the store cannot be used, if it cannot.
    pub fn store_trouble(&self) -> Option<&str> {
        self.0.store_trouble.as_deref()
    }
}

fn site(config: &Config) -> anyhow::Result<Site> {
    let (brand, style, fonts) = match config.brand {
        BrandName::Neutre => {
            (Brand::Neutral, "neutre.css", ["atkinson-400.woff2", "atkinson-700.woff2"])
        }
        BrandName::Etat => (Brand::State, "etat.css", ["marianne-400.woff2", "marianne-700.woff2"]),
    };
    let built = !embedded::SITE.is_empty();
    if !built {
        tracing::warn!("this binary was built without the site's files: pages have no style");
    }
    anyhow::ensure!(
        brand == Brand::Neutral || embedded::asset(style).is_some(),
        "configuration: brand `etat` needs the State's design system, and this binary was built \
         without it: see README.md, \"The State's look\""
    );
    let path = |name: &str| match embedded::asset(name) {
        Some(asset) => format!("{}/{}", urls::ASSETS, asset.path),
        None => format!("{}/{name}", urls::ASSETS),
    };
    let scripts = ["islands.js", "app.js", "rights.js", "engine.js", "letter.js"];
    for name in scripts.into_iter().chain([style, "app.wasm", "engine.wasm"]) {
        anyhow::ensure!(
            !built || embedded::asset(name).is_some(),
            "the site's files in this binary lack {name}: build it again with make"
        );
    }
    let there = |name: &&str| !built || embedded::asset(name).is_some();
    Ok(Site {
        brand,
        base_url: config.base_url.clone(),
        assets: Assets {
            style: path(style),
            fonts: fonts.iter().filter(|name| there(name)).map(|name| path(name)).collect(),
            loader: path("islands.js"),
            script: path("app.js"),
            wasm: path("app.wasm"),
            engine_loader: path("rights.js"),
            engine_script: path("engine.js"),
            engine: path("engine.wasm"),
            letter: path("letter.js"),
            icon: path("favicon.svg"),
        },
        operator: Operator {
            publisher: config.publisher.clone(),
            director: config.director.clone(),
            hosting: config.hosting.clone(),
            contact: config.contact.clone(),
        },
    })
}
