//! The XML form. Entities of a document type are never looked up, nor anything outside the file.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::BadFile;
use crate::node::{DEEPEST, Element, Node};

/// Reads a tree. Gives nothing when the document has no element.
pub(crate) fn parse(bytes: &[u8]) -> Result<Option<Element>, BadFile> {
    let text = std::str::from_utf8(bytes)
        .map_err(|err| at(bytes, err.valid_up_to(), "the text is not UTF-8"))?;
    let mut reader = Reader::from_str(text);
    let mut builder = Builder { open: Vec::new(), root: None };
    loop {
        let event = reader.read_event();
        let place = usize::try_from(reader.buffer_position()).unwrap_or(bytes.len());
        let event = event.map_err(|err| {
            let place = usize::try_from(reader.error_position()).unwrap_or(place);
            at(bytes, place, &err.to_string())
        })?;
        if event == Event::Eof {
            break;
        }
        builder.take(event).map_err(|what| at(bytes, place, &what))?;
    }
    match builder.open.last() {
        Some(open) => Err(at(bytes, bytes.len(), &format!("`{}` is not closed", open.name))),
        None => Ok(builder.root),
    }
}

fn at(bytes: &[u8], offset: usize, message: &str) -> BadFile {
    let before = &bytes[..offset.min(bytes.len())];
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    BadFile::Syntax { line, column, message: message.to_owned() }
}

/// The elements that are open, the outermost first, and the root once it is closed.
struct Builder {
    open: Vec<Element>,
    root: Option<Element>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(start) => self.start(&start),
            Event::Empty(start) => {
                self.start(&start)?;
                self.end();
                Ok(())
            }
            Event::End(_) => {
                self.end();
                Ok(())
            }
            Event::Text(text) => self.text(&text),
            Event::CData(text) => self.text(&text),
            Event::GeneralRef(reference) => self.text(&meaning(&reference)?),
            // Neither is read by people.
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_) | Event::Eof => {
                Ok(())
            }
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        if self.open.len() >= DEEPEST {
            return Err(format!("more than {DEEPEST} levels"));
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err("a second root element".to_owned());
        }
        let name = start.name().as_ref().to_owned();
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|err| err.to_string())?;
            let key = attribute.key.as_ref().to_owned();
            let value =
                quick_xml::escape::unescape(&attribute.value).map_err(|err| err.to_string())?;
            attributes.push((key, value.into_owned()));
        }
        self.open.push(Element { name, attributes, children: Vec::new() });
        Ok(())
    }

    /// Closes the innermost element; the reader has checked that its name is right.
    fn end(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(closed)),
            None => self.root = Some(closed),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), String> {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Text(text.to_owned())),
            None if text.trim().is_empty() => {}
            None => return Err("text outside of the root element".to_owned()),
        }
        Ok(())
    }
}

/// Gives what `&…;` stands for: one of XML's five, or a character by its number.
fn meaning(reference: &BytesRef<'_>) -> Result<String, String> {
    if let Some(character) = reference.resolve_char_ref().map_err(|err| err.to_string())? {
        return Ok(character.to_string());
    }
    let name: &str = reference;
    let known = quick_xml::escape::resolve_xml_entity(name);
    known.map(str::to_owned).ok_or_else(|| format!("`&{name};` stands for nothing"))
}
