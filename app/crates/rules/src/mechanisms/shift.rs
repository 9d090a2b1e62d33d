//! `shift`: a day that is so many days, months or years from another.
//!
//! A day that does not exist (31 April) becomes the last of its month.

use catalogue::TimeUnit;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

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
        TimeUnit::Days => day.saturating_add(by.days()),
        TimeUnit::Months => months_after(day, by),
        TimeUnit::Years => months_after(day, by.clamp(-9_000, 9_000) * 12),
    }
}

/// Gives the same day of another month, or its last day when it is shorter.
fn months_after(day: Date, by: i32) -> Date {
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + by;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let first = i16::try_from(year).ok().and_then(|year| Date::new(year, month as i8, 1).ok());
    match first {
        Some(first) => Date::new(first.year(), first.month(), day.day().min(first.days_in_month()))
            .unwrap_or(first),
        None if by < 0 => Date::MIN,
        None => Date::MAX,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        let days = ["2024-02-29", "2026-01-31", "2026-12-01", "0001-01-01", "9999-12-31"];
        let days = days.map(|day| day.parse::<Date>().expect("a day"));
        for day in days {
            for by in [-120_000, -25, -12, -1, 0, 1, 2, 11, 12, 13, 1_200, 120_000] {
                assert_eq!(months_after(day, by), day.saturating_add(by.months()), "{day} {by}");
            }
        }
    }
}
