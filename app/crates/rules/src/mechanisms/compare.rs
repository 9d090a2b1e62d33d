//! `compare`: two numbers of one unit, two days, or two conditions' choices.

use crate::calendar::{days_after, days_between};
use crate::evaluate::Eval;
use crate::program::{Node, NodeId, Operator};
use crate::value::Days;

pub(crate) fn evaluate(
    eval: &mut Eval<'_>,
    a: NodeId,
    operator: Operator,
    b: NodeId,
) -> Option<bool> {
    let (a, b) = (eval.number(a), eval.number(b));
    let not = |flag: Option<bool>| flag.map(|holds| !holds);
    match operator {
        Operator::Below => a.is_below(b),
        Operator::AtLeast => not(a.is_below(b)),
        Operator::Above => b.is_below(a),
        Operator::AtMost => not(b.is_below(a)),
        Operator::Equals => a.equals(b),
        Operator::Differs => not(a.equals(b)),
    }
}

pub(crate) fn evaluate_dates(
    eval: &mut Eval<'_>,
    a: NodeId,
    operator: Operator,
    b: NodeId,
) -> Option<bool> {
    let (left, right) = (eval.value(a).days(), eval.value(b).days());
    if eval.watch.is_some() {
        note_crossing(eval, a, left, right);
        note_crossing(eval, b, right, left);
    }
    let below = |a: Days, b: Days| {
        if a.last < b.first {
            Some(true)
        } else if a.first >= b.last {
            Some(false)
        } else {
            None
        }
    };
    let equals = match (left.exact(), right.exact()) {
        (Some(a), Some(b)) => Some(a == b),
        _ if left.last < right.first || right.last < left.first => Some(false),
        _ => None,
    };
    let not = |flag: Option<bool>| flag.map(|holds| !holds);
    match operator {
        Operator::Below => below(left, right),
        Operator::AtLeast => not(below(left, right)),
        Operator::Above => below(right, left),
        Operator::AtMost => not(below(right, left)),
        Operator::Equals => equals,
        Operator::Differs => not(equals),
    }
}

/// Notes the days around which a day that moves with the day of the question meets a fixed one.
///
/// A shift by months may land on the last day of a shorter month, so that the meeting is only
/// known to three days; all of them are noted.
fn note_crossing(eval: &mut Eval<'_>, node: NodeId, now: Days, other: Days) {
    let moves = match &eval.program[node] {
        Node::Today => true,
        Node::Shift(date, ..) => matches!(eval.program[*date], Node::Today),
        _ => false,
    };
    let (true, Some(now), Some(other)) = (moves, now.exact(), other.exact()) else { return };
    let meeting = days_after(eval.day.on, days_between(now, other));
    for offset in -3..=3 {
        eval.note(days_after(meeting, offset));
    }
}

#[cfg(feature = "compile")]
pub(crate) use compiling::{compile, compile_between};

#[cfg(feature = "compile")]
mod compiling {
    use catalogue::{Between, Compare, Expression};

    use crate::compile::{Compiler, Typed};
    use crate::program::{Node, Operator, Several};
    use crate::types::{self, Type};

    pub(crate) fn compile(cx: &mut Compiler<'_>, compare: &Compare, at: &str) -> Option<Typed> {
        let given = [
            (&compare.below, Operator::Below),
            (&compare.at_most, Operator::AtMost),
            (&compare.equals, Operator::Equals),
            (&compare.differs, Operator::Differs),
            (&compare.at_least, Operator::AtLeast),
            (&compare.above, Operator::Above),
        ];
        let mut given =
            given.into_iter().filter_map(|(with, operator)| Some((with.as_ref()?, operator)));
        let (Some((with, operator)), None) = (given.next(), given.next()) else {
            cx.fault(
                at,
                "exactly one of below, at_most, equals, differs, at_least, above is needed",
            );
            return None;
        };
        let value = cx.expression(&compare.value, &format!("{at}/value"));
        two(cx, value?, operator, with, &format!("{at}/{}", operator.code()))
    }

    pub(crate) fn compile_between(
        cx: &mut Compiler<'_>,
        between: &Between,
        at: &str,
    ) -> Option<Typed> {
        let (with, operator, key) = match (&between.to, &between.below) {
            (Some(to), None) => (to, Operator::AtMost, "to"),
            (None, Some(below)) => (below, Operator::Below, "below"),
            _ => {
                cx.fault(at, "exactly one of to (included) and below (excluded) is needed");
                return None;
            }
        };
        let value = cx.expression(&between.value, &format!("{at}/value"))?;
        let low = two(cx, value, Operator::AtLeast, &between.from, &format!("{at}/from"));
        let high = two(cx, value, operator, with, &format!("{at}/{key}"));
        let (low, high) = (low?, high?);
        let node = Node::AllOf(Several::These([low.node, high.node].into()));
        Some(cx.typed(node, Type::Flag, low.scope.or(high.scope)))
    }

    /// Compares a value with another expression.
    fn two(
        cx: &mut Compiler<'_>,
        value: Typed,
        operator: Operator,
        with: &Expression,
        at: &str,
    ) -> Option<Typed> {
        let with = cx.expression(with, at)?;
        let scope = value.scope.or(with.scope);
        let node = match (value.kind, with.kind) {
            (Type::Number(a), Type::Number(b)) => match types::same(a, b) {
                Ok(unit) => Node::Compare(value.node, operator, with.node, types::or_number(unit)),
                Err((a, b)) => {
                    let (a, b) = (a.code(), b.code());
                    cx.fault(at, format!("{a} is compared with {b}: convert one of them"));
                    return None;
                }
            },
            (Type::Date, Type::Date) => Node::CompareDates(value.node, operator, with.node),
            (a, b) => {
                let (a, b) = (a.name(), b.name());
                cx.fault(at, format!("{a} is compared with {b}"));
                return None;
            }
        };
        Some(cx.typed(node, Type::Flag, scope))
    }
}
