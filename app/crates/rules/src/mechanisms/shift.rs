//! `shift`: a day that is so many days, months or years from another.
//!
//! A day that does not exist (31 April) becomes the last of its month.

use catalogue::TimeUnit;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::calendar::{days_after, months_after, years_after};
use crate::evaluate::Eval;
use crate::program::NodeId;
use crate::value::{Days, Value};

pub(crate) fn evaluate(eval: &mut Eval<'_>, date: NodeId, by: NodeId, unit: TimeUnit) -> Value {
    let days = eval.value(date).days();
    let by = eval.number(by);
    let first = shifted(days.first, by.low(), unit);
    let last = match (days.exact(), by.exact()) {
        (Some(_), Some(_)) => first,
        _ => shifted(days.last, by.high(), unit),
    };
    Value::Date(Days { first, last })
}

fn shifted(day: Date, by: Decimal, unit: TimeUnit) -> Date {
    // Nothing in the law is further away than this, and no day of the calendar overflows.
    let by = by.trunc().to_i32().unwrap_or(i32::MAX).clamp(-100_000, 100_000);
    match unit {
        TimeUnit::Days => days_after(day, by),
        TimeUnit::Months => months_after(day, by),
        TimeUnit::Years => years_after(day, by),
    }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    shift: &catalogue::Shift,
    at: &str,
) -> Option<crate::compile::Typed> {
    use catalogue::Unit;

    use crate::types::{self, Type};

    let wanted = match shift.unit {
        TimeUnit::Days => Unit::Days,
        TimeUnit::Months => Unit::Months,
        TimeUnit::Years => Unit::Years,
    };
    let date = cx.date(&shift.date, &format!("{at}/date"));
    let at_by = format!("{at}/by");
    let by = cx.number(&shift.by, &at_by);
    let (date, (by, unit)) = (date?, by?);
    if unit != Some(Unit::Number)
        && let Err((found, wanted)) = types::same(unit, Some(wanted))
    {
        let (found, wanted) = (found.code(), wanted.code());
        cx.fault(&at_by, format!("{wanted} are needed here, this is {found}"));
        return None;
    }
    let node = crate::program::Node::Shift(date.node, by.node, shift.unit);
    Some(cx.typed(node, Type::Date, date.scope.or(by.scope)))
}
