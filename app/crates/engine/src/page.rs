//! The page: its forms, its steps, what stands on screen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use jiff::civil::Date;
use questionnaire::{ASIDE, MAIN, Sheet, Word, questionnaire, recap};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Document, Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlInputElement,
    PopStateEvent, Response, SubmitEvent, Window,
};

use crate::device::{self, Keep};
use crate::share;

/// The fields of the form: what was answered, in its order.
type Fields = Vec<(String, String)>;

/// What stands before answers in the fragment of an address.
const FRAGMENT: &str = "#r=";

/// Fetches the rules and takes the forms of the page over.
pub(crate) fn start(sheet: String, path: String) {
    let page = Rc::new(Page {
        path,
        title: document().title(),
        sheet: RefCell::default(),
        fields: RefCell::default(),
        // With the first step nothing has been answered.
        steps: RefCell::new(vec![Fields::new()]),
        waiting: RefCell::default(),
        failed: Cell::new(false),
    });
    page.listen();
    spawn_local(async move {
        match load(&sheet).await {
            Ok(sheet) => page.begin(sheet),
            Err(error) => page.give_up(&error),
        }
    });
}

async fn load(url: &str) -> Result<Sheet, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(url)).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let bytes = js_sys::Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?);
    Sheet::from_bytes(&bytes.to_vec()).map_err(|error| error.to_string().into())
}

/// A form, and the button it was sent with.
type Sent = (HtmlFormElement, Option<HtmlElement>);

/// The page and what it knows.
struct Page {
    path: String,
    /// The title of the document, when nothing is wrong.
    title: String,
    sheet: RefCell<Option<Sheet>>,
    /// The answers on screen.
    fields: RefCell<Fields>,
    /// The answers of each step, so that the browser's « back » leads to the one before.
    steps: RefCell<Vec<Fields>>,
    /// What was sent before the rules were there.
    waiting: RefCell<Option<Sent>>,
    /// Whether the rules could not be loaded.
    failed: Cell<bool>,
}

impl Page {
    fn listen(self: &Rc<Self>) {
        let page = Rc::clone(self);
        listen("submit", move |event: SubmitEvent| page.submitted(&event));
        let page = Rc::clone(self);
        listen("click", move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some(button) = target.and_then(|at| at.closest("[data-do]").ok().flatten()) else {
                return;
            };
            match button.get_attribute("data-do").as_deref() {
                Some("erase") => page.erase(),
                Some("share") => page.share(),
                Some("copy") => page.copy(),
                _ => {}
            }
        });
        let page = Rc::clone(self);
        listen("change", move |event: Event| {
            let target = event.target().and_then(|at| at.dyn_into::<HtmlInputElement>().ok());
            if let Some(keep) = target.filter(|target| target.id() == "garder") {
                let text = keep.checked().then(|| written(&page.fields.borrow()));
                device::write(Keep::Device, text.as_deref());
            }
        });
        let page = Rc::clone(self);
        listen("popstate", move |event: PopStateEvent| {
            // A link to a place on the page makes an entry of its own, without a step.
            let Some(step) = event.state().as_f64() else { return };
            let fields = page.steps.borrow().get(step as usize).cloned();
            if let Some(fields) = fields {
                page.show(fields);
            }
        });
        let page = Rc::clone(self);
        listen("hashchange", move |_: Event| {
            // Other fragments lead to a place on the page.
            if window().location().hash().is_ok_and(|hash| hash.starts_with(FRAGMENT)) {
                page.recall();
            }
        });
    }

    fn submitted(&self, event: &SubmitEvent) {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| ours(form) && !self.failed.get()) else { return };
        event.prevent_default();
        let sent = (form, event.submitter());
        if self.sheet.borrow().is_some() {
            self.take(&sent);
        } else {
            self.waiting.replace(Some(sent));
        }
    }

    fn begin(&self, sheet: Sheet) {
        self.sheet.replace(Some(sheet));
        if let Ok(history) = window().history() {
            // Without a number « back » does not lead here again: nothing else is lost.
            let _ = history.replace_state(&JsValue::from_f64(0.0), "");
        }
        match self.waiting.take() {
            Some(sent) => self.take(&sent),
            None => self.recall(),
        }
        if let Some(main) = by_id(MAIN) {
            // An attribute that cannot be set is a mark for tests that is missing.
            let _ = main.set_attribute("data-pret", "");
        }
    }

    /// Lets the server answer the forms.
    fn give_up(&self, error: &JsValue) {
        web_sys::console::error_2(&"the rules did not load".into(), error);
        self.failed.set(true);
        if let Some((form, button)) = self.waiting.take() {
            let sent = match button {
                Some(button) => form.request_submit_with_submitter(Some(&button)),
                None => form.request_submit(),
            };
            if sent.is_err() {
                web_sys::console::error_1(&"the form could not be sent".into());
            }
        }
    }

    /// Answers a form.
    fn take(&self, (form, button): &Sent) {
        let mut fields = fields_of(form);
        fields.extend(button.as_ref().and_then(|button| {
            Some((button.get_attribute("name")?, button.get_attribute("value")?))
        }));
        self.step(fields);
    }

    /// Goes on to the next step.
    fn step(&self, fields: Fields) {
        let index = {
            let mut steps = self.steps.borrow_mut();
            steps.push(fields.clone());
            steps.len() - 1
        };
        if let Ok(history) = window().history() {
            // Without an entry « back » leaves the page: nothing else is lost.
            let _ = history.push_state(&JsValue::from_f64(index as f64), "");
        }
        self.show(fields);
        focus();
    }

    /// Shows what was answered before: in a link, in this tab, on this device.
    fn recall(&self) {
        let location = window().location();
        let hash = location.hash().unwrap_or_default();
        let linked = hash.strip_prefix(FRAGMENT).map(parse);
        if linked.is_some()
            && let (Ok(history), Ok(path)) = (window().history(), location.pathname())
        {
            // Answers do not stay in the address bar, where others may read them.
            let _ = history.replace_state_with_url(&JsValue::from_f64(0.0), "", Some(&path));
        }
        let kept = || [Keep::Tab, Keep::Device].into_iter().find_map(device::read);
        let fields = linked.or_else(|| kept().map(|text| parse(&text))).unwrap_or_default();
        if !fields.is_empty() {
            self.steps.replace(vec![fields.clone()]);
            self.show(fields);
        }
    }

    /// Puts the questions and outcomes for some answers on screen, and keeps the answers in the
    /// tab; on the device if that was asked for.
    fn show(&self, fields: Fields) {
        let text = written(&fields);
        let kept = (!text.is_empty()).then_some(text.as_str());
        device::write(Keep::Tab, kept);
        if device::read(Keep::Device).is_some() {
            device::write(Keep::Device, Some(&text));
        }
        if let Some(sheet) = &*self.sheet.borrow() {
            let tools = share::tools(&sheet.vocabulary, device::read(Keep::Device).is_some());
            let (main, aside, wrong) = sheet.fill(&fields, today(), |filling| {
                let main = questionnaire(filling, &self.path);
                (main, recap(filling, &self.path, &tools), !filling.filled.errors.is_empty())
            });
            document().set_title(&match wrong {
                true => sheet.vocabulary.with(Word::ErrorTitle, &[&self.title]),
                false => self.title.clone(),
            });
            put(MAIN, &main.into_string());
            put(ASIDE, &aside.map_or_else(String::new, |aside| aside.into_string()));
        }
        self.fields.replace(fields);
    }

    /// Forgets everything.
    fn erase(&self) {
        device::write(Keep::Device, None);
        self.steps.borrow_mut().clear();
        self.step(Fields::new());
    }

    fn share(&self) {
        let location = window().location();
        let (Ok(origin), Ok(path)) = (location.origin(), location.pathname()) else { return };
        let link = format!("{origin}{path}{FRAGMENT}{}", written(&self.fields.borrow()));
        if let Some(sheet) = &*self.sheet.borrow() {
            put(share::PLACE, &share::link(&sheet.vocabulary, &link).into_string());
        }
    }

    fn copy(&self) {
        let link = by_id(share::LINK).and_then(|link| link.dyn_into::<HtmlInputElement>().ok());
        let Some(link) = link else { return };
        let words = self
            .sheet
            .borrow()
            .as_ref()
            .map(|sheet| sheet.vocabulary.get(Word::ShareCopied).to_owned());
        let copying = window().navigator().clipboard().write_text(&link.value());
        spawn_local(async move {
            // Where copying is forbidden the link stands there to be copied by hand.
            if JsFuture::from(copying).await.is_ok()
                && let Some(status) = by_id(share::STATUS)
            {
                status.set_text_content(words.as_deref());
            }
        });
    }
}

/// Calls a function at each event of a kind, as long as the page lives.
fn listen<E: JsCast + 'static>(kind: &str, run: impl Fn(E) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Ok(event) = event.dyn_into() {
            run(event);
        }
    });
    let added = window().add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
    debug_assert!(added.is_ok());
    listener.forget();
}

fn window() -> Window {
    web_sys::window().expect("a page has a window")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

fn ours(form: &HtmlFormElement) -> bool {
    [MAIN, ASIDE].into_iter().filter_map(by_id).any(|place| place.contains(Some(form)))
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn put(id: &str, html: &str) {
    if let Some(place) = by_id(id) {
        place.set_inner_html(html);
    }
}

/// Leads the eye and the screen reader to what comes next.
fn focus() {
    let find = |what: &str| document().query_selector(what).ok().flatten();
    let place = find(".error-summary").or_else(|| find("#questions"));
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        // What cannot be focused is on screen all the same.
        let _ = place.focus();
    }
}

fn fields_of(form: &HtmlFormElement) -> Fields {
    let Ok(data) = FormData::new_with_form(form) else { return Fields::new() };
    let Ok(Some(pairs)) = js_sys::try_iter(&data) else { return Fields::new() };
    let pair = |pair: Result<JsValue, JsValue>| {
        let pair = js_sys::Array::from(&pair.ok()?);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    pairs.filter_map(pair).collect()
}

fn parse(text: &str) -> Fields {
    form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}

/// Writes answers as they are kept. What was asked for last is not one of them.
fn written(fields: &Fields) -> String {
    let answered = fields.iter().filter(|(name, value)| name != "edit" && !value.is_empty());
    form_urlencoded::Serializer::new(String::new()).extend_pairs(answered).finish()
}

/// The day on the clock of the device.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (year, month) = (now.get_full_year() as i16, now.get_month() as i8 + 1);
    Date::new(year, month, now.get_date() as i8).unwrap_or(Date::ZERO)
}
