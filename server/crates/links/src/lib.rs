//! The links that lead out of the catalogue: what their text tells, and what their hosts answer.
//!
//! [`check`] looks at the text alone: the form of each address, whether its [`Domains`] is known,
//! and whether one address is spelt in two ways. [`try_all`] asks the hosts, politely, and makes a
//! [`Report`]. Nothing here knows the catalogue: a link is an address and the places it stands at.

mod address;
mod check;
mod domains;
mod error;
mod online;
mod report;

pub use check::{Fault, check};
pub use domains::{Domain, DomainKind, Domains};
pub use error::{LinksError, Mistake};
pub use online::{Manner, try_all};
pub use report::{Counts, Link, Outcome, Report};

/// An address that leads out, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outgoing {
    /// The address, as it is written.
    pub url: String,
    /// Where it stands: `procedures/x.yaml:12:10`.
    pub places: Vec<String>,
}
