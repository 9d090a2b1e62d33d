//! The types of the catalogue, in the words of CPSV-AP 3.2 and CCCEV 2.1.

mod entitlement;
mod evidence;
mod expression;
mod fact;
mod letter;
mod moment;
mod news;
mod picto;
mod procedure;
mod recourse;
mod term;
mod text;
mod unit;
mod withdrawn;

pub use entitlement::{AmountRule, Break, Entitlement, Example, Expected, InForce, Ladder, Status};
pub use evidence::{AccessibleContact, Authority, CopyRule, Evidence, Holder};
pub use expression::{
    Age, Between, Brackets, Compare, Convert, Criterion, DateInYear, DayLimit, Each, Elapsed,
    Expression, If, Many, Mechanism, OneOf, Round, RoundTo, Rounding, Shift, Table, TimeUnit,
};
pub use fact::{
    AnswerLimit, Beyond, Choice, DatedValue, Fact, FactGroup, FactKind, Facts, Notion, Parameter,
    Row, StepValue,
};
pub use letter::{Letter, LetterField, LetterFieldKind};
pub use moment::{Moment, Origin, Stage, Step};
pub use news::{News, NewsItem, NewsKind};
pub use picto::Picto;
pub use procedure::{
    Cerfa, Channel, ChannelKind, Claim, DayOfYear, Deadline, EvidenceItem, FranceConnect,
    LegalText, Limit, LimitStart, LimitUnit, Proactivity, ProactivityLevel, Procedure,
    UnknownChannel, UnknownRung,
};
pub use recourse::{Recourse, Way};
pub use term::Term;
pub use text::{Certainty, Lang, Source, Text, Translation, UnknownLang};
pub use unit::Unit;
pub use withdrawn::Withdrawn;
