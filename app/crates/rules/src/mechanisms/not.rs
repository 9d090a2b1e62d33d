//! `not`: true when the condition is false.

use crate::evaluate::Eval;
use crate::program::NodeId;

pub(crate) fn evaluate(eval: &mut Eval<'_>, condition: NodeId) -> Option<bool> {
    eval.flag(condition).map(|holds| !holds)
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    condition: &catalogue::Expression,
    at: &str,
) -> Option<crate::compile::Typed> {
    let inner = cx.condition(condition, at)?;
    let node = crate::program::Node::Not(inner.node);
    Some(cx.typed(node, crate::types::Type::Flag, inner.scope))
}
