//! What an evaluation need not work out each time: planned once for a day, for many households.

#[cfg(feature = "compile")]
mod straight;

use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Bound, Household};
use crate::program::{Node, NodeId, Program};
use crate::value::Value;

/// The plan of a day. Empty when nothing has been planned.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    /// The values that no answer changes.
    fixed: Vec<Value>,
    /// To work outcomes out.
    brief: Places,
    /// To explain them too, which looks at everything several times.
    thorough: Places,
    /// The nodes as outcomes need them, if they are others than those of the program.
    nodes: Vec<Node>,
}

/// Where the values of nodes are.
#[derive(Clone, Debug, Default)]
struct Places {
    /// By node.
    of: Vec<Place>,
    /// How many values are remembered for a household.
    once: usize,
    /// How many values are remembered for each item of a list.
    each: usize,
}

/// Where the value of a node is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// Nowhere: it is worked out each time.
    #[default]
    Fresh,
    /// Among the values that are the same for everybody.
    Fixed(u16),
    /// Among the answers.
    Answer(u16),
    /// Among the fields of the item at hand.
    Field(u16),
    /// Among what is remembered of the household.
    Once(u16),
    /// Among what is remembered of the item at hand.
    Each(u16),
}

/// How much to remember of a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Memory {
    /// What several rules share.
    Brief,
    /// All that can be.
    Thorough,
}

impl Plan {
    /// Works out what no answer changes; `day` has no plan yet.
    pub(crate) fn new(program: &Program, day: &Day) -> Self {
        let bound = Bound::new(program, &Household::new(program), day);
        let mut eval = Eval::new(program, &bound, day);
        let all = traits(program, &program.nodes);
        let mut fixed = Vec::new();
        let mut of = vec![Place::Fresh; program.nodes.len()];
        for (index, traits) in all.iter().enumerate() {
            if !traits.answers {
                of[index] = Place::Fixed(fixed.len() as u16);
                fixed.push(eval.value(NodeId(index as u16)));
            }
        }
        let start = Places { of, once: 0, each: 0 };
        let (brief, nodes) = brief(program, &start, &all);
        let thorough = start.with(&program.nodes, &all, 1);
        Self { fixed, brief, thorough, nodes }
    }

    fn planned(&self, memory: Memory) -> &Places {
        match memory {
            Memory::Brief => &self.brief,
            Memory::Thorough => &self.thorough,
        }
    }

    /// Tells where the values of the nodes are.
    pub(crate) fn places(&self, memory: Memory) -> &[Place] {
        &self.planned(memory).of
    }

    /// Gives a value that is the same for everybody.
    #[inline]
    pub(crate) fn fixed(&self, place: u16) -> &Value {
        &self.fixed[usize::from(place)]
    }

    /// Says how many values are remembered for a household, and for each item of a list.
    pub(crate) fn sizes(&self, memory: Memory) -> (usize, usize) {
        let places = self.planned(memory);
        (places.once, places.each)
    }

    /// Gives the nodes to go by.
    pub(crate) fn nodes<'a>(&'a self, program: &'a Program, memory: Memory) -> &'a [Node] {
        match memory {
            Memory::Brief if !self.nodes.is_empty() => &self.nodes,
            _ => &program.nodes,
        }
    }
}

impl Places {
    /// Remembers what is asked for `uses` times or more.
    fn with(mut self, nodes: &[Node], traits: &[Traits], uses: u16) -> Self {
        for (index, (node, of)) in nodes.iter().zip(traits).enumerate() {
            let next = |count: &mut usize| {
                *count += 1;
                (*count - 1) as u16
            };
            self.of[index] = match node {
                _ if !of.answers || of.rule => continue,
                // An answer is as near as the memory of it.
                Node::Fact(fact) => Place::Answer(fact.0),
                Node::Field(_, field) => Place::Field(*field),
                _ if of.uses < uses => continue,
                _ if of.item => Place::Each(next(&mut self.each)),
                _ => Place::Once(next(&mut self.once)),
            };
        }
        self
    }
}

/// Plans what several rules share, and the nodes to go by.
#[cfg(feature = "compile")]
fn brief(program: &Program, start: &Places, _: &[Traits]) -> (Places, Vec<Node>) {
    let nodes = straight::straight(program);
    (start.clone().with(&nodes, &traits(program, &nodes), 2), nodes)
}

/// In the browser there is one household, and every byte of code is waited for: the nodes stay as
/// they are.
#[cfg(not(feature = "compile"))]
fn brief(program: &Program, start: &Places, all: &[Traits]) -> (Places, Vec<Node>) {
    (start.clone().with(&program.nodes, all, 2), Vec::new())
}

/// What the value of a node may depend on, and how many ask for it.
#[derive(Clone, Copy, Default)]
struct Traits {
    /// On an answer.
    answers: bool,
    /// On the item at hand.
    item: bool,
    /// On the rule at hand.
    rule: bool,
    uses: u16,
}

fn traits(program: &Program, nodes: &[Node]) -> Vec<Traits> {
    let mut all: Vec<Traits> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let list = node.list().is_some();
        let eligible_item = matches!(node, Node::EligibleItem);
        let asks = matches!(node, Node::Fact(_) | Node::Entitled(_) | Node::Field(..));
        let field = matches!(node, Node::Field(..));
        let mut own = Traits {
            answers: list || asks || eligible_item,
            item: field || eligible_item,
            rule: eligible_item,
            uses: 0,
        };
        for part in parts(program, node) {
            let of = &all[usize::from(part.0)];
            own.answers |= of.answers;
            own.item |= of.item;
            own.rule |= of.rule;
        }
        // Items end with the list they are gone through in.
        own.item &= !list;
        all.push(own);
    }
    count_uses(program, nodes, &mut all);
    all
}

/// Counts who asks for a node, among the rules and what they ask for.
fn count_uses(program: &Program, nodes: &[Node], all: &mut [Traits]) {
    for rule in &program.rules {
        let amount = rule.amount.map(|(node, _)| node);
        let breaks = rule.breaks.iter().map(|(node, ..)| *node);
        for root in [rule.when].into_iter().chain(amount).chain(breaks) {
            all[usize::from(root.0)].uses += 1;
        }
    }
    for (index, node) in nodes.iter().enumerate().rev() {
        if all[index].uses > 0 {
            for part in parts(program, node) {
                let uses = &mut all[usize::from(part.0)].uses;
                *uses = uses.saturating_add(1);
            }
        }
    }
}

/// Lists what a node is made of, what its name stands for too.
fn parts<'a>(program: &'a Program, node: &'a Node) -> impl Iterator<Item = NodeId> + 'a {
    let named = match node {
        Node::Named(named) => Some(program[*named].node),
        _ => None,
    };
    node.parts().chain(named)
}
