//! `one_of`: a choice is one of several.

use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::value::Value;

pub(crate) fn evaluate(eval: &mut Eval<'_>, choice: NodeId, wanted: u64) -> Option<bool> {
    let Value::Choice(possible) = eval.value(choice) else { return None };
    if possible & !wanted == 0 {
        Some(true)
    } else if possible & wanted == 0 {
        Some(false)
    } else {
        None
    }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    one_of: &catalogue::OneOf,
    at: &str,
) -> Option<crate::compile::Typed> {
    use crate::types::Type;

    let at_value = format!("{at}/value");
    let value = cx.expression(&one_of.value, &at_value)?;
    let Type::Choice(of) = value.kind else {
        cx.fault(&at_value, format!("a choice is needed here, this is {}", value.kind.name()));
        return None;
    };
    let mut wanted = 0;
    for (n, choice) in one_of.choices.iter().enumerate() {
        wanted |= cx.choice_bit(of, choice, &format!("{at}/in/{n}"))?;
    }
    let node = crate::program::Node::OneOf(value.node, wanted);
    Some(cx.typed(node, Type::Flag, value.scope))
}
