//! The shapes of what the API answers about the catalogue: its promise to those who read it.

use serde::Serialize;
use utoipa::ToSchema;

/// A list of moments.
#[derive(Debug, Serialize, ToSchema)]
pub struct MomentList {
    /// How many there are in all.
    pub total: usize,
    /// Those asked for.
    pub moments: Vec<MomentSummary>,
}

/// A moment in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct MomentSummary {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is ahead, in one sentence.
    pub summary: String,
    /// `citp_2023_priority` or `chosen`.
    pub origin: String,
    /// Its page.
    pub url: String,
    /// How many steps it has.
    pub steps: usize,
}

/// A moment with its time line.
#[derive(Debug, Serialize, ToSchema)]
pub struct MomentItem {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is ahead, in one sentence.
    pub summary: String,
    /// What to say first.
    pub intro: String,
    /// `citp_2023_priority` or `chosen`.
    pub origin: String,
    /// Its page.
    pub url: String,
    /// What presses most: ids of procedures.
    pub urgent: Vec<String>,
    /// What the administration does without being asked.
    pub automatic: Vec<ClaimItem>,
    /// What it does not do by itself.
    pub not_automatic: Vec<ClaimItem>,
    /// The time line.
    pub stages: Vec<StageItem>,
    /// Moments that often come with it.
    pub related: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<SourceItem>,
    /// The number of the release.
    pub release: u64,
}

/// A span of the time line.
#[derive(Debug, Serialize, ToSchema)]
pub struct StageItem {
    /// Its id within the moment.
    pub id: String,
    /// When it is.
    pub title: String,
    /// What to do then, in order.
    pub steps: Vec<StepItem>,
}

/// A procedure placed in a moment.
#[derive(Debug, Serialize, ToSchema)]
pub struct StepItem {
    /// The id of the procedure.
    pub procedure: String,
    /// What to do.
    pub title: String,
    /// Why it matters here.
    pub why: String,
    /// Whom it concerns, when not everybody.
    pub condition: Option<String>,
    /// Before when.
    pub deadline: Option<DeadlineItem>,
    /// The procedures that must be done before.
    pub after: Vec<String>,
}

/// Something said, and how sure it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClaimItem {
    /// What is said.
    pub text: String,
    /// Where it comes from, and when that was looked at.
    pub source: Option<SourceItem>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A limit in time.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineItem {
    /// The limit in words.
    pub text: String,
    /// The limit as a number of units, where the law sets one.
    pub limit: Option<LimitItem>,
    /// The limit as a day of the year, as `MM-DD`, where a campaign ends on one.
    pub yearly: Option<String>,
    /// What is lost when it passes.
    pub lost: Option<String>,
    /// Where it comes from, and when that was looked at.
    pub source: Option<SourceItem>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A span of time counted from a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct LimitItem {
    /// How many units.
    pub count: u32,
    /// `hours`, `working_hours`, `days`, `working_days`, `weeks`, `months` or `years`.
    pub unit: String,
    /// `after_event`, `before_event` or `other`.
    pub from: String,
}

/// A list of procedures.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureList {
    /// How many there are in all.
    pub total: usize,
    /// Those asked for.
    pub procedures: Vec<ProcedureSummary>,
}

/// A procedure in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureSummary {
    /// Its id.
    pub id: String,
    /// What one does.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// The id of the authority.
    pub authority: String,
    /// Its page.
    pub url: String,
    /// The moments it stands in.
    pub moments: Vec<String>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A procedure.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureItem {
    /// Its id.
    pub id: String,
    /// What one does.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// For whom it is.
    pub audience: String,
    /// The id of the authority.
    pub authority: String,
    /// What the authority is called.
    pub authority_title: String,
    /// Its page.
    pub url: String,
    /// The ways to do it.
    pub channels: Vec<ChannelItem>,
    /// What to bring.
    pub evidence: Vec<EvidenceAsked>,
    /// Before when.
    pub deadline: Option<DeadlineItem>,
    /// What it costs.
    pub cost: ClaimItem,
    /// How long it takes.
    pub duration: ClaimItem,
    /// What one gets.
    pub result: ClaimItem,
    /// The numbers of its forms.
    pub cerfa: Vec<String>,
    /// The same with where each number comes from.
    pub forms: Vec<FormItem>,
    /// How much comes without asking: `automatic`, `automatic_on_consent`, `prefilled`, `on_request`.
    pub proactivity: String,
    /// When it must be asked for after all.
    pub breaks_when: Option<String>,
    /// What people often miss.
    pub notes: Vec<ClaimItem>,
    /// What people often get wrong.
    pub mistakes: Vec<ClaimItem>,
    /// What to do when it goes wrong.
    pub trouble: Vec<ClaimItem>,
    /// How to contest a refusal or a silence.
    pub recourse: Option<RecourseItem>,
    /// The ids of the letters that serve it: `/lettres/{id}`.
    pub letters: Vec<String>,
    /// The texts of law.
    pub law: Vec<LawItem>,
    /// The moments it stands in.
    pub moments: Vec<String>,
    /// The rights it gives.
    pub entitlements: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<SourceItem>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
    /// The number of the release.
    pub release: u64,
}

/// A way to do a procedure.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChannelItem {
    /// `online`, `phone`, `counter` or `post`.
    pub kind: String,
    /// The service, or where to go or write.
    pub url: Option<String>,
    /// The number to call.
    pub phone: Option<String>,
    /// `none`, `franceconnect` or `franceconnect_plus`; null when it is not known.
    pub france_connect: Option<String>,
    /// What to know.
    pub note: Option<String>,
    /// Where the address or the number comes from, and when that was looked at.
    pub source: Option<SourceItem>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A form with its national number.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormItem {
    /// The number without its version.
    pub number: String,
    /// Where it comes from, and when that was looked at.
    pub source: Option<SourceItem>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// How to contest the decisions of an authority.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecourseItem {
    /// Its id.
    pub id: String,
    /// Whose decisions it is for.
    pub title: String,
    /// What to do after a refusal.
    pub refusal: ClaimItem,
    /// What it means when no answer comes.
    pub silence: ClaimItem,
    /// The ways to contest, in order.
    pub ways: Vec<WayItem>,
}

/// A way to contest a decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct WayItem {
    /// To whom one writes, and how.
    pub step: ClaimItem,
    /// How long one has.
    pub limit: Option<LimitItem>,
}

/// A document asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct EvidenceAsked {
    /// The id of the kind of document.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// How many.
    pub copies: u32,
    /// The authorities that hold it already.
    pub held_by: Vec<String>,
    /// Whether the authority fetches it by itself.
    pub fetched: bool,
    /// When it is asked for, or what it must show.
    pub note: Option<String>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A text of law.
#[derive(Debug, Serialize, ToSchema)]
pub struct LawItem {
    /// The code and article.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A source.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SourceItem {
    /// What it is called.
    pub title: String,
    /// Where it is published.
    pub url: String,
    /// The day it was looked at.
    #[schema(format = Date)]
    pub checked: String,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}
