//! `POST /api/v1/evaluate`: which rights are open, and why. Nothing sent is kept or logged.

mod outcome;

use app::ports::CatalogueReader;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use catalogue::{Date, Slug};
use questionnaire::Telling;
use rules::{Day, Household, RuleId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use self::outcome::Reporter;
pub use self::outcome::{AmountItem, ChangeItem, LawCited, OutcomeItem, PartItem, ReasonItem};
use super::parameters::Parameters;
use super::problem::{FieldProblem, Problem};
use crate::state::AppState;

/// The first day that can be asked for: figures are there from then on.
const FIRST_DAY: jiff::civil::Date = jiff::civil::date(2025, 1, 1);

/// A household and a question.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The day of the question; today when it is missing. From 2025-01-01 on.
    #[schema(format = Date, example = "2026-11-22")]
    pub on: Option<String>,
    /// Only the rights of this moment.
    pub moment: Option<String>,
    /// The answers, by fact: see `/api/v1/facts`. A list is a list of objects by field.
    #[serde(default)]
    #[schema(value_type = Object)]
    pub answers: Map<String, Value>,
}

/// What comes out.
#[derive(Debug, Serialize, ToSchema)]
pub struct Evaluation {
    /// The number of the release: with it and the day, the answer can be had again.
    pub release: u64,
    /// The day of the question.
    #[schema(format = Date)]
    pub on: String,
    /// The rights.
    pub outcomes: Vec<OutcomeItem>,
    /// What to ask next, if anything could still change something.
    pub next_question: Option<NextQuestion>,
}

/// What to ask next.
#[derive(Debug, Serialize, ToSchema)]
pub struct NextQuestion {
    /// The fact, or the field of a list: `enfants.naissance`.
    pub fact: String,
    /// The question.
    pub question: String,
    /// Whether an administration knows the answer already.
    pub held: bool,
    /// How many questions may follow at most, this one counted.
    pub remaining: usize,
    /// How many rights are settled.
    pub settled: usize,
    /// How many rights there are.
    pub total: usize,
}

/// Works rights out for the answers given. A missing answer is unknown, never no.
#[utoipa::path(post, path = "/api/v1/evaluate", tag = "rights",
    params(("lang" = Option<String>, Query, description = "fr (default), fr-simple or en")),
    request_body = Question,
    responses(
        (status = 200, body = Evaluation),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "the body is larger than 64 KiB"),
        (status = 422, body = Problem, content_type = "application/problem+json")))]
pub async fn evaluate(
    State(state): State<AppState>,
    query: RawQuery,
    body: Bytes,
) -> Result<Json<Evaluation>, Problem> {
    let lang = Parameters::of(query).lang()?;
    let question = read(&body)?;
    let published = state.published();
    let on = day(question.on.as_deref())?;
    let program = &published.rules().program;
    let wanted = rules_of(&published, question.moment.as_deref())?;
    let household = Household::from_json(program, &question.answers, on).map_err(unusable)?;
    let vocabulary = state.tr(lang).vocabulary();
    let day = Day::new(program, on);
    let telling = Telling {
        program,
        spoken: published.rules().spoken(lang),
        vocabulary: &vocabulary,
        household: &household,
        day: &day,
    };
    let reporter = Reporter { telling, catalogue: published.catalogue(), lang };
    let explained = rules::explain(program, &household, wanted.iter().copied(), &day);
    let outcomes = explained.iter().map(|one| reporter.outcome(one)).collect();
    let progress = rules::progress(program, &household, &wanted, &day);
    Ok(Json(Evaluation {
        release: published.edition().number,
        on: on.to_string(),
        outcomes,
        next_question: reporter.next_question(&progress),
    }))
}

fn read(body: &[u8]) -> Result<Question, Problem> {
    serde_json::from_slice(body).map_err(|err| match err.classify() {
        serde_json::error::Category::Data => {
            Problem::unprocessable(vec![FieldProblem::new("body", err.to_string())])
        }
        _ => Problem::malformed(format!("the body is not JSON: {err}")),
    })
}

fn day(text: Option<&str>) -> Result<jiff::civil::Date, Problem> {
    let Some(text) = text else { return Ok(jiff::Zoned::now().date()) };
    let wrong = |detail: String| Problem::unprocessable(vec![FieldProblem::new("on", detail)]);
    let day = text.parse::<Date>().map_err(|err| wrong(err.to_string()))?.0;
    if day < FIRST_DAY {
        return Err(wrong(format!("{day} is before {FIRST_DAY}, the first day with figures")));
    }
    Ok(day)
}

fn rules_of(
    published: &crate::services::published::Published,
    moment: Option<&str>,
) -> Result<Vec<RuleId>, Problem> {
    let program = &published.rules().program;
    let catalogue = published.catalogue();
    let Some(id) = moment else { return Ok(program.rule_ids().collect()) };
    let moment: Slug = match catalogue.moment(id) {
        Some(moment) => moment.id.clone(),
        None => {
            let detail = format!("no moment `{id}`");
            return Err(Problem::unprocessable(vec![FieldProblem::new("moment", detail)]));
        }
    };
    let rights = catalogue.entitlements_of(&moment);
    Ok(rights.filter_map(|right| program.rule(right.id.as_str())).collect())
}

fn unusable(bad: Vec<rules::BadAnswer>) -> Problem {
    let tell = |bad: rules::BadAnswer| {
        FieldProblem::new(&format!("answers.{}", bad.field), bad.error.to_string())
    };
    Problem::unprocessable(bad.into_iter().map(tell).collect())
}
