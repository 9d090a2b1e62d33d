//! The shape of each file, as JSON Schema made from the types, and the check against it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::files::FileKind;
use super::problem::Problem;
use super::suggest::did_you_mean;
use super::yaml::Document;
use crate::{
    Authority, Date, DayLimit, Entitlement, Evidence, Facts, HttpsUrl, Letter, Moment, News,
    Notion, Parameter, Procedure, Recourse, Slug, Term, Withdrawn,
};

/// The shapes of content files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Moment,
    Procedure,
    Authorities,
    Evidence,
    Withdrawn,
    Facts,
    Notions,
    Parameters,
    Entitlement,
    Recourses,
    Letter,
    Glossary,
    News,
}

impl Shape {
    const ALL: [Self; 13] = [
        Self::Moment,
        Self::Procedure,
        Self::Authorities,
        Self::Evidence,
        Self::Withdrawn,
        Self::Facts,
        Self::Notions,
        Self::Parameters,
        Self::Entitlement,
        Self::Recourses,
        Self::Letter,
        Self::Glossary,
        Self::News,
    ];

    pub(super) fn of(kind: &FileKind) -> Self {
        match kind {
            FileKind::Moment(_) => Self::Moment,
            FileKind::Procedure(_) => Self::Procedure,
            FileKind::Authorities => Self::Authorities,
            FileKind::Evidence => Self::Evidence,
            FileKind::Withdrawn => Self::Withdrawn,
            FileKind::Facts => Self::Facts,
            FileKind::Notions => Self::Notions,
            FileKind::Parameters => Self::Parameters,
            FileKind::Entitlement(_) => Self::Entitlement,
            FileKind::Recourses => Self::Recourses,
            FileKind::Letter(_) => Self::Letter,
            FileKind::Glossary => Self::Glossary,
            FileKind::News => Self::News,
        }
    }

    fn schema(self) -> Value {
        match self {
            Self::Moment => schema_of::<Moment>(),
            Self::Procedure => schema_of::<Procedure>(),
            Self::Authorities => map_of::<Authority>(),
            Self::Evidence => map_of::<Evidence>(),
            Self::Withdrawn => map_of::<Withdrawn>(),
            Self::Facts => schema_of::<Facts>(),
            Self::Notions => map_of::<Notion>(),
            Self::Parameters => map_of::<Parameter>(),
            Self::Entitlement => schema_of::<Entitlement>(),
            Self::Recourses => map_of::<Recourse>(),
            Self::Letter => schema_of::<Letter>(),
            Self::Glossary => map_of::<Term>(),
            Self::News => schema_of::<Vec<News>>(),
        }
    }

    fn validator(self) -> &'static Validator {
        static VALIDATORS: LazyLock<[Validator; 13]> =
            LazyLock::new(|| Shape::ALL.map(|shape| compile(&shape.schema())));
        &VALIDATORS[self as usize]
    }
}

/// Gives the JSON Schemas of the content files by file name, for the tools of editors.
pub fn schemas() -> [(&'static str, Value); 13] {
    [
        ("moment.schema.json", Shape::Moment.schema()),
        ("procedure.schema.json", Shape::Procedure.schema()),
        ("authorities.schema.json", Shape::Authorities.schema()),
        ("evidence.schema.json", Shape::Evidence.schema()),
        ("withdrawn.schema.json", Shape::Withdrawn.schema()),
        ("facts.schema.json", Shape::Facts.schema()),
        ("notions.schema.json", Shape::Notions.schema()),
        ("parameters.schema.json", Shape::Parameters.schema()),
        ("entitlement.schema.json", Shape::Entitlement.schema()),
        ("recourses.schema.json", Shape::Recourses.schema()),
        ("letter.schema.json", Shape::Letter.schema()),
        ("glossary.schema.json", Shape::Glossary.schema()),
        ("news.schema.json", Shape::News.schema()),
    ]
}

/// Lists what in the document does not have the shape.
pub(super) fn check(shape: Shape, document: &Document) -> Vec<Problem> {
    shape
        .validator()
        .iter_errors(&document.value)
        .flat_map(|error| tell(&error, shape, document))
        .collect()
}

fn schema_of<T: JsonSchema>() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    simplify(&mut schema);
    schema
}

/// A file of many items: a map from ids.
fn map_of<T: JsonSchema>() -> Value {
    let mut schema = schema_of::<BTreeMap<Slug, T>>();
    schema["propertyNames"] = serde_json::json!({"format": "slug"});
    schema
}

/// Makes the schema say what our files may say: a field is there or not, never null; a choice is
/// one list of words.
fn simplify(schema: &mut Value) {
    if let Value::Object(map) = schema {
        unwrap_nullable(map);
        merge_constants(map);
    }
    match schema {
        Value::Object(map) => map.values_mut().for_each(simplify),
        Value::Array(list) => list.iter_mut().for_each(simplify),
        _ => {}
    }
}

fn unwrap_nullable(map: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [single] = types.as_slice() {
            let single = single.clone();
            map.insert("type".to_owned(), single);
        }
    }
    let is_null = |schema: &Value| schema.get("type").is_some_and(|kind| kind == "null");
    if let Some(Value::Array(choices)) = map.get("anyOf")
        && let [inner, null] = choices.as_slice()
        && is_null(null)
        && let Value::Object(inner) = inner.clone()
    {
        map.remove("anyOf");
        map.extend(inner);
    }
}

fn merge_constants(map: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = map.get("oneOf") else { return };
    let words: Option<Vec<Value>> =
        choices.iter().map(|choice| choice.get("const").cloned()).collect();
    let Some(words) = words else { return };
    let lines: Vec<String> = choices
        .iter()
        .zip(&words)
        .filter_map(|(choice, word)| {
            Some(format!("{}: {}", word.as_str()?, choice.get("description")?.as_str()?))
        })
        .collect();
    let about = map.get("description").and_then(Value::as_str).unwrap_or_default();
    let description = format!("{about}\n{}", lines.join("\n"));
    map.remove("oneOf");
    map.insert("description".to_owned(), description.trim().into());
    map.insert("enum".to_owned(), words.into());
}

fn compile(schema: &Value) -> Validator {
    jsonschema::options()
        .with_format("slug", |text: &str| text.parse::<Slug>().is_ok())
        .with_format("https-url", |text: &str| text.parse::<HttpsUrl>().is_ok())
        .with_format("name", |text: &str| {
            text.split('.').all(|part| part.parse::<Slug>().is_ok()) && text.split('.').count() <= 2
        })
        .with_format("day-limit", |text: &str| DayLimit::try_from(text.to_owned()).is_ok())
        .with_format("day", |text: &str| text.parse::<Date>().is_ok())
        .should_validate_formats(true)
        .build(schema)
        .expect("the schema is generated from our types and has no outside reference")
}

/// Tells an error in our words, at its place.
fn tell(error: &ValidationError<'_>, shape: Shape, document: &Document) -> Vec<Problem> {
    let pointer = error.instance_path().as_str();
    let found = error.instance();
    let here = |message: String| vec![document.problem(pointer, message)];
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known = known_fields(error, shape);
            let name = |field: &String| {
                let hint = did_you_mean(field, known.iter().map(String::as_str));
                let at = format!("{pointer}/{}", field.replace('~', "~0").replace('/', "~1"));
                document.problem_at_key(&at, format!("unknown field `{field}`{hint}"))
            };
            unexpected.iter().map(name).collect()
        }
        ValidationErrorKind::Required { property } => {
            here(format!("the field `{}` is missing", property.as_str().unwrap_or_default()))
        }
        ValidationErrorKind::Type { kind } => {
            here(format!("expected {}, found {}", expected(kind), describe(found)))
        }
        ValidationErrorKind::Enum { options } => here(unknown_word(found, options)),
        ValidationErrorKind::Format { format } => here(bad_format(format, found)),
        ValidationErrorKind::Pattern { pattern } if pattern == r"\S" => {
            here("this text is empty".to_owned())
        }
        ValidationErrorKind::Pattern { pattern } => {
            here(format!("{} does not look like {pattern}", describe(found)))
        }
        ValidationErrorKind::MinProperties { .. } | ValidationErrorKind::MaxProperties { .. } => {
            here(format!("one mechanism and no more is needed here, found {}", describe(found)))
        }
        ValidationErrorKind::MinItems { limit } => {
            here(format!("at least {limit} needed here, found {}", describe(found)))
        }
        ValidationErrorKind::PropertyNames { error } => {
            let name = error.instance().as_str().unwrap_or_default().to_owned();
            let at = format!("{pointer}/{name}");
            vec![document.problem_at_key(&at, bad_format("slug", error.instance()))]
        }
        _ => here(error.to_string()),
    }
}

/// Finds the fields that the object concerned may have, in the schema around the error.
fn known_fields(error: &ValidationError<'_>, shape: Shape) -> Vec<String> {
    let schema = shape.schema();
    let mut around = error.schema_path().as_str();
    // The path goes through `$ref`s; what follows the last of them starts anew at the definition.
    let mut node = &schema;
    while let Some(start) = around.strip_prefix('/') {
        let (part, rest) = start.split_at(start.find('/').unwrap_or(start.len()));
        let next = if part == "$ref" {
            node.get("$ref").and_then(Value::as_str).and_then(|to| schema.pointer(&to[1..]))
        } else {
            node.get(part).or_else(|| node.get(part.parse::<usize>().ok()?))
        };
        match next {
            Some(next) if part != "additionalProperties" || rest.contains('/') => node = next,
            _ => break,
        }
        around = rest;
    }
    let fields = node.get("properties").and_then(Value::as_object);
    fields.map(|map| map.keys().cloned().collect()).unwrap_or_default()
}

fn expected(kind: &TypeKind) -> String {
    let name = |kind: &str| match kind {
        "object" => "a map of fields",
        "array" => "a list",
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        _ => "something else",
    };
    match kind {
        TypeKind::Single(one) => name(&one.to_string()).to_owned(),
        TypeKind::Multiple(many) => {
            many.iter().map(|one| name(&one.to_string())).collect::<Vec<_>>().join(" or ")
        }
    }
}

fn describe(found: &Value) -> String {
    match found {
        Value::Null => "nothing".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{found}`"),
        Value::String(text) if text.chars().count() <= 60 => format!("the text `{text}`"),
        Value::String(_) => "a long text".to_owned(),
        Value::Array(list) => format!("a list of {}", list.len()),
        Value::Object(_) => "a map of fields".to_owned(),
    }
}

fn unknown_word(found: &Value, options: &Value) -> String {
    let words: Vec<&str> =
        options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let list = words.join(", ");
    match found.as_str() {
        Some(word) => {
            format!("`{word}` is not one of {list}{}", did_you_mean(word, words.iter().copied()))
        }
        None => format!("expected one of {list}, found {}", describe(found)),
    }
}

fn bad_format(format: &str, found: &Value) -> String {
    let text = found.as_str().unwrap_or_default();
    let reason = match format {
        "slug" => text.parse::<Slug>().err().map(|err| err.to_string()),
        "https-url" => text.parse::<HttpsUrl>().err().map(|err| err.to_string()),
        "day" => text.parse::<Date>().err().map(|err| err.to_string()),
        "name" => Some(format!(
            "`{text}` is not a name: use lower-case letters, digits and single hyphens, and a dot \
             before a field"
        )),
        "day-limit" => DayLimit::try_from(text.to_owned()).err(),
        _ => None,
    };
    reason.unwrap_or_else(|| format!("`{text}` is not a {format}"))
}

impl JsonSchema for Slug {
    fn schema_name() -> Cow<'static, str> {
        "Slug".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "slug"})
    }
}

impl JsonSchema for HttpsUrl {
    fn schema_name() -> Cow<'static, str> {
        "HttpsUrl".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "https-url"})
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "day"})
    }
}
