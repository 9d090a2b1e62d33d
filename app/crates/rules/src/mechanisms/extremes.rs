//! `min` and `max`: the least or the greatest of numbers of one unit.

use crate::evaluate::Eval;
use crate::program::Several;
use crate::range::Range;

pub(crate) fn evaluate(
    eval: &mut Eval<'_>,
    several: &Several,
    best: fn(Range, Range) -> Range,
) -> Range {
    let mut result: Option<Range> = None;
    match several {
        Several::These(numbers) => {
            for number in numbers {
                let number = eval.number(*number);
                result = Some(result.map_or(number, |other| best(other, number)));
            }
        }
        Several::Each { list, condition, of: Some(of) } => {
            let Some(items) = eval.items(*list).known() else { return Range::ANY };
            for item in items {
                let (holds, number) = eval.at_item(item, |eval| {
                    (condition.map_or(Some(true), |c| eval.flag(c)), eval.number(*of))
                });
                result = match (holds, result) {
                    (Some(false), result) => result,
                    (Some(true), None) => Some(number),
                    (Some(true), Some(other)) => Some(best(other, number)),
                    (None, None) => Some(Range::ANY),
                    (None, Some(other)) => Some(best(other, number).cover(other)),
                };
            }
        }
        Several::Each { .. } => {}
    }
    result.unwrap_or(Range::ANY)
}
