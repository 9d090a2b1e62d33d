//! The shape of expressions, as JSON Schema: by hand, so that a mistake is told where it is and not
//! as "none of the 26 alternatives".

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use crate::{AnswerLimit, DayLimit, Expression, LegalText, Number, Row, Text, Unit};

impl JsonSchema for Expression {
    fn schema_name() -> Cow<'static, str> {
        "Expression".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<Text>();
        let law = generator.subschema_for::<LegalText>();
        let unit = generator.subschema_for::<Unit>();
        let x = || json!({"$ref": "#/$defs/Expression"});
        let list = |least: u32| json!({"type": "array", "minItems": least, "items": x()});
        let pair = || json!({"type": "array", "minItems": 2, "maxItems": 2, "items": x()});
        let slug = || json!({"type": "string", "format": "slug"});
        let time = || json!({"type": "string", "enum": ["days", "months", "years"]});
        let many = || {
            let each = json!({"each": slug(), "where": x(), "of": x()});
            let mut schema = object(&each, &["each"]);
            schema["type"] = json!(["array", "object"]);
            schema["minItems"] = json!(1);
            schema["items"] = x();
            schema
        };
        let compare = json!({"value": x(), "below": x(), "at_most": x(), "equals": x(),
            "differs": x(), "at_least": x(), "above": x()});
        let round = json!({"value": x(), "to": {"type": "string", "enum": ["euro", "cent", "unit"]},
            "multiple_of": {"type": "number", "exclusiveMinimum": 0},
            "how": {"type": "string", "enum": ["nearest", "down", "up"]}});
        let day = json!({"of": x(), "month": {"type": "integer", "minimum": 1, "maximum": 12},
            "day": {"type": "integer", "minimum": 1, "maximum": 31},
            "plus": {"type": "integer", "minimum": -200, "maximum": 200}});
        let choices = json!({"type": "array", "minItems": 1, "items": slug()});
        let mechanisms = json!({
            "all_of": many(), "any_of": many(), "not": x(), "count": many(), "sum": many(),
            "min": many(), "max": many(), "difference": pair(), "product": list(2),
            "quotient": pair(), "compare": object(&compare, &["value"]),
            "between": object(&json!({"value": x(), "from": x(), "to": x(), "below": x()}),
                &["value", "from"]),
            "one_of": object(&json!({"value": x(), "in": choices}), &["value", "in"]),
            "round": object(&round, &["value"]),
            "convert": object(&json!({"value": x(), "to": unit}), &["value", "to"]),
            "brackets": object(&json!({"value": x(), "in": slug()}), &["value", "in"]),
            "table": object(&json!({"in": slug(),
                "by": {"type": "array", "minItems": 1, "maxItems": 2, "items": x()}}), &["in", "by"]),
            "if": object(&json!({"test": x(), "then": x(), "else": x()}), &["test", "then", "else"]),
            "age": object(&json!({"born": x(), "on": x()}), &["born"]),
            "elapsed": object(&json!({"from": x(), "to": x(), "in": time()}), &["from", "to", "in"]),
            "shift": object(&json!({"date": x(), "by": x(), "in": time()}), &["date", "by", "in"]),
            "first_of_next_month": x(), "school_year": x(),
            "date_in_year": object(&day, &["of", "month", "day"]),
            "entitled": slug(),
            "criterion": object(&json!({"text": text, "that": x(), "law": law}), &["text", "that"]),
        });
        json_schema!({
            "description": "A name, a whole number, true, false, or one mechanism (see LANGUAGE.md).",
            "type": ["string", "number", "boolean", "object"],
            "format": "name",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": false,
            "properties": mechanisms,
        })
    }
}

fn object(properties: &Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required,
        "additionalProperties": false})
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "number"})
    }
}

impl JsonSchema for DayLimit {
    fn schema_name() -> Cow<'static, str> {
        "DayLimit".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "day-limit"})
    }
}

impl JsonSchema for AnswerLimit {
    fn schema_name() -> Cow<'static, str> {
        "AnswerLimit".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": ["number", "string"], "format": "day-limit"})
    }
}

impl JsonSchema for Row {
    fn schema_name() -> Cow<'static, str> {
        "Row".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": ["number", "object"], "additionalProperties": {"type": "number"}})
    }
}
