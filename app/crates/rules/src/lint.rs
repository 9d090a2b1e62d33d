//! Proofs about rules: a right nobody can have, a condition that never holds, a figure past its day.
//!
//! The engine works with ranges: a condition that is false for a whole range of answers is false for
//! every household in it. Splitting the ranges until each is decided proves that nothing is left
//! out; a household found on the way proves the contrary.

mod search;

use catalogue::{RuleContent, Site, Status};
use jiff::civil::Date;

use crate::compile::{Compiled, Fault};
use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Bound, Household};
use crate::program::{Node, NodeId, Program, RuleId, Several};

use self::search::{Reach, Search};

/// What the linter found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Whether the content must not be published so.
    pub severity: Severity,
    /// Where, and what with its proof.
    pub fault: Fault,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It must not be published.
    Error,
    /// Somebody should look at it.
    Warning,
}

/// Lists what can be proved wrong with the rules, seen from a day.
pub fn lint(content: &RuleContent, compiled: &Compiled, today: Date) -> Vec<Finding> {
    let error = |fault: &Fault| Finding { severity: Severity::Error, fault: fault.clone() };
    let mut found: Vec<Finding> = compiled.unused.iter().map(error).collect();
    stale(content, compiled, today, &mut found);
    let program = &compiled.program;
    for rule in program.rule_ids() {
        let Some(right) = content.entitlements.get(&program[rule].id) else { continue };
        let day = Day::new(program, latest(program, rule, today));
        let mut add = |severity, pointer: &str, message: String| {
            let site = Site::Entitlement(right.id.clone());
            let fault = Fault { site, pointer: pointer.to_owned(), message };
            found.push(Finding { severity, fault });
        };
        let exercised = Exercised::new(compiled, right, rule);
        if !exercised.open {
            let search = Search::new(program, &day, rule);
            if let Reach::Never { regions } = search.reach(program[rule].when, true) {
                let why = search.conflict().unwrap_or_default();
                let message = format!(
                    "nobody can have this right: the condition is false in all of the {regions} \
                     regions of answers{why}"
                );
                add(Severity::Error, "/when", message);
            }
        }
        for (node, pointer) in criteria(program, &right.when, program[rule].when, "/when") {
            let (held, failed) = exercised.of(node);
            if !held {
                let search = Search::new(program, &day, rule);
                if let Reach::Never { regions } = search.reach(node, true) {
                    let what = search.ranges(node);
                    let message = format!(
                        "this condition can never hold: it is false in all of the {regions} \
                         regions of answers{what}"
                    );
                    add(Severity::Error, &pointer, message);
                    continue;
                }
            }
            let missing = match (held, failed) {
                (false, false) => "no example decides this condition",
                (false, true) => "in no example does this condition hold",
                (true, false) => "in no example does this condition fail",
                (true, true) => continue,
            };
            add(Severity::Warning, &pointer, missing.to_owned());
        }
    }
    brackets(compiled, today, &mut found);
    found.sort();
    found.dedup();
    found
}

/// Gives the day to look from: today, or the nearest on which the rule holds.
fn latest(program: &Program, rule: RuleId, today: Date) -> Date {
    let spec = &program[rule];
    let until = spec.until.unwrap_or(today).min(today);
    until.max(spec.from)
}

/// Finds figures whose last value is past its validity.
fn stale(content: &RuleContent, compiled: &Compiled, today: Date, found: &mut Vec<Finding>) {
    for (spec, id) in compiled.program.parameters.iter().zip(content.parameters.keys()) {
        let Some(last) = spec.values.last() else { continue };
        if let Some(until) = last.until.filter(|until| *until < today) {
            let days = (today - until).get_days();
            let message = format!(
                "this figure is past its validity: its last value is known until {until}, {days} \
                 days before {today}"
            );
            let pointer = format!("/values/{}/until", spec.values.len() - 1);
            let fault = Fault { site: Site::Parameter(id.clone()), pointer, message };
            found.push(Finding { severity: Severity::Warning, fault });
        }
    }
}

/// Finds values that lie below the first step of the figure they are looked up in.
fn brackets(compiled: &Compiled, today: Date, found: &mut Vec<Finding>) {
    let program = &compiled.program;
    let household = Household::new(program);
    let day = Day::new(program, today);
    let bound = Bound::new(program, &household, &day);
    for node in &program.nodes {
        let Node::Brackets(value, parameter) = node else { continue };
        let range = Eval::new(program, &bound, &day).number(*value);
        let Some(low) = range.bounds().0 else { continue };
        for (n, dated) in program[*parameter].values.iter().enumerate() {
            let crate::program::Figure::Steps { steps, .. } = &dated.figure else { continue };
            if let Some((first, _)) = steps.first().filter(|(first, _)| low < first.0) {
                let message =
                    format!("gap: nothing is said below {}, though {low} is possible", first.0);
                let site = Site::Parameter(program[*parameter].id.clone());
                let pointer = format!("/values/{n}/steps/0");
                let fault = Fault { site, pointer, message };
                found.push(Finding { severity: Severity::Error, fault });
            }
        }
    }
}

/// What the examples of a right have shown.
struct Exercised {
    /// Whether one of them has the right.
    open: bool,
    /// The nodes that held, and those that failed.
    held: Vec<bool>,
    failed: Vec<bool>,
}

impl Exercised {
    fn new(compiled: &Compiled, right: &catalogue::Entitlement, rule: RuleId) -> Self {
        let program = &compiled.program;
        let count = program.nodes.len();
        let mut seen = Self { open: false, held: vec![false; count], failed: vec![false; count] };
        for example in &right.examples {
            let on = example.on.0;
            let answers = example.answers.iter().map(|(id, value)| (id.to_string(), value.clone()));
            let Ok(household) = Household::from_json(program, &answers.collect(), on) else {
                continue;
            };
            let day = Day::new(program, on);
            let bound = Bound::new(program, &household, &day);
            let mut eval = Eval::new(program, &bound, &day);
            seen.open |= eval.status(rule) == Status::Eligible;
            seen.note_all(&mut eval, rule);
        }
        seen
    }

    fn note_all(&mut self, eval: &mut Eval<'_>, rule: RuleId) {
        let program = eval.program;
        let when = program[rule].when;
        match program[rule].for_each {
            None => eval.of_rule(rule, |eval| self.note(eval, when)),
            Some(list) => eval.of_rule(rule, |eval| {
                let Some(items) = eval.items(list).known() else { return };
                for item in items {
                    eval.at_item(item, |eval| self.note(eval, when));
                }
            }),
        }
    }

    fn note(&mut self, eval: &mut Eval<'_>, id: NodeId) {
        let program = eval.program;
        match eval.flag(id) {
            Some(true) => self.held[usize::from(id.0)] = true,
            Some(false) => self.failed[usize::from(id.0)] = true,
            None => {}
        }
        match &program[id] {
            Node::AllOf(Several::These(parts)) | Node::AnyOf(Several::These(parts)) => {
                parts.iter().for_each(|part| self.note(eval, *part));
            }
            Node::Not(inner) | Node::Criterion(inner, ..) => self.note(eval, *inner),
            _ => {}
        }
    }

    fn of(&self, node: NodeId) -> (bool, bool) {
        (self.held[usize::from(node.0)], self.failed[usize::from(node.0)])
    }
}

/// Lists the criteria of a condition, with their places in the file.
fn criteria(
    program: &Program,
    expression: &catalogue::Expression,
    node: NodeId,
    at: &str,
) -> Vec<(NodeId, String)> {
    use catalogue::{Expression, Many, Mechanism};

    let Expression::Mechanism(mechanism) = expression else { return Vec::new() };
    match (mechanism.as_ref(), &program[node]) {
        (Mechanism::AllOf(Many::These(parts)), Node::AllOf(Several::These(nodes))) => {
            several(program, parts, nodes, &format!("{at}/all_of"))
        }
        (Mechanism::AnyOf(Many::These(parts)), Node::AnyOf(Several::These(nodes))) => {
            several(program, parts, nodes, &format!("{at}/any_of"))
        }
        (Mechanism::Not(inner), Node::Not(node)) => {
            criteria(program, inner, *node, &format!("{at}/not"))
        }
        (Mechanism::Criterion(criterion), Node::Criterion(inner, ..)) => {
            let mut found = vec![(node, format!("{at}/criterion"))];
            found.extend(criteria(
                program,
                &criterion.that,
                *inner,
                &format!("{at}/criterion/that"),
            ));
            found
        }
        _ => Vec::new(),
    }
}

fn several(
    program: &Program,
    parts: &[catalogue::Expression],
    nodes: &[NodeId],
    at: &str,
) -> Vec<(NodeId, String)> {
    let pairs = parts.iter().zip(nodes).enumerate();
    pairs
        .flat_map(|(n, (part, node))| criteria(program, part, *node, &format!("{at}/{n}")))
        .collect()
}
