//! Reasons: from the engine's tree to sentences.

mod naming;

use catalogue::Unit;
use rules::{
    Answer, Day, Explanation, Household, Law, LawId, Node, NodeId, Operator, Program, RuleId,
    Spoken, Term, TextId, Value,
};
use serde::Serialize;

use super::vocabulary::{Vocabulary, Word};

/// A condition in words, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What is required.
    pub text: String,
    /// Whether the text is French in a page that is not.
    #[serde(skip)]
    pub foreign: bool,
    /// The values compared, in a sentence.
    pub detail: Option<String>,
    /// Whether it holds, as far as that is decided.
    pub holds: Option<bool>,
    /// The text of law.
    pub law: Option<Law>,
    /// The figures of the law it rests on.
    pub figures: Vec<Figure>,
    /// The conditions it is made of; those that decide it first.
    pub parts: Vec<Reason>,
}

/// A figure of the law, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The id of the parameter.
    pub parameter: String,
    /// What it is.
    pub label: String,
    /// The first day of the value in force.
    pub since: String,
    /// What the source is called.
    pub source: String,
    /// Where it is published.
    pub url: String,
    /// The day it was looked at.
    pub checked: String,
}

/// Tells the outcomes of a program for a household on a day, in one language.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The rules.
    pub program: &'a Program,
    /// Their words.
    pub spoken: &'a Spoken,
    /// The turns of phrase.
    pub vocabulary: &'a Vocabulary,
    /// The answers.
    pub household: &'a Household,
    /// The day.
    pub day: &'a Day,
}

impl Telling<'_> {
    /// Tells why: the conditions of a rule, those that decide first. A connective without words of
    /// its own is told by its parts.
    pub fn reasons(&self, explanation: &Explanation) -> Vec<Reason> {
        let program = self.program;
        if let Some(item) = explanation.item {
            let unnamed = Explanation { item: None, ..explanation.clone() };
            let parts = self.reasons(&unnamed);
            return vec![self.group(self.item(item), explanation, parts)];
        }
        match &program[explanation.node] {
            Node::Criterion(_, text, law) => vec![self.criterion(explanation, *text, *law)],
            Node::AnyOf(_) if explanation.holds == Some(true) => {
                let held = explanation.parts.iter().filter(|part| part.holds == Some(true));
                held.flat_map(|part| self.reasons(part)).collect()
            }
            Node::AnyOf(_) if explanation.parts.len() > 1 => {
                let parts = explanation.parts.iter().flat_map(|part| self.reasons(part)).collect();
                vec![self.group(self.vocabulary.get(Word::AnyOf).to_owned(), explanation, parts)]
            }
            Node::Named(named) if explanation.parts.iter().all(|part| part.terms.is_empty()) => {
                let (text, foreign) = self.text(program[*named].label);
                let mut reason = self.group(text, explanation, Vec::new());
                reason.foreign = foreign;
                reason.law = self.law(program[*named].law);
                vec![reason]
            }
            // « Il faut : personne » would say what must not be.
            Node::Not(inner) if matches!(program[*inner], Node::OneOf(..)) => {
                let parts = explanation.parts.iter();
                let told = |part: &Explanation| {
                    let plain = Explanation { holds: Some(true), ..part.clone() };
                    Reason { holds: explanation.holds, ..self.leaf(&plain) }
                };
                parts.map(told).collect()
            }
            _ if !explanation.parts.is_empty() => {
                explanation.parts.iter().flat_map(|part| self.reasons(part)).collect()
            }
            _ => vec![self.leaf(explanation)],
        }
    }

    /// Gives the first day on which a right comes out otherwise, if nothing else changes.
    pub fn next_change(&self, rule: RuleId) -> Option<jiff::civil::Date> {
        rules::next_change(self.program, self.household, rule, self.day)
    }

    fn group(&self, text: String, explanation: &Explanation, parts: Vec<Reason>) -> Reason {
        Reason {
            text,
            foreign: false,
            detail: None,
            holds: explanation.holds,
            law: None,
            figures: Vec::new(),
            parts,
        }
    }

    fn criterion(&self, explanation: &Explanation, text: TextId, law: Option<LawId>) -> Reason {
        let mut parts: Vec<Reason> =
            explanation.parts.iter().flat_map(|part| self.reasons(part)).collect();
        let (text, foreign) = self.text(text);
        let mut reason = self.group(text, explanation, Vec::new());
        reason.foreign = foreign;
        reason.law = self.law(law);
        // One bare comparison is told with the criterion, not below it.
        match parts.as_slice() {
            [only] if only.parts.is_empty() && only.law.is_none() => {
                let only = parts.remove(0);
                reason.detail = Some(only.text).filter(|text| !text.is_empty());
                reason.figures = only.figures;
            }
            _ => reason.parts = parts,
        }
        if reason.law.is_none() {
            let node = explanation.parts.first().map_or(explanation.node, |part| part.node);
            reason.law = self.law(self.program.law(node, self.day));
        }
        reason
    }

    /// Tells a condition that has no words of its own.
    fn leaf(&self, explanation: &Explanation) -> Reason {
        let text = match self.detail(explanation) {
            Some(detail) => detail,
            None => self.bare(explanation.node, explanation.holds),
        };
        let mut reason = self.group(text, explanation, Vec::new());
        reason.figures =
            explanation.terms.iter().flat_map(|term| self.figures(term.node)).collect();
        reason
    }

    /// Tells a condition by its name and its truth.
    fn bare(&self, node: NodeId, holds: Option<bool>) -> String {
        let label = match self.label(node) {
            Some(label) => label,
            None => match &self.program[node] {
                Node::Entitled(rule) => self.right(*rule),
                _ => return self.nobody(),
            },
        };
        match holds {
            Some(holds) => {
                let truth = self.vocabulary.get(if holds { Word::Yes } else { Word::No });
                self.vocabulary.with(Word::Is, &[&label, truth])
            }
            None => self.vocabulary.with(Word::NotAnswered, &[&label]),
        }
    }

    /// Tells that a list has no items: no child, none for whom the right would be. What has neither a
    /// name nor parts goes through a list.
    fn nobody(&self) -> String {
        let list = self.list().filter(|(list, _)| {
            matches!(self.household.get(*list), Some(Answer::List(items)) if items.is_empty())
        });
        let label = list.map(|(list, _)| self.text(self.program[list].label).0);
        label.map_or_else(String::new, |label| self.vocabulary.with(Word::Is, &[&label, "0"]))
    }

    fn right(&self, _: RuleId) -> String {
        self.vocabulary.get(Word::RightOpen).to_owned()
    }

    /// Tells the values compared.
    fn detail(&self, explanation: &Explanation) -> Option<String> {
        let words = self.vocabulary;
        match (&self.program[explanation.node], explanation.terms.as_slice()) {
            // A bare count says nothing that its criterion does not.
            (Node::Compare(a, _, _, Unit::Number), _) if self.label(*a).is_none() => None,
            (Node::Compare(_, operator, _, unit), [left, right]) => {
                Some(self.comparison(*left, *operator, *right, *unit, explanation.holds))
            }
            (Node::CompareDates(_, operator, _), [left, right]) => {
                let value = self.dated(*left);
                let limit = match right.value {
                    Value::Date(days) => days.exact().map(|day| words.date(day)),
                    _ => None,
                };
                let limit = limit.map(|day| words.with(relation_of_days(*operator), &[&day]));
                Some(self.needs(value, limit.map(|limit| self.named(limit, right.node))))
            }
            (Node::OneOf(_, wanted), [term]) => {
                let value = self.choice(*term);
                let limit = match explanation.holds {
                    Some(true) => None,
                    _ => Some(self.choices(term.node, *wanted)),
                };
                Some(self.needs(value, limit))
            }
            _ => None,
        }
    }

    fn comparison(
        &self,
        left: Term,
        operator: Operator,
        right: Term,
        unit: Unit,
        holds: Option<bool>,
    ) -> String {
        let words = self.vocabulary;
        let label = self.label(left.node);
        let value = match (label, words.known(left.value, Some(unit))) {
            (Some(label), Some(value)) => words.with(Word::Is, &[&label, &value]),
            (Some(label), None) => words.with(Word::NotAnswered, &[&label]),
            (None, Some(value)) => format!("{value}."),
            (None, None) => String::new(),
        };
        let limit = match right.value {
            Value::Number(range) => words.range(range, unit).map(|limit| match range.exact() {
                Some(_) => words.with(relation(operator), &[&limit]),
                None => words.with(Word::Depends, &[&limit]),
            }),
            _ => None,
        };
        let mut told = self.needs(value, limit.map(|limit| self.named(limit, right.node)));
        if let (Some(false), Value::Number(a), Value::Number(b)) = (holds, left.value, right.value)
            && let (Some(a), Some(b)) = (a.exact(), b.exact())
            && !matches!(operator, Operator::Equals | Operator::Differs)
            && a != b
            && unit != Unit::Number
            // « 7 ans de trop » would be no comfort.
            && !(unit == Unit::Years && a > b)
        {
            let gap = words.quantity((a - b).abs(), unit);
            let word = if a < b { Word::Short } else { Word::Over };
            told = format!("{told} {}", words.with(word, &[&gap]));
        }
        told
    }

    /// Joins what is and what is needed.
    fn needs(&self, value: String, limit: Option<String>) -> String {
        let limit = limit.map(|limit| self.vocabulary.with(Word::Needs, &[&limit]));
        match (value.is_empty(), limit) {
            (false, Some(limit)) => format!("{value} {limit}"),
            (true, Some(limit)) => limit,
            (_, None) => value,
        }
    }

    /// Adds the name of a limit, where it is not an answer of its own.
    fn named(&self, limit: String, node: NodeId) -> String {
        match self.label(node) {
            Some(name) => self.vocabulary.with(Word::Named, &[&limit, &lower(&name)]),
            None => limit,
        }
    }

    fn dated(&self, term: Term) -> String {
        let words = self.vocabulary;
        let label = self.label(term.node);
        match (label, words.known(term.value, None)) {
            (Some(label), Some(value)) => words.with(Word::Is, &[&label, &value]),
            (Some(label), None) => words.with(Word::NotAnswered, &[&label]),
            (None, value) => value.map(|value| format!("{value}.")).unwrap_or_default(),
        }
    }

    fn choice(&self, term: Term) -> String {
        let words = self.vocabulary;
        let label = self.label(term.node).unwrap_or_default();
        match term.value {
            Value::Choice(possible) if possible.count_ones() == 1 => {
                words.with(Word::Is, &[&label, &lower(&self.choices(term.node, possible))])
            }
            _ => words.with(Word::NotAnswered, &[&label]),
        }
    }
}

fn relation(operator: Operator) -> Word {
    match operator {
        Operator::Below => Word::Below,
        Operator::AtMost => Word::AtMost,
        Operator::Equals => Word::Equals,
        Operator::Differs => Word::Differs,
        Operator::AtLeast => Word::AtLeast,
        Operator::Above => Word::Above,
    }
}

fn relation_of_days(operator: Operator) -> Word {
    match operator {
        Operator::Below => Word::Before,
        Operator::AtMost => Word::UntilDay,
        Operator::Equals => Word::OnDay,
        Operator::Differs => Word::NotOnDay,
        Operator::AtLeast => Word::SinceDay,
        Operator::Above => Word::After,
    }
}

/// Puts the first letter of a label in lower case, inside a sentence; acronyms stay.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return label.to_owned();
    };
    if second.is_uppercase() || second.is_ascii_digit() {
        return label.to_owned();
    }
    first.to_lowercase().chain(std::iter::once(second)).chain(letters).collect()
}
