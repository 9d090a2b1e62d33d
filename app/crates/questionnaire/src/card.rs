//! What the page of rights shows of a right beside its outcome.

use serde::{Deserialize, Serialize};

/// A right among the outcomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The id of the right, which is that of its rule.
    pub id: String,
    /// Its title, and its page.
    pub right: Link,
    /// Whether its amount is an estimate.
    pub estimate: bool,
    /// The procedure by which it is claimed.
    pub procedure: Option<Link>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The words.
    pub text: String,
    /// Whether they are French in a page that is not.
    pub foreign: bool,
    /// The address, in the language of the page.
    pub href: String,
}

impl Link {
    /// Gives the `lang` attribute to set, if any.
    pub fn lang(&self) -> Option<&'static str> {
        self.foreign.then_some("fr")
    }
}
