//! The words of a program, and where its figures come from.

use catalogue::{Certainty, Date, Lang, LegalText, Source, Text};
use serde::{Deserialize, Serialize};

use crate::program::{LawId, ParameterId, TextId};

/// The words of a program in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    /// By text number.
    pub texts: Vec<Text>,
    /// By number of the text of law.
    pub laws: Vec<LegalText>,
    /// By parameter, then by value: where the figure comes from.
    pub sources: Vec<Vec<Source>>,
}

/// The words of a program in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// By text number.
    pub texts: Vec<Phrase>,
    /// By number of the text of law.
    pub laws: Vec<Law>,
    /// By parameter, then by value: where the figure comes from. They do not go to the browser.
    #[serde(skip)]
    pub sources: Vec<Vec<Cited>>,
}

/// A text, and whether it is in French though another language was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Whether they are French in a page that is not.
    pub foreign: bool,
}

/// A text of law as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// The code and article.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A source as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// What it is called.
    pub title: String,
    /// Where it is published.
    pub url: String,
    /// The day it was looked at.
    pub checked: Date,
    /// Whether the source itself was read that day.
    pub certainty: Certainty,
}

impl Spoken {
    /// Gives the words in one language.
    pub fn new(phrases: &Phrases, lang: Lang) -> Self {
        let phrase = |text: &Text| {
            let found = text.get(lang);
            let foreign = found.lang.tag() != lang.tag();
            Phrase { text: found.text.to_owned(), foreign }
        };
        let law = |law: &LegalText| Law {
            title: law.title.clone(),
            url: law.url.as_ref().map(|url| url.as_str().to_owned()),
        };
        let cited = |source: &Source| Cited {
            title: source.title.clone(),
            url: source.url.as_str().to_owned(),
            checked: source.checked,
            certainty: source.certainty,
        };
        Self {
            texts: phrases.texts.iter().map(phrase).collect(),
            laws: phrases.laws.iter().map(law).collect(),
            sources: phrases.sources.iter().map(|list| list.iter().map(cited).collect()).collect(),
        }
    }

    /// Gives a text.
    pub fn text(&self, id: TextId) -> Option<&Phrase> {
        self.texts.get(usize::from(id.0))
    }

    /// Gives a text of law.
    pub fn law(&self, id: LawId) -> Option<&Law> {
        self.laws.get(usize::from(id.0))
    }

    /// Gives the source of a value of a figure.
    pub fn source(&self, parameter: ParameterId, value: u16) -> Option<&Cited> {
        self.sources.get(usize::from(parameter.0))?.get(usize::from(value))
    }
}
