//! Why: a tree that the reader can follow, the deciding branch first.
//!
//! The tree holds no words. A node of it points to a node of the program, which knows the text of
//! the criterion, the labels of the values compared, the figure and its source: see
//! [`crate::describe`].

use std::collections::BTreeSet;

use smallvec::{SmallVec, smallvec};

use crate::day::Day;
use crate::evaluate::{Eval, Outcome};
use crate::household::{Bound, Household};
use crate::missing::Asked;
use crate::program::{Node, NodeId, Program, RuleId, Several};
use crate::value::Value;

/// An outcome with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// What comes out.
    pub outcome: Outcome,
    /// The answers still missing: for the status, or else for the amount and for how it comes.
    pub missing: BTreeSet<Asked>,
    /// Why the right is open or not; for a right of each item, one part an item.
    pub because: Option<Explanation>,
    /// The values that the amount is worked out from.
    pub amount: Vec<Term>,
}

/// A condition and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The condition.
    pub node: NodeId,
    /// Whether it holds, as far as that is decided.
    pub holds: Option<bool>,
    /// The item it was asked of, from 0.
    pub item: Option<u16>,
    /// The values it compares.
    pub terms: Terms,
    /// The conditions it is made of; those that decide it first.
    pub parts: Vec<Explanation>,
}

/// The values a condition compares: two at most.
pub type Terms = SmallVec<[Term; 2]>;

/// A value that a condition or an amount rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Where it comes from.
    pub node: NodeId,
    /// What it is, as far as that is known.
    pub value: Value,
}

/// Works some rules out with their reasons.
pub fn explain(
    program: &Program,
    household: &Household,
    rules: impl IntoIterator<Item = RuleId>,
    day: &Day,
) -> Vec<Explained> {
    let bound = Bound::new(program, household, day);
    let mut eval = Eval::thorough(program, &bound, day);
    rules.into_iter().map(|rule| eval.explained(rule)).collect()
}

impl Eval<'_> {
    fn explained(&mut self, rule: RuleId) -> Explained {
        let outcome = self.outcome(rule);
        let missing = match outcome.status {
            catalogue::Status::NotEligible => BTreeSet::new(),
            _ => self.missing(rule),
        };
        if !self.in_force(rule) {
            return Explained { outcome, missing, because: None, amount: Vec::new() };
        }
        let spec = &self.program[rule];
        let (when, list) = (spec.when, spec.for_each);
        let because = self.of_rule(rule, |eval| match list {
            None => eval.because(when),
            Some(list) => {
                let parts = eval.each_item(list, |eval| eval.because(when));
                let holds = match outcome.status {
                    catalogue::Status::Eligible => Some(true),
                    catalogue::Status::NotEligible => Some(false),
                    catalogue::Status::Unknown => None,
                };
                let parts = ordered(parts, holds, Some(true));
                Explanation { node: when, holds, item: None, terms: Terms::new(), parts }
            }
        });
        let mut amount = Vec::new();
        if outcome.amount.is_some()
            && let Some((node, _)) = spec.amount
        {
            self.of_rule(rule, |eval| eval.terms_of(node, &mut amount));
        }
        Explained { outcome, missing, because: Some(because), amount }
    }

    /// Explains a condition.
    fn because(&mut self, id: NodeId) -> Explanation {
        let program = self.program;
        let mut terms = Terms::new();
        let (holds, parts) = match &program[id] {
            Node::AllOf(several) => self.connective(several, Some(false)),
            Node::AnyOf(several) => self.connective(several, Some(true)),
            Node::Not(inner) => {
                let part = self.because(*inner);
                (part.holds.map(|holds| !holds), vec![part])
            }
            Node::Criterion(inner, ..) => {
                let part = self.because(*inner);
                (part.holds, vec![part])
            }
            Node::Compare(a, _, b, _) | Node::CompareDates(a, _, b) => {
                terms = smallvec![self.term(*a), self.term(*b)];
                (self.flag(id), Vec::new())
            }
            Node::OneOf(a, _) => {
                terms = smallvec![self.term(*a)];
                (self.flag(id), Vec::new())
            }
            Node::Named(named) if program[*named].scope.is_none() => {
                let node = program[*named].node;
                let part = self.at_household(|eval| eval.because(node));
                (part.holds, vec![part])
            }
            Node::Named(named) => {
                let part = self.because(program[*named].node);
                (part.holds, vec![part])
            }
            Node::If(test, then, otherwise) => match self.flag(*test) {
                Some(holds) => {
                    let part = self.because(if holds { *then } else { *otherwise });
                    (part.holds, vec![part])
                }
                None => (self.flag(id), vec![self.because(*test)]),
            },
            _ => (self.flag(id), Vec::new()),
        };
        Explanation { node: id, holds, item: None, terms, parts }
    }

    /// Explains the parts of a connective; `decisive` is the truth that decides it alone.
    fn connective(
        &mut self,
        several: &Several,
        decisive: Option<bool>,
    ) -> (Option<bool>, Vec<Explanation>) {
        let (parts, unknown_list) = match several {
            Several::These(parts) => {
                (parts.iter().map(|part| self.because(*part)).collect(), false)
            }
            Several::Each { list, condition: Some(condition), .. } => {
                let known = self.items(*list).known.is_some();
                let condition = *condition;
                (self.each_item(*list, |eval| eval.because(condition)), !known)
            }
            Several::Each { .. } => (Vec::new(), true),
        };
        let holds = if parts.iter().any(|part| part.holds == decisive) {
            decisive
        } else if unknown_list || parts.iter().any(|part| part.holds.is_none()) {
            None
        } else {
            decisive.map(|decisive| !decisive)
        };
        (holds, ordered(parts, holds, decisive))
    }

    /// Explains something for each item of a list; nothing when the list is not known.
    fn each_item(
        &mut self,
        list: crate::program::FactId,
        mut run: impl FnMut(&mut Self) -> Explanation,
    ) -> Vec<Explanation> {
        let Some(items) = self.items(list).known() else { return Vec::new() };
        let mut parts = Vec::with_capacity(items.len());
        for (n, item) in items.enumerate() {
            let mut part = self.at_item(item, &mut run);
            part.item = u16::try_from(n).ok();
            parts.push(part);
        }
        parts
    }

    fn term(&mut self, node: NodeId) -> Term {
        Term { node, value: self.value(node) }
    }

    /// Lists the named values, answers and figures that a number is worked out from.
    fn terms_of(&mut self, id: NodeId, terms: &mut Vec<Term>) {
        let program = self.program;
        match &program[id] {
            Node::Named(_)
            | Node::Fact(_)
            | Node::Parameter(_)
            | Node::Table(..)
            | Node::Brackets(..) => {
                if terms.iter().all(|term| !same_source(program, term.node, id)) {
                    let term = self.term(id);
                    terms.push(term);
                }
            }
            Node::If(test, then, otherwise) => match self.flag(*test) {
                Some(true) => self.terms_of(*then, terms),
                Some(false) => self.terms_of(*otherwise, terms),
                None => {
                    self.terms_of(*then, terms);
                    self.terms_of(*otherwise, terms);
                }
            },
            // What is worked out child by child has no one value to show.
            Node::Sum(Several::Each { .. }) | Node::Count(Several::Each { .. }) => {}
            node => {
                for part in node.parts() {
                    self.terms_of(part, terms);
                }
            }
        }
    }
}

fn same_source(program: &Program, a: NodeId, b: NodeId) -> bool {
    a == b || program[a] == program[b]
}

/// Puts the parts that decide first, then those that are not decided, then the others.
fn ordered(
    parts: Vec<Explanation>,
    holds: Option<bool>,
    decisive: Option<bool>,
) -> Vec<Explanation> {
    let class = |part: &Explanation| match part.holds {
        found if found == holds && holds == decisive => 0,
        None => 1,
        _ => 2,
    };
    // A handful of parts: three buckets are smaller than a sort.
    let mut buckets: [Vec<Explanation>; 3] = Default::default();
    for part in parts {
        buckets[class(&part)].push(part);
    }
    let [mut first, second, third] = buckets;
    first.extend(second);
    first.extend(third);
    first
}
