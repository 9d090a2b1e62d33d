//! The server: it loads a release, renders pages, answers the API.
//!
//! `cli` reads the command line; `routes` lists every address; `middleware` is what every answer
//! goes through; `services` do what is neither.

pub mod cli;
pub mod config;
pub mod embedded;
pub mod middleware;
pub mod routes;
pub mod services;
pub mod state;
pub mod telemetry;
