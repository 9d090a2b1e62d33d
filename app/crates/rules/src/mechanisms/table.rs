//! `table`: the figure of a row, by one or two keys.

use rust_decimal::Decimal;

use catalogue::Beyond;

use crate::digits::whole;
use crate::evaluate::Eval;
use crate::program::{Figure, NodeId, ParameterId, Row};
use crate::range::Range;
use crate::value::Value;

pub(crate) fn evaluate(
    eval: &mut Eval<'_>,
    parameter: ParameterId,
    first: NodeId,
    second: Option<NodeId>,
) -> Range {
    let first = eval.value(first);
    let second = second.map(|key| eval.value(key));
    match (eval.figure(parameter), second) {
        (Some(Figure::Rows(row)), None) => cells(row, first),
        (Some(Figure::Grid(rows)), Some(second)) => match first {
            Value::Choice(possible) => rows
                .iter()
                .enumerate()
                .filter(|(n, _)| possible & (1 << n) != 0)
                .map(|(_, row)| cells(row, second))
                .reduce(Range::cover)
                .unwrap_or(Range::ANY),
            _ => Range::ANY,
        },
        _ => Range::ANY,
    }
}

/// Gives the figures that a key may lead to.
fn cells(row: &Row, key: Value) -> Range {
    match key {
        Value::Choice(possible) => row
            .cells
            .iter()
            .enumerate()
            .filter(|(n, _)| possible & (1 << n) != 0)
            .map(|(_, cell)| Range::exactly(cell.0))
            .reduce(Range::cover)
            .unwrap_or(Range::ANY),
        Value::Number(range) => {
            if let Some(known) = range.exact() {
                return cell(row, whole(known).max(row.first));
            }
            let low = whole(range.low()).max(row.first);
            let high = whole(range.high());
            let last = row.first + row.cells.len() as i32 - 1;
            // Beyond the last cell figures stay or grow evenly, so that the ends are enough.
            let ends = [low.max(last + 1), high].into_iter().filter(|_| high > last);
            let inner = (low..=high.min(last)).chain(ends);
            inner.map(|key| cell(row, key)).reduce(Range::cover).unwrap_or(Range::ANY)
        }
        _ => Range::ANY,
    }
}

fn cell(row: &Row, key: i32) -> Range {
    let last = row.first + row.cells.len() as i32 - 1;
    let figure = |key: i32| usize::try_from(key - row.first).ok().and_then(|n| row.cells.get(n));
    match (figure(key.min(last)), row.beyond) {
        (Some(cell), _) if key <= last => Range::exactly(cell.0),
        (Some(cell), Some(Beyond::Last)) => Range::exactly(cell.0),
        (Some(cell), Some(Beyond::Each)) => {
            let more = row.each.0.saturating_mul(Decimal::from(key - last));
            Range::exactly(cell.0.saturating_add(more))
        }
        _ => Range::ANY,
    }
}

#[cfg(feature = "compile")]
pub(crate) fn compile(
    cx: &mut crate::compile::Compiler<'_>,
    table: &catalogue::Table,
    at: &str,
) -> Option<crate::compile::Typed> {
    use crate::compile::Shape;
    use crate::program::Node;
    use crate::types::Type;

    let shape = if table.by.len() == 2 { Shape::Grid } else { Shape::Rows };
    let keys: Vec<_> = table
        .by
        .iter()
        .enumerate()
        .map(|(n, key)| cx.expression(key, &format!("{at}/by/{n}")))
        .collect();
    let parameter = cx.parameter(&table.parameter, shape, &format!("{at}/in"))?;
    let keys: Vec<_> = keys.into_iter().collect::<Option<_>>()?;
    let kinds: Vec<Type> = keys.iter().map(|key| key.kind).collect();
    cx.check_keys(&table.parameter, &kinds, at)?;
    let unit = cx.program[parameter].unit;
    let (first, second) = (*keys.first()?, keys.get(1).copied());
    let node = Node::Table(parameter, first.node, second.map(|key| key.node));
    let scope = second.map_or(first.scope, |second| first.scope.or(second.scope));
    Some(cx.typed(node, Type::Number(Some(unit)), scope))
}
