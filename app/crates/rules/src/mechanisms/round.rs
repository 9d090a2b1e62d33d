//! `round`: to a multiple, the way the law says.

use catalogue::Rounding;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::value::Value;

pub(crate) fn evaluate(eval: &mut Eval<'_>, value: NodeId, step: Decimal, how: Rounding) -> Value {
    Value::Number(eval.number(value).map(|number| round(number, step, how)))
}

/// Rounds a number to a multiple of `step`, which is positive.
fn round(number: Decimal, step: Decimal, how: Rounding) -> Decimal {
    let strategy = match how {
        Rounding::Nearest => RoundingStrategy::MidpointAwayFromZero,
        Rounding::Down => RoundingStrategy::ToZero,
        Rounding::Up => RoundingStrategy::AwayFromZero,
    };
    match number.checked_div(step) {
        Some(steps) => steps.round_dp_with_strategy(0, strategy).saturating_mul(step),
        None => number,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_follows_the_law_and_not_the_bank() {
        let cases = [
            ("118.5", "3", Rounding::Nearest, "120"),
            ("0.005", "0.01", Rounding::Nearest, "0.01"),
            ("-0.005", "0.01", Rounding::Nearest, "-0.01"),
            ("1093.079", "0.01", Rounding::Down, "1093.07"),
            ("1093.071", "0.01", Rounding::Up, "1093.08"),
            ("12.5", "1", Rounding::Nearest, "13"),
        ];
        for (number, step, how, expected) in cases {
            let parse = |text: &str| text.parse::<Decimal>().expect("a decimal");
            assert_eq!(round(parse(number), parse(step), how), parse(expected), "{number}");
        }
    }
}
