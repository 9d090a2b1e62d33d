//! `entitled`: whether another right is open.

use catalogue::Status;

use crate::evaluate::Eval;
use crate::program::RuleId;

pub(crate) fn evaluate(eval: &mut Eval<'_>, rule: RuleId) -> Option<bool> {
    match eval.status(rule) {
        Status::Eligible => Some(true),
        Status::NotEligible => Some(false),
        Status::Unknown => None,
    }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    right: &catalogue::Slug,
    at: &str,
) -> Option<crate::compile::Typed> {
    let rule = cx.rule(right, at)?;
    let node = crate::program::Node::Entitled(rule);
    Some(cx.typed(node, crate::types::Type::Flag, crate::compile::Scope::HOUSEHOLD))
}
