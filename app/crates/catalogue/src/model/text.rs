//! Words in several languages, and how sure we are of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Date, HttpsUrl};

/// A language of the interface and of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// French: always there.
    #[serde(rename = "fr")]
    Fr,
    /// French that is easy to read and understand (FALC).
    #[serde(rename = "fr-simple")]
    FrSimple,
    /// English.
    #[serde(rename = "en")]
    En,
}

/// Says that a language is not one of ours.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not one of the languages fr, fr-simple, en")]
pub struct UnknownLang(pub String);

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Self; 3] = [Self::Fr, Self::FrSimple, Self::En];

    /// Gives the name used in addresses and files: `fr`, `fr-simple`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::FrSimple => "fr-simple",
            Self::En => "en",
        }
    }

    /// Gives the BCP 47 tag for the `lang` attribute: easy-to-read French is French.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr | Self::FrSimple => "fr",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or_else(|| UnknownLang(code.to_owned()))
    }
}

/// One text in every language it has been written in. Paragraphs are separated by an empty line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// French, always there.
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub fr: String,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub en: Option<String>,
    /// Easy-to-read French (FALC): one idea a sentence, one sentence a line.
    #[serde(default, rename = "fr-simple", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub fr_simple: Option<String>,
}

/// A text as found for a reader: in the language asked for, or else in French.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation<'a> {
    /// The words.
    pub text: &'a str,
    /// The language they are in.
    pub lang: Lang,
}

impl Text {
    /// Gives the text in `lang`, or in French where it has not been written in `lang`.
    pub fn get(&self, lang: Lang) -> Translation<'_> {
        let wanted = match lang {
            Lang::Fr => None,
            Lang::FrSimple => self.fr_simple.as_deref(),
            Lang::En => self.en.as_deref(),
        };
        match wanted {
            Some(text) => Translation { text: text.trim_end(), lang },
            None => Translation { text: self.fr.trim_end(), lang: Lang::Fr },
        }
    }
}

impl<'a> Translation<'a> {
    /// Gives the paragraphs: what stands between empty lines.
    pub fn paragraphs(self) -> impl Iterator<Item = &'a str> {
        self.text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
    }
}

/// How sure we are of what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Read in the source named.
    Sure,
    /// From a secondary source or a calculation.
    Likely,
    /// From memory, or from sources that disagree: check before acting on it.
    ToCheck,
}

impl Certainty {
    /// Every certainty, the best first.
    pub const ALL: [Self; 3] = [Self::Sure, Self::Likely, Self::ToCheck];

    /// Gives the name used in files and in the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::ToCheck => "to_check",
        }
    }
}

/// Where a fact comes from, and when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What the source is called, in French.
    #[cfg_attr(feature = "load", schemars(regex(pattern = r"\S")))]
    pub title: String,
    /// Where it is published.
    pub url: HttpsUrl,
    /// The day our statement was compared with what we had of this source.
    pub checked: Date,
    /// `sure`: the source itself was read that day; otherwise it was not, and should be.
    pub certainty: Certainty,
}
