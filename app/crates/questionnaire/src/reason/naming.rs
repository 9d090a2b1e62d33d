//! What things are called: answers, choices, figures of the law, the items of a list.

use rules::{
    Answer, FactId, FactSpec, FactType, Label, Law, LawId, Node, NodeId, Term, TextId, Value,
};

use super::{Figure, Telling, lower};
use crate::vocabulary::Word;

impl Telling<'_> {
    /// Finds the list among the facts, and what an item of it is called.
    pub(super) fn list(&self) -> Option<(FactId, Option<TextId>)> {
        let program = self.program;
        program.fact_ids().find_map(|fact| match &program[fact].kind {
            FactType::List { item, .. } => Some((fact, *item)),
            _ => None,
        })
    }

    /// Names choices: « marié, pacsé ou concubin ».
    pub(super) fn choices(&self, node: NodeId, wanted: u64) -> String {
        let spec = match &self.program[node] {
            Node::Fact(fact) => Some(&self.program[*fact]),
            Node::Field(list, field) => self.program[*list].fields().get(usize::from(*field)),
            _ => None,
        };
        let choices = spec.map(|spec| spec.choices()).unwrap_or_default();
        let mut names: Vec<String> = choices
            .iter()
            .enumerate()
            .filter(|(n, _)| wanted & (1 << n) != 0)
            .map(|(_, (_, label))| lower(&self.text(*label).0))
            .collect();
        match names.pop() {
            Some(last) if names.is_empty() => last,
            Some(last) => self.vocabulary.with(Word::Or, &[&names.join(", "), &last]),
            None => String::new(),
        }
    }

    /// Tells a value that an amount rests on: « Taux de la réversion : 54 % ».
    pub fn term(&self, term: Term) -> Option<String> {
        let value = match term.value {
            Value::Choice(_) => return Some(self.choice(term)),
            value => self.vocabulary.known(value, self.program.unit(term.node))?,
        };
        let label = self.label(term.node)?;
        Some(self.vocabulary.with(Word::Is, &[&label, &value]))
    }

    /// Lists the figures of the law that a node rests on.
    pub fn figures(&self, node: NodeId) -> Vec<Figure> {
        let found = self.program.figures(node, self.day);
        found.into_iter().filter_map(|(parameter, value)| self.figure(parameter, value)).collect()
    }

    /// Tells a value of a figure of the law.
    pub fn figure(&self, parameter: rules::ParameterId, value: u16) -> Option<Figure> {
        let spec = &self.program[parameter];
        let source = self.spoken.source(parameter, value)?;
        Some(Figure {
            parameter: spec.id.to_string(),
            label: self.text(spec.label).0,
            since: rules::iso(spec.values.get(usize::from(value))?.from),
            source: source.title.clone(),
            url: source.url.clone(),
            checked: rules::iso(source.checked.0),
        })
    }

    /// Names an item of a list: « Enfant 2, né le 3 mars 2014 ».
    pub fn item(&self, item: u16) -> String {
        let list = self.list();
        let words = self.vocabulary;
        let name = list
            .and_then(|(_, name)| name)
            .map_or_else(|| words.get(Word::ItemName).to_owned(), |name| self.text(name).0);
        let number = (item + 1).to_string();
        match list.and_then(|(list, _)| self.birth(list, item)) {
            Some(date) => words.with(Word::ItemBorn, &[&name, &number, &words.date(date)]),
            None => words.with(Word::Item, &[&name, &number]),
        }
    }

    fn birth(&self, list: FactId, item: u16) -> Option<jiff::civil::Date> {
        let Some(Answer::List(items)) = self.household.get(list) else { return None };
        items.get(usize::from(item))?.iter().find_map(|answer| match answer {
            Some(Answer::Date(date)) => Some(*date),
            _ => None,
        })
    }

    /// Gives a text, and whether it is French in a page that is not.
    pub fn text(&self, id: TextId) -> (String, bool) {
        self.spoken
            .text(id)
            .map_or_else(Default::default, |phrase| (phrase.text.clone(), phrase.foreign))
    }

    /// Writes an answer: « 62 ans », « marié », for a list how many items.
    pub fn answer(&self, spec: &FactSpec, answer: &Answer) -> String {
        let words = self.vocabulary;
        match (answer, &spec.kind) {
            (Answer::Flag(flag), _) => {
                words.get(if *flag { Word::Yes } else { Word::No }).to_owned()
            }
            (Answer::Choice(choice), _) => spec
                .choices()
                .get(usize::from(*choice))
                .map_or_else(String::new, |(_, label)| self.text(*label).0),
            (Answer::Number(number), FactType::Number { unit, .. }) => {
                words.quantity(*number, *unit)
            }
            (Answer::Number(number), _) => number.to_string(),
            (Answer::Date(day), _) => words.date(*day),
            (Answer::List(items), _) => items.len().to_string(),
        }
    }

    pub(super) fn law(&self, id: Option<LawId>) -> Option<Law> {
        id.and_then(|id| self.spoken.law(id)).cloned()
    }

    pub(super) fn label(&self, node: NodeId) -> Option<String> {
        let label = self.program.label(node);
        match label {
            Label::Today => Some(self.vocabulary.get(Word::Today).to_owned()),
            Label::Age(_) => {
                let of = self.program.label_text(label).map(|text| self.text(text).0)?;
                Some(self.vocabulary.with(Word::AgeOf, &[&lower(&of)]))
            }
            _ => self.program.label_text(label).map(|text| self.text(text).0),
        }
    }
}
