//! The drawings that help those who read with difficulty.

use serde::{Deserialize, Serialize};

/// A notion that has a drawing (`style/icons/notion-*.svg`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Picto {
    /// A meeting at a set hour.
    Appointment,
    /// A bank, an account.
    Bank,
    /// A vehicle and its papers.
    Car,
    /// A child.
    Child,
    /// A court, a judge.
    Court,
    /// A death.
    Death,
    /// A disability.
    Disability,
    /// A doctor, a hospital.
    Doctor,
    /// Heating, electricity.
    Energy,
    /// A family.
    Family,
    /// A form to fill in.
    Form,
    /// Somebody who helps.
    Help,
    /// A home.
    Home,
    /// An identity card, a passport.
    Identity,
    /// An insurance.
    Insurance,
    /// A web site.
    Internet,
    /// A job, an employer.
    Job,
    /// A letter, the post.
    Letter,
    /// Money that is paid.
    Money,
    /// A notary, a will.
    Notary,
    /// A document.
    Paper,
    /// A pension.
    Pension,
    /// A telephone call.
    Phone,
    /// A pregnancy.
    Pregnancy,
    /// A school, studies.
    School,
    /// Taxes.
    Tax,
    /// A town hall.
    TownHall,
    /// A journey, another country.
    Travel,
    /// A vote, a registration.
    Vote,
    /// Building works.
    Works,
}

impl Picto {
    /// Every notion.
    pub const ALL: [Self; 30] = [
        Self::Appointment,
        Self::Bank,
        Self::Car,
        Self::Child,
        Self::Court,
        Self::Death,
        Self::Disability,
        Self::Doctor,
        Self::Energy,
        Self::Family,
        Self::Form,
        Self::Help,
        Self::Home,
        Self::Identity,
        Self::Insurance,
        Self::Internet,
        Self::Job,
        Self::Letter,
        Self::Money,
        Self::Notary,
        Self::Paper,
        Self::Pension,
        Self::Phone,
        Self::Pregnancy,
        Self::School,
        Self::Tax,
        Self::TownHall,
        Self::Travel,
        Self::Vote,
        Self::Works,
    ];

    /// Gives the name used in files and style sheets.
    pub fn code(self) -> &'static str {
        match self {
            Self::Appointment => "appointment",
            Self::Bank => "bank",
            Self::Car => "car",
            Self::Child => "child",
            Self::Court => "court",
            Self::Death => "death",
            Self::Disability => "disability",
            Self::Doctor => "doctor",
            Self::Energy => "energy",
            Self::Family => "family",
            Self::Form => "form",
            Self::Help => "help",
            Self::Home => "home",
            Self::Identity => "identity",
            Self::Insurance => "insurance",
            Self::Internet => "internet",
            Self::Job => "job",
            Self::Letter => "letter",
            Self::Money => "money",
            Self::Notary => "notary",
            Self::Paper => "paper",
            Self::Pension => "pension",
            Self::Phone => "phone",
            Self::Pregnancy => "pregnancy",
            Self::School => "school",
            Self::Tax => "tax",
            Self::TownHall => "town-hall",
            Self::Travel => "travel",
            Self::Vote => "vote",
            Self::Works => "works",
        }
    }
}
