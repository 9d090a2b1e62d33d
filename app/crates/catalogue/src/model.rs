//! The types of the catalogue, in the words of CPSV-AP 3.2 and CCCEV 2.1.

mod evidence;
mod moment;
mod procedure;
mod text;
mod withdrawn;

pub use evidence::{Authority, Evidence, Holder};
pub use moment::{Moment, Origin, Stage, Step};
pub use procedure::{
    Cerfa, Channel, ChannelKind, Claim, Deadline, EvidenceItem, FranceConnect, LegalText, Limit,
    LimitStart, LimitUnit, Proactivity, ProactivityLevel, Procedure,
};
pub use text::{Certainty, Lang, Source, Text, Translation, UnknownLang};
pub use withdrawn::Withdrawn;
