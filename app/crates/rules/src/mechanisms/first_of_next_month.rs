//! `first_of_next_month`: the 1st of the month after a day.

use jiff::civil::Date;

use crate::calendar::months_after;
use crate::evaluate::Eval;
use crate::program::{Node, NodeId};
use crate::value::{Days, Value};

pub(crate) fn evaluate(eval: &mut Eval<'_>, date: NodeId) -> Value {
    if matches!(eval.program[date], Node::Today) {
        eval.note(day_of(eval.day.on));
    }
    let days = eval.value(date).days();
    Value::Date(Days { first: day_of(days.first), last: day_of(days.last) })
}

/// Gives the 1st of the month after a day.
fn day_of(day: Date) -> Date {
    months_after(day.first_of_month(), 1)
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    date: &catalogue::Expression,
    at: &str,
) -> Option<crate::compile::Typed> {
    let date = cx.date(date, at)?;
    Some(cx.typed(Node::FirstOfNextMonth(date.node), crate::types::Type::Date, date.scope))
}
