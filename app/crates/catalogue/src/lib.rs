//! The catalogue of public procedures, entered by the moments of life: its types and its checks.
//!
//! Pure: no file is opened here, no clock is read, no global is held. Content comes in as text and
//! goes out as a [`Catalogue`] with every reference resolved, or as a list of [`Problem`]s that name
//! file, line and column.

mod catalogue;
mod explanation;
mod ids;
mod model;
mod number;
mod query;
mod reference;

#[cfg(feature = "load")]
mod load;

pub use catalogue::{Catalogue, Place, RuleContent};
pub use explanation::{
    Explanation, Feature, FeatureKind, FoundTerm, SearchField, TermField, TermOrigin,
};
pub use ids::{BadDate, BadHttpsUrl, BadSlug, Date, HttpsUrl, Slug};
pub use model::{
    Age, AmountRule, AnswerLimit, Authority, Between, Beyond, Brackets, Break, Cerfa, Certainty,
    Channel, ChannelKind, Choice, Claim, Compare, Convert, Criterion, DateInYear, DatedValue,
    DayLimit, Deadline, Each, Elapsed, Entitlement, Evidence, EvidenceItem, Example, Expected,
    Expression, Fact, FactGroup, FactKind, Facts, FranceConnect, Holder, If, InForce, Ladder, Lang,
    LegalText, Limit, LimitStart, LimitUnit, Many, Mechanism, Moment, Notion, OneOf, Origin,
    Parameter, Proactivity, ProactivityLevel, Procedure, Round, RoundTo, Rounding, Row, Shift,
    Source, Stage, Status, Step, StepValue, Table, Text, TimeUnit, Translation, Unit,
    UnknownChannel, UnknownLang, UnknownRung, Withdrawn,
};
pub use number::{BadNumber, Number};
pub use query::{Facet, Facets, Fragment, Hit, Kind, SearchAnswer, SearchQuery, UnknownKind};
pub use reference::{Audience, BadPageId, PageId, Reference, References};

#[cfg(feature = "load")]
pub use load::{ContentFiles, Places, Problem, Reading, Site, did_you_mean, load, read, schemas};
