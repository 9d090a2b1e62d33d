//! Whatever a file holds, reading it ends, and never by a panic.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Names that the reader knows, and some that it does not.
const NAMES: [&str; 16] = [
    "Publication",
    "dc:title",
    "dc:date",
    "dc:type",
    "dc:description",
    "FilDAriane",
    "Niveau",
    "Audience",
    "ListeSituations",
    "Situation",
    "Titre",
    "Texte",
    "Abreviation",
    "ServiceEnLigne",
    "CommentFaireSi",
    "Inconnu",
];

fn text() -> impl Strategy<Value = String> {
    let known = ["F601", "Particuliers", "modified 2020-01-01", "https://exemple.fr/F601", "\u{0}"];
    prop_oneof![any::<String>(), prop::sample::select(known.to_vec()).prop_map(str::to_owned)]
}

/// A tree of any shape, up to twelve levels deep.
fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        text().prop_map(|text| json!({"type": "text", "text": text})),
        text().prop_map(Value::String),
        Just(json!({"type": "element"})),
        Just(Value::Null),
    ];
    leaf.prop_recursive(12, 64, 6, |inner| {
        let name = prop::sample::select(NAMES.to_vec());
        (name, text(), vec(inner, 0..6)).prop_map(|(name, id, children)| {
            let attributes = json!({"ID": id, "spUrl": id, "type": id});
            json!({"type": "element", "name": name, "attributes": attributes, "children": children})
        })
    })
}

/// Writes a tree as XML, well-formed but for what its texts hold.
fn xml(value: &Value, out: &mut String) {
    let Some(name) = value["name"].as_str() else {
        out.push_str(value["text"].as_str().unwrap_or_default());
        return;
    };
    out.push_str(&format!("<{name} ID=\"{}\">", value["attributes"]["ID"].as_str().unwrap_or("")));
    value["children"].as_array().into_iter().flatten().for_each(|child| xml(child, out));
    out.push_str(&format!("</{name}>"));
}

/// A page to which anything is added.
fn page(children: Vec<Value>) -> Value {
    let one = |name: &str, text: &str| json!({"type": "element", "name": name, "children": [{"type": "text", "text": text}]});
    let mut all = vec![
        one("dc:title", "Titre"),
        one("dc:date", "modified 2020-01-01"),
        one("dc:type", "Fiche pratique"),
        one("Audience", "Particuliers"),
    ];
    all.extend(children.into_iter().filter(|child| child["name"].is_string()));
    let attributes = json!({"ID": "F601"});
    let root = json!({"type": "element", "name": "Publication", "attributes": attributes, "children": all});
    json!({"id": "F601", "children": [root]})
}

proptest! {
    #[test]
    fn any_bytes_are_read_to_the_end(bytes in vec(any::<u8>(), 0..2_000)) {
        let _ = dila::read(&bytes);
    }

    #[test]
    fn any_text_after_the_beginning_of_a_page_is_read(start in "(<|\\{|\\[|<Publication ID=\"F1\">)", rest in any::<String>()) {
        let _ = dila::read(format!("{start}{rest}").as_bytes());
    }

    #[test]
    fn any_tree_is_read_the_same_every_time(children in vec(tree(), 0..8)) {
        let whole = page(children);
        let bytes = serde_json::to_vec(&whole).expect("a value has a JSON form");
        prop_assert_eq!(dila::read(&bytes), dila::read(&bytes));
        let mut text = String::new();
        xml(&whole["children"][0], &mut text);
        let _ = dila::read(text.as_bytes());
    }

    #[test]
    fn text_of_a_page_has_no_empty_line(children in vec(tree(), 0..8)) {
        let bytes = serde_json::to_vec(&page(children)).expect("a value has a JSON form");
        if let Ok(Some(page)) = dila::read(&bytes) {
            prop_assert!(page.text.is_empty() || page.text.split('\n').all(|line| line.trim() == line && !line.is_empty()), "{:?}", page.text);
        }
    }
}
