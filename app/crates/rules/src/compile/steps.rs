//! The rules that say whom the steps of moments concern.

use catalogue::Site;

use super::{Compiler, Frame, Items};
use crate::concern::StepCondition;

impl Compiler<'_> {
    /// Compiles the rules of the steps, in their order.
    pub(super) fn step_rules(&mut self) -> Vec<StepCondition> {
        let content = self.content;
        let mut steps = Vec::with_capacity(content.steps.len());
        for step in &content.steps {
            let site = Site::Moment(step.moment.clone());
            let frame = Frame { site, values: None, items: Items::None, for_each: None };
            let before = std::mem::replace(&mut self.frame, frame);
            let typed = self.condition(&step.when, &step.pointer);
            self.frame = before;
            let (moment, procedure) = (step.moment.clone(), step.procedure.clone());
            steps.extend(typed.map(|typed| StepCondition { moment, procedure, when: typed.node }));
        }
        steps
    }
}
