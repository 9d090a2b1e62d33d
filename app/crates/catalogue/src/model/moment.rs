//! A moment of life: its stages and its steps.

use serde::{Deserialize, Serialize};

use super::expression::Expression;
use crate::{Claim, Deadline, Slug, Source, Text};

/// One of the moments of life (CPSV-AP LifeEvent): what happens, told as a time line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// The name of the file, without its ending.
    #[serde(skip, default = "unnamed")]
    pub id: Slug,
    /// What happens, in the first person: « Je perds un proche ».
    pub title: Text,
    /// What is ahead, in one sentence.
    pub summary: Text,
    /// What to say first to somebody who lives it: one or two short paragraphs.
    pub intro: Text,
    /// Whether the State named it, or we did.
    pub origin: Origin,
    /// Its place among the moments, from 1.
    #[cfg_attr(feature = "load", schemars(range(min = 1)))]
    pub rank: u32,
    /// What people type when it happens to them, for search.
    #[cfg_attr(feature = "load", schemars(length(min = 3)))]
    pub words: Vec<String>,
    /// What presses most: steps of the moment, named first on its page.
    #[cfg_attr(feature = "load", schemars(length(min = 1, max = 5)))]
    pub urgent: Vec<Slug>,
    /// What the administration does without being asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub automatic: Vec<Claim>,
    /// What the administration does not do by itself, though people often think so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_automatic: Vec<Claim>,
    /// The time line, in order.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub stages: Vec<Stage>,
    /// Moments that often come with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Slug>,
    /// Where the moment as a whole comes from.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub sources: Vec<Source>,
}

/// Who chose a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// One of the five priorities of 2023 of the 7th CITP (9 May 2023).
    #[serde(rename = "citp_2023_priority")]
    Citp2023Priority,
    /// Chosen by us: the official list of the other five is not confirmed.
    Chosen,
}

/// A span of a moment's time line: « dans les 24 heures ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Names the stage within its moment.
    pub id: Slug,
    /// When it is.
    pub title: Text,
    /// What matters then, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// What to do, in order.
    #[cfg_attr(feature = "load", schemars(length(min = 1)))]
    pub steps: Vec<Step>,
}

/// A procedure placed in a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do. A procedure stands at most once in a moment.
    pub procedure: Slug,
    /// What to say here instead of the procedure's own title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Why it matters here, in one or two sentences; otherwise the procedure's summary is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// Whom it concerns, when not everybody: « Si vous étiez mariés ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Text>,
    /// The same as a rule, where answers can decide it: a step whose rule is false does not concern
    /// the person. A rule needs its words, the condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expression>,
    /// The deadline in this moment, when it is not the procedure's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// The procedures of this moment that must be done before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<Slug>,
}

impl Moment {
    /// Lists the steps of every stage, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.stages.iter().flat_map(|stage| &stage.steps)
    }
}

/// The id of an item before its file name is known.
pub(crate) fn unnamed() -> Slug {
    "unnamed".parse().expect("`unnamed` is a slug")
}
