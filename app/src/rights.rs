//! Rights as people read them: amounts, days and reasons in words.
//!
//! Used on the server and in the browser: nothing here knows Fluent. The words come as a
//! [`Vocabulary`], made once a language.

mod form;
mod reason;
mod values;
mod vocabulary;

pub use form::{Filled, field_name};
pub use reason::{Figure, Reason, Telling};
pub use vocabulary::{Vocabulary, Word};
