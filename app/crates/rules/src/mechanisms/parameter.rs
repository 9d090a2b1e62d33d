//! A figure of the law, on the day of the question.

use crate::evaluate::Eval;
use crate::program::{Figure, ParameterId};
use crate::range::Range;

pub(crate) fn evaluate(eval: &mut Eval<'_>, id: ParameterId) -> Range {
    match eval.figure(id) {
        Some(Figure::One(number)) => Range::exactly(number.0),
        _ => Range::ANY,
    }
}
