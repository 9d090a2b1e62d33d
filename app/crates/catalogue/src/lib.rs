//! The catalogue of public procedures, entered by the moments of life: its types and its checks.
//!
//! Pure: no file is opened here, no clock is read, no global is held. Content comes in as text and
//! goes out as a [`Catalogue`] with every reference resolved, or as a list of [`Problem`]s that name
//! file, line and column.

mod catalogue;
mod ids;
mod model;
mod query;

#[cfg(feature = "load")]
mod load;

pub use catalogue::{Catalogue, Place};
pub use ids::{BadDate, BadHttpsUrl, BadSlug, Date, HttpsUrl, Slug};
pub use model::{
    Authority, Cerfa, Certainty, Channel, ChannelKind, Claim, Deadline, Evidence, EvidenceItem,
    FranceConnect, Holder, Lang, LegalText, Limit, LimitStart, LimitUnit, Moment, Origin,
    Proactivity, ProactivityLevel, Procedure, Source, Stage, Step, Text, Translation, UnknownLang,
    Withdrawn,
};
pub use query::{Facet, Facets, Fragment, Hit, Kind, SearchAnswer, SearchQuery, UnknownKind};

#[cfg(feature = "load")]
pub use load::{ContentFiles, Problem, load, schemas};
