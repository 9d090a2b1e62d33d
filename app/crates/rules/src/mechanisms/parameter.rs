//! A figure of the law, on the day of the question.

use crate::evaluate::Eval;
use crate::program::{Figure, ParameterId};
use crate::range::Range;
use crate::value::Value;

pub(crate) fn evaluate(eval: &mut Eval<'_>, id: ParameterId) -> Value {
    match eval.figure(id) {
        Some(Figure::One(number)) => Value::number(number.0),
        _ => Value::Number(Range::ANY),
    }
}
