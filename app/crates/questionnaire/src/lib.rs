//! « Vos droits » as people read it: the form they fill in, what comes out, and why.
//!
//! Used on the server, where the form is sent, and in the browser, where it stays. Nothing here knows
//! Fluent or Leptos: the words come as a [`Vocabulary`], made once a language, and what is rendered is
//! markup. The module of the browser is a third of what it was with views and their runtime.

mod card;
mod form;
mod outcome;
mod page;
mod question;
mod reason;
mod sheet;
mod values;
mod vocabulary;

pub use card::{Card, Link};
pub use form::Filled;
pub use page::{ASIDE, MAIN, questionnaire, recap};
pub use reason::{Figure, Reason, Telling};
pub use sheet::{Filling, Sheet};
pub use vocabulary::{Vocabulary, Word};
