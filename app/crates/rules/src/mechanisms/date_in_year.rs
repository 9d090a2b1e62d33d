//! `date_in_year`: a day and a month in the year of another day, or so many years after.

use jiff::civil::Date;

use crate::calendar::years_after;
use crate::evaluate::Eval;
use crate::program::{Node, NodeId};
use crate::value::{Days, Value};

pub(crate) fn evaluate(eval: &mut Eval<'_>, of: NodeId, month: i8, day: i8, plus: i16) -> Value {
    if matches!(eval.program[of], Node::Today) {
        let next = years_after(eval.day.on.first_of_year(), 1);
        eval.note(next);
    }
    let days = eval.value(of).days();
    let place = |of: Date| {
        let year = of.year().saturating_add(plus);
        // 29 February of a common year is its 28th.
        let last = Date::new(year, month, 1).map_or(28, Date::days_in_month);
        Date::new(year, month, day.min(last)).unwrap_or(of)
    };
    Value::Date(Days { first: place(days.first), last: place(days.last) })
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    rule: &catalogue::DateInYear,
    at: &str,
) -> Option<crate::compile::Typed> {
    let of = cx.date(&rule.of, &format!("{at}/of"))?;
    // 2024 is a leap year: the longest month that the rule may mean.
    if Date::new(2024, rule.month, rule.day).is_err() {
        cx.fault(&format!("{at}/day"), format!("month {} has no day {}", rule.month, rule.day));
        return None;
    }
    let node = Node::DateInYear(of.node, rule.month, rule.day, rule.plus);
    Some(cx.typed(node, crate::types::Type::Date, of.scope))
}
