//! `quotient`: the first divided by the second. Unknown when the divisor may be zero.

use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, a: NodeId, b: NodeId) -> Range {
    let (a, b) = (eval.number(a), eval.number(b));
    a.divided_by(b)
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    terms: &[catalogue::Expression],
    at: &str,
) -> Option<crate::compile::Typed> {
    let [a, b] = terms else {
        cx.fault(at, format!("a quotient has two terms, found {}", terms.len()));
        return None;
    };
    let (a, b) = (cx.number(a, &format!("{at}/0")), cx.number(b, &format!("{at}/1")));
    let ((a, unit_a), (b, unit_b)) = (a?, b?);
    match crate::types::over(unit_a, unit_b) {
        Some(unit) => {
            let node = crate::program::Node::Quotient(a.node, b.node);
            Some(cx.typed(node, crate::types::Type::Number(unit), a.scope.or(b.scope)))
        }
        None => {
            let name = |unit: Option<catalogue::Unit>| unit.map_or("0", catalogue::Unit::code);
            let (a, b) = (name(unit_a), name(unit_b));
            cx.fault(at, format!("{a} cannot be divided by {b}"));
            None
        }
    }
}
