//! The list of proposals, as elements of the page.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::proposals::Proposal;

/// The parts of the list of a field, by their ids.
pub(super) struct List {
    field: String,
}

impl List {
    pub(super) fn new(field: &str) -> Self {
        Self { field: field.to_owned() }
    }

    /// Finds a part: `box`, `list`, `corrected`, `told`, the title of a kind, or an option.
    pub(super) fn part(&self, name: &str) -> Option<HtmlElement> {
        document().get_element_by_id(&self.id(name))?.dyn_into().ok()
    }

    pub(super) fn id(&self, name: &str) -> String {
        [&self.field, "-", name].concat()
    }

    /// Writes the proposals in groups by kind, the group of the best first, and gives their links
    /// in the order in which they stand. An item of a kind that is not known is left out.
    pub(super) fn fill(&self, proposals: &[Proposal], kinds: &str) -> Vec<HtmlElement> {
        let Some(list) = self.part("list") else { return Vec::new() };
        list.set_text_content(None);
        for proposal in proposals {
            let group = self.part(&proposal.kind).and_then(|title| title.parent_element());
            let group = group.or_else(|| {
                let mut kinds = kinds.split('\n').filter_map(|line| line.split_once(' '));
                let (kind, title) = kinds.find(|(kind, _)| *kind == proposal.kind)?;
                self.group(&list, kind, title)
            });
            if let (Some(group), Some(link)) = (group, link(proposal)) {
                // Never refused: the group is a plain element.
                let _ = group.append_child(&link);
            }
        }
        let links = list.get_elements_by_tag_name("a");
        let links = (0..links.length()).filter_map(|place| links.item(place)?.dyn_into().ok());
        let links: Vec<HtmlElement> = links.collect();
        for (place, link) in links.iter().enumerate() {
            link.set_id(&self.id(&place.to_string()));
        }
        links
    }

    /// Begins a group, named by its title.
    fn group(&self, list: &Element, kind: &str, words: &str) -> Option<Element> {
        let (group, title) =
            (create("div", "suggestions__group")?, create("div", "suggestions__kind")?);
        title.set_id(&self.id(kind));
        title.set_text_content(Some(words));
        set(&title, "role", "presentation");
        set(&group, "role", "group");
        set(&group, "aria-labelledby", &title.id());
        group.append_child(&title).ok()?;
        list.append_child(&group).ok()?;
        Some(group)
    }

    /// Writes a line that is there only when it has something to say.
    pub(super) fn say(&self, name: &str, words: &str) {
        if let Some(part) = self.part(name) {
            part.set_hidden(name != "told" && words.is_empty());
            part.set_text_content(Some(words));
        }
    }
}

fn link(proposal: &Proposal) -> Option<Element> {
    let link = create("a", "suggestions__link")?;
    set(&link, "role", "option");
    set(&link, "tabindex", "-1");
    set(&link, "href", &proposal.url);
    set(&link, "lang", &proposal.lang);
    set(&link, "aria-selected", "false");
    link.set_text_content(Some(&proposal.title));
    Some(link)
}

fn create(name: &str, class: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    set(&element, "class", class);
    Some(element)
}

/// Brings an option into what is seen of its list.
pub(super) fn reveal(option: &HtmlElement) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    option.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Sets an attribute. It never fails: our names are names of attributes.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
