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

#[cfg(feature = "load")]
pub(crate) use catalogue::Parts;
pub use catalogue::{Catalogue, Place, RuleContent, StepRule};
pub use explanation::{
    Explanation, Feature, FeatureKind, FoundTerm, SearchField, TermField, TermOrigin,
};
pub use ids::{BadDate, BadHttpsUrl, BadSlug, Date, HttpsUrl, Slug};
pub use model::{
    AccessibleContact, Age, AmountRule, AnswerLimit, Authority, Between, Beyond, Brackets, Break,
    Cerfa, Certainty, Channel, ChannelKind, Choice, Claim, Compare, Convert, CopyRule, Criterion,
    DateInYear, DatedValue, DayLimit, DayOfYear, Deadline, Each, Elapsed, Entitlement, Evidence,
    EvidenceItem, Example, Expected, Expression, Fact, FactGroup, FactKind, Facts, FranceConnect,
    Holder, If, InForce, Ladder, Lang, LegalText, Letter, LetterField, LetterFieldKind, Limit,
    LimitStart, LimitUnit, Many, Mechanism, Moment, News, NewsItem, NewsKind, Notion, OneOf,
    Origin, Parameter, Picto, Proactivity, ProactivityLevel, Procedure, Recourse, Round, RoundTo,
    Rounding, Row, Shift, Source, Stage, Status, Step, StepValue, Table, Term, Text, TimeUnit,
    Translation, Unit, UnknownChannel, UnknownLang, UnknownRung, Way, Withdrawn,
};
pub use number::{BadNumber, Number};
pub use query::{Facet, Facets, Fragment, Hit, Kind, SearchAnswer, SearchQuery, UnknownKind};
pub use reference::{Audience, BadPageId, PageId, Reference, References};

#[cfg(feature = "load")]
pub use load::{
    Address, ContentFiles, Places, Problem, Reading, Site, Written, addresses, did_you_mean, load,
    read, schemas, texts,
};
