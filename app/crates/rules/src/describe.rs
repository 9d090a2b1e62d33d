//! What a node is called, what figures it rests on, and where they come from.

use catalogue::Unit;

use crate::day::Day;
use crate::program::{
    FactId, FactType, LawId, NamedId, Node, NodeId, ParameterId, Program, RuleId, Several, TextId,
};

/// What a value is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// An answer.
    Fact(FactId),
    /// An answer about an item.
    Field(FactId, u16),
    /// A value that has a name.
    Named(NamedId),
    /// A figure of the law.
    Parameter(ParameterId),
    /// How many items of a list.
    Count(FactId),
    /// Completed years since an answer.
    Age(NodeId),
    /// The day of the question.
    Today,
    /// It has no name of its own.
    None,
}

impl Program {
    /// Tells what a node is called.
    pub fn label(&self, id: NodeId) -> Label {
        match &self[id] {
            Node::Fact(fact) => Label::Fact(*fact),
            Node::Field(list, field) => Label::Field(*list, *field),
            Node::Named(named) => Label::Named(*named),
            Node::Parameter(parameter)
            | Node::Table(parameter, ..)
            | Node::Brackets(_, parameter) => Label::Parameter(*parameter),
            Node::Count(Several::Each { list, condition: None, .. }) => Label::Count(*list),
            Node::Age(born, _) => Label::Age(*born),
            Node::Today => Label::Today,
            Node::Convert(inner, ..) | Node::Round(inner, ..) => self.label(*inner),
            _ => Label::None,
        }
    }

    /// Gives the text of a label, where the program has one.
    pub fn label_text(&self, label: Label) -> Option<TextId> {
        match label {
            Label::Fact(fact) | Label::Count(fact) => Some(self[fact].label),
            Label::Field(list, field) => {
                self[list].fields().get(usize::from(field)).map(|field| field.label)
            }
            Label::Named(named) => Some(self[named].label),
            Label::Parameter(parameter) => Some(self[parameter].label),
            Label::Age(born) => self.label_text(self.label(born)),
            Label::Today | Label::None => None,
        }
    }

    /// Gives the unit of a number.
    pub fn unit(&self, id: NodeId) -> Option<Unit> {
        match &self[id] {
            Node::Fact(fact) => number_unit(&self[*fact].kind),
            Node::Field(list, field) => {
                self[*list].fields().get(usize::from(*field)).and_then(|f| number_unit(&f.kind))
            }
            Node::Named(named) => self[*named].unit,
            Node::Parameter(parameter)
            | Node::Table(parameter, ..)
            | Node::Brackets(_, parameter) => Some(self[*parameter].unit),
            Node::Age(..) => Some(Unit::Years),
            Node::Count(_) => Some(Unit::Number),
            Node::Round(inner, ..) => self.unit(*inner),
            Node::Sum(Several::These(parts))
            | Node::Min(Several::These(parts))
            | Node::Max(Several::These(parts)) => parts.iter().find_map(|part| self.unit(*part)),
            Node::Sum(Several::Each { of: Some(of), .. })
            | Node::Min(Several::Each { of: Some(of), .. })
            | Node::Max(Several::Each { of: Some(of), .. }) => self.unit(*of),
            Node::Difference(a, b) => self.unit(*a).or_else(|| self.unit(*b)),
            Node::If(_, then, otherwise) => self.unit(*then).or_else(|| self.unit(*otherwise)),
            _ => None,
        }
    }

    /// Lists the figures of the law that a node rests on, each with the value in force on the day.
    pub fn figures(&self, id: NodeId, day: &Day) -> Vec<(ParameterId, u16)> {
        let mut found: Vec<(ParameterId, u16)> = Vec::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            match &self[id] {
                Node::Parameter(parameter)
                | Node::Table(parameter, ..)
                | Node::Brackets(_, parameter) => {
                    if let Some(value) = day.figures[usize::from(parameter.0)]
                        && found.iter().all(|(known, _)| known != parameter)
                    {
                        found.push((*parameter, value));
                    }
                }
                Node::Named(named) => open.push(self[*named].node),
                _ => {}
            }
            open.extend(self[id].parts());
        }
        found
    }

    /// Gives the text of law of a node: its own, or that of the first figure it rests on.
    pub fn law(&self, id: NodeId, day: &Day) -> Option<LawId> {
        match &self[id] {
            Node::Criterion(_, _, Some(law)) => Some(*law),
            Node::Named(named) if self[*named].law.is_some() => self[*named].law,
            _ => self.figures(id, day).iter().find_map(|(parameter, _)| self[*parameter].law),
        }
    }

    /// Lists the figures of the law that a rule rests on, whatever the answers.
    pub fn figures_of(&self, rule: RuleId, day: &Day) -> Vec<(ParameterId, u16)> {
        let spec = &self[rule];
        let mut found: Vec<(ParameterId, u16)> = Vec::new();
        let roots = std::iter::once(spec.when)
            .chain(spec.amount.map(|(node, _)| node))
            .chain(spec.breaks.iter().map(|(node, ..)| *node));
        for root in roots {
            for figure in self.figures(root, day) {
                if !found.contains(&figure) {
                    found.push(figure);
                }
            }
        }
        found.sort_by_key(|(parameter, _)| *parameter);
        found
    }

    /// Lists the facts that a rule may ask for, those of the rights it depends on included.
    pub fn facts_of(&self, rule: RuleId) -> Vec<FactId> {
        let mut seen = vec![false; self.nodes.len()];
        let mut facts: Vec<FactId> = Vec::new();
        let mut open: Vec<NodeId> = Vec::new();
        let mut rules = vec![rule];
        while let Some(rule) = rules.pop() {
            let spec = &self[rule];
            facts.extend(spec.for_each);
            open.push(spec.when);
            open.extend(spec.amount.map(|(node, _)| node));
            open.extend(spec.breaks.iter().map(|(node, ..)| *node));
            while let Some(id) = open.pop() {
                if std::mem::replace(&mut seen[usize::from(id.0)], true) {
                    continue;
                }
                let node = &self[id];
                open.extend(node.parts());
                facts.extend(node.list());
                match node {
                    Node::Fact(fact) | Node::Field(fact, _) => facts.push(*fact),
                    Node::Named(named) => open.push(self[*named].node),
                    Node::Entitled(other) => rules.push(*other),
                    _ => {}
                }
            }
        }
        let asked = |fact: &FactId| facts.contains(fact);
        self.fact_ids().filter(asked).collect()
    }
}

fn number_unit(kind: &FactType) -> Option<Unit> {
    match kind {
        FactType::Number { unit, .. } => Some(*unit),
        _ => None,
    }
}
