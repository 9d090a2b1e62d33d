//! What every answer about the catalogue begins with: one release, in the language asked for.

use std::sync::Arc;

use app::ports::CatalogueReader;
use catalogue::{Catalogue, Lang};

use super::parameters::Parameters;
use super::problem::Problem;
use super::writer::Writer;
use crate::services::published::Published;
use crate::state::AppState;

/// The release that a request reads, and in which language.
pub struct Reading {
    published: Arc<Published>,
    lang: Lang,
}

impl Reading {
    /// Takes the release shown now, once a request.
    pub fn of(state: &AppState, parameters: &Parameters) -> Result<Self, Problem> {
        Ok(Self { lang: parameters.lang()?, published: state.published() })
    }

    /// Gives the catalogue of the release.
    pub fn catalogue(&self) -> &Catalogue {
        self.published.catalogue()
    }

    /// Gives what writes its items.
    pub fn writer(&self) -> Writer<'_> {
        let release = self.published.edition().number;
        Writer { catalogue: self.catalogue(), lang: self.lang, release }
    }
}
