//! Whom the steps of a moment concern, told by one answer at a time.

use catalogue::Slug;

use crate::day::Day;
use crate::evaluate::Eval;
use crate::household::{Answer, Bound, Household};
use crate::program::{FactId, FactType, NodeId, Program};

/// The rule of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepCondition {
    /// The moment.
    pub moment: Slug,
    /// The procedure of the step.
    pub procedure: Slug,
    /// The condition; a step whose condition is false does not concern the person.
    pub when: NodeId,
}

/// A fact that decides steps of a moment by one of its answers alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding {
    /// The fact: a yes or no, or a choice.
    pub fact: FactId,
    /// How many answers it has; no is 0 and yes is 1.
    pub answers: u8,
}

/// What single answers decide in a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concern {
    /// The facts that decide something, in the order of the questions.
    pub facts: Vec<Deciding>,
    /// By procedure: the answers that make its step not concern the person, each as the place of the
    /// fact in `facts` and the number of the answer.
    pub hidden_by: Vec<(Slug, Vec<(usize, u8)>)>,
}

impl Concern {
    /// Keeps the `most` facts that decide most steps, in the order of the questions.
    #[must_use]
    pub fn keep(mut self, most: usize) -> Self {
        let decides = |fact: usize| {
            let by = |(_, answers): &&(Slug, Vec<(usize, u8)>)| {
                answers.iter().any(|(other, _)| *other == fact)
            };
            self.hidden_by.iter().filter(by).count()
        };
        let mut ranked: Vec<usize> = (0..self.facts.len()).collect();
        ranked.sort_by_key(|fact| std::cmp::Reverse(decides(*fact)));
        let mut kept: Vec<usize> = ranked.into_iter().take(most).collect();
        kept.sort_unstable();
        for (_, answers) in &mut self.hidden_by {
            *answers = answers
                .iter()
                .filter_map(|(fact, n)| Some((kept.iter().position(|one| one == fact)?, *n)))
                .collect();
        }
        self.hidden_by.retain(|(_, answers)| !answers.is_empty());
        self.facts = kept.into_iter().map(|fact| self.facts[fact].clone()).collect();
        self
    }
}

/// Finds, for the steps of a moment, every single answer that decides that a step does not concern the
/// person. A rule that needs two answers together to be false is not decided here: such a step stays.
pub fn concerns(program: &Program, steps: &[StepCondition], moment: &Slug, day: &Day) -> Concern {
    let steps: Vec<&StepCondition> = steps.iter().filter(|step| step.moment == *moment).collect();
    let mut concern = Concern {
        facts: Vec::new(),
        hidden_by: steps.iter().map(|step| (step.procedure.clone(), Vec::new())).collect(),
    };
    for index in 0..program.facts.len() {
        let fact = FactId(u16::try_from(index).expect("facts are numbered by 16 bits"));
        let answers = possible(&program[fact].kind);
        let count = answers.len();
        let mut decides = false;
        for (number, answer) in answers.into_iter().enumerate() {
            let mut household = Household::new(program);
            household.set(fact, Some(answer));
            let bound = Bound::new(program, &household, day);
            let mut eval = Eval::new(program, &bound, day);
            for (step, (_, hidden_by)) in steps.iter().zip(&mut concern.hidden_by) {
                if eval.flag(step.when) == Some(false) {
                    let number = u8::try_from(number).expect("a choice has at most 64 answers");
                    hidden_by.push((concern.facts.len(), number));
                    decides = true;
                }
            }
        }
        if decides {
            let answers = u8::try_from(count).expect("a choice has at most 64 answers");
            concern.facts.push(Deciding { fact, answers });
        }
    }
    concern.hidden_by.retain(|(_, answers)| !answers.is_empty());
    concern
}

/// Lists the answers of a fact that has few: yes or no, or a choice.
fn possible(kind: &FactType) -> Vec<Answer> {
    match kind {
        FactType::Flag => vec![Answer::Flag(false), Answer::Flag(true)],
        FactType::Choice(choices) => {
            (0..choices.len()).filter_map(|n| u8::try_from(n).ok()).map(Answer::Choice).collect()
        }
        _ => Vec::new(),
    }
}
