//! `criterion`: a condition with the words that tell it to people.

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    criterion: &catalogue::Criterion,
    at: &str,
) -> Option<crate::compile::Typed> {
    let text = cx.text(&criterion.text);
    let law = criterion.law.as_ref().map(|law| cx.law(law));
    let that = cx.condition(&criterion.that, &format!("{at}/that"))?;
    let node = crate::program::Node::Criterion(that.node, text, law);
    Some(cx.typed(node, crate::types::Type::Flag, that.scope))
}
