//! The engine of entitlements: rules are data, an answer explains itself.
//!
//! Pure: no file is opened here, no clock is read, no global is held; the day of the question is
//! an argument. [`compile`](compile()) makes a [`Program`] from content; [`evaluate`](evaluate())
//! works its rules out for a [`Household`]. See LANGUAGE.md for how rules are written.

mod answers;
mod calendar;
mod change;
mod concern;
mod day;
mod days;
mod describe;
mod digits;
mod evaluate;
mod explain;
mod household;
mod mechanisms;
mod missing;
mod phrases;
mod plan;
mod program;
mod questions;
mod range;
mod restrict;
#[cfg(feature = "compile")]
mod types;
mod usual;
mod value;
mod when;

#[cfg(feature = "compile")]
mod compile;
#[cfg(feature = "compile")]
mod draw;
#[cfg(feature = "compile")]
mod examples;
#[cfg(feature = "compile")]
mod lint;

pub use answers::{AnswerError, BadAnswer, parse_date, parse_number};
pub use calendar::iso;
pub use change::{Change, what_would_open};
pub use concern::{Concern, Deciding, StepCondition, concerns};
pub use day::Day;
pub use describe::Label;
pub use evaluate::{Amount, ItemOutcome, Outcome, evaluate, evaluate_each, evaluate_on};
pub use explain::{Explained, Explanation, Term, Terms, explain};
pub use household::{Answer, Household};
pub use missing::Asked;
pub use phrases::{Cited, Law, Phrase, Phrases, Spoken};
pub use program::{
    Dated, FactId, FactSpec, FactType, Figure, LawId, Limit, Named, NamedId, Node, NodeId, Num,
    Operator, ParameterId, ParameterSpec, Program, Row, Rule, RuleId, Several, TextId,
};
pub use questions::{Progress, progress, progress_without};
pub use range::Range;
pub use restrict::restrict;
pub use usual::usual_questions;
pub use value::{Days, Value};
pub use when::next_change;

#[cfg(feature = "compile")]
pub use compile::{Compiled, Fault, attempt, compile};
#[cfg(feature = "compile")]
pub use draw::Draw;
#[cfg(feature = "compile")]
pub use examples::run_examples;
#[cfg(feature = "compile")]
pub use lint::{Finding, Severity, lint};
