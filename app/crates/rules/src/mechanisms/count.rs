//! `count`: the items of a list that meet a condition, or the conditions that hold.

use rust_decimal::Decimal;

use crate::evaluate::Eval;
use crate::program::Several;
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, several: &Several) -> Range {
    let (mut sure, mut possible) = (0_u32, 0_u32);
    let mut add = |holds: Option<bool>| {
        sure += u32::from(holds == Some(true));
        possible += u32::from(holds != Some(false));
    };
    match several {
        Several::These(conditions) => {
            conditions.iter().for_each(|condition| add(eval.flag(*condition)));
        }
        Several::Each { list, condition, .. } => {
            let holds = |eval: &mut Eval<'_>| match condition {
                Some(condition) => eval.flag(*condition),
                None => Some(true),
            };
            let list = eval.items(*list);
            match list.known() {
                Some(items) => {
                    for item in items {
                        add(eval.at_item(item, holds));
                    }
                }
                None if eval.at_item(list.any(), holds) == Some(false) => {}
                None => possible = u32::from(list.max),
            }
        }
    }
    let number = |count: u32| Decimal::from(count);
    if sure == possible {
        Range::exactly(number(sure))
    } else {
        Range::between(number(sure), number(possible))
    }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    many: &catalogue::Many,
    at: &str,
) -> Option<crate::compile::Typed> {
    use catalogue::{Many, Unit};

    use crate::compile::Scope;
    use crate::program::Node;
    use crate::types::Type;

    let kind = Type::Number(Some(Unit::Number));
    let Many::Each(each) = many else {
        let typed = super::any_of::compile_several(cx, many, at, Node::Count)?;
        return Some(crate::compile::Typed { kind, ..typed });
    };
    if each.of.is_some() {
        cx.fault(&format!("{at}/of"), "`of` is for sums; a count has `where` alone");
    }
    let list = cx.list(&each.each, &format!("{at}/each"))?;
    let condition = match &each.condition {
        Some(condition) => {
            Some(cx.in_list(list, |cx| cx.condition(condition, &format!("{at}/where")))?.node)
        }
        None => None,
    };
    let node = Node::Count(Several::Each { list, condition, of: None });
    Some(cx.typed(node, kind, Scope::HOUSEHOLD))
}
