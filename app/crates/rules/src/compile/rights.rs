//! The rules of rights, and what nothing uses.

use std::collections::BTreeMap;

use catalogue::{Entitlement, Site, Slug};

use super::{Compiler, Fault, Frame, Items, Progress, did_you_mean, number};
use crate::program::{FactId, Node, NodeId, ParameterId, Rule, RuleId};
use crate::types::or_number;

impl<'a> Compiler<'a> {
    /// Compiles a right, wherever it is first needed.
    pub(super) fn right(&mut self, id: &'a Slug) -> Option<RuleId> {
        match self.rules.get(id) {
            Some(Progress::Done(done)) => return Some(*done),
            Some(Progress::Failed) => return None,
            Some(Progress::UnderWay) => return None,
            None => {}
        }
        self.rules.insert(id, Progress::UnderWay);
        let rule = self.compile_right(id);
        let done = rule.map(|rule| {
            self.program.rules.push(rule);
            RuleId(number(self.program.rules.len() - 1))
        });
        self.rules.insert(id, done.map_or(Progress::Failed, Progress::Done));
        done
    }

    /// Names another right.
    pub(crate) fn rule(&mut self, id: &Slug, at: &str) -> Option<RuleId> {
        let content = self.content;
        let Some((id, _)) = content.entitlements.get_key_value(id) else {
            let known = content.entitlements.keys().map(Slug::as_str);
            let hint = did_you_mean(id.as_str(), known);
            self.fault(at, format!("no right `{id}`{hint}"));
            return None;
        };
        if matches!(self.rules.get(id), Some(Progress::UnderWay)) {
            self.fault(at, format!("`{id}` depends on itself"));
            return None;
        }
        self.right(id)
    }

    fn compile_right(&mut self, id: &'a Slug) -> Option<Rule> {
        let content = self.content;
        let right = &content.entitlements[id];
        let frame = Frame {
            site: Site::Entitlement(id.clone()),
            values: Some((id, &right.values)),
            items: Items::None,
            for_each: None,
        };
        let before = std::mem::replace(&mut self.frame, frame);
        let rule = self.rule_of(id, right);
        self.frame = before;
        rule
    }

    fn rule_of(&mut self, id: &'a Slug, right: &'a Entitlement) -> Option<Rule> {
        let for_each = match &right.for_each {
            Some(list) => Some(self.list(list, "/for_each")?),
            None => None,
        };
        self.frame.for_each = for_each;
        let when = self.asked_of(for_each, |cx| cx.condition(&right.when, "/when"));
        let mut breaks = Vec::with_capacity(right.proactivity.breaks_when.len());
        for (n, one) in right.proactivity.breaks_when.iter().enumerate() {
            let at = format!("/proactivity/breaks_when/{n}/when");
            let condition = self.asked_of(for_each, |cx| cx.condition(&one.when, &at));
            let text = self.text(&one.text);
            breaks.push(condition.map(|condition| (condition.node, one.level, text)));
        }
        let amount = match &right.amount {
            Some(amount) => {
                let (typed, unit) = self.number(&amount.is, "/amount/is")?;
                Some((typed.node, or_number(unit)))
            }
            None => None,
        };
        // What is not used is still compiled, so that its mistakes are told too.
        for (name, value) in &right.values {
            self.resolve((Some(id), name), value, &format!("/values/{name}"));
        }
        let rule = Rule {
            id: id.clone(),
            from: right.in_force.from.0,
            until: right.in_force.until.map(|until| until.0),
            for_each,
            when: when?.node,
            amount,
            level: right.proactivity.level,
            breaks: breaks.into_iter().collect::<Option<_>>()?,
        };
        self.check_rule(&rule)?;
        Some(rule)
    }

    fn asked_of<T>(&mut self, list: Option<FactId>, run: impl FnOnce(&mut Self) -> T) -> T {
        match list {
            Some(list) => self.in_list(list, run),
            None => run(self),
        }
    }

    /// Checks that the condition does not ask about itself, and that every figure has a value
    /// since the rule holds.
    fn check_rule(&mut self, rule: &Rule) -> Option<()> {
        let mut good = true;
        if self.reached(&[rule.when]).contains(&NodeKind::Eligible) {
            self.fault("/when", "the condition asks about itself, through `eligible`");
            good = false;
        }
        let roots: Vec<NodeId> = std::iter::once(rule.when)
            .chain(rule.amount.map(|(node, _)| node))
            .chain(rule.breaks.iter().map(|(node, ..)| *node))
            .collect();
        let mut late: BTreeMap<String, jiff::civil::Date> = BTreeMap::new();
        for kind in self.reached(&roots) {
            let NodeKind::Parameter(id) = kind else { continue };
            let spec = &self.program[id];
            if let Some(first) = spec.values.first()
                && first.from > rule.from
            {
                late.insert(spec.id.to_string(), first.from);
            }
        }
        for (name, first) in late {
            let from = rule.from;
            let message =
                format!("`{name}` has no value before {first}, the rule holds from {from}");
            self.fault("/in_force/from", message);
            good = false;
        }
        good.then_some(())
    }

    /// Lists what matters among the nodes that some nodes are made of, names included.
    fn reached(&self, roots: &[NodeId]) -> Vec<NodeKind> {
        let mut seen = vec![false; self.program.nodes.len()];
        let mut open = roots.to_vec();
        let mut found = Vec::new();
        while let Some(id) = open.pop() {
            if std::mem::replace(&mut seen[usize::from(id.0)], true) {
                continue;
            }
            let node = &self.program[id];
            open.extend(node.parts());
            match node {
                Node::Named(named) => open.push(self.program[*named].node),
                Node::EligibleItem => found.push(NodeKind::Eligible),
                Node::Parameter(id) | Node::Brackets(_, id) | Node::Table(id, ..) => {
                    found.push(NodeKind::Parameter(*id));
                }
                _ => {}
            }
        }
        found
    }

    /// Checks that a name means one thing.
    pub(super) fn check_names(&mut self) {
        let content = self.content;
        let mut first: BTreeMap<&str, &str> = BTreeMap::new();
        first.extend([("today", "the day of the question"), ("eligible", "the condition itself")]);
        let mut twice = Vec::new();
        let mut add = |name: &'a Slug, what: &'static str, site: Site, at: String| match first
            .get(name.as_str())
        {
            Some(other) => twice.push((site, at, format!("`{name}` is already {other}"))),
            None => drop(first.insert(name.as_str(), what)),
        };
        for (n, fact) in content.facts.facts.iter().enumerate() {
            // A fact given twice is told by `read_facts`.
            if content.facts.facts[..n].iter().all(|other| other.id != fact.id) {
                add(&fact.id, "a fact", Site::Facts, format!("/facts/{n}/id"));
            }
        }
        for id in content.parameters.keys() {
            add(id, "a parameter", Site::Parameter(id.clone()), String::new());
        }
        for id in content.notions.keys() {
            add(id, "a notion", Site::Notions, format!("/{id}"));
        }
        for (right, spec) in &content.entitlements {
            for name in spec.values.keys() {
                if let Some(other) = first.get(name.as_str()) {
                    let site = Site::Entitlement(right.clone());
                    let message = format!("`{name}` is already {other}");
                    twice.push((site, format!("/values/{name}"), message));
                }
            }
        }
        for (site, at, message) in twice {
            self.fault_in(site, &at, message);
        }
    }

    /// Lists what nothing uses.
    pub(super) fn unused(&self) -> Vec<Fault> {
        let content = self.content;
        let fault = |site, pointer, message| Fault { site, pointer, message };
        let facts = content.facts.facts.iter().enumerate().filter(|(n, _)| !self.used_facts[*n]);
        let facts = facts.map(|(n, fact)| {
            let message = format!("the fact `{}` is not used", fact.id);
            fault(Site::Facts, format!("/facts/{n}/id"), message)
        });
        let figures = content.parameters.keys().enumerate();
        let quoted = |id: &Slug| content.quoted.contains(id);
        let unused = |(n, id): &(usize, &Slug)| !self.used_parameters[*n] && !quoted(id);
        let figures = figures.filter(unused).map(|(_, id)| {
            let message = format!("the parameter `{id}` is not used");
            fault(Site::Parameter(id.clone()), String::new(), message)
        });
        let notions = content.notions.keys().filter(|id| !self.used_notions.contains(id));
        let notions = notions.map(|id| {
            fault(Site::Notions, format!("/{id}"), format!("the notion `{id}` is not used"))
        });
        facts.chain(figures).chain(notions).collect()
    }
}

/// What matters among nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NodeKind {
    Eligible,
    Parameter(ParameterId),
}
