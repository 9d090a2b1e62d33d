//! The engine as its users see it: from YAML to outcomes.

mod content;
mod language;
mod lint;
mod outcomes;
mod parity;
mod support;
mod unknown;
