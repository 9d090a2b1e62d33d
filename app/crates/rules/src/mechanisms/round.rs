//! `round`: to a multiple, the way the law says.

use catalogue::Rounding;
use rust_decimal::Decimal;

use crate::digits::round;
use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, value: NodeId, step: Decimal, how: Rounding) -> Range {
    eval.number(value).map(|number| round(number, step, how))
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    rule: &catalogue::Round,
    at: &str,
) -> Option<crate::compile::Typed> {
    use catalogue::{RoundTo, Unit};

    use crate::program::{Node, Num};
    use crate::types::Type;

    let (value, unit) = cx.number(&rule.value, &format!("{at}/value"))?;
    let step = match (rule.to, rule.multiple_of) {
        (Some(RoundTo::Cent), None) => Decimal::new(1, 2),
        (Some(RoundTo::Euro | RoundTo::Unit), None) => Decimal::ONE,
        (None, Some(multiple)) => multiple.0,
        _ => {
            cx.fault(at, "exactly one of to and multiple_of is needed");
            return None;
        }
    };
    let euros = matches!(
        unit,
        None | Some(Unit::Euro | Unit::EuroPerMonth | Unit::EuroPerQuarter | Unit::EuroPerYear)
            | Some(Unit::EuroPerHour)
    );
    if matches!(rule.to, Some(RoundTo::Cent | RoundTo::Euro)) && !euros {
        let code = unit.map_or("0", Unit::code);
        cx.fault(at, format!("{code} is not rounded to euros or cents: write `to: unit`"));
        return None;
    }
    let node = Node::Round(value.node, Num(step), rule.how);
    Some(cx.typed(node, Type::Number(unit), value.scope))
}
