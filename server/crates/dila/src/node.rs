//! The tree of a page, whatever it was written in.

/// How deep a tree may be. The deepest page has 17 levels.
pub(crate) const DEEPEST: usize = 60;

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// An element.
    Element(Element),
    /// Text between elements.
    Text(String),
}

/// An element: `Titre`, `Paragraphe`…
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

impl Element {
    /// Gives the value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Lists the elements directly below.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Lists the elements of a name directly below.
    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// Gives all the text below on one line.
    pub(crate) fn text(&self) -> String {
        let mut whole = String::new();
        self.append(&mut whole);
        one_line(&whole)
    }

    fn append(&self, whole: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => whole.push_str(text),
                Node::Element(element) => element.append(whole),
            }
        }
    }

    /// Gives the text of the first element of a name directly below.
    pub(crate) fn text_of(&self, name: &str) -> Option<String> {
        self.named(name).map(Self::text).find(|text| !text.is_empty())
    }
}

/// Puts a text on one line. No-break spaces stay: they are typography.
pub(crate) fn one_line(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let text: String = text.chars().map(plain).collect();
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
