//! What every answer goes through.

pub mod bounds;
pub mod cache;
pub mod panics;
pub mod security;
pub mod trace;
