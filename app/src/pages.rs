//! The pages: one file an address. Each gives a whole document.

pub mod about;
pub mod accessibility;
pub mod entitlement;
pub mod entitlements;
pub mod error;
pub mod glossary;
pub mod home;
pub mod legal;
pub mod letters;
pub mod moment;
pub mod moments;
pub mod news;
pub mod privacy;
pub mod procedure;
pub mod procedures;
pub mod rights;
pub mod search;
pub mod site_map;
