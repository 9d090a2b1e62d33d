//! `if`: one value or another.

use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::value::Value;

pub(crate) fn evaluate(
    eval: &mut Eval<'_>,
    test: NodeId,
    then: NodeId,
    otherwise: NodeId,
) -> Value {
    match eval.flag(test) {
        Some(true) => eval.value(then),
        Some(false) => eval.value(otherwise),
        None => {
            let then = eval.value(then);
            then.or(eval.value(otherwise))
        }
    }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    choice: &catalogue::If,
    at: &str,
) -> Option<crate::compile::Typed> {
    use crate::program::Node;
    use crate::types::{self, Type};

    let test = cx.condition(&choice.test, &format!("{at}/test"));
    let then = cx.expression(&choice.then, &format!("{at}/then"));
    let otherwise = cx.expression(&choice.otherwise, &format!("{at}/else"));
    let (test, then, otherwise) = (test?, then?, otherwise?);
    let kind = match (then.kind, otherwise.kind) {
        (Type::Number(a), Type::Number(b)) => match types::same(a, b) {
            Ok(unit) => Type::Number(unit),
            Err((a, b)) => {
                let (a, b) = (a.code(), b.code());
                cx.fault(at, format!("either {a} or {b} comes out: convert one of them"));
                return None;
            }
        },
        (a, b) if a == b => a,
        (a, b) => {
            let (a, b) = (a.name(), b.name());
            cx.fault(at, format!("either {a} or {b} comes out: one kind is needed"));
            return None;
        }
    };
    let node = Node::If(test.node, then.node, otherwise.node);
    Some(cx.typed(node, kind, test.scope.or(then.scope).or(otherwise.scope)))
}
