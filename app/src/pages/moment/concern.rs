//! What concerns the reader: a few questions that hide the steps of others.
//!
//! No script and no request: an answer is chosen on the page, and the style sheet hides what it decides
//! (`style/components/concern.css`). Nothing can leave the device, and without an answer all is shown. Browsers
//! that do not know `:has` show all, with the condition of each step in words.

use std::collections::HashMap;

use catalogue::{Fact, FactKind, Moment, Slug, Text};
use leptos::prelude::*;
use rules::Concern;

use crate::request::Request;

/// As many answers to a question as the style sheet knows.
pub const ANSWERS: u8 = 8;

/// The classes by which answers hide the steps of a moment.
#[derive(Clone, Debug, Default)]
pub struct HiddenBy(HashMap<Slug, String>);

impl HiddenBy {
    /// Works the classes out from what single answers decide.
    pub fn of(moment: &Moment, request: &Request) -> Self {
        let Some(concern) = request.reader.rules().concern(&moment.id) else {
            return Self::default();
        };
        let classes = |answers: &[(usize, u8)]| {
            let known = answers.iter().filter(|(_, n)| *n < ANSWERS);
            known.map(|(fact, n)| format!("sans-{fact}-{n}")).collect::<Vec<_>>().join(" ")
        };
        let by = concern.hidden_by.iter();
        Self(by.map(|(procedure, answers)| (procedure.clone(), classes(answers))).collect())
    }

    /// Gives the classes of a step.
    pub fn classes(&self, procedure: &Slug) -> String {
        self.0.get(procedure).cloned().unwrap_or_default()
    }

    /// Gives the classes of what stands for several steps: those by which one answer hides them all.
    pub fn classes_of_all<'a>(&self, procedures: impl IntoIterator<Item = &'a Slug>) -> String {
        let mut procedures = procedures.into_iter().map(|id| self.classes(id));
        let first = procedures.next().unwrap_or_default();
        let rest: Vec<String> = procedures.collect();
        let hides = |class: &str| rest.iter().all(|one| one.split(' ').any(|own| own == class));
        first.split(' ').filter(|class| hides(class)).collect::<Vec<_>>().join(" ")
    }
}

/// Renders the questions of a moment, when some decide something.
pub fn questions(moment: &Moment, request: &Request) -> Option<impl IntoView + use<>> {
    let tr = &request.tr;
    let concern = request.reader.rules().concern(&moment.id)?;
    let asked = fields(concern, request);
    let fields = asked.into_iter().enumerate().map(|(n, fact)| field(n, fact, request));
    let fields = fields.collect_view();
    Some(view! {
        <details class="disclosure concern">
            <summary class="disclosure__summary">{tr.get("concern-title")}</summary>
            <p class="concern__promise">{tr.get("concern-promise")}</p>
            <form class="concern__form" id="situation" autocomplete="off">{fields}</form>
        </details>
        <p class="concern__state">
            {tr.get("concern-state")}
            " "
            <button class="fr-btn fr-btn--secondary fr-btn--sm" type="reset" form="situation">
                {tr.get("concern-reset")}
            </button>
        </p>
    })
}

/// Finds the facts that decide something, as content writes them.
fn fields<'a>(concern: &Concern, request: &'a Request) -> Vec<&'a Fact> {
    let rules = request.reader.rules();
    let facts = &request.reader.catalogue().rules().facts.facts;
    let known = concern.facts.iter();
    known
        .filter_map(|one| facts.iter().find(|fact| fact.id == rules.program[one.fact].id))
        .collect()
}

fn field(n: usize, fact: &Fact, request: &Request) -> impl IntoView + use<> {
    let tr = &request.tr;
    let question = tr.words(&fact.question);
    let choice = |value: usize, text: String, lang: Option<&'static str>| {
        view! { <option value=value.to_string() lang=lang>{text}</option> }
    };
    let answers = match fact.kind {
        FactKind::Boolean => {
            [("answer-no", 0), ("answer-yes", 1)].map(|(id, n)| choice(n, tr.get(id), None)).into()
        }
        _ => {
            let label = |text: &Text| tr.words(text);
            let choices = fact.choices.iter().take(usize::from(ANSWERS)).enumerate();
            choices
                .map(|(n, one)| (n, label(&one.label)))
                .map(|(n, words)| choice(n, words.text, words.lang))
                .collect::<Vec<_>>()
        }
    };
    let id = format!("si-{n}");
    // What surrounds a foreign question is in the language of the page.
    let own = question.lang.map(|_| tr.lang().tag());
    view! {
        <label class="concern__question" lang=question.lang>
            {question.text}
            <select class="fr-select" id=id lang=own>
                <option value="">{tr.get("concern-unsaid")}</option>
                {answers}
            </select>
        </label>
    }
}
