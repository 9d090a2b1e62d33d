//! What happens to the rights of many households.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Catalogue, Date, Slug, Status};
use rules::{Answer, BadAnswer, Day, Draw, FactId, Household, Outcome, Program, RuleId};
use serde_json::{Map, Value};

/// How many households are drawn at random, beside those of the examples of the rules.
const DRAWN: usize = 1_000;
/// The seed they are drawn from: always the same households.
const SEED: u64 = 2_026;
/// How many examples are told for each right.
const EXAMPLES: usize = 5;

/// What happens to the rights of the reference households.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RightsImpact {
    /// How many households were looked at.
    pub households: usize,
    /// For how many of them something comes out otherwise.
    pub touched: usize,
    /// By right, those where something comes out otherwise.
    pub rights: Vec<RightImpact>,
}

/// What happens to one right.
#[derive(Clone, Debug, PartialEq)]
pub struct RightImpact {
    /// The right.
    pub entitlement: Slug,
    /// How many households get it from now on.
    pub opened: usize,
    /// How many lose it.
    pub closed: usize,
    /// How many have it before and after, with another amount.
    pub amounts: usize,
    /// How many change otherwise: not decided any more, or decided now without getting it.
    pub other: usize,
    /// Some of them.
    pub examples: Vec<Flip>,
}

/// A household for which a right comes out otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// What the household is called, when it is an example of the rules.
    pub name: Option<String>,
    /// The answers that decide, by fact.
    pub answers: Map<String, Value>,
    /// What came out.
    pub before: Standing,
    /// What comes out.
    pub after: Standing,
}

/// What comes out of a right, as far as it is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Whether the right is open; nothing when the right is not there.
    pub status: Option<Status>,
    /// The least and the greatest amount, in the unit of the right.
    pub amount: Option<(String, String)>,
}

/// One household, by its answers.
struct Reference {
    name: Option<String>,
    answers: Map<String, Value>,
}

/// Rules that are compared.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    /// The catalogue.
    pub(super) catalogue: &'a Catalogue,
    /// Its rules.
    pub(super) program: &'a Program,
}

/// Works the rights of the reference households out on a day, by the rules before and after.
pub(super) fn compare(before: Side<'_>, after: Side<'_>, on: Date) -> RightsImpact {
    let references = references(after, on);
    let days = (Day::new(before.program, on.0), Day::new(after.program, on.0));
    let mut impact = RightsImpact { households: references.len(), ..RightsImpact::default() };
    let mut rights: BTreeMap<Slug, RightImpact> = BTreeMap::new();
    for reference in &references {
        let was = outcomes(before.program, reference, &days.0);
        let is = outcomes(after.program, reference, &days.1);
        let mut touched = false;
        let ids: BTreeSet<&Slug> = was.keys().chain(is.keys()).collect();
        for id in ids {
            let (was, is) = (standing(was.get(id)), standing(is.get(id)));
            if was == is {
                continue;
            }
            touched = true;
            let right = rights.entry(id.clone()).or_insert_with(|| RightImpact::new(id));
            right.count(&was, &is);
            if right.wants(reference.name.is_some()) {
                let answers = deciding(after.program, id, reference, &days.1);
                let name = reference.name.clone();
                right.examples.push(Flip { name, answers, before: was, after: is });
            }
        }
        impact.touched += usize::from(touched);
    }
    impact.rights = rights.into_values().collect();
    impact
}

impl RightImpact {
    fn new(id: &Slug) -> Self {
        let entitlement = id.clone();
        Self { entitlement, opened: 0, closed: 0, amounts: 0, other: 0, examples: Vec::new() }
    }

    fn count(&mut self, before: &Standing, after: &Standing) {
        let open = |standing: &Standing| standing.status == Some(Status::Eligible);
        let counter = match (open(before), open(after)) {
            (false, true) => &mut self.opened,
            (true, false) => &mut self.closed,
            (true, true) => &mut self.amounts,
            (false, false) => &mut self.other,
        };
        *counter += 1;
    }

    /// The first few, of which at most three are examples of the rules: drawn households are stranger.
    fn wants(&self, named: bool) -> bool {
        let with_name = self.examples.iter().filter(|flip| flip.name.is_some()).count();
        self.examples.len() < EXAMPLES && (!named || with_name < EXAMPLES - 2)
    }
}

/// The households of all examples, and as many drawn ones as are wanted.
fn references(side: Side<'_>, on: Date) -> Vec<Reference> {
    let mut references = Vec::new();
    let mut seen = Vec::new();
    for right in side.catalogue.entitlements().values() {
        for example in &right.examples {
            let answers: Map<String, Value> = example
                .answers
                .iter()
                .map(|(fact, value)| (fact.to_string(), value.clone()))
                .collect();
            if !seen.contains(&answers) {
                seen.push(answers.clone());
                references.push(Reference { name: Some(example.name.clone()), answers });
            }
        }
    }
    let mut draw = Draw::new(SEED);
    references.extend((0..DRAWN).map(|_| Reference {
        name: None,
        answers: draw.household(side.program, on.0).to_json(side.program),
    }));
    references
}

/// Works a household out by rules that may not know all of its facts: what they do not know, or do not
/// take, is no answer to them.
fn outcomes(program: &Program, reference: &Reference, day: &Day) -> BTreeMap<Slug, Outcome> {
    let household = household(program, &reference.answers, day);
    let outcomes = rules::evaluate_on(program, &household, day);
    outcomes.into_iter().map(|outcome| (name(program, outcome.rule), outcome)).collect()
}

fn household(program: &Program, answers: &Map<String, Value>, day: &Day) -> Household {
    match Household::from_json(program, answers, day.on()) {
        Ok(household) => household,
        Err(bad) => {
            let mut rest = answers.clone();
            rest.retain(|fact, _| !bad.iter().any(|bad| is_about(bad, fact)));
            Household::from_json(program, &rest, day.on())
                .unwrap_or_else(|_| Household::new(program))
        }
    }
}

fn is_about(bad: &BadAnswer, fact: &str) -> bool {
    let rest = bad.field.strip_prefix(fact);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.']))
}

fn name(program: &Program, rule: RuleId) -> Slug {
    program[rule].id.clone()
}

fn standing(outcome: Option<&Outcome>) -> Standing {
    let bounds = |amount: &rules::Amount| {
        let (least, greatest) = amount.value.bounds();
        let text = |end: Option<rust_decimal::Decimal>| {
            end.map_or_else(String::new, |end| end.normalize().to_string())
        };
        (text(least), text(greatest))
    };
    Standing {
        status: outcome.map(|outcome| outcome.status),
        amount: outcome.and_then(|outcome| outcome.amount.as_ref()).map(bounds),
    }
}

/// Gives the answers without which the right would come out otherwise.
fn deciding(
    program: &Program,
    right: &Slug,
    reference: &Reference,
    day: &Day,
) -> Map<String, Value> {
    let whole = household(program, &reference.answers, day);
    let Some(rule) = program.rule(right.as_str()) else { return Map::new() };
    let outcome = |household: &Household| {
        let outcomes = rules::evaluate_on(program, household, day);
        standing(outcomes.iter().find(|outcome| outcome.rule == rule))
    };
    let known = outcome(&whole);
    let decides = |fact: &FactId| {
        let answered: Option<&Answer> = whole.get(*fact);
        let mut without = whole.clone();
        without.set(*fact, None);
        answered.is_some() && outcome(&without) != known
    };
    let all = whole.to_json(program);
    let names = program.fact_ids().filter(decides).map(|fact| program[fact].id.to_string());
    names.filter_map(|name| Some((name.clone(), all.get(&name)?.clone()))).collect()
}
