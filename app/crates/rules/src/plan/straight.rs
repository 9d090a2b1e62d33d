//! The nodes of a program as outcomes need them.

use super::{Traits, traits};
use crate::program::{Node, NodeId, Program, Several};

/// Copies the nodes of a program as outcomes need them: without those that only tell (names, the
/// words of a criterion), one connective instead of several in one another, and the conditions of
/// a connective in the order of what they cost. A condition comes out the same in any order, since
/// three-valued `and` and `or` are commutative and associative.
pub(super) fn straight(program: &Program) -> Vec<Node> {
    let mut stands_for: Vec<NodeId> = Vec::with_capacity(program.nodes.len());
    let mut nodes = program.nodes.clone();
    for (index, node) in nodes.iter_mut().enumerate() {
        node.parts_mut(|part| *part = stands_for[usize::from(part.0)]);
        stands_for.push(match node {
            Node::Criterion(inner, ..) => *inner,
            Node::Named(named) => stands_for[usize::from(program[*named].node.0)],
            Node::AllOf(Several::These(parts)) | Node::AnyOf(Several::These(parts)) => {
                match &**parts {
                    [alone] => *alone,
                    _ => NodeId(index as u16),
                }
            }
            _ => NodeId(index as u16),
        });
    }
    let traits = traits(program, &nodes);
    let mut costs: Vec<u32> = Vec::with_capacity(nodes.len());
    for index in 0..nodes.len() {
        let (before, rest) = nodes.split_at_mut(index);
        let node = &mut rest[0];
        merge(node, before, &traits);
        let cost = |id: &NodeId| costs[usize::from(id.0)];
        if let Node::AllOf(Several::These(parts)) | Node::AnyOf(Several::These(parts)) = node {
            parts.sort_by_key(cost);
        }
        let cost = cost_of(node, &costs);
        costs.push(cost);
    }
    nodes
}

/// Takes the conditions of a connective into the one that alone asks for it.
fn merge(node: &mut Node, before: &[Node], traits: &[Traits]) {
    let all = matches!(node, Node::AllOf(_));
    let (Node::AllOf(Several::These(parts)) | Node::AnyOf(Several::These(parts))) = node else {
        return;
    };
    let inner = |part: &NodeId| -> Option<&[NodeId]> {
        let index = usize::from(part.0);
        match &before[index] {
            _ if traits[index].uses > 1 => None,
            Node::AllOf(Several::These(inner)) if all => Some(inner),
            Node::AnyOf(Several::These(inner)) if !all => Some(inner),
            _ => None,
        }
    };
    let of = |part: &NodeId| inner(part).map_or_else(|| vec![*part], <[NodeId]>::to_vec);
    *parts = parts.iter().flat_map(of).collect();
}

/// Says about how many nodes are looked at to work one out.
fn cost_of(node: &Node, costs: &[u32]) -> u32 {
    let parts = node.parts().map(|part| costs[usize::from(part.0)]).fold(0, u32::saturating_add);
    match node {
        Node::Fact(_) | Node::Field(..) => 0,
        // Another right is worked out whole; most lists have two or three items.
        Node::Entitled(_) => 50,
        _ if node.list().is_some() => parts.saturating_mul(3).saturating_add(1),
        _ => parts.saturating_add(1),
    }
}
