//! What HTML cannot do. Each island says why it exists, and its server HTML is usable as it is.
//!
//! Islands get words already translated, never personal data: their properties stand in the HTML.

#![expect(missing_docs, reason = "the macro writes a property struct without one")]

pub mod device;
pub mod done;
pub mod erase;
pub mod print;
pub mod suggest;
