//! Which answers are still missing: those that could yet change what is undecided.

use std::collections::BTreeSet;

use catalogue::Status;

use crate::evaluate::Eval;
#[cfg(feature = "compile")]
use crate::program::FactType;
use crate::program::{FactId, FactSpec, Node, NodeId, Program, RuleId, Several};
use crate::value::Value;

/// A fact, or a field of the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// The fact.
    pub fact: FactId,
    /// The field, when the list is known but not this.
    pub field: Option<u16>,
}

impl Asked {
    /// Gives what the answer may be.
    pub fn spec(self, program: &Program) -> &FactSpec {
        let spec = &program[self.fact];
        match self.field.and_then(|field| spec.fields().get(usize::from(field))) {
            Some(field) => field,
            None => spec,
        }
    }

    /// Names what is asked: `enfants`, `enfants.naissance`.
    pub fn name(self, program: &Program) -> String {
        let spec = &program[self.fact];
        match self.field.and_then(|field| spec.fields().get(usize::from(field))) {
            Some(field) => format!("{}.{}", spec.id, field.id),
            None => spec.id.to_string(),
        }
    }
}

impl Eval<'_> {
    /// Lists what is missing for the status of a rule, or else for its amount and for how it comes.
    pub(crate) fn missing(&mut self, rule: RuleId) -> BTreeSet<Asked> {
        let mut found = BTreeSet::new();
        match self.status(rule) {
            Status::NotEligible => {}
            Status::Unknown => self.missing_for_status(rule, &mut found),
            Status::Eligible => {
                let program = self.program;
                let spec = &program[rule];
                if let Some((amount, _)) = spec.amount {
                    self.of_rule(rule, |eval| eval.collect(amount, &mut found));
                }
                self.missing_for_breaks(rule, &mut found);
            }
        }
        found
    }

    fn missing_for_status(&mut self, rule: RuleId, found: &mut BTreeSet<Asked>) {
        let spec = &self.program[rule];
        let (when, list) = (spec.when, spec.for_each);
        self.of_rule(rule, |eval| match list {
            None => eval.collect(when, found),
            Some(list) => eval.collect_items(list, &[when], found),
        });
    }

    fn missing_for_breaks(&mut self, rule: RuleId, found: &mut BTreeSet<Asked>) {
        let program = self.program;
        let spec = &program[rule];
        for (when, ..) in &spec.breaks {
            let when = *when;
            self.of_rule(rule, |eval| match spec.for_each {
                None => eval.collect(when, found),
                Some(list) => {
                    let Some(items) = eval.items(list).known() else { return };
                    for item in items {
                        eval.at_item(item, |eval| {
                            if eval.flag(spec.when) == Some(true) {
                                eval.collect(when, found);
                            }
                        });
                    }
                }
            });
        }
    }

    /// Collects what is missing for a node that is not decided.
    fn collect(&mut self, id: NodeId, found: &mut BTreeSet<Asked>) {
        if self.value(id).is_exact() {
            return;
        }
        let program = self.program;
        match &program[id] {
            Node::Fact(fact) => drop(found.insert(Asked { fact: *fact, field: None })),
            Node::Field(list, field) => {
                // Of a list that is not known, the list itself is asked first.
                let field = self.bound.lists[usize::from(list.0)].known.as_ref().map(|_| *field);
                found.insert(Asked { fact: *list, field });
            }
            Node::Named(named) => {
                let spec = &program[*named];
                match spec.scope {
                    Some(_) => self.collect(spec.node, found),
                    None => self.at_household(|eval| eval.collect(spec.node, found)),
                }
            }
            Node::EligibleItem => {
                if let Some(rule) = self.rule {
                    self.collect(program[rule].when, found);
                }
            }
            Node::Entitled(rule) => self.missing_for_status(*rule, found),
            Node::AllOf(several)
            | Node::AnyOf(several)
            | Node::Count(several)
            | Node::Sum(several)
            | Node::Min(several)
            | Node::Max(several) => self.collect_several(several, found),
            node => {
                for part in node.parts() {
                    self.collect(part, found);
                }
            }
        }
    }

    fn collect_several(&mut self, several: &Several, found: &mut BTreeSet<Asked>) {
        match several {
            Several::These(parts) => parts.iter().for_each(|part| self.collect(*part, found)),
            Several::Each { list, condition, of } => {
                let parts: Vec<NodeId> = condition.iter().chain(of).copied().collect();
                self.collect_items(*list, &parts, found);
            }
        }
    }

    fn collect_items(&mut self, list: FactId, parts: &[NodeId], found: &mut BTreeSet<Asked>) {
        let of_list = self.items(list);
        let Some(items) = of_list.known() else {
            found.insert(Asked { fact: list, field: None });
            // What no answer about an item can change is asked of the household now.
            self.at_item(of_list.any(), |eval| {
                parts.iter().for_each(|part| eval.collect(*part, found))
            });
            return;
        };
        for item in items {
            self.at_item(item, |eval| {
                // An item that does not count has nothing to say.
                if let [condition, _] = parts
                    && eval.value(*condition) == Value::Flag(Some(false))
                {
                    return;
                }
                parts.iter().for_each(|part| eval.collect(*part, found));
            });
        }
    }

    /// Finds one answer that is missing for a node; with `in_item` the fields of the item at hand
    /// are answers of their own, though its list is not known.
    #[cfg(feature = "compile")]
    pub(crate) fn first_missing(&mut self, id: NodeId, in_item: bool) -> Option<Asked> {
        let mut found = BTreeSet::new();
        self.collect(id, &mut found);
        // What has few answers goes first: amounts are then cut where they matter, and no finer.
        let finest = |asked: &&Asked| match &asked.spec(self.program).kind {
            FactType::Flag | FactType::Choice(_) | FactType::List { .. } => 0,
            FactType::Number { whole: true, .. } => 1,
            FactType::Date { .. } => 2,
            FactType::Number { .. } => 3,
        };
        let first = found.iter().min_by_key(finest).copied();
        if in_item { self.first_field(id).or(first) } else { first }
    }

    /// Finds a field of the item at hand that is not known.
    #[cfg(feature = "compile")]
    fn first_field(&mut self, id: NodeId) -> Option<Asked> {
        if self.value(id).is_exact() {
            return None;
        }
        let program = self.program;
        match &program[id] {
            Node::Field(list, field) => Some(Asked { fact: *list, field: Some(*field) }),
            Node::Named(named) if program[*named].scope.is_some() => {
                self.first_field(program[*named].node)
            }
            node => node.parts().find_map(|part| self.first_field(part)),
        }
    }
}
