//! `age`: completed years from a birth to a day.
//!
//! Somebody born on 29 February completes a year on 1 March of a common year.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::evaluate::Eval;
use crate::program::{Node, NodeId};
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, born: NodeId, on: NodeId) -> Range {
    let moves = matches!(eval.program[on], Node::Today);
    let (born, on) = (eval.value(born).days(), eval.value(on).days());
    if eval.watch.is_some()
        && moves
        && let Some(born) = born.exact()
    {
        let next = i32::from(born.year()) + completed_years(born, eval.day.on) + 1;
        if let Some(day) = birthday(born, next) {
            eval.note(day);
        }
    }
    let years = |born: Date, on: Date| Decimal::from(completed_years(born, on));
    Range::between(years(born.last, on.first), years(born.first, on.last))
}

/// Counts the completed years; negative before the birth.
pub(crate) fn completed_years(born: Date, on: Date) -> i32 {
    let not_yet = (on.month(), on.day()) < (born.month(), born.day());
    i32::from(on.year()) - i32::from(born.year()) - i32::from(not_yet)
}

fn birthday(born: Date, year: i32) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    Date::new(year, born.month(), born.day()).or_else(|_| Date::new(year, 3, 1)).ok()
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    age: &catalogue::Age,
    at: &str,
) -> Option<crate::compile::Typed> {
    use catalogue::{Expression, Unit};

    use crate::types::Type;

    let today = Expression::Name("today".to_owned());
    let born = cx.date(&age.born, &format!("{at}/born"));
    let on = cx.date(age.on.as_ref().unwrap_or(&today), &format!("{at}/on"));
    let (born, on) = (born?, on?);
    let scope = born.scope.or(on.scope);
    Some(cx.typed(Node::Age(born.node, on.node), Type::Number(Some(Unit::Years)), scope))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_is_complete_on_the_birthday() {
        assert_eq!(completed_years(date(1971, 11, 22), date(2026, 11, 21)), 54);
        assert_eq!(completed_years(date(1971, 11, 22), date(2026, 11, 22)), 55);
        assert_eq!(completed_years(date(2008, 2, 29), date(2026, 2, 28)), 17);
        assert_eq!(completed_years(date(2008, 2, 29), date(2026, 3, 1)), 18);
        assert_eq!(completed_years(date(2027, 1, 1), date(2026, 12, 31)), -1);
    }
}
