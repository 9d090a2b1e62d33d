//! `school_year`: the 1st of September that begins the school year of a day.

use jiff::civil::Date;

use crate::calendar::years_after;
use crate::evaluate::Eval;
use crate::program::{Node, NodeId};
use crate::value::{Days, Value};

pub(crate) fn evaluate(eval: &mut Eval<'_>, date: NodeId) -> Value {
    if matches!(eval.program[date], Node::Today) {
        eval.note(years_after(day_of(eval.day.on), 1));
    }
    let days = eval.value(date).days();
    Value::Date(Days { first: day_of(days.first), last: day_of(days.last) })
}

/// Gives the 1st of September on or before a day.
fn day_of(day: Date) -> Date {
    let year = if day.month() >= 9 { day.year() } else { day.year() - 1 };
    Date::new(year, 9, 1).unwrap_or(day)
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    date: &catalogue::Expression,
    at: &str,
) -> Option<crate::compile::Typed> {
    let date = cx.date(date, at)?;
    Some(cx.typed(Node::SchoolYear(date.node), crate::types::Type::Date, date.scope))
}
