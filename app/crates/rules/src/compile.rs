//! From rules as content writes them to a program: names resolved, kinds and units checked.

mod facts;
mod figures;
mod rights;
mod steps;

use std::collections::{BTreeMap, HashMap};

use crate::concern::StepCondition;
use crate::mechanisms as m;
use crate::phrases::Phrases;
use crate::program::{
    FactId, LawId, Named, NamedId, Node, NodeId, Num, ParameterId, Program, RuleId, TextId,
};
use crate::types::{ChoiceOf, Type};
pub(crate) use catalogue::did_you_mean;
use catalogue::{Expression, LegalText, Mechanism, Notion, RuleContent, Site, Slug, Text, Unit};

pub(crate) use figures::Shape;

/// A mistake in a rule, and where it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, or the figure in a file.
    pub site: Site,
    /// The JSON pointer below it.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
}

/// Rules that run, with their words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compiled {
    /// The rules.
    pub program: Program,
    /// Their words.
    pub phrases: Phrases,
    /// Whom the steps of moments concern.
    pub steps: Vec<StepCondition>,
    /// What nothing uses: told by [`crate::lint`].
    pub unused: Vec<Fault>,
}

/// Compiles the rules of a release, or lists every mistake in them.
pub fn compile(content: &RuleContent) -> Result<Compiled, Vec<Fault>> {
    match attempt(content) {
        (Some(compiled), faults) if faults.is_empty() => Ok(compiled),
        (_, faults) => Err(faults),
    }
}

/// Lists every mistake in the rules of a release, and compiles them even so when they can be looked
/// at further: scales with gaps or overlaps leave the rules whole. Such rules must not be published.
pub fn attempt(content: &RuleContent) -> (Option<Compiled>, Vec<Fault>) {
    let mut compiler = Compiler::new(content);
    compiler.read_facts();
    compiler.read_figures();
    compiler.check_names();
    for id in content.notions.keys() {
        compiler.notion(id);
    }
    for id in content.entitlements.keys() {
        compiler.right(id);
    }
    let steps = compiler.step_rules();
    let unused = compiler.unused();
    let whole = compiler.faults.is_empty();
    let mut faults = compiler.faults;
    faults.append(&mut compiler.misfits);
    faults.sort();
    faults.dedup();
    let (program, phrases) = (compiler.program, compiler.phrases);
    (whole.then_some(Compiled { program, phrases, steps, unused }), faults)
}

/// The list whose items a value is asked of; none for the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scope(Option<FactId>);

impl Scope {
    pub(crate) const HOUSEHOLD: Self = Self(None);

    /// Joins the scopes of parts. Names from two lists cannot meet: see [`Compiler::field`].
    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0.or(other.0))
    }
}

/// A compiled expression.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Typed {
    pub(crate) node: NodeId,
    pub(crate) kind: Type,
    pub(crate) scope: Scope,
}

/// Which items may be named where we are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Items {
    /// None.
    None,
    /// Those of this list.
    Of(FactId),
    /// Those of any one list: the value that is being compiled will have its scope.
    Any(Option<FactId>),
}

/// Where we are.
struct Frame<'a> {
    site: Site,
    /// The values of the right that is being compiled.
    values: Option<(&'a Slug, &'a BTreeMap<Slug, Notion>)>,
    items: Items,
    /// The list whose items each have the right.
    for_each: Option<FactId>,
}

/// What has become of something that has a name.
#[derive(Clone, Copy)]
enum Progress<T> {
    UnderWay,
    Failed,
    Done(T),
}

/// Names a value: of a right, or a notion.
type ValueKey<'a> = (Option<&'a Slug>, &'a Slug);

/// A compilation under way.
pub(crate) struct Compiler<'a> {
    pub(crate) content: &'a RuleContent,
    pub(crate) program: Program,
    /// The nodes of the program by what they are.
    known: HashMap<Node, NodeId>,
    phrases: Phrases,
    faults: Vec<Fault>,
    /// Scales that do not fit together; the rules can be compiled all the same.
    misfits: Vec<Fault>,
    frame: Frame<'a>,
    named: HashMap<ValueKey<'a>, Progress<(NamedId, Type, Scope)>>,
    rules: HashMap<&'a Slug, Progress<RuleId>>,
    parameters: HashMap<&'a Slug, (ParameterId, Option<Shape>)>,
    /// The choices by which the rows of a parameter stand.
    row_keys: HashMap<ParameterId, [Option<Vec<Slug>>; 2]>,
    used_facts: Vec<bool>,
    used_parameters: Vec<bool>,
    used_notions: Vec<&'a Slug>,
}

impl<'a> Compiler<'a> {
    fn new(content: &'a RuleContent) -> Self {
        Self {
            content,
            program: Program::default(),
            known: HashMap::new(),
            phrases: Phrases::default(),
            faults: Vec::new(),
            misfits: Vec::new(),
            frame: Frame { site: Site::Facts, values: None, items: Items::None, for_each: None },
            named: HashMap::new(),
            rules: HashMap::new(),
            parameters: HashMap::new(),
            row_keys: HashMap::new(),
            used_facts: Vec::new(),
            used_parameters: Vec::new(),
            used_notions: Vec::new(),
        }
    }

    /// Notes a mistake at a pointer of the file at hand.
    pub(crate) fn fault(&mut self, at: &str, message: impl Into<String>) {
        let site = self.frame.site.clone();
        self.faults.push(Fault { site, pointer: at.to_owned(), message: message.into() });
    }

    /// Notes that the values of a figure do not fit together.
    fn misfit(&mut self, at: &str, message: String) {
        let site = self.frame.site.clone();
        self.misfits.push(Fault { site, pointer: at.to_owned(), message });
    }

    fn fault_in(&mut self, site: Site, at: &str, message: impl Into<String>) {
        self.faults.push(Fault { site, pointer: at.to_owned(), message: message.into() });
    }

    /// Keeps a text.
    pub(crate) fn text(&mut self, text: &Text) -> TextId {
        self.phrases.texts.push(text.clone());
        TextId(number(self.phrases.texts.len() - 1))
    }

    /// Keeps a text of law.
    pub(crate) fn law(&mut self, law: &LegalText) -> LawId {
        if let Some(known) = self.phrases.laws.iter().position(|known| known == law) {
            return LawId(number(known));
        }
        self.phrases.laws.push(law.clone());
        LawId(number(self.phrases.laws.len() - 1))
    }

    /// Adds a node, or finds the same.
    pub(crate) fn typed(&mut self, node: Node, kind: Type, scope: Scope) -> Typed {
        let next = NodeId(number(self.program.nodes.len()));
        let id = *self.known.entry(node.clone()).or_insert(next);
        if id == next {
            self.program.nodes.push(node);
        }
        Typed { node: id, kind, scope }
    }

    /// Compiles an expression that must be a condition.
    pub(crate) fn condition(&mut self, expression: &Expression, at: &str) -> Option<Typed> {
        let typed = self.expression(expression, at)?;
        self.must_be(typed, Type::Flag, at)
    }

    /// Compiles an expression that must be a day.
    pub(crate) fn date(&mut self, expression: &Expression, at: &str) -> Option<Typed> {
        let typed = self.expression(expression, at)?;
        self.must_be(typed, Type::Date, at)
    }

    fn must_be(&mut self, typed: Typed, wanted: Type, at: &str) -> Option<Typed> {
        if typed.kind == wanted {
            return Some(typed);
        }
        let (wanted, found) = (wanted.name(), typed.kind.name());
        self.fault(at, format!("{wanted} is needed here, this is {found}"));
        None
    }

    /// Compiles an expression that must be a number, and gives its unit.
    pub(crate) fn number(
        &mut self,
        expression: &Expression,
        at: &str,
    ) -> Option<(Typed, Option<Unit>)> {
        let typed = self.expression(expression, at)?;
        match typed.kind {
            Type::Number(unit) => Some((typed, unit)),
            other => {
                self.fault(at, format!("a number is needed here, this is {}", other.name()));
                None
            }
        }
    }

    /// Compiles an expression of any kind.
    pub(crate) fn expression(&mut self, expression: &Expression, at: &str) -> Option<Typed> {
        match expression {
            Expression::Flag(flag) => {
                Some(self.typed(Node::Flag(*flag), Type::Flag, Scope::HOUSEHOLD))
            }
            Expression::Number(literal) => {
                if !literal.0.is_integer() {
                    let message =
                        format!("{literal} is a figure: make it a parameter, with its source");
                    self.fault(at, message);
                    return None;
                }
                let unit = (!literal.0.is_zero()).then_some(Unit::Number);
                let node = Node::Number(Num(literal.0));
                Some(self.typed(node, Type::Number(unit), Scope::HOUSEHOLD))
            }
            Expression::Name(name) => self.name(name, at),
            Expression::Mechanism(mechanism) => self.mechanism(mechanism, at),
        }
    }

    fn mechanism(&mut self, mechanism: &Mechanism, at: &str) -> Option<Typed> {
        let below = |key: &str| format!("{at}/{key}");
        match mechanism {
            Mechanism::AllOf(many) => m::all_of::compile(self, many, &below("all_of"), Node::AllOf),
            Mechanism::AnyOf(many) => {
                m::any_of::compile_several(self, many, &below("any_of"), Node::AnyOf)
            }
            Mechanism::Not(x) => m::not::compile(self, x, &below("not")),
            Mechanism::Compare(x) => m::compare::compile(self, x, &below("compare")),
            Mechanism::Between(x) => m::compare::compile_between(self, x, &below("between")),
            Mechanism::OneOf(x) => m::one_of::compile(self, x, &below("one_of")),
            Mechanism::Count(many) => m::count::compile(self, many, &below("count")),
            Mechanism::Sum(many) => m::sum::compile(self, many, &below("sum"), Node::Sum),
            Mechanism::Min(many) => m::sum::compile(self, many, &below("min"), Node::Min),
            Mechanism::Max(many) => m::sum::compile(self, many, &below("max"), Node::Max),
            Mechanism::Difference(x) => m::difference::compile(self, x, &below("difference")),
            Mechanism::Product(x) => m::product::compile(self, x, &below("product")),
            Mechanism::Quotient(x) => m::quotient::compile(self, x, &below("quotient")),
            Mechanism::Round(x) => m::round::compile(self, x, &below("round")),
            Mechanism::Convert(x) => m::convert::compile(self, x, &below("convert")),
            Mechanism::Brackets(x) => m::brackets::compile(self, x, &below("brackets")),
            Mechanism::Table(x) => m::table::compile(self, x, &below("table")),
            Mechanism::If(x) => m::choose::compile(self, x, &below("if")),
            Mechanism::Age(x) => m::age::compile(self, x, &below("age")),
            Mechanism::Elapsed(x) => m::elapsed::compile(self, x, &below("elapsed")),
            Mechanism::Shift(x) => m::shift::compile(self, x, &below("shift")),
            Mechanism::FirstOfNextMonth(x) => {
                m::first_of_next_month::compile(self, x, &below("first_of_next_month"))
            }
            Mechanism::SchoolYear(x) => m::school_year::compile(self, x, &below("school_year")),
            Mechanism::DateInYear(x) => m::date_in_year::compile(self, x, &below("date_in_year")),
            Mechanism::Entitled(x) => m::entitled::compile(self, x, &below("entitled")),
            Mechanism::Criterion(x) => m::criterion::compile(self, x, &below("criterion")),
        }
    }

    fn name(&mut self, name: &str, at: &str) -> Option<Typed> {
        if let Some((list, field)) = name.split_once('.') {
            return self.field(list, field, at);
        }
        if name == "today" {
            return Some(self.typed(Node::Today, Type::Date, Scope::HOUSEHOLD));
        }
        if name == "eligible" {
            return self.eligible(at);
        }
        let content = self.content;
        if let Some((right, values)) = self.frame.values
            && let Some((id, value)) = values.get_key_value(name)
        {
            return self.use_named((Some(right), id), value, at);
        }
        if let Some((id, notion)) = content.notions.get_key_value(name) {
            self.used_notions.push(id);
            return self.use_named((None, id), notion, at);
        }
        if let Some(fact) = self.program.fact(name) {
            return self.fact(fact, at);
        }
        if let Some((id, _)) = content.parameters.get_key_value(name) {
            let parameter = self.parameter(id, Shape::One, at)?;
            let unit = Some(self.program[parameter].unit);
            let node = Node::Parameter(parameter);
            return Some(self.typed(node, Type::Number(unit), Scope::HOUSEHOLD));
        }
        let known = self.known_names();
        let hint = did_you_mean(name, known.iter().map(String::as_str));
        self.fault(at, format!("nothing is called `{name}`{hint}"));
        None
    }

    fn known_names(&self) -> Vec<String> {
        let content = self.content;
        let local = self.frame.values.iter().flat_map(|(_, values)| values.keys());
        let global = content.notions.keys().chain(content.parameters.keys());
        let facts = self.program.facts.iter().map(|fact| fact.id.to_string());
        let fields = self.program.facts.iter().flat_map(|fact| {
            fact.fields().iter().map(move |field| format!("{}.{}", fact.id, field.id))
        });
        let names = local.chain(global).map(ToString::to_string);
        names.chain(facts).chain(fields).chain(["today".to_owned()]).collect()
    }

    /// Names the condition of the right itself, for the item at hand.
    fn eligible(&mut self, at: &str) -> Option<Typed> {
        let Some(list) = self.frame.for_each else {
            self.fault(at, "`eligible` is for rights with `for_each`");
            return None;
        };
        if !self.may_name_items_of(list) {
            self.fault(at, "`eligible` is asked of one item: use it inside `each`");
            return None;
        }
        Some(self.typed(Node::EligibleItem, Type::Flag, Scope(Some(list))))
    }

    fn may_name_items_of(&mut self, list: FactId) -> bool {
        match &mut self.frame.items {
            Items::None => false,
            Items::Of(current) => *current == list,
            Items::Any(scope) => *scope.get_or_insert(list) == list,
        }
    }

    /// Runs something where the items of a list may be named.
    pub(crate) fn in_list<T>(&mut self, list: FactId, run: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.frame.items, Items::Of(list));
        let result = run(self);
        self.frame.items = before;
        result
    }

    /// Compiles a notion, wherever it is first needed.
    fn notion(&mut self, id: &'a Slug) {
        let Some(notion) = self.content.notions.get(id) else { return };
        self.resolve((None, id), notion, "");
    }

    fn use_named(&mut self, key: ValueKey<'a>, value: &'a Notion, at: &str) -> Option<Typed> {
        let (named, kind, scope) = self.resolve(key, value, at)?;
        if let Some(list) = scope.0
            && !self.may_name_items_of(list)
        {
            let (id, list) = (key.1, self.program[list].id.clone());
            let message = format!("`{id}` is asked of each of `{list}`: use it inside `each`");
            self.fault(at, message);
            return None;
        }
        Some(self.typed(Node::Named(named), kind, scope))
    }

    /// Gives a value that has a name, compiled once.
    fn resolve(
        &mut self,
        key: ValueKey<'a>,
        value: &'a Notion,
        at: &str,
    ) -> Option<(NamedId, Type, Scope)> {
        match self.named.get(&key) {
            Some(Progress::Done(done)) => return Some(*done),
            Some(Progress::Failed) => return None,
            Some(Progress::UnderWay) => {
                self.fault(at, format!("`{}` is worked out from itself", key.1));
                return None;
            }
            None => {}
        }
        self.named.insert(key, Progress::UnderWay);
        let done = self.compile_named(key, value);
        self.named.insert(key, done.map_or(Progress::Failed, Progress::Done));
        done
    }

    fn compile_named(
        &mut self,
        key: ValueKey<'a>,
        value: &'a Notion,
    ) -> Option<(NamedId, Type, Scope)> {
        let frame = match key.0 {
            // A value of the right at hand sees what the right sees.
            Some(right) => Frame {
                site: Site::Entitlement(right.clone()),
                values: self.frame.values,
                items: Items::Any(None),
                for_each: self.frame.for_each,
            },
            None => {
                let items = Items::Any(None);
                Frame { site: Site::Notions, values: None, items, for_each: None }
            }
        };
        let before = std::mem::replace(&mut self.frame, frame);
        let at = match key.0 {
            Some(_) => format!("/values/{}/is", key.1),
            None => format!("/{}/is", key.1),
        };
        let typed = self.expression(&value.is, &at);
        let label = self.text(&value.label);
        let law = value.law.as_ref().map(|law| self.law(law));
        self.frame = before;
        let typed = typed?;
        let unit = match typed.kind {
            Type::Number(unit) => Some(crate::types::or_number(unit)),
            _ => None,
        };
        let scope = typed.scope.0;
        self.program.named.push(Named { label, node: typed.node, scope, unit, law });
        let id = NamedId(number(self.program.named.len() - 1));
        Some((id, typed.kind, typed.scope))
    }

    /// Gives the bit of a choice.
    pub(crate) fn choice_bit(&mut self, of: ChoiceOf, choice: &Slug, at: &str) -> Option<u64> {
        let choices = self.choices(of);
        if let Some(index) = choices.iter().position(|known| known == choice) {
            return Some(1 << index);
        }
        let hint = did_you_mean(choice.as_str(), choices.iter().map(Slug::as_str));
        self.fault(at, format!("no choice `{choice}`{hint}"));
        None
    }
}

/// Gives the number of a part of a program. Content would need 65,536 of a kind to overflow it,
/// which the schema's size limits make unreachable; the last number then stands for all.
fn number(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}
