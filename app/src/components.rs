//! The pieces pages are made of: one file a component, named like its style sheet.

pub mod breadcrumb;
pub mod certainty;
pub mod channel;
pub mod document;
pub mod evidence;
pub mod explanation;
pub mod footer;
pub mod header;
pub mod intro;
pub mod mark;
pub mod moments_grid;
pub mod notice;
pub mod official;
pub mod pagination;
pub mod picto;
pub mod prose;
pub mod result;
pub mod search_form;
pub mod sources;
pub mod step;
pub mod suggestions;
