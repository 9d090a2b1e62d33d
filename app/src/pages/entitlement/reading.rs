//! What every part of the page of a right reads: its rule, the figures in force, the words.

use catalogue::{Catalogue, DatedValue, Entitlement, LegalText, Parameter, Unit};
use leptos::prelude::*;
use rules::{FactId, Law, LawId, NamedId, Node, NodeId, ParameterId, Program, Rule, RuleId};
use rules::{Spoken, TextId};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::i18n::{Tr, Words};
use crate::request::Request;
use questionnaire::{Vocabulary, Word};

/// A right being shown, on the day its release was published. The page reads no clock: two renders
/// of a release are the same bytes.
pub(super) struct Reading<'a> {
    pub(super) right: &'a Entitlement,
    pub(super) rule: &'a Rule,
    pub(super) rule_id: RuleId,
    pub(super) request: &'a Request,
    pub(super) program: &'a Program,
    pub(super) today: jiff::civil::Date,
    spoken: &'a Spoken,
    vocabulary: Vocabulary,
}

/// What a condition or an amount rests on, each thing once, in the order it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) figures: Vec<ParameterId>,
    pub(super) answers: Vec<Answered>,
    pub(super) named: Vec<NamedId>,
    pub(super) rights: Vec<RuleId>,
}

/// A fact, or a field of a list.
pub(super) type Answered = (FactId, Option<u16>);

impl<'a> Reading<'a> {
    /// Looks the rule of a right up; nothing when the release has no such rule.
    pub(super) fn new(right: &'a Entitlement, request: &'a Request) -> Option<Self> {
        let rules = request.reader.rules();
        let rule_id = rules.program.rule(right.id.as_str())?;
        Some(Self {
            right,
            rule: &rules.program[rule_id],
            rule_id,
            request,
            program: &rules.program,
            today: request.reader.edition().published.0,
            spoken: rules.spoken(request.lang()),
            vocabulary: request.tr.vocabulary(),
        })
    }

    pub(super) fn tr(&self) -> &Tr {
        &self.request.tr
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.request.reader.catalogue()
    }

    /// Gives a text of the rules.
    pub(super) fn text(&self, id: TextId) -> Words {
        let phrase = self.spoken.text(id).cloned();
        phrase.map_or(Words { text: String::new(), lang: None }, |phrase| Words {
            text: phrase.text,
            lang: phrase.foreign.then_some("fr"),
        })
    }

    pub(super) fn law(&self, id: Option<LawId>) -> Option<&'a Law> {
        id.and_then(|id| self.spoken.law(id))
    }

    /// Gives a figure of the law, as written.
    pub(super) fn figure(&self, id: ParameterId) -> Option<&'a Parameter> {
        self.catalogue().rules().parameters.get(&self.program[id].id)
    }

    /// Gives the value in force on the day of the release.
    pub(super) fn in_force<'b>(&self, figure: &'b Parameter) -> Option<&'b DatedValue> {
        figure.values.iter().rfind(|value| value.from.0 <= self.today)
    }

    /// Writes a number with its unit. Parts of a year are told in months: « 62 ans et 9 mois ».
    pub(super) fn quantity(&self, number: Decimal, unit: Unit) -> String {
        let months = ((number - number.floor()) * Decimal::from(12)).round().to_i64();
        match months {
            Some(months @ 1..12) if unit == Unit::Years => {
                let years = self.vocabulary.quantity(number.floor(), unit);
                let months = self.vocabulary.quantity(months.into(), Unit::Months);
                let both = [("years", years.into()), ("months", months.into())];
                self.tr().with("right-years-months", &both)
            }
            Some(12) if unit == Unit::Years => self.vocabulary.quantity(number.ceil(), unit),
            _ => self.vocabulary.quantity(number, unit),
        }
    }

    /// Writes a turn of phrase.
    pub(super) fn phrase(&self, word: Word, arguments: &[&str]) -> String {
        self.vocabulary.with(word, arguments)
    }

    /// Names an answer: « Votre date de naissance », or « Scolarité (Enfant) » for a field.
    pub(super) fn answer(&self, (fact, field): Answered) -> Words {
        let spec = &self.program[fact];
        let Some(field) = field.and_then(|field| spec.fields().get(usize::from(field))) else {
            return self.text(spec.label);
        };
        let mut words = self.text(field.label);
        if let rules::FactType::List { item: Some(item), .. } = &spec.kind {
            let item = lower(&self.text(*item).text);
            if !words.text.to_lowercase().contains(&item) {
                words.text = format!("{} ({item})", words.text);
            }
        }
        words
    }

    /// Lists everything that the rule rests on, at any depth; other rights are not entered.
    pub(super) fn all_terms(&self) -> Terms {
        let mut terms = Terms::default();
        terms.enter(self.program, self.rule);
        terms.close(self.program);
        terms
    }

    /// Lists what may be asked, for the rights that this one depends on as well.
    pub(super) fn questions(&self) -> Vec<Answered> {
        let mut terms = self.all_terms();
        let mut next = 0;
        while let Some(right) = terms.rights.get(next).copied() {
            terms.enter(self.program, &self.program[right]);
            terms.close(self.program);
            next += 1;
        }
        terms.answers
    }
}

impl Terms {
    /// Lists what a node is directly worked out from: names are not entered.
    pub(super) fn of(program: &Program, root: NodeId) -> Self {
        let mut terms = Self::default();
        terms.gather(program, root);
        terms
    }

    /// Enters the names, so that everything a node rests on is listed: what is direct comes first.
    pub(super) fn close(&mut self, program: &Program) {
        let mut next = 0;
        while let Some(named) = self.named.get(next).copied() {
            self.gather(program, program[named].node);
            next += 1;
        }
    }

    /// Lists what a rule directly rests on.
    fn enter(&mut self, program: &Program, rule: &Rule) {
        if let Some(list) = rule.for_each {
            add(&mut self.answers, (list, None));
        }
        let amount = rule.amount.map(|(node, _)| node);
        let breaks = rule.breaks.iter().map(|(node, ..)| *node);
        for root in std::iter::once(rule.when).chain(amount).chain(breaks) {
            self.gather(program, root);
        }
    }

    fn gather(&mut self, program: &Program, root: NodeId) {
        let mut open = vec![root];
        while let Some(id) = open.pop() {
            let node = &program[id];
            match node {
                Node::Fact(fact) => add(&mut self.answers, (*fact, None)),
                Node::Field(list, field) => add(&mut self.answers, (*list, Some(*field))),
                Node::Named(named) => add(&mut self.named, *named),
                Node::Entitled(rule) => add(&mut self.rights, *rule),
                Node::Parameter(figure) | Node::Table(figure, ..) | Node::Brackets(_, figure) => {
                    add(&mut self.figures, *figure);
                }
                _ => {}
            }
            if let Some(list) = node.list() {
                add(&mut self.answers, (list, None));
            }
            open.extend(node.parts().rev());
        }
    }
}

/// Adds what a list does not have yet.
pub(super) fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Tells whether a figure is only the year of the calendar: it has no history to tell.
pub(super) fn is_calendar(figure: &Parameter) -> bool {
    let year = |value: &DatedValue| i64::from(value.from.0.year()).into();
    figure.values.iter().all(|value| value.is.is_some_and(|is| is.0 == year(value)))
}

/// Puts the first letter of words in upper case.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Puts the first letter of words in lower case, inside a sentence; acronyms and letters stay.
pub(super) fn lower(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !second.is_numeric() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// Shows words in a `span` that says their language, where it is not the page's.
pub(super) fn span(words: Words) -> AnyView {
    match words.lang {
        None => words.text.into_any(),
        Some(lang) => view! { <span lang=lang>{words.text}</span> }.into_any(),
    }
}

/// Shows a text of law, which is in French in every language.
pub(super) fn law_link(title: &str, url: Option<&str>, tr: &Tr) -> AnyView {
    let foreign = (tr.lang().tag() != "fr").then_some("fr");
    let title = title.to_owned();
    match url {
        Some(url) => view! { <a href=url.to_owned() lang=foreign>{title}</a> }.into_any(),
        None => view! { <span lang=foreign>{title}</span> }.into_any(),
    }
}

/// Shows a text of law of the catalogue.
pub(super) fn legal_text(law: &LegalText, tr: &Tr) -> AnyView {
    law_link(&law.title, law.url.as_ref().map(|url| url.as_str()), tr)
}
