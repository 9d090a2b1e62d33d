//! Who is competent, and what they ask for.

use serde::{Deserialize, Serialize};

use crate::{Certainty, HttpsUrl, Slug, Text};

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
    /// Other names, acronyms and old names, for search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// How sure we are of the addresses and of the number.
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
    /// The procedure that delivers it, if the catalogue has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Slug>,
    /// How sure we are of how to get it.
    pub certainty: Certainty,
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
