//! `sum`: numbers of one unit, or one number for each item of a list.

use rust_decimal::Decimal;

use crate::evaluate::Eval;
use crate::program::Several;
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, several: &Several) -> Range {
    let zero = Range::exactly(Decimal::ZERO);
    let mut total = zero;
    match several {
        Several::These(terms) => {
            let sum = terms.iter().map(|term| eval.number(*term)).reduce(Range::plus);
            total = sum.unwrap_or(zero);
        }
        Several::Each { list, condition, of: Some(of) } => {
            let term = |eval: &mut Eval<'_>| match condition.map_or(Some(true), |c| eval.flag(c)) {
                Some(true) => eval.number(*of),
                Some(false) => zero,
                None => eval.number(*of).cover(zero),
            };
            let list = eval.items(*list);
            match list.known() {
                Some(items) => {
                    for item in items {
                        total = total.plus(eval.at_item(item, term));
                    }
                }
                None => {
                    let each = eval.at_item(list.any(), term).cover(zero);
                    total = each.times(Range::exactly(Decimal::from(list.max)));
                }
            }
        }
        Several::Each { .. } => total = Range::ANY,
    }
    total
}

#[cfg(feature = "compile")]
pub(crate) use compiling::compile;

#[cfg(feature = "compile")]
mod compiling {
    use catalogue::Many;

    use crate::compile::{Compiler, Scope, Typed};
    use crate::program::{Node, Several};
    use crate::types::{self, Type};

    /// Compiles the terms of `sum`, `min` and `max`: all of one unit.
    pub(crate) fn compile(
        cx: &mut Compiler<'_>,
        many: &Many,
        at: &str,
        node: fn(Several) -> Node,
    ) -> Option<Typed> {
        match many {
            Many::These(terms) => {
                let mut unit = None;
                let mut scope = Scope::HOUSEHOLD;
                let mut nodes = Vec::with_capacity(terms.len());
                for (n, term) in terms.iter().enumerate() {
                    let at = format!("{at}/{n}");
                    let (term, its) = cx.number(term, &at)?;
                    unit = match types::same(unit, its) {
                        Ok(unit) => unit,
                        Err((a, b)) => {
                            let (a, b) = (a.code(), b.code());
                            cx.fault(&at, format!("{b} stands beside {a}: convert one of them"));
                            return None;
                        }
                    };
                    scope = scope.or(term.scope);
                    nodes.push(term.node);
                }
                Some(cx.typed(node(Several::These(nodes.into())), Type::Number(unit), scope))
            }
            Many::Each(each) => {
                let Some(of) = &each.of else {
                    cx.fault(at, "the field `of` is missing: the number of each item");
                    return None;
                };
                let list = cx.list(&each.each, &format!("{at}/each"))?;
                let condition = match &each.condition {
                    Some(condition) => {
                        let at = format!("{at}/where");
                        Some(cx.in_list(list, |cx| cx.condition(condition, &at))?.node)
                    }
                    None => None,
                };
                let (of, unit) = cx.in_list(list, |cx| cx.number(of, &format!("{at}/of")))?;
                let several = Several::Each { list, condition, of: Some(of.node) };
                Some(cx.typed(node(several), Type::Number(unit), Scope::HOUSEHOLD))
            }
        }
    }
}
