//! What is the same for everybody on one day: the figures of the law, and all that follows from
//! them without an answer.

use jiff::civil::Date;

use crate::evaluate::Eval;
use crate::household::{Bound, Household, everything};
use crate::program::{FactType, Node, NodeId, ParameterSpec, Program};
use crate::value::Value;

/// A day, looked up once for many households.
#[derive(Clone, Debug)]
pub struct Day {
    pub(crate) on: Date,
    /// By parameter: the value in force, counted from 0; `None` before the first.
    pub(crate) figures: Vec<Option<u16>>,
    /// The next day on which a figure changes, by parameter.
    pub(crate) changes: Vec<Option<Date>>,
    /// By fact: everything that an answer may be. A list has an empty value here.
    pub(crate) any: Vec<Value>,
    /// By fact: everything that the fields of an item may be; empty but for lists.
    pub(crate) any_item: Vec<Vec<Value>>,
    plan: Plan,
}

/// What need not be worked out each time. Empty when nothing has been planned.
#[derive(Clone, Debug, Default)]
struct Plan {
    /// The values that no answer changes.
    fixed: Vec<Value>,
    /// To work outcomes out.
    brief: Places,
    /// To explain them too, which looks at everything several times.
    thorough: Places,
}

/// Where the values of nodes are.
#[derive(Clone, Debug, Default)]
struct Places {
    /// By node: 0 to work it out each time; from 1 on the place of a fixed value, then that of a
    /// value to remember for the household.
    of: Vec<u16>,
    /// How many values are remembered for a household.
    slots: usize,
}

/// How much to remember of a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Memory {
    /// What several rules share.
    Brief,
    /// All that can be.
    Thorough,
}

/// How to come by the value of a node.
pub(crate) enum Way<'a> {
    /// It is this for everybody.
    Fixed(&'a Value),
    /// It is worked out once for a household and remembered here.
    Once(usize),
    /// It is worked out each time.
    Fresh,
}

impl Day {
    /// Looks the figures of a day up, and works out what no answer changes.
    pub fn new(program: &Program, on: Date) -> Self {
        let mut day = Self::plain(program, on);
        day.plan = Plan::new(program, &day);
        day
    }

    /// Looks the figures of a day up: enough for one rule.
    pub(crate) fn plain(program: &Program, on: Date) -> Self {
        let last_before = |spec: &ParameterSpec| {
            spec.values.iter().rposition(|value| value.from <= on).map(|index| index as u16)
        };
        let next = |spec: &ParameterSpec| {
            spec.values.iter().map(|value| value.from).find(|from| *from > on)
        };
        let any_item = |kind: &FactType| match kind {
            FactType::List { fields, .. } => {
                fields.iter().map(|field| everything(field, on)).collect()
            }
            _ => Vec::new(),
        };
        Self {
            on,
            figures: program.parameters.iter().map(last_before).collect(),
            changes: program.parameters.iter().map(next).collect(),
            any: program.facts.iter().map(|fact| everything(fact, on)).collect(),
            any_item: program.facts.iter().map(|fact| any_item(&fact.kind)).collect(),
            plan: Plan::default(),
        }
    }

    /// Gives the day.
    pub fn on(&self) -> Date {
        self.on
    }

    /// Tells how to come by the value of a node.
    #[inline]
    pub(crate) fn way(&self, id: NodeId, memory: Memory) -> Way<'_> {
        let places = &self.plan.places(memory).of;
        let place = places.get(usize::from(id.0)).copied().map_or(0, usize::from);
        if place == 0 {
            return Way::Fresh;
        }
        match self.plan.fixed.get(place - 1) {
            Some(value) => Way::Fixed(value),
            None => Way::Once(place - 1 - self.plan.fixed.len()),
        }
    }

    /// Says how many values are remembered for a household.
    pub(crate) fn slots(&self, memory: Memory) -> usize {
        self.plan.places(memory).slots
    }
}

impl Plan {
    fn new(program: &Program, day: &Day) -> Self {
        let traits = traits(program);
        let bound = Bound::new(program, &Household::new(program), day);
        let mut eval = Eval::new(program, &bound, day);
        let mut fixed = Vec::new();
        let mut places = Places { of: vec![0; program.nodes.len()], slots: 0 };
        for (index, of) in traits.iter().enumerate() {
            if !of.answers {
                fixed.push(eval.value(NodeId(index as u16)));
                places.of[index] = fixed.len() as u16;
            }
        }
        let (mut brief, mut thorough) = (places.clone(), places);
        for (index, of) in traits.iter().enumerate() {
            // An answer is as near as the memory of it.
            let plain = matches!(program.nodes[index], Node::Fact(_));
            if of.answers && !of.item && !of.rule && !plain {
                thorough.add(index, fixed.len());
                if of.uses > 1 {
                    brief.add(index, fixed.len());
                }
            }
        }
        Self { fixed, brief, thorough }
    }

    fn places(&self, memory: Memory) -> &Places {
        match memory {
            Memory::Brief => &self.brief,
            Memory::Thorough => &self.thorough,
        }
    }
}

impl Places {
    fn add(&mut self, node: usize, fixed: usize) {
        self.slots += 1;
        self.of[node] = (fixed + self.slots) as u16;
    }
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

fn traits(program: &Program) -> Vec<Traits> {
    let mut all: Vec<Traits> = vec![Traits::default(); program.nodes.len()];
    for (index, node) in program.nodes.iter().enumerate() {
        let list = node.list().is_some();
        let mut own = Traits {
            answers: list
                || matches!(
                    node,
                    Node::Fact(_) | Node::Entitled(_) | Node::Field(..) | Node::EligibleItem
                ),
            item: matches!(node, Node::Field(..) | Node::EligibleItem),
            rule: matches!(node, Node::EligibleItem),
            uses: 0,
        };
        let named = match node {
            Node::Named(named) => Some(&program[*named]),
            _ => None,
        };
        for part in node.parts().chain(named.map(|named| named.node)) {
            let of = &mut all[usize::from(part.0)];
            of.uses = of.uses.saturating_add(1);
            own.answers |= of.answers;
            own.item |= of.item;
            own.rule |= of.rule;
        }
        // Items end with the list they are gone through in.
        own.item &= !list;
        own.uses = all[index].uses;
        all[index] = own;
    }
    let roots = program.rules.iter().flat_map(|rule| {
        let amount = rule.amount.map(|(node, _)| node);
        std::iter::once(rule.when).chain(amount).chain(rule.breaks.iter().map(|(node, ..)| *node))
    });
    for root in roots {
        all[usize::from(root.0)].uses += 1;
    }
    all
}
