//! A search field with a list, as the ARIA pattern « combobox » has it: the focus stays in the field.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, FocusEvent, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::list::{List, reveal, set};
use super::proposals::{Proposals, ask};

/// How long nobody types before proposals are asked for.
const PAUSE: Duration = Duration::from_millis(150);
/// With fewer letters nothing is asked.
const FEWEST_LETTERS: usize = 2;

/// The words of the list, and what is told to those who do not see it.
#[derive(Clone)]
pub(super) struct Words {
    pub(super) label: String,
    pub(super) kinds: String,
    pub(super) none: String,
    pub(super) one: String,
    pub(super) many: String,
    pub(super) corrected: String,
}

/// The state of a field and of its list.
pub(super) struct Combobox {
    field: HtmlInputElement,
    list: List,
    address: String,
    words: Words,
    /// The links of the list, while it is open.
    links: RefCell<Vec<HtmlElement>>,
    /// The place of the link that Enter goes to.
    active: Cell<Option<usize>>,
    /// Counts what happened: an answer to something older is dropped.
    turn: Cell<u32>,
}

impl Combobox {
    /// Makes a field a combobox and listens to it, in the browser.
    pub(super) fn watch(field: &str, address: &str, words: &Words) {
        let list = List::new(field);
        let found = document().get_element_by_id(field).and_then(|field| field.dyn_into().ok());
        let (Some(field), Some(box_)) = (found, list.part("box")) else { return };
        let combobox = Rc::new(Self {
            field,
            list,
            address: address.to_owned(),
            words: words.clone(),
            links: RefCell::default(),
            active: Cell::default(),
            turn: Cell::default(),
        });
        combobox.say_what_it_is();
        let heard = Rc::clone(&combobox);
        listen(&combobox.field, &["input", "keydown", "focusout"], move |event| {
            heard.heard(&event)
        });
        // A press must not take the focus off the field: the list would close before the click.
        listen(&box_, &["mousedown"], |event| event.prevent_default());
        // Who has begun to type while the island was loading has not to begin again.
        if combobox.has_focus() && combobox.field.value() != combobox.field.default_value() {
            combobox.typed();
        }
    }

    /// Without scripts the field is a plain one, and the list nothing: the roles come with it.
    fn say_what_it_is(&self) {
        for (name, value) in
            [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-expanded", "false")]
        {
            set(&self.field, name, value);
        }
        set(&self.field, "aria-controls", &self.list.id("list"));
        if let Some(list) = self.list.part("list") {
            set(&list, "role", "listbox");
            set(&list, "aria-label", &self.words.label);
        }
    }

    fn heard(self: &Rc<Self>, event: &Event) {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            if !event.is_composing() && self.pressed(&event.key()) {
                event.prevent_default();
            }
        } else if let Some(event) = event.dyn_ref::<FocusEvent>() {
            let entered = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
            if entered.is_none_or(|to| to.closest(".suggestions").is_ok_and(|list| list.is_none()))
            {
                self.close();
            }
        } else {
            self.typed();
        }
    }

    fn has_focus(&self) -> bool {
        document().active_element().is_some_and(|element| element.id() == self.field.id())
    }

    fn is_open(&self) -> bool {
        !self.links.borrow().is_empty()
    }

    /// Asks for proposals once nobody types for a moment.
    fn typed(self: &Rc<Self>) {
        let turn = self.next_turn();
        let text = self.field.value().trim().to_owned();
        if text.chars().count() < FEWEST_LETTERS {
            self.close();
            return;
        }
        let this = Rc::clone(self);
        set_timeout(move || spawn_local(this.propose(text, turn)), PAUSE);
    }

    async fn propose(self: Rc<Self>, text: String, turn: u32) {
        if self.turn.get() != turn {
            return;
        }
        let proposals = ask(&self.address, &text).await;
        if self.turn.get() != turn || !self.has_focus() {
            return;
        }
        match proposals {
            Some(proposals) => self.show(&proposals),
            None => self.close(),
        }
    }

    fn show(&self, proposals: &Proposals) {
        self.activate(None);
        let links = self.list.fill(&proposals.list, &self.words.kinds);
        let count = match links.len() {
            0 => self.words.none.clone(),
            1 => self.words.one.clone(),
            many => self.words.many.replace('#', &many.to_string()),
        };
        let corrected = proposals.corrected.as_ref();
        let corrected = corrected.map(|words| self.words.corrected.replace('#', words));
        let corrected = corrected.unwrap_or_default();
        self.list.say("corrected", &corrected);
        self.list.say("told", [&corrected, " ", &count].concat().trim());
        self.open(links);
    }

    fn open(&self, links: Vec<HtmlElement>) {
        let open = !links.is_empty();
        self.links.replace(links);
        if let Some(part) = self.list.part("box") {
            part.set_hidden(!open);
        }
        set(&self.field, "aria-expanded", if open { "true" } else { "false" });
    }

    fn close(&self) {
        self.next_turn();
        self.activate(None);
        self.list.say("told", "");
        self.open(Vec::new());
    }

    fn next_turn(&self) -> u32 {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.turn.get()
    }

    /// Does what a key asks for; tells whether the browser should do nothing more.
    fn pressed(self: &Rc<Self>, key: &str) -> bool {
        let open = self.is_open();
        match key {
            "ArrowDown" | "ArrowUp" if open => self.go(key == "ArrowDown"),
            "ArrowDown" | "ArrowUp" => self.typed(),
            "Enter" => return self.follow(),
            "Escape" => {
                self.close();
                if !open {
                    self.field.set_value("");
                }
            }
            // The cursor moves in the field, and the field is what is meant again.
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => {
                self.activate(None);
                return false;
            }
            _ => return false,
        }
        true
    }

    /// Goes to the next or the previous proposal; before the first and after the last is the field.
    fn go(&self, down: bool) {
        let last = self.links.borrow().len().checked_sub(1);
        let to = match (self.active.get(), down) {
            (None, true) => Some(0),
            (None, false) => last,
            (Some(place), true) => Some(place + 1).filter(|_| Some(place) != last),
            (Some(place), false) => place.checked_sub(1),
        };
        self.activate(to);
    }

    fn activate(&self, to: Option<usize>) {
        let links = self.links.borrow();
        let link = |place: Option<usize>| place.and_then(|place| links.get(place));
        if let Some(link) = link(self.active.replace(to)) {
            set(link, "aria-selected", "false");
        }
        let Some(link) = link(to) else {
            // What is not there needs not be taken off.
            let _ = self.field.remove_attribute("aria-activedescendant");
            return;
        };
        set(link, "aria-selected", "true");
        set(&self.field, "aria-activedescendant", &link.id());
        reveal(link);
    }

    /// Follows the link of the active proposal; without one the form is sent.
    fn follow(&self) -> bool {
        let link = self.active.get().and_then(|place| self.links.borrow().get(place).cloned());
        self.close();
        if let Some(link) = &link {
            link.click();
        }
        link.is_some()
    }
}

/// Listens to events of an element for as long as the page is there.
fn listen(element: &Element, names: &[&str], act: impl Fn(Event) + 'static) {
    let act = Closure::<dyn Fn(Event)>::new(act).into_js_value();
    for name in names {
        // Neither fails: it is a function, and these are names of events.
        let _ = element.add_event_listener_with_callback(name, act.unchecked_ref());
    }
}
