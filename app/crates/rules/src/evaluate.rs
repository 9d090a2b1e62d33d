//! Works out rules for a household on a day.

mod visit;

use catalogue::{ProactivityLevel, Status, Unit};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::calendar::days_after;
use crate::day::Day;
use crate::household::{Bound, Household, Item, Items};
use crate::plan::{Memory, Place};
use crate::program::{FactId, Node, ParameterId, Program, RuleId, TextId};
use crate::range::Range;
use crate::value::Value;

/// What comes out of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The rule.
    pub rule: RuleId,
    /// Whether the right is open.
    pub status: Status,
    /// How it comes for this household; `None` when that is not decided.
    pub proactivity: Option<ProactivityLevel>,
    /// What breaks it, when something does.
    pub broken: Option<TextId>,
    /// How much, when the right is open and the rule says so.
    pub amount: Option<Amount>,
    /// The same for each item, when each has the right for itself.
    pub items: Vec<ItemOutcome>,
}

/// How much a right is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The amount, or the bounds it lies between.
    pub value: Range,
    /// Its unit, which says the period.
    pub unit: Unit,
}

/// What comes out for one item of a list: one child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemOutcome {
    /// Whether the right is open for it.
    pub status: Status,
    /// How it comes for it.
    pub proactivity: Option<ProactivityLevel>,
    /// What breaks it, when something does.
    pub broken: Option<TextId>,
}

/// Works out every rule.
pub fn evaluate(program: &Program, household: &Household, on: Date) -> Vec<Outcome> {
    evaluate_on(program, household, &Day::new(program, on))
}

/// Works out every rule on a day that is already looked up.
pub fn evaluate_on(program: &Program, household: &Household, day: &Day) -> Vec<Outcome> {
    let mut outcomes = Vec::with_capacity(program.rules.len());
    evaluate_each(program, household, day, program.rule_ids(), |outcome| outcomes.push(outcome));
    outcomes
}

/// Works rules out on a day that is already looked up, and hands each outcome over as it comes. What
/// rules share is worked out once.
pub fn evaluate_each(
    program: &Program,
    household: &Household,
    day: &Day,
    rules: impl IntoIterator<Item = RuleId>,
    mut each: impl FnMut(Outcome),
) {
    let bound = Bound::new(program, household, day);
    let mut eval = Eval::new(program, &bound, day);
    rules.into_iter().for_each(|rule| each(eval.outcome(rule)));
}

/// What has been worked out already.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memo {
    /// By place: see [`Place::Once`].
    values: Vec<Option<Value>>,
    /// By number of the item, then by place: see [`Place::Each`]. Empty until an item is looked at.
    items: Vec<Vec<Option<Value>>>,
    /// How many values are remembered for an item.
    each: usize,
    statuses: Vec<Option<Status>>,
}

impl Memo {
    fn new(program: &Program, day: &Day, memory: Memory) -> Self {
        let (once, each) = day.plan.sizes(memory);
        let (values, statuses) = (vec![None; once], vec![None; program.rules.len()]);
        Self { values, items: Vec::new(), each, statuses }
    }

    /// Gives what is remembered of an item.
    fn of_item(&mut self, number: usize) -> &mut [Option<Value>] {
        if self.items.len() <= number {
            self.items.resize_with(number + 1, Vec::new);
        }
        let values = &mut self.items[number];
        if values.is_empty() {
            values.resize(self.each, None);
        }
        values
    }
}

/// An evaluation under way.
pub(crate) struct Eval<'a> {
    pub(crate) program: &'a Program,
    pub(crate) bound: &'a Bound,
    pub(crate) day: &'a Day,
    /// The nodes to go by.
    nodes: &'a [Node],
    /// Where their values are; none under watch, where everything is looked at again: what is
    /// remembered would hide the days on which it might change.
    places: &'a [Place],
    /// The item at hand.
    item: Option<Item<'a>>,
    /// The rule whose items are asked about.
    pub(crate) rule: Option<RuleId>,
    memo: Memo,
    /// The next day on which something might change, when that is asked.
    pub(crate) watch: Option<Watch>,
}

/// Gives the status of a right that each item has for itself.
fn together(items: &[ItemOutcome]) -> Status {
    let any = |status: Status| items.iter().any(|item| item.status == status);
    if any(Status::Eligible) {
        Status::Eligible
    } else if any(Status::Unknown) {
        Status::Unknown
    } else {
        Status::NotEligible
    }
}

/// The next day on which something might change.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Watch {
    pub(crate) next: Option<Date>,
}

impl<'a> Eval<'a> {
    pub(crate) fn new(program: &'a Program, bound: &'a Bound, day: &'a Day) -> Self {
        Self::remembering(program, bound, day, Memory::Brief)
    }

    /// An evaluation that will look at everything several times.
    pub(crate) fn thorough(program: &'a Program, bound: &'a Bound, day: &'a Day) -> Self {
        Self::remembering(program, bound, day, Memory::Thorough)
    }

    fn remembering(program: &'a Program, bound: &'a Bound, day: &'a Day, memory: Memory) -> Self {
        let memo = Memo::new(program, day, memory);
        let nodes = day.plan.nodes(program, memory);
        let places = day.plan.places(memory);
        Self { program, bound, day, nodes, places, item: None, rule: None, memo, watch: None }
    }

    /// An evaluation that notes the next day on which something might change.
    pub(crate) fn watching(program: &'a Program, bound: &'a Bound, day: &'a Day) -> Self {
        let watch = Some(Watch::default());
        Self { places: &[], watch, ..Self::new(program, bound, day) }
    }

    /// Works a rule out: status, proactivity, amount.
    pub(crate) fn outcome(&mut self, rule: RuleId) -> Outcome {
        let spec = &self.program[rule];
        let mut items = Vec::new();
        if let Some(list) = spec.for_each
            && self.in_force(rule)
            && self.items(list).known.is_some()
        {
            items = self.of_rule(rule, |eval| eval.item_outcomes(rule, list));
            self.memo.statuses[usize::from(rule.0)] = Some(together(&items));
        }
        let status = self.status(rule);
        let mut outcome =
            Outcome { rule, status, proactivity: None, broken: None, amount: None, items };
        if !self.in_force(rule) {
            return outcome;
        }
        if status == Status::NotEligible {
            return outcome;
        }
        (outcome.proactivity, outcome.broken) = if spec.for_each.is_some() {
            self.most_demanding(rule, &outcome.items)
        } else {
            self.rung(rule)
        };
        if status == Status::Eligible {
            outcome.amount = self.amount(rule);
        }
        outcome
    }

    /// Tells whether the right is open.
    pub(crate) fn status(&mut self, rule: RuleId) -> Status {
        let index = usize::from(rule.0);
        // Under watch a remembered answer would hide the days on which it might change.
        if self.watch.is_none()
            && let Some(status) = self.memo.statuses[index]
        {
            return status;
        }
        let status = self.fresh_status(rule);
        self.memo.statuses[index] = Some(status);
        status
    }

    fn fresh_status(&mut self, rule: RuleId) -> Status {
        let spec = &self.program[rule];
        self.note(spec.from);
        if let Some(until) = spec.until {
            self.note(days_after(until, 1));
        }
        if !self.in_force(rule) {
            return Status::NotEligible;
        }
        let (when, list) = (spec.when, spec.for_each);
        let holds = match list {
            None => self.of_rule(rule, |eval| eval.flag(when)),
            Some(list) => self.of_rule(rule, |eval| eval.any_item(list, |eval| eval.flag(when))),
        };
        match holds {
            Some(true) => Status::Eligible,
            Some(false) => Status::NotEligible,
            None => Status::Unknown,
        }
    }

    pub(crate) fn in_force(&self, rule: RuleId) -> bool {
        let spec = &self.program[rule];
        spec.from <= self.day.on && spec.until.is_none_or(|until| self.day.on <= until)
    }

    fn item_outcomes(&mut self, rule: RuleId, list: FactId) -> Vec<ItemOutcome> {
        let Some(items) = self.items(list).known() else { return Vec::new() };
        let when = self.program[rule].when;
        let mut outcomes = Vec::with_capacity(items.len());
        for item in items {
            let outcome = self.at_item(item, |eval| {
                let status = match eval.flag(when) {
                    Some(true) => Status::Eligible,
                    Some(false) => Status::NotEligible,
                    None => Status::Unknown,
                };
                let (proactivity, broken) = match status {
                    Status::NotEligible => (None, None),
                    _ => eval.rung_here(rule),
                };
                ItemOutcome { status, proactivity, broken }
            });
            outcomes.push(outcome);
        }
        outcomes
    }

    /// Gives the rung that asks most of the person, among the items that have the right.
    fn most_demanding(
        &self,
        rule: RuleId,
        items: &[ItemOutcome],
    ) -> (Option<ProactivityLevel>, Option<TextId>) {
        let open = items.iter().filter(|item| item.status == Status::Eligible);
        let rank = |level: ProactivityLevel| match level {
            ProactivityLevel::Automatic => 0,
            ProactivityLevel::AutomaticOnConsent => 1,
            ProactivityLevel::Prefilled => 2,
            ProactivityLevel::OnRequest => 3,
        };
        let mut most = None;
        for item in open {
            let Some(level) = item.proactivity else { return (None, None) };
            if most.is_none_or(|(other, _)| rank(level) > rank(other)) {
                most = Some((level, item.broken));
            }
        }
        match most {
            Some((level, broken)) => (Some(level), broken),
            None => (Some(self.program[rule].level), None),
        }
    }

    /// Gives the rung of a rule for the household.
    fn rung(&mut self, rule: RuleId) -> (Option<ProactivityLevel>, Option<TextId>) {
        self.of_rule(rule, |eval| eval.rung_here(rule))
    }

    fn rung_here(&mut self, rule: RuleId) -> (Option<ProactivityLevel>, Option<TextId>) {
        let program = self.program;
        let spec = &program[rule];
        for (when, level, text) in &spec.breaks {
            match self.flag(*when) {
                Some(true) => return (Some(*level), Some(*text)),
                Some(false) => {}
                None => return (None, None),
            }
        }
        (Some(spec.level), None)
    }

    /// Works the amount of a rule out.
    pub(crate) fn amount(&mut self, rule: RuleId) -> Option<Amount> {
        let (node, unit) = self.program[rule].amount?;
        let value = self.of_rule(rule, |eval| eval.number(node));
        Some(Amount { value, unit })
    }

    /// Gives the figure of a parameter on the day, if there is one.
    pub(crate) fn figure(&mut self, id: ParameterId) -> Option<&'a crate::program::Figure> {
        if let Some(change) = self.day.changes[usize::from(id.0)] {
            self.note(change);
        }
        let index = self.day.figures[usize::from(id.0)]?;
        Some(&self.program[id].values[usize::from(index)].figure)
    }

    fn eligible_item(&mut self) -> Option<bool> {
        let when = self.program[self.rule?].when;
        self.flag(when)
    }

    /// Runs something for a rule, outside every list.
    pub(crate) fn of_rule<T>(&mut self, rule: RuleId, run: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.rule.replace(rule);
        let result = self.at_household(run);
        self.rule = before;
        result
    }

    /// Runs something outside every list.
    pub(crate) fn at_household<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.item.take();
        let result = run(self);
        self.item = before;
        result
    }

    /// Runs something for an item.
    pub(crate) fn at_item<T>(&mut self, item: Item<'a>, run: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.item.replace(item);
        let result = run(self);
        self.item = before;
        result
    }

    /// Gives the items of a list.
    pub(crate) fn items(&self, list: FactId) -> &'a Items {
        &self.bound.lists[usize::from(list.0)]
    }

    /// Tells whether something holds for an item at least.
    pub(crate) fn any_item(
        &mut self,
        list: FactId,
        mut holds: impl FnMut(&mut Self) -> Option<bool>,
    ) -> Option<bool> {
        let list = self.items(list);
        let Some(items) = list.known() else {
            // There may be no item at all, so that nothing can be true yet.
            return match self.at_item(list.any(), holds) {
                Some(false) => Some(false),
                _ => None,
            };
        };
        let mut result = Some(false);
        for item in items {
            match self.at_item(item, &mut holds) {
                Some(true) => return Some(true),
                None => result = None,
                Some(false) => {}
            }
        }
        result
    }

    /// Notes a day on which something might change.
    pub(crate) fn note(&mut self, day: Date) {
        if let Some(watch) = &mut self.watch
            && day > self.day.on
            && watch.next.is_none_or(|next| day < next)
        {
            watch.next = Some(day);
        }
    }
}

impl Amount {
    /// Gives the amount when it is known.
    pub fn exact(&self) -> Option<Decimal> {
        self.value.exact()
    }
}
