//! What a person meets when they search: one binary, so that the engine is linked once.

mod analysis;
mod any;
mod explanations;
mod golden;
mod references;
mod robustness;
mod suggestions;
mod support;
