//! A procedure: one thing to do with an authority.

use serde::{Deserialize, Serialize};

use super::moment::unnamed;
use crate::{Certainty, HttpsUrl, Picto, Slug, Source, Text};

/// One thing to do with an authority (CPSV-AP PublicService): a démarche.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The name of the file, without its ending.
    #[serde(skip, default = "unnamed")]
    pub id: Slug,
    /// What one does, beginning with a verb.
    pub title: Text,
    /// What it is, in one or two sentences of plain French.
    pub summary: Text,
    /// For whom it is.
    pub audience: Text,
    /// Who is competent.
    pub authority: Slug,
    /// The ways to do it. Never online alone.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub channels: Vec<Channel>,
    /// What to bring. Empty when nothing is asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceItem>,
    /// Before when, if there is a limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// What it costs.
    pub cost: Claim,
    /// How long it takes until the answer.
    pub duration: Claim,
    /// What you get.
    pub result: Claim,
    /// The forms it uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cerfa: Vec<Cerfa>,
    /// The texts of law it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<LegalText>,
    /// How much of it comes without asking.
    pub proactivity: Proactivity,
    /// Good to know: what people often miss. One short paragraph each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Claim>,
    /// What people often get wrong, and what to do instead. One short paragraph each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<Claim>,
    /// What to do when it goes wrong, where that is particular to this procedure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trouble: Vec<Claim>,
    /// What to do after a refusal or a silence (an id of `recourses.yaml`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recourse: Option<Slug>,
    /// The drawing shown beside it where reading must be easy; that of the authority otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picto: Option<Picto>,
    /// What people call it, for search.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub words: Vec<String>,
    /// Where all this comes from.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub sources: Vec<Source>,
    /// How sure we are of the whole; parts may say otherwise.
    pub certainty: Certainty,
}

/// Something we say, and how sure we are of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What we say.
    pub text: Text,
    /// Where it comes from, when not from the first source of the item it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// One way to do a procedure (CPSV-AP Channel).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Which way.
    pub kind: ChannelKind,
    /// The address of the service (required online), or of the page that says where to go or write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<HttpsUrl>,
    /// The number to call (required by phone), as people dial it: `39 60`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"^\+?[0-9][0-9 ]*[0-9]$")))]
    pub phone: Option<String>,
    /// Which counter, where to write, what to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// How one signs in (online only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub france_connect: Option<FranceConnect>,
    /// Where the address or the number comes from, when not from the procedure's first source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How sure we are of this way.
    pub certainty: Certainty,
}

/// The four ways to reach an authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// A web site or an application.
    Online,
    /// A telephone line.
    Phone,
    /// A counter or an appointment.
    Counter,
    /// A letter.
    Post,
}

/// Says that a way to reach an authority is not one of ours.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not one of the channels online, phone, counter, post")]
pub struct UnknownChannel(pub String);

impl std::str::FromStr for ChannelKind {
    type Err = UnknownChannel;

    fn from_str(code: &str) -> Result<Self, UnknownChannel> {
        let found = Self::ALL.into_iter().find(|kind| kind.code() == code);
        found.ok_or_else(|| UnknownChannel(code.to_owned()))
    }
}

impl ChannelKind {
    /// Every way, in the order shown.
    pub const ALL: [Self; 4] = [Self::Online, Self::Phone, Self::Counter, Self::Post];

    /// Gives the name used in files, addresses and the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Post => "post",
        }
    }
}

/// How one signs in to an online service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FranceConnect {
    /// Without FranceConnect.
    None,
    /// With FranceConnect.
    Franceconnect,
    /// With FranceConnect+, the substantial level against fraud.
    FranceconnectPlus,
}

impl FranceConnect {
    /// Gives the name used in files and in the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Franceconnect => "franceconnect",
            Self::FranceconnectPlus => "franceconnect_plus",
        }
    }
}

/// A piece of evidence as a procedure asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceItem {
    /// Which kind of document (an id of `evidence.yaml`).
    #[serde(rename = "type")]
    pub kind: Slug,
    /// How many.
    #[serde(default = "one")]
    #[cfg_attr(feature = "load", schemars(range(min = 1, max = 20)))]
    pub copies: u32,
    /// When it is asked for, or what it must show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Whether this authority fetches it by itself, so that nobody should be asked for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fetched: bool,
    /// How sure we are that it is asked for.
    pub certainty: Certainty,
}

fn one() -> u32 {
    1
}

/// Before when something must be done, and what is lost afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The limit in words, short: « 24 heures ouvrées ».
    pub text: Text,
    /// The limit as a computer can count it, where the law sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
    /// The limit as a day of the year, where a campaign ends on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly: Option<DayOfYear>,
    /// What is lost when it passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Text>,
    /// Where it comes from, when not from the procedure's first source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// A span of time counted from a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// How many units.
    #[cfg_attr(feature = "load", schemars(range(min = 1)))]
    pub count: u32,
    /// Of what.
    pub unit: LimitUnit,
    /// Counted from what.
    pub from: LimitStart,
}

/// The same day of each year: the last one of a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayOfYear {
    /// The month, from 1.
    #[cfg_attr(feature = "load", schemars(range(min = 1, max = 12)))]
    pub month: u8,
    /// The day of the month, from 1.
    #[cfg_attr(feature = "load", schemars(range(min = 1, max = 31)))]
    pub day: u8,
}

/// The units in which limits are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LimitUnit {
    /// Hours, day and night.
    Hours,
    /// Hours of days that are neither Saturday, Sunday nor holiday.
    WorkingHours,
    /// Calendar days.
    Days,
    /// Days that are neither Saturday, Sunday nor holiday.
    WorkingDays,
    /// Calendar weeks.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

/// From when a limit is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LimitStart {
    /// After the event of the moment (death, birth, departure…).
    AfterEvent,
    /// Before the event of the moment.
    BeforeEvent,
    /// After something else, told in words.
    Other,
}

/// A form with its national number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cerfa {
    /// The number without its version, as a text: `"10431"`.
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"^[0-9]{5}$")))]
    pub number: String,
    /// Where the number comes from, when not from the procedure's first source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// A text of law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalText {
    /// The code and article, in French: « Code civil, article 78 ».
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub title: String,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<HttpsUrl>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// How much of a procedure comes without asking (our extension to CPSV-AP).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Proactivity {
    /// The rung of the ladder.
    pub level: ProactivityLevel,
    /// What that means here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// What breaks it: when one must ask after all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breaks_when: Option<Text>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// The rungs of proactivity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProactivityLevel {
    /// Comes without asking.
    Automatic,
    /// Comes without asking once one has agreed.
    AutomaticOnConsent,
    /// Filled in beforehand: one checks and sends.
    Prefilled,
    /// Must be asked for.
    OnRequest,
}

/// Says that a rung of proactivity is not one of ours.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not one of the rungs automatic, automatic_on_consent, prefilled, on_request")]
pub struct UnknownRung(pub String);

impl std::str::FromStr for ProactivityLevel {
    type Err = UnknownRung;

    fn from_str(code: &str) -> Result<Self, UnknownRung> {
        let found = Self::ALL.into_iter().find(|rung| rung.code() == code);
        found.ok_or_else(|| UnknownRung(code.to_owned()))
    }
}

impl ProactivityLevel {
    /// Every rung, from what asks least of people.
    pub const ALL: [Self; 4] =
        [Self::Automatic, Self::AutomaticOnConsent, Self::Prefilled, Self::OnRequest];

    /// Gives the name used in files and in the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::AutomaticOnConsent => "automatic_on_consent",
            Self::Prefilled => "prefilled",
            Self::OnRequest => "on_request",
        }
    }
}
