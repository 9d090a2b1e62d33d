//! Measures French words: how easy they are to read ([`readability`]), how they are set
//! ([`typography`]), whether easy-to-read texts keep the rules of FALC ([`easy`]).
//!
//! Words to avoid and acronyms come from a file of the content ([`Lexicon`]), and how far a text
//! may go is said by [`Thresholds`]. No I/O: everything takes text.

mod easy;
mod error;
mod explained;
mod lexicon;
mod passive;
mod readability;
mod syllables;
mod text;
mod thresholds;
mod typography;

pub use easy::{EasyReason, EasySlip, easy};
pub use error::{LexiconError, Mistake};
pub use explained::{AcronymTrouble, AcronymUse, JargonUse};
pub use lexicon::Lexicon;
pub use readability::{Found, Page, Readability, readability};
pub use syllables::syllables;
pub use thresholds::{Excess, Thresholds};
pub use typography::{Slip, SlipKind, typography, typography_fixed};
