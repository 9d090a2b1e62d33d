//! `brackets`: the figure of the step where a value lies.

use rust_decimal::Decimal;

use crate::evaluate::Eval;
use crate::program::{Figure, NodeId, Num, ParameterId};
use crate::range::Range;
use crate::value::Value;

pub(crate) fn evaluate(eval: &mut Eval<'_>, value: NodeId, parameter: ParameterId) -> Value {
    let value = eval.number(value);
    let Some(Figure::Steps { upper, steps }) = eval.figure(parameter) else {
        return Value::Number(Range::ANY);
    };
    let (low, high) = (index(steps, *upper, value.low()), index(steps, *upper, value.high()));
    let figures = steps.iter().enumerate().filter(|(n, _)| (low..=high).contains(n));
    let cover = figures
        .map(|(_, (_, figure))| Range::exactly(figure.0))
        .reduce(Range::cover)
        .unwrap_or(Range::ANY);
    Value::Number(cover)
}

/// Finds the step where a number lies; below the first it is in the first.
fn index(steps: &[(Num, Num)], upper: bool, number: Decimal) -> usize {
    let begun = |(from, _): &&(Num, Num)| if upper { from.0 < number } else { from.0 <= number };
    steps.iter().take_while(begun).count().saturating_sub(1)
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    brackets: &catalogue::Brackets,
    at: &str,
) -> Option<crate::compile::Typed> {
    use crate::compile::Shape;
    use crate::program::Node;
    use crate::types::{self, Type};

    let value = cx.number(&brackets.value, &format!("{at}/value"));
    let parameter = cx.parameter(&brackets.parameter, Shape::Steps, &format!("{at}/in"))?;
    let (value, unit) = value?;
    let by = cx.content.parameters[&brackets.parameter].by_unit;
    if let Err((a, b)) = types::same(unit, Some(types::or_number(by))) {
        let (a, b, name) = (a.code(), b.code(), &brackets.parameter);
        cx.fault(
            &format!("{at}/value"),
            format!("{a} is looked up in `{name}`, which goes by {b}"),
        );
        return None;
    }
    let unit = cx.program[parameter].unit;
    let node = Node::Brackets(value.node, parameter);
    Some(cx.typed(node, Type::Number(Some(unit)), value.scope))
}
