//! `any_of`: true as soon as one condition is; false when none is.

use crate::evaluate::Eval;
use crate::program::Several;

pub(crate) fn evaluate(eval: &mut Eval<'_>, several: &Several) -> Option<bool> {
    match several {
        Several::These(conditions) => {
            let mut result = Some(false);
            for condition in conditions {
                match eval.flag(*condition) {
                    Some(true) => return Some(true),
                    None => result = None,
                    Some(false) => {}
                }
            }
            result
        }
        Several::Each { list, condition: Some(condition), .. } => {
            eval.any_item(*list, |eval| eval.flag(*condition))
        }
        Several::Each { .. } => None,
    }
}

#[cfg(feature = "compile")]
pub(crate) use compiling::compile_several;

#[cfg(feature = "compile")]
mod compiling {
    use catalogue::Many;

    use crate::compile::{Compiler, Scope, Typed};
    use crate::program::{Node, Several};
    use crate::types::Type;

    /// Compiles the conditions of `all_of` and `any_of`.
    pub(crate) fn compile_several(
        cx: &mut Compiler<'_>,
        many: &Many,
        at: &str,
        node: fn(Several) -> Node,
    ) -> Option<Typed> {
        let (several, scope) = match many {
            Many::These(conditions) => {
                let parts: Vec<_> = conditions
                    .iter()
                    .enumerate()
                    .map(|(n, part)| cx.condition(part, &format!("{at}/{n}")))
                    .collect();
                let parts: Vec<Typed> = parts.into_iter().collect::<Option<_>>()?;
                let scope = parts.iter().fold(Scope::HOUSEHOLD, |scope, part| scope.or(part.scope));
                (Several::These(parts.iter().map(|part| part.node).collect()), scope)
            }
            Many::Each(each) => {
                if each.of.is_some() {
                    cx.fault(
                        &format!("{at}/of"),
                        "`of` is for sums; conditions have `where` alone",
                    );
                }
                let Some(condition) = &each.condition else {
                    cx.fault(at, "the field `where` is missing: the condition on each item");
                    return None;
                };
                let list = cx.list(&each.each, &format!("{at}/each"))?;
                let inner =
                    cx.in_list(list, |cx| cx.condition(condition, &format!("{at}/where")))?;
                let each = Several::Each { list, condition: Some(inner.node), of: None };
                (each, Scope::HOUSEHOLD)
            }
        };
        Some(cx.typed(node(several), Type::Flag, scope))
    }
}
