//! The rules of one moment, and nothing else: what goes to the browser.

use crate::phrases::Spoken;
use crate::program::{
    FactId, FactSpec, FactType, LawId, NamedId, Node, NodeId, ParameterId, Program, RuleId,
    Several, TextId,
};

/// Cuts a program down to some rules and those they ask about, with the words it needs.
///
/// The rules asked for come out in the order of the program; the others are there to be asked about.
pub fn restrict(program: &Program, spoken: &Spoken, wanted: &[RuleId]) -> (Program, Spoken) {
    let mut cut = Cut {
        program,
        spoken,
        keep: Keep::new(program, wanted),
        texts: vec![None; spoken.texts.len()],
        laws: vec![None; spoken.laws.len()],
        out: Program::default(),
        said: Spoken::default(),
    };
    cut.run();
    (cut.out, cut.said)
}

/// The new number of each part that stays.
struct Keep {
    facts: Vec<Option<u16>>,
    parameters: Vec<Option<u16>>,
    named: Vec<Option<u16>>,
    rules: Vec<Option<u16>>,
    nodes: Vec<Option<u16>>,
}

impl Keep {
    fn new(program: &Program, wanted: &[RuleId]) -> Self {
        let mut marks = Marks {
            facts: vec![false; program.facts.len()],
            parameters: vec![false; program.parameters.len()],
            named: vec![false; program.named.len()],
            rules: vec![false; program.rules.len()],
            nodes: vec![false; program.nodes.len()],
        };
        wanted.iter().for_each(|rule| marks.rule(program, *rule));
        Self {
            facts: numbered(&marks.facts),
            parameters: numbered(&marks.parameters),
            named: numbered(&marks.named),
            rules: numbered(&marks.rules),
            nodes: numbered(&marks.nodes),
        }
    }
}

fn numbered(marks: &[bool]) -> Vec<Option<u16>> {
    let mut next = 0;
    let number = |mark: &bool| {
        mark.then(|| {
            next += 1;
            next - 1
        })
    };
    marks.iter().map(number).collect()
}

struct Marks {
    facts: Vec<bool>,
    parameters: Vec<bool>,
    named: Vec<bool>,
    rules: Vec<bool>,
    nodes: Vec<bool>,
}

impl Marks {
    fn rule(&mut self, program: &Program, id: RuleId) {
        if std::mem::replace(&mut self.rules[usize::from(id.0)], true) {
            return;
        }
        let rule = &program[id];
        if let Some(list) = rule.for_each {
            self.facts[usize::from(list.0)] = true;
        }
        self.node(program, rule.when);
        if let Some((node, _)) = rule.amount {
            self.node(program, node);
        }
        rule.breaks.iter().for_each(|(node, ..)| self.node(program, *node));
    }

    fn node(&mut self, program: &Program, id: NodeId) {
        if std::mem::replace(&mut self.nodes[usize::from(id.0)], true) {
            return;
        }
        let node = &program[id];
        match node {
            Node::Fact(fact) | Node::Field(fact, _) => self.facts[usize::from(fact.0)] = true,
            Node::Parameter(id) | Node::Brackets(_, id) | Node::Table(id, ..) => {
                self.parameters[usize::from(id.0)] = true;
            }
            Node::Named(named) => {
                self.named[usize::from(named.0)] = true;
                self.node(program, program[*named].node);
            }
            Node::Entitled(rule) => self.rule(program, *rule),
            _ => {}
        }
        if let Some(list) = node.list() {
            self.facts[usize::from(list.0)] = true;
        }
        node.parts().for_each(|part| self.node(program, part));
    }
}

struct Cut<'a> {
    program: &'a Program,
    spoken: &'a Spoken,
    keep: Keep,
    texts: Vec<Option<u16>>,
    laws: Vec<Option<u16>>,
    out: Program,
    said: Spoken,
}

impl Cut<'_> {
    fn run(&mut self) {
        let program = self.program;
        for id in kept(&self.keep.facts) {
            let fact = self.fact_spec(&program.facts[id]);
            self.out.facts.push(fact);
        }
        for id in kept(&self.keep.parameters) {
            let mut spec = program.parameters[id].clone();
            spec.label = self.text(spec.label);
            spec.law = spec.law.map(|law| self.law(law));
            self.out.parameters.push(spec);
            self.said.sources.push(self.spoken.sources.get(id).cloned().unwrap_or_default());
        }
        for id in kept(&self.keep.named) {
            let mut named = program.named[id].clone();
            named.label = self.text(named.label);
            named.law = named.law.map(|law| self.law(law));
            named.node = self.node(named.node);
            named.scope = named.scope.map(|fact| self.fact(fact));
            self.out.named.push(named);
        }
        for id in kept(&self.keep.rules) {
            let mut rule = program.rules[id].clone();
            rule.for_each = rule.for_each.map(|fact| self.fact(fact));
            rule.when = self.node(rule.when);
            rule.amount = rule.amount.map(|(node, unit)| (self.node(node), unit));
            for (node, _, text) in &mut rule.breaks {
                *node = self.node(*node);
                *text = self.text(*text);
            }
            self.out.rules.push(rule);
        }
        for id in kept(&self.keep.nodes) {
            let node = self.renumbered(&program.nodes[id]);
            self.out.nodes.push(node);
        }
    }

    fn fact_spec(&mut self, spec: &FactSpec) -> FactSpec {
        let mut spec = spec.clone();
        spec.label = self.text(spec.label);
        spec.question = self.text(spec.question);
        spec.hint = spec.hint.map(|hint| self.text(hint));
        match &mut spec.kind {
            FactType::Choice(choices) => {
                choices.iter_mut().for_each(|(_, label)| *label = self.text(*label));
            }
            FactType::List { fields, item, .. } => {
                *item = item.map(|item| self.text(item));
                fields.iter_mut().for_each(|field| *field = self.fact_spec(field));
            }
            FactType::Flag | FactType::Number { .. } | FactType::Date { .. } => {}
        }
        spec
    }

    fn renumbered(&mut self, node: &Node) -> Node {
        match node {
            Node::Flag(_) | Node::Number(_) | Node::Today | Node::EligibleItem => node.clone(),
            Node::Fact(fact) => Node::Fact(self.fact(*fact)),
            Node::Field(list, field) => Node::Field(self.fact(*list), *field),
            Node::Named(id) => Node::Named(NamedId(new(&self.keep.named, id.0))),
            Node::Parameter(id) => Node::Parameter(self.parameter(*id)),
            Node::AllOf(several) => Node::AllOf(self.several(several)),
            Node::AnyOf(several) => Node::AnyOf(self.several(several)),
            Node::Not(a) => Node::Not(self.node(*a)),
            Node::Compare(a, operator, b, unit) => {
                Node::Compare(self.node(*a), *operator, self.node(*b), *unit)
            }
            Node::CompareDates(a, operator, b) => {
                Node::CompareDates(self.node(*a), *operator, self.node(*b))
            }
            Node::OneOf(a, choices) => Node::OneOf(self.node(*a), *choices),
            Node::Count(several) => Node::Count(self.several(several)),
            Node::Sum(several) => Node::Sum(self.several(several)),
            Node::Min(several) => Node::Min(self.several(several)),
            Node::Max(several) => Node::Max(self.several(several)),
            Node::Difference(a, b) => Node::Difference(self.node(*a), self.node(*b)),
            Node::Product(factors, percents) => {
                Node::Product(factors.iter().map(|factor| self.node(*factor)).collect(), *percents)
            }
            Node::Quotient(a, b) => Node::Quotient(self.node(*a), self.node(*b)),
            Node::Round(a, step, how) => Node::Round(self.node(*a), *step, *how),
            Node::Convert(a, by, over) => Node::Convert(self.node(*a), *by, *over),
            Node::Brackets(a, id) => Node::Brackets(self.node(*a), self.parameter(*id)),
            Node::Table(id, a, b) => {
                Node::Table(self.parameter(*id), self.node(*a), b.map(|b| self.node(b)))
            }
            Node::If(a, b, c) => Node::If(self.node(*a), self.node(*b), self.node(*c)),
            Node::Age(a, b) => Node::Age(self.node(*a), self.node(*b)),
            Node::Elapsed(a, b, unit) => Node::Elapsed(self.node(*a), self.node(*b), *unit),
            Node::Shift(a, b, unit) => Node::Shift(self.node(*a), self.node(*b), *unit),
            Node::FirstOfNextMonth(a) => Node::FirstOfNextMonth(self.node(*a)),
            Node::SchoolYear(a) => Node::SchoolYear(self.node(*a)),
            Node::DateInYear(a, month, day, plus) => {
                Node::DateInYear(self.node(*a), *month, *day, *plus)
            }
            Node::Entitled(rule) => Node::Entitled(RuleId(new(&self.keep.rules, rule.0))),
            Node::Criterion(a, text, law) => {
                let (text, law) = (self.text(*text), law.map(|law| self.law(law)));
                Node::Criterion(self.node(*a), text, law)
            }
        }
    }

    fn several(&self, several: &Several) -> Several {
        match several {
            Several::These(parts) => {
                Several::These(parts.iter().map(|part| self.node(*part)).collect())
            }
            Several::Each { list, condition, of } => Several::Each {
                list: self.fact(*list),
                condition: condition.map(|node| self.node(node)),
                of: of.map(|node| self.node(node)),
            },
        }
    }

    fn node(&self, id: NodeId) -> NodeId {
        NodeId(new(&self.keep.nodes, id.0))
    }

    fn fact(&self, id: FactId) -> FactId {
        FactId(new(&self.keep.facts, id.0))
    }

    fn parameter(&self, id: ParameterId) -> ParameterId {
        ParameterId(new(&self.keep.parameters, id.0))
    }

    fn text(&mut self, id: TextId) -> TextId {
        let index = usize::from(id.0);
        let number = *self.texts[index].get_or_insert_with(|| {
            self.said.texts.push(self.spoken.texts[index].clone());
            (self.said.texts.len() - 1) as u16
        });
        TextId(number)
    }

    fn law(&mut self, id: LawId) -> LawId {
        let index = usize::from(id.0);
        let number = *self.laws[index].get_or_insert_with(|| {
            self.said.laws.push(self.spoken.laws[index].clone());
            (self.said.laws.len() - 1) as u16
        });
        LawId(number)
    }
}

fn kept(numbers: &[Option<u16>]) -> Vec<usize> {
    numbers.iter().enumerate().filter_map(|(old, new)| new.map(|_| old)).collect()
}

/// Gives the new number of a part that stays.
fn new(numbers: &[Option<u16>], old: u16) -> u16 {
    numbers[usize::from(old)].expect("all that a kept part is made of was marked as kept")
}
