//! The JSON form: `{"id", "children": [{"type", "name", "attributes", "children", "text"}]}`.

use serde_json::Value;

use crate::BadFile;
use crate::node::{DEEPEST, Element, Node};

/// Reads a tree. Gives nothing when the file is JSON of another kind.
pub(crate) fn parse(bytes: &[u8]) -> Result<Option<Element>, BadFile> {
    let value: Value = serde_json::from_slice(bytes).map_err(|err| BadFile::Syntax {
        line: err.line(),
        column: err.column(),
        message: message(&err),
    })?;
    if value.get("id").is_none() || value.get("children").is_none() {
        return Ok(None);
    }
    let mut roots = children(&value, "", 0)?.into_iter();
    let root = roots.find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    root.map(Some).ok_or_else(|| BadFile::Content("`children` holds no element".to_owned()))
}

/// The message without the place, which is told before it.
fn message(err: &serde_json::Error) -> String {
    let whole = err.to_string();
    whole.split(" at line ").next().unwrap_or(&whole).to_owned()
}

fn children(value: &Value, name: &str, depth: usize) -> Result<Vec<Node>, BadFile> {
    let wrong = |what: &str| BadFile::Content(format!("in `{name}`: {what}"));
    if depth > DEEPEST {
        return Err(wrong(&format!("more than {DEEPEST} levels")));
    }
    match value.get("children") {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(list)) => list.iter().map(|one| node(one, name, depth)).collect(),
        Some(_) => Err(wrong("`children` is not a list")),
    }
}

fn node(value: &Value, parent: &str, depth: usize) -> Result<Node, BadFile> {
    let field = |name: &str| value.get(name).and_then(Value::as_str);
    match (field("type"), field("name"), field("text")) {
        (Some("element"), Some(name), _) => Ok(Node::Element(Element {
            name: name.to_owned(),
            attributes: attributes(value),
            children: children(value, name, depth + 1)?,
        })),
        (Some("text" | "cdata"), _, Some(text)) => Ok(Node::Text(text.to_owned())),
        // What is not shown: comments, instructions.
        (Some("comment" | "instruction" | "doctype"), ..) => Ok(Node::Text(String::new())),
        _ => {
            let what = "a child is neither an element with a name nor a text";
            Err(BadFile::Content(format!("in `{parent}`: {what}")))
        }
    }
}

fn attributes(value: &Value) -> Vec<(String, String)> {
    let Some(Value::Object(map)) = value.get("attributes") else { return Vec::new() };
    let text = |value: &Value| value.as_str().map(str::to_owned);
    map.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect()
}
