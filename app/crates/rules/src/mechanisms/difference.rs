//! `difference`: the first less the second, of one unit.

use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, a: NodeId, b: NodeId) -> Range {
    let (a, b) = (eval.number(a), eval.number(b));
    a.minus(b)
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    terms: &[catalogue::Expression],
    at: &str,
) -> Option<crate::compile::Typed> {
    let [a, b] = terms else {
        cx.fault(at, format!("a difference has two terms, found {}", terms.len()));
        return None;
    };
    let (a, b) = (cx.number(a, &format!("{at}/0")), cx.number(b, &format!("{at}/1")));
    let ((a, unit_a), (b, unit_b)) = (a?, b?);
    match crate::types::same(unit_a, unit_b) {
        Ok(unit) => {
            let node = crate::program::Node::Difference(a.node, b.node);
            Some(cx.typed(node, crate::types::Type::Number(unit), a.scope.or(b.scope)))
        }
        Err((a, b)) => {
            let (a, b) = (a.code(), b.code());
            cx.fault(at, format!("{b} is taken from {a}: convert one of them"));
            None
        }
    }
}
