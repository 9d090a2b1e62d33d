//! `product`: numbers, rates and figures multiplied; the units must make sense together.

use rust_decimal::Decimal;

use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::range::Range;

/// Multiplies; `percents` of the factors are hundredths.
pub(crate) fn evaluate(eval: &mut Eval<'_>, factors: &[NodeId], percents: u8) -> Range {
    let mut factors = factors.iter();
    let mut result = match factors.next() {
        Some(first) => eval.number(*first),
        None => Range::exactly(Decimal::ONE),
    };
    for factor in factors {
        result = result.times(eval.number(*factor));
    }
    for _ in 0..percents {
        result = result.hundredth();
    }
    result
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    terms: &[catalogue::Expression],
    at: &str,
) -> Option<crate::compile::Typed> {
    use catalogue::Unit;

    use crate::compile::Scope;
    use crate::types::{self, Type};

    let mut unit = Some(Unit::Number);
    let mut scope = Scope::HOUSEHOLD;
    let mut percents = 0_u8;
    let mut nodes = Vec::with_capacity(terms.len());
    for (n, term) in terms.iter().enumerate() {
        let at = format!("{at}/{n}");
        let (term, its) = cx.number(term, &at)?;
        if its == Some(Unit::Percent) {
            percents = percents.saturating_add(1);
        } else {
            unit = match types::times(unit, its) {
                Some(unit) => unit,
                None => {
                    let name = |unit: Option<Unit>| unit.map_or("0", Unit::code);
                    let message = format!("{} cannot be multiplied by {}", name(unit), name(its));
                    cx.fault(&at, message);
                    return None;
                }
            };
        }
        scope = scope.or(term.scope);
        nodes.push(term.node);
    }
    let node = crate::program::Node::Product(nodes.into(), percents);
    Some(cx.typed(node, Type::Number(unit), scope))
}
