//! `convert`: the same amount by another period; or a number with and without its unit.

use rust_decimal::Decimal;

use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, value: NodeId, by: u8, over: u8) -> Range {
    let number = |number: u8| Range::exactly(Decimal::from(number));
    let mut value = eval.number(value);
    if by != 1 {
        value = value.times(number(by));
    }
    if over == 1 { value } else { value.divided_by(number(over)) }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    convert: &catalogue::Convert,
    at: &str,
) -> Option<crate::compile::Typed> {
    use catalogue::Unit;

    use crate::program::Node;
    use crate::types::Type;

    // How many of the period are in a year.
    let in_a_year = |unit: Unit| match unit {
        Unit::EuroPerMonth | Unit::HoursPerMonth => Some(12),
        Unit::EuroPerQuarter => Some(4),
        Unit::EuroPerYear | Unit::HoursPerYear => Some(1),
        _ => None,
    };
    let hours = |unit: Unit| matches!(unit, Unit::HoursPerMonth | Unit::HoursPerYear);
    let (value, unit) = cx.number(&convert.value, &format!("{at}/value"))?;
    let from = unit.unwrap_or(convert.to);
    let (by, over) = match (in_a_year(from), in_a_year(convert.to)) {
        (Some(by), Some(over)) if hours(from) == hours(convert.to) => (by, over),
        _ if from == Unit::Number || convert.to == Unit::Number || from == convert.to => (1, 1),
        _ => {
            let (from, to) = (from.code(), convert.to.code());
            cx.fault(at, format!("{from} cannot be converted to {to}"));
            return None;
        }
    };
    let node = Node::Convert(value.node, by, over);
    Some(cx.typed(node, Type::Number(Some(convert.to)), value.scope))
}
