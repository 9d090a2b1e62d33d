//! YAML with the place of every value, through the events of `saphyr-parser`.
//!
//! Only what content needs: one document a file, no anchors, aliases or tags.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, SpannedEventReceiver};
use serde_json::{Map, Value};

use super::problem::Problem;

/// Deeper nesting than this is refused: content needs eight levels.
const MAX_DEPTH: usize = 32;

/// A parsed file: its value, and where each part of it stands.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub(super) path: String,
    pub(super) value: Value,
    places: HashMap<String, Place>,
}

/// Where a value stands, and its key if it has one; lines and columns from 1.
#[derive(Clone, Copy, Debug)]
struct Place {
    key: Option<(usize, usize)>,
    value: (usize, usize),
}

impl Document {
    /// Makes a problem at the value that the JSON pointer names, or at the nearest value around it.
    pub(super) fn problem(&self, pointer: &str, message: impl Into<String>) -> Problem {
        self.make(self.nearest(pointer).value, message)
    }

    /// Makes a problem at the key of the value that the JSON pointer names.
    pub(super) fn problem_at_key(&self, pointer: &str, message: impl Into<String>) -> Problem {
        let place = self.nearest(pointer);
        self.make(place.key.unwrap_or(place.value), message)
    }

    /// Lists the keys of the top of the file.
    pub(super) fn keys(&self) -> Vec<&str> {
        self.value
            .as_object()
            .map(|map| map.keys().map(String::as_str).collect())
            .unwrap_or_default()
    }

    fn make(&self, (line, column): (usize, usize), message: impl Into<String>) -> Problem {
        Problem { file: self.path.clone(), line, column, message: message.into() }
    }

    fn nearest(&self, pointer: &str) -> Place {
        let mut pointer = pointer;
        loop {
            if let Some(place) = self.places.get(pointer) {
                return *place;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = &pointer[..end],
                None => return Place { key: None, value: (1, 1) },
            }
        }
    }
}

/// Shows a value and all below it, each with its JSON pointer; `each` says whether to go below.
pub(super) fn visit(value: &Value, pointer: &str, each: &mut impl FnMut(&str, &Value) -> bool) {
    if !each(pointer, value) {
        return;
    }
    match value {
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                visit(value, &format!("{pointer}/{index}"), each);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                visit(value, &format!("{pointer}/{}", escaped(key)), each);
            }
        }
        _ => {}
    }
}

/// Reads a file. Returns the document with what is wrong in places, or the one problem that makes
/// the file unreadable as YAML.
pub(super) fn parse(path: &str, text: &str) -> Result<(Document, Vec<Problem>), Problem> {
    let mut builder = Builder::default();
    let at =
        |line, column, message: String| Problem { file: path.to_owned(), line, column, message };
    Parser::new_from_str(text).load(&mut builder, true).map_err(|err| {
        at(err.marker().line(), err.marker().col() + 1, format!("not YAML: {}", err.info()))
    })?;
    let faults =
        builder.faults.into_iter().map(|((line, column), message)| at(line, column, message));
    let problems = faults.collect();
    let value = builder.root.unwrap_or(Value::Null);
    Ok((Document { path: path.to_owned(), value, places: builder.places }, problems))
}

#[derive(Default)]
struct Builder {
    root: Option<Value>,
    open: Vec<Open>,
    places: HashMap<String, Place>,
    faults: Vec<((usize, usize), String)>,
    documents: usize,
    too_deep: usize,
}

/// A list or a map that is being filled.
struct Open {
    pointer: String,
    place: Place,
    content: Content,
}

enum Content {
    List(Vec<Value>),
    Map { map: Map<String, Value>, key: Option<(String, (usize, usize))> },
}

impl<'input> SpannedEventReceiver<'input> for Builder {
    fn on_event(&mut self, event: Event<'input>, span: Span) {
        let place = (span.start.line(), span.start.col() + 1);
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.faults.push((place, "a second document in one file".to_owned()));
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                if anchor != 0 || tag.is_some() {
                    self.refuse(place, "anchors and tags are not used in content");
                }
                self.scalar(&text, style, place);
            }
            Event::SequenceStart(..) => self.begin(Content::List(Vec::new()), place),
            Event::MappingStart(..) => {
                self.begin(Content::Map { map: Map::new(), key: None }, place);
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(_) => {
                self.refuse(place, "aliases are not used in content");
                self.add(Value::Null, place);
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }
}

impl Builder {
    fn refuse(&mut self, place: (usize, usize), message: &str) {
        self.faults.push((place, message.to_owned()));
    }

    fn begin(&mut self, content: Content, place: (usize, usize)) {
        if self.open.len() >= MAX_DEPTH {
            if self.too_deep == 0 {
                self.refuse(place, "nested too deeply");
            }
            self.too_deep += 1;
            return;
        }
        let pointer = self.child_pointer();
        let key = self.pending_key();
        self.open.push(Open { pointer, place: Place { key, value: place }, content });
    }

    fn end(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(closed) = self.open.pop() else { return };
        let value = match closed.content {
            Content::List(list) => Value::Array(list),
            Content::Map { map, .. } => Value::Object(map),
        };
        self.places.insert(closed.pointer, closed.place);
        self.put(value, closed.place.value);
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, place: (usize, usize)) {
        if self.too_deep > 0 {
            return;
        }
        if let Some(Open { content: Content::Map { map, key: key @ None }, pointer, .. }) =
            self.open.last_mut()
        {
            if map.contains_key(text) {
                let first = self.places.get(&format!("{pointer}/{}", escaped(text)));
                let line = first.and_then(|place| place.key).map_or(1, |(line, _)| line);
                self.faults.push((place, format!("`{text}` is already given at line {line}")));
            }
            *key = Some((text.to_owned(), place));
            return;
        }
        self.add(if style == ScalarStyle::Plain { plain(text) } else { text.into() }, place);
    }

    /// Adds a value that has no parts.
    fn add(&mut self, value: Value, place: (usize, usize)) {
        if self.too_deep > 0 {
            return;
        }
        let pointer = self.child_pointer();
        let key = self.pending_key();
        self.places.entry(pointer).or_insert(Place { key, value: place });
        self.put(value, place);
    }

    /// Puts a value where it belongs.
    fn put(&mut self, value: Value, place: (usize, usize)) {
        match self.open.last_mut().map(|open| &mut open.content) {
            None if self.root.is_none() => self.root = Some(value),
            None => {}
            Some(Content::List(list)) => list.push(value),
            Some(Content::Map { map, key }) => match key.take() {
                Some((name, _)) => {
                    map.entry(name).or_insert(value);
                }
                // The value was itself in the place of a key: `? [a, b] : c`.
                None => {
                    self.faults.push((place, "a key must be a plain word".to_owned()));
                    *key = Some((String::new(), place));
                }
            },
        }
    }

    fn child_pointer(&self) -> String {
        match self.open.last() {
            None => String::new(),
            Some(Open { pointer, content: Content::List(list), .. }) => {
                format!("{pointer}/{}", list.len())
            }
            Some(Open { pointer, content: Content::Map { key, .. }, .. }) => {
                let name = key.as_ref().map_or("", |(name, _)| name);
                format!("{pointer}/{}", escaped(name))
            }
        }
    }

    fn pending_key(&self) -> Option<(usize, usize)> {
        match self.open.last().map(|open| &open.content) {
            Some(Content::Map { key, .. }) => key.as_ref().map(|(_, place)| *place),
            _ => None,
        }
    }
}

/// Writes a key as a part of a JSON pointer (RFC 6901).
pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Resolves a plain scalar as YAML 1.2's core schema does: `no` and `oui` stay words.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).unwrap_or_else(|| text.into()),
    }
}

fn number(text: &str) -> Option<Value> {
    if let Ok(whole) = text.parse::<i64>() {
        return Some(whole.into());
    }
    let starts_well = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    let looks_like_one = text.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    (starts_well && looks_like_one).then(|| text.parse::<f64>().ok()).flatten().map(Value::from)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn value(text: &str) -> Value {
        let (document, faults) = parse("a.yaml", text).expect("it is YAML");
        assert_eq!(faults, []);
        document.value
    }

    #[test]
    fn scalars_follow_the_core_schema() {
        let text = "a: 12\nb: 1.5\nc: true\nd: no\ne: '12'\nf: ~\ng: 2026-11-22\nh: 39 60";
        let expected = json!({"a": 12, "b": 1.5, "c": true, "d": "no", "e": "12", "f": null,
            "g": "2026-11-22", "h": "39 60"});
        assert_eq!(value(text), expected);
    }

    #[test]
    fn every_value_knows_its_place() {
        let (document, _) = parse("a.yaml", "a:\n  - b: 1\n    c: x\n").expect("it is YAML");
        assert_eq!(document.problem("/a/0/c", "m").to_string(), "a.yaml:3:8: m");
        assert_eq!(document.problem_at_key("/a/0/c", "m").to_string(), "a.yaml:3:5: m");
        assert_eq!(document.problem("/a/0/zz", "m").line, 2);
    }

    #[test]
    fn a_key_given_twice_is_named_with_its_first_line() {
        let (_, faults) = parse("a.yaml", "a: 1\nb: 2\na: 3\n").expect("it is YAML");
        assert_eq!(faults[0].to_string(), "a.yaml:3:1: `a` is already given at line 1");
    }

    #[test]
    fn hostile_yaml_is_refused_without_a_panic() {
        let deep = "[".repeat(5_000);
        for text in [&deep, "a: &x 1\nb: *x", "? [a, b]\n: c", "a: !!str 1", "---\na: 1\n---\nb: 2"]
        {
            let refused = match parse("a.yaml", text) {
                Ok((_, faults)) => !faults.is_empty(),
                Err(_) => true,
            };
            assert!(refused, "{} was accepted", &text[..10.min(text.len())]);
        }
    }
}
