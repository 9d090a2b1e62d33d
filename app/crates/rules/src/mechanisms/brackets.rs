//! `brackets`: the figure of the step where a value lies.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::digits::order;
use crate::evaluate::Eval;
use crate::program::{Figure, NodeId, Num, ParameterId};
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, value: NodeId, parameter: ParameterId) -> Range {
    let value = eval.number(value);
    let Some(Figure::Steps { upper, steps }) = eval.figure(parameter) else {
        return Range::ANY;
    };
    let low = index(steps, *upper, value.low());
    let high = if value.exact().is_some() { low } else { index(steps, *upper, value.high()) };
    let figures = steps.get(low..=high).unwrap_or_default().iter();
    let cover = figures.map(|(_, figure)| Range::exactly(figure.0)).reduce(Range::cover);
    cover.unwrap_or(Range::ANY)
}

/// Finds the step where a number lies; below the first it is in the first.
fn index(steps: &[(Num, Num)], upper: bool, number: Decimal) -> usize {
    let begun = |(from, _): &&(Num, Num)| match order(from.0, number) {
        Ordering::Less => true,
        Ordering::Equal => !upper,
        Ordering::Greater => false,
    };
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
