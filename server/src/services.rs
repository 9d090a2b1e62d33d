//! What is neither an address nor a layer: reading content, publishing a release.

pub mod content;
pub mod impact;
pub mod outgoing;
pub mod published;
pub mod publishing;
pub mod references;
pub mod report;
pub mod tally;
pub mod wording;
