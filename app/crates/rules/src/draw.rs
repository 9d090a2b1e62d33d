//! Draws households at random, always the same ones: for tests, and to see what a change of the rules
//! does to many people.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::household::{Answer, Household};
use crate::program::{FactSpec, FactType, Program};

/// A small generator of numbers (xorshift64*): the same draws each time are needed, no more.
#[derive(Clone, Debug)]
pub struct Draw(u64);

impl Draw {
    /// Starts to draw from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Draws a number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % bound.max(1)
    }

    /// Draws an answer to every fact.
    pub fn household(&mut self, program: &Program, on: Date) -> Household {
        let mut household = Household::new(program);
        for fact in program.fact_ids() {
            let answer = self.answer(&program[fact], on);
            household.set(fact, Some(answer));
        }
        household
    }

    /// Takes some answers of a household back.
    pub fn forget(&mut self, program: &Program, household: &Household) -> Household {
        let mut partial = household.clone();
        for fact in program.fact_ids() {
            match (self.below(3), household.get(fact)) {
                (0, _) => partial.set(fact, None),
                (1, Some(Answer::List(items))) => {
                    let mut items = items.clone();
                    for answer in items.iter_mut().flatten() {
                        if self.below(3) == 0 {
                            *answer = None;
                        }
                    }
                    partial.set(fact, Some(Answer::List(items)));
                }
                _ => {}
            }
        }
        partial
    }

    /// Draws an answer to a fact; numbers about those that are typical of it.
    pub fn answer(&mut self, spec: &FactSpec, on: Date) -> Answer {
        match &spec.kind {
            FactType::Flag => Answer::Flag(self.below(2) == 0),
            FactType::Choice(choices) => Answer::Choice(self.below(choices.len() as u64) as u8),
            FactType::Number { min, max, whole, .. } => {
                let base = match spec.typical.len() as u64 {
                    0 => min.0 + (max.0 - min.0) * Decimal::new(self.below(1000) as i64, 3),
                    count => spec.typical[self.below(count) as usize].0,
                };
                let spread = Decimal::new(500 + self.below(1000) as i64, 3);
                let number = (base * spread).clamp(min.0, max.0);
                Answer::Number(number.round_dp(if *whole { 0 } else { 2 }))
            }
            FactType::Date { min, max } => {
                let (min, max) = (min.day(on), max.day(on));
                let days = (max - min).get_days().max(1) as u64;
                Answer::Date(min.saturating_add((self.below(days) as i32).days()))
            }
            FactType::List { fields, .. } => {
                let count = self.below(5);
                let mut item = || fields.iter().map(|field| Some(self.answer(field, on))).collect();
                Answer::List((0..count).map(|_| item()).collect())
            }
        }
    }
}
