//! `/api/v1/facts`

use app::ports::CatalogueReader;
use axum::Json;
use axum::extract::{RawQuery, State};
use catalogue::{AnswerLimit, Fact, FactKind, Lang, Text};
use serde::Serialize;
use utoipa::ToSchema;

use super::parameters::Parameters;
use super::problem::Problem;
use crate::state::AppState;

/// What may be asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct FactList {
    /// The facts, in the order of the questions.
    pub facts: Vec<FactItem>,
}

/// One thing we may ask.
#[derive(Debug, Serialize, ToSchema)]
pub struct FactItem {
    /// Its id: the name of the answer in `POST /api/v1/evaluate`.
    pub id: String,
    /// `boolean`, `choice`, `number`, `date` or `list`.
    #[serde(rename = "type")]
    pub kind: String,
    /// A noun phrase to show beside the answer.
    pub label: String,
    /// The question.
    pub question: String,
    /// Where to find the answer.
    pub hint: Option<String>,
    /// The answers of a choice.
    pub choices: Vec<ChoiceItem>,
    /// The unit of a number.
    pub unit: Option<String>,
    /// Whether a number must be whole.
    pub whole: bool,
    /// The least answer: a number, a day, or years from the day of the question (`-120y`).
    pub min: Option<String>,
    /// The greatest answer; for a list, how many items at most.
    pub max: Option<String>,
    /// What is asked of each item of a list.
    #[schema(no_recursion)]
    pub fields: Vec<FactItem>,
    /// The authorities that know it already.
    pub held_by: Vec<String>,
    /// What it costs to answer: 1 from memory, 2 with a paper at hand, 3 with a search.
    pub effort: u8,
}

/// One answer of a choice.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChoiceItem {
    /// Its id.
    pub id: String,
    /// What it says.
    pub label: String,
}

/// Lists what may be asked, for one moment if asked.
#[utoipa::path(get, path = "/api/v1/facts", tag = "rights",
    params(
        ("moment" = Option<String>, Query, description = "only those that the rights of this moment ask for"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en")),
    responses(
        (status = 200, body = FactList),
        (status = 400, body = Problem, content_type = "application/problem+json")))]
pub async fn list(
    State(state): State<AppState>,
    query: RawQuery,
) -> Result<Json<FactList>, Problem> {
    let parameters = Parameters::of(query);
    let lang = parameters.lang()?;
    let published = state.published();
    let catalogue = published.catalogue();
    let program = &published.rules().program;
    let wanted = match parameters.moment(catalogue)? {
        Some(moment) => {
            let mut wanted = vec![false; program.facts.len()];
            for right in catalogue.entitlements_of(&moment.id) {
                let Some(rule) = program.rule(right.id.as_str()) else { continue };
                for fact in program.facts_of(rule) {
                    wanted[usize::from(fact.0)] = true;
                }
            }
            wanted
        }
        None => vec![true; program.facts.len()],
    };
    let facts = catalogue.rules().facts.facts.iter().zip(wanted).filter(|(_, wanted)| *wanted);
    Ok(Json(FactList { facts: facts.map(|(fact, _)| item(fact, lang)).collect() }))
}

fn item(fact: &Fact, lang: Lang) -> FactItem {
    let say = |text: &Text| text.get(lang).text.to_owned();
    let limit = |limit: AnswerLimit| match limit {
        AnswerLimit::Number(number) => number.to_string(),
        AnswerLimit::Day(day) => day.into(),
    };
    let choice = |choice: &catalogue::Choice| ChoiceItem {
        id: choice.id.to_string(),
        label: say(&choice.label),
    };
    FactItem {
        id: fact.id.to_string(),
        kind: fact.kind.code().to_owned(),
        label: say(&fact.label),
        question: say(&fact.question),
        hint: fact.hint.as_ref().map(say),
        choices: fact.choices.iter().map(choice).collect(),
        unit: fact
            .unit
            .filter(|_| fact.kind == FactKind::Number)
            .map(|unit| unit.code().to_owned()),
        whole: fact.whole,
        min: fact.min.map(limit),
        max: fact.max.map(limit),
        fields: fact.fields.iter().map(|field| item(field, lang)).collect(),
        held_by: fact.held_by.iter().map(|holder| holder.authority.to_string()).collect(),
        effort: fact.effort,
    }
}
