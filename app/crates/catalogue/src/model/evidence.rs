//! Who is competent, and what they ask for.

use serde::{Deserialize, Serialize};

use crate::{Certainty, Claim, HttpsUrl, Picto, Slug, Text};

/// Who is competent for a procedure (CPSV-AP PublicOrganisation): CAF, mairie, CPAM…
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The name people know, as short as they say it.
    pub title: Text,
    /// What it does, in one sentence.
    pub summary: Text,
    /// Its home page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<HttpsUrl>,
    /// Where to find the nearest counter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder: Option<HttpsUrl>,
    /// The number to call, as people dial it: `39 60`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"^\+?[0-9][0-9 ]*[0-9]$")))]
    pub phone: Option<String>,
    /// When the line is open, in words: « du lundi au vendredi, de 9 h à 17 h ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Claim>,
    /// How deaf people, and others who cannot use a telephone as it is, reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessible: Option<AccessibleContact>,
    /// The drawing shown where reading must be easy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picto: Option<Picto>,
    /// Other names, acronyms and old names, for search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// How sure we are of the addresses and of the number.
    pub certainty: Certainty,
}

/// A way to reach an authority in sign language, by relayed text, or by another accessible means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccessibleContact {
    /// What it is and for whom.
    pub text: Text,
    /// Where it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<HttpsUrl>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// A kind of supporting document (CCCEV EvidenceType), and who already holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What it is called.
    pub title: Text,
    /// Which administrations hold it already (dites-le-nous une fois).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held_by: Vec<Holder>,
    /// How a person gets it.
    pub obtain: Text,
    /// How long it stays valid, or how recent it must be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validity: Option<Claim>,
    /// Whether a copy is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<CopyRule>,
    /// The procedure that delivers it, if the catalogue has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Slug>,
    /// How sure we are of how to get it.
    pub certainty: Certainty,
}

/// Whether a copy of a document is enough, in general; a procedure may say otherwise in a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CopyRule {
    /// A photocopy or a photograph is enough.
    Enough,
    /// The original is shown, and given back.
    Shown,
    /// The original is handed over.
    Original,
}

impl CopyRule {
    /// Gives the name used in files and in the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Enough => "enough",
            Self::Shown => "shown",
            Self::Original => "original",
        }
    }
}

/// An administration that already holds a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// Who holds it.
    pub authority: Slug,
    /// Through which exchange others can have it: COMEDEC, API Particulier…
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// How sure we are that it is held there.
    pub certainty: Certainty,
}
