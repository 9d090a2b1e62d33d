//! The drawings beside easy-to-read French.

use catalogue::{Lang, Procedure};

use crate::request::Request;

/// Gives the class that draws what a procedure is about; nothing in languages that do without.
pub fn class_of(procedure: &Procedure, request: &Request) -> Option<String> {
    if request.lang() != Lang::FrSimple {
        return None;
    }
    let authority = request.reader.catalogue().authority(procedure.authority.as_str());
    let notion = procedure.picto.or_else(|| authority?.picto)?;
    Some(format!("notion notion--{}", notion.code()))
}
