//! `/api/v1/entitlements`

use app::ports::CatalogueReader;
use app::urls;
use axum::Json;
use axum::extract::{Path, RawQuery, State};
use catalogue::{
    Catalogue, DatedValue, Entitlement, Lang, LegalText, Number, Parameter, ProactivityLevel, Row,
    Source, Text,
};
use rules::Day;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

use super::parameters::Parameters;
use super::problem::Problem;
use super::shapes::{LawItem, SourceItem};
use crate::state::AppState;

/// A list of rights.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntitlementList {
    /// How many there are in all.
    pub total: usize,
    /// Those asked for.
    pub entitlements: Vec<EntitlementSummary>,
}

/// A right in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntitlementSummary {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is and for whom.
    pub summary: String,
    /// `automatic`, `automatic_on_consent`, `prefilled` or `on_request`.
    pub proactivity: String,
    /// The moments it belongs to.
    pub moments: Vec<String>,
    /// Its page.
    pub url: String,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A right.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntitlementItem {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is and for whom.
    pub summary: String,
    /// Its page.
    pub url: String,
    /// `automatic`, `automatic_on_consent`, `prefilled` or `on_request`, when nothing breaks it.
    pub proactivity: String,
    /// What the rung means here.
    pub proactivity_text: Option<String>,
    /// What breaks it.
    pub breaks_when: Vec<BreakItem>,
    /// The id of the authority.
    pub authority: String,
    /// How to get it.
    pub procedures: Vec<String>,
    /// The moments it belongs to.
    pub moments: Vec<String>,
    /// The facts that its rule may ask for.
    pub facts: Vec<String>,
    /// The figures of the law it rests on, with their values by date.
    pub parameters: Vec<ParameterItem>,
    /// Why the answer is only an estimate, when it is.
    pub estimate: Option<String>,
    /// What the rule leaves out.
    pub limits: Vec<String>,
    /// The first day we can answer for.
    #[schema(format = Date)]
    pub from: String,
    /// The last day, when the right ends.
    #[schema(format = Date)]
    pub until: Option<String>,
    /// The texts of law.
    pub law: Vec<LawItem>,
    /// Where it comes from.
    pub sources: Vec<SourceItem>,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
    /// The number of the release.
    pub release: u64,
}

/// What breaks the proactivity of a right.
#[derive(Debug, Serialize, ToSchema)]
pub struct BreakItem {
    /// The rung then.
    pub proactivity: String,
    /// What to do then.
    pub text: String,
}

/// A figure of the law.
#[derive(Debug, Serialize, ToSchema)]
pub struct ParameterItem {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The unit of its values.
    pub unit: String,
    /// Its values, from the oldest.
    pub values: Vec<ValueItem>,
}

/// A value of a figure.
#[derive(Debug, Serialize, ToSchema)]
pub struct ValueItem {
    /// The first day.
    #[schema(format = Date)]
    pub from: String,
    /// The last day known.
    #[schema(format = Date)]
    pub until: Option<String>,
    /// The figure, when there is one.
    #[schema(value_type = Option<f64>)]
    pub value: Option<Number>,
    /// The figures by step: from which bound on, how much.
    pub steps: Vec<BracketItem>,
    /// The figures by key, or by two keys joined by a slash.
    #[schema(value_type = BTreeMap<String, f64>)]
    pub rows: BTreeMap<String, Number>,
    /// Where it comes from.
    pub source: SourceItem,
    /// `sure`, `likely` or `to_check`.
    pub certainty: String,
}

/// A step of a figure.
#[derive(Debug, Serialize, ToSchema)]
pub struct BracketItem {
    /// The bound.
    #[schema(value_type = f64)]
    pub from: Number,
    /// The figure; nothing is due when it is null.
    #[schema(value_type = Option<f64>)]
    pub value: Option<Number>,
}

/// Lists the rights by id, of one moment or rung if asked.
#[utoipa::path(get, path = "/api/v1/entitlements", tag = "rights",
    params(
        ("moment" = Option<String>, Query, description = "only those of this moment"),
        ("proactivity" = Option<String>, Query, description = "automatic, automatic_on_consent, prefilled or on_request"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en"),
        ("limit" = Option<usize>, Query, description = "how many, 1 to 200, 50 by default"),
        ("offset" = Option<usize>, Query, description = "how many to pass over")),
    responses(
        (status = 200, body = EntitlementList),
        (status = 400, body = Problem, content_type = "application/problem+json")))]
pub async fn list(
    State(state): State<AppState>,
    query: RawQuery,
) -> Result<Json<EntitlementList>, Problem> {
    let parameters = Parameters::of(query);
    let (lang, page) = (parameters.lang()?, parameters.page(50)?);
    let published = state.published();
    let catalogue = published.catalogue();
    let moment = parameters.moment(catalogue)?;
    let rung: Option<ProactivityLevel> = parameters.read("proactivity")?;
    let found = catalogue.entitlements().values().filter(|right| {
        moment.is_none_or(|moment| right.moments.contains(&moment.id))
            && rung.is_none_or(|rung| right.proactivity.level == rung)
    });
    let (total, entitlements) = page.of(found, |right| summary(right, lang));
    Ok(Json(EntitlementList { total, entitlements }))
}

/// Gives a right with its figures.
#[utoipa::path(get, path = "/api/v1/entitlements/{id}", tag = "rights",
    params(
        ("id" = String, Path, description = "the id of the right"),
        ("lang" = Option<String>, Query, description = "fr (default), fr-simple or en")),
    responses(
        (status = 200, body = EntitlementItem),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json")))]
pub async fn item(
    State(state): State<AppState>,
    Path(id): Path<String>,
    query: RawQuery,
) -> Result<Json<EntitlementItem>, Problem> {
    let lang = Parameters::of(query).lang()?;
    let published = state.published();
    let Some(right) = published.catalogue().entitlement(&id) else {
        return Err(Problem::not_found(format!("no entitlement `{id}`")));
    };
    let program = &published.rules().program;
    let rule = program.rule(&id);
    let day = Day::new(program, right.in_force.from.0);
    let figures = rule.map(|rule| program.figures_of(rule, &day)).unwrap_or_default();
    let figures = figures.iter().map(|(parameter, _)| program[*parameter].id.as_str());
    let facts = rule.map(|rule| program.facts_of(rule)).unwrap_or_default();
    let facts = facts.into_iter().map(|fact| program[fact].id.to_string()).collect();
    let release = published.edition().number;
    let written = written(right, published.catalogue(), lang, figures, facts, release);
    Ok(Json(written))
}

fn summary(right: &Entitlement, lang: Lang) -> EntitlementSummary {
    EntitlementSummary {
        id: right.id.to_string(),
        title: right.title.get(lang).text.to_owned(),
        summary: right.summary.get(lang).text.to_owned(),
        proactivity: right.proactivity.level.code().to_owned(),
        moments: right.moments.iter().map(ToString::to_string).collect(),
        url: urls::localized(lang, &urls::entitlement(&right.id)),
        certainty: right.certainty.code().to_owned(),
    }
}

fn written<'a>(
    right: &Entitlement,
    catalogue: &Catalogue,
    lang: Lang,
    figures: impl Iterator<Item = &'a str>,
    facts: Vec<String>,
    release: u64,
) -> EntitlementItem {
    let say = |text: &Text| text.get(lang).text.to_owned();
    let breaks = right
        .proactivity
        .breaks_when
        .iter()
        .map(|one| BreakItem { proactivity: one.level.code().to_owned(), text: say(&one.text) });
    let parameters = &catalogue.rules().parameters;
    let figures = figures.filter_map(|id| Some((id, parameters.get(id)?)));
    EntitlementItem {
        id: right.id.to_string(),
        title: say(&right.title),
        summary: say(&right.summary),
        url: urls::localized(lang, &urls::entitlement(&right.id)),
        proactivity: right.proactivity.level.code().to_owned(),
        proactivity_text: right.proactivity.text.as_ref().map(say),
        breaks_when: breaks.collect(),
        authority: right.authority.to_string(),
        procedures: right.procedures.iter().map(ToString::to_string).collect(),
        moments: right.moments.iter().map(ToString::to_string).collect(),
        facts,
        parameters: figures.map(|(id, figure)| parameter(id, figure, lang)).collect(),
        estimate: right.estimate.as_ref().map(say),
        limits: right.limits.iter().map(say).collect(),
        from: right.in_force.from.to_string(),
        until: right.in_force.until.map(|until| until.to_string()),
        law: right.law.iter().map(law).collect(),
        sources: right.sources.iter().map(source).collect(),
        certainty: right.certainty.code().to_owned(),
        release,
    }
}

fn parameter(id: &str, parameter: &Parameter, lang: Lang) -> ParameterItem {
    ParameterItem {
        id: id.to_owned(),
        label: parameter.label.get(lang).text.to_owned(),
        unit: parameter.unit.code().to_owned(),
        values: parameter.values.iter().map(value).collect(),
    }
}

fn value(value: &DatedValue) -> ValueItem {
    let rows = value.rows.iter().flat_map(|(key, row)| match row {
        Row::One(number) => vec![(key.clone(), *number)],
        Row::Many(cells) => {
            cells.iter().map(|(second, number)| (format!("{key}/{second}"), *number)).collect()
        }
    });
    ValueItem {
        from: value.from.to_string(),
        until: value.until.map(|until| until.to_string()),
        value: value.is,
        steps: value
            .steps
            .iter()
            .map(|step| BracketItem { from: step.from, value: step.is })
            .collect(),
        rows: rows.collect(),
        source: source(&value.source),
        certainty: value.certainty.code().to_owned(),
    }
}

fn law(law: &LegalText) -> LawItem {
    LawItem {
        title: law.title.clone(),
        url: law.url.as_ref().map(ToString::to_string),
        certainty: law.certainty.code().to_owned(),
    }
}

fn source(source: &Source) -> SourceItem {
    SourceItem {
        title: source.title.clone(),
        url: source.url.to_string(),
        checked: source.checked.to_string(),
        certainty: source.certainty.code().to_owned(),
    }
}
