//! What may be asked.

use catalogue::{AnswerLimit, DayLimit, Fact, FactKind, Number, Site, Slug, Unit};

use super::{Compiler, Scope, Typed, did_you_mean};
use crate::program::{FactId, FactSpec, FactType, Limit, Node, Num};
use crate::types::{ChoiceOf, Type};

impl Compiler<'_> {
    pub(super) fn read_facts(&mut self) {
        self.frame.site = Site::Facts;
        let content = self.content;
        let groups: Vec<&Slug> = content.facts.groups.iter().map(|group| &group.id).collect();
        for (n, fact) in content.facts.facts.iter().enumerate() {
            let at = format!("/facts/{n}");
            if self.program.fact(fact.id.as_str()).is_some() {
                self.fault(&format!("{at}/id"), format!("the fact `{}` is given twice", fact.id));
            }
            match &fact.group {
                Some(group) if groups.contains(&group) => {}
                Some(group) => {
                    let hint = did_you_mean(group.as_str(), groups.iter().map(|id| id.as_str()));
                    self.fault(&format!("{at}/group"), format!("no group `{group}`{hint}"));
                }
                None => self.fault(&at, "the field `group` is missing"),
            }
            let spec = self.fact_spec(fact, &at);
            self.program.facts.push(spec);
            self.used_facts.push(false);
        }
    }

    fn fact_spec(&mut self, fact: &Fact, at: &str) -> FactSpec {
        let kind = match fact.kind {
            FactKind::Boolean => FactType::Flag,
            FactKind::Choice => self.choice_type(fact, at),
            FactKind::Number => self.number_type(fact, at),
            FactKind::Date => FactType::Date {
                min: self.day_limit(fact.min, &format!("{at}/min"), -130),
                max: self.day_limit(fact.max, &format!("{at}/max"), 30),
            },
            FactKind::List => self.list_type(fact, at),
        };
        FactSpec {
            id: fact.id.clone(),
            kind,
            label: self.text(&fact.label),
            question: self.text(&fact.question),
            hint: fact.hint.as_ref().map(|hint| self.text(hint)),
            effort: fact.effort,
            held: !fact.held_by.is_empty(),
            typical: fact.typical.iter().map(|number| Num(number.0)).collect(),
        }
    }

    fn choice_type(&mut self, fact: &Fact, at: &str) -> FactType {
        if !(2..=60).contains(&fact.choices.len()) {
            let message = format!("a choice has 2 to 60 answers, found {}", fact.choices.len());
            self.fault(at, message);
        }
        let mut seen: Vec<&Slug> = Vec::new();
        for (n, choice) in fact.choices.iter().enumerate() {
            if seen.contains(&&choice.id) {
                let message = format!("the choice `{}` is given twice", choice.id);
                self.fault(&format!("{at}/choices/{n}/id"), message);
            }
            seen.push(&choice.id);
        }
        let choices =
            fact.choices.iter().map(|choice| (choice.id.clone(), self.text(&choice.label)));
        FactType::Choice(choices.collect())
    }

    fn number_type(&mut self, fact: &Fact, at: &str) -> FactType {
        let mut limit = |limit: Option<AnswerLimit>, name: &str| match limit {
            Some(AnswerLimit::Number(number)) => Num(number.0),
            Some(AnswerLimit::Day(_)) => {
                self.fault(&format!("{at}/{name}"), "a number is needed here");
                Num(0.into())
            }
            None => {
                self.fault(at, format!("the field `{name}` is missing: what a number is at most"));
                Num(0.into())
            }
        };
        let (min, max) = (limit(fact.min, "min"), limit(fact.max, "max"));
        if min >= max {
            self.fault(at, "`min` must be below `max`");
        }
        if fact.unit.is_none() {
            self.fault(at, "the field `unit` is missing");
        }
        for (n, typical) in fact.typical.iter().enumerate() {
            if !(min.0..=max.0).contains(&typical.0) {
                self.fault(&format!("{at}/typical/{n}"), "this is not between `min` and `max`");
            }
        }
        FactType::Number { unit: fact.unit.unwrap_or(Unit::Number), min, max, whole: fact.whole }
    }

    fn day_limit(&mut self, limit: Option<AnswerLimit>, at: &str, default: i16) -> Limit {
        match limit {
            Some(AnswerLimit::Day(DayLimit::On(day))) => Limit::On(day.0),
            Some(AnswerLimit::Day(DayLimit::Years(years))) => Limit::Years(years),
            Some(AnswerLimit::Number(_)) => {
                self.fault(at, "a day is needed here, or years from today (-120y)");
                Limit::Years(default)
            }
            None => Limit::Years(default),
        }
    }

    fn list_type(&mut self, fact: &Fact, at: &str) -> FactType {
        let max = match fact.max {
            Some(AnswerLimit::Number(Number(max))) => u8::try_from(max).unwrap_or(0),
            _ => 0,
        };
        if !(1..=30).contains(&max) {
            self.fault(at, "the field `max` must say how many items at most, from 1 to 30");
        }
        let mut fields = Vec::with_capacity(fact.fields.len());
        for (n, field) in fact.fields.iter().enumerate() {
            let at = format!("{at}/fields/{n}");
            if field.kind == FactKind::List {
                self.fault(&at, "a list in a list is not possible");
            }
            if fields.iter().any(|known: &FactSpec| known.id == field.id) {
                self.fault(&format!("{at}/id"), format!("the field `{}` is given twice", field.id));
            }
            let spec = self.fact_spec(field, &at);
            fields.push(spec);
        }
        if fields.is_empty() {
            self.fault(at, "a list needs `fields`: what is asked of each item");
        }
        let item = fact.item.as_ref().map(|item| self.text(item));
        FactType::List { max, fields, item }
    }

    /// Names a fact.
    pub(super) fn fact(&mut self, id: FactId, at: &str) -> Option<Typed> {
        self.used_facts[usize::from(id.0)] = true;
        let kind = match &self.program[id].kind {
            FactType::Flag => Type::Flag,
            FactType::Choice(_) => Type::Choice(ChoiceOf { fact: id, field: None }),
            FactType::Number { unit, .. } => Type::Number(Some(*unit)),
            FactType::Date { .. } => Type::Date,
            FactType::List { .. } => {
                let name = self.program[id].id.clone();
                self.fault(at, format!("`{name}` is a list: count it, or name a field of it"));
                return None;
            }
        };
        Some(self.typed(Node::Fact(id), kind, Scope::HOUSEHOLD))
    }

    /// Names a field of the item at hand.
    pub(super) fn field(&mut self, list: &str, field: &str, at: &str) -> Option<Typed> {
        let slug = list.parse::<Slug>().ok()?;
        let id = self.list(&slug, at)?;
        let fields = self.program[id].fields();
        let Some(index) = fields.iter().position(|known| known.id.as_str() == field) else {
            let hint = did_you_mean(field, fields.iter().map(|known| known.id.as_str()));
            self.fault(at, format!("`{list}` has no field `{field}`{hint}"));
            return None;
        };
        let number = super::number(index);
        let kind = match &fields[index].kind {
            FactType::Flag | FactType::List { .. } => Type::Flag,
            FactType::Choice(_) => Type::Choice(ChoiceOf { fact: id, field: Some(number) }),
            FactType::Number { unit, .. } => Type::Number(Some(*unit)),
            FactType::Date { .. } => Type::Date,
        };
        if !self.may_name_items_of(id) {
            let message = format!("`{list}.{field}` is asked of each item: use it inside `each`");
            self.fault(at, message);
            return None;
        }
        Some(self.typed(Node::Field(id, number), kind, Scope(Some(id))))
    }

    /// Finds a list.
    pub(crate) fn list(&mut self, id: &Slug, at: &str) -> Option<FactId> {
        let is_list = |fact: &FactSpec| matches!(fact.kind, FactType::List { .. });
        if let Some(fact) = self.program.fact(id.as_str())
            && is_list(&self.program[fact])
        {
            self.used_facts[usize::from(fact.0)] = true;
            return Some(fact);
        }
        let lists = self.program.facts.iter().filter(|fact| is_list(fact));
        let hint = did_you_mean(id.as_str(), lists.map(|fact| fact.id.as_str()));
        self.fault(at, format!("no list `{id}`{hint}"));
        None
    }

    /// Lists the choices of a fact or of a field.
    pub(super) fn choices(&self, of: ChoiceOf) -> Vec<Slug> {
        let fact = &self.program[of.fact];
        let spec = match of.field {
            Some(field) => &fact.fields()[usize::from(field)],
            None => fact,
        };
        spec.choices().iter().map(|(id, _)| id.clone()).collect()
    }
}
