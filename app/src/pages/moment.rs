//! A moment of life: its time line, what comes by itself, dates and documents.

pub mod concern;
pub mod ends;
pub mod summary;

use std::sync::Arc;

use catalogue::{Moment, Stage};
use leptos::prelude::*;

use self::concern::HiddenBy;
use self::summary::MomentSummary;
use super::error::NotFound;
use crate::components::breadcrumb::Breadcrumb;
use crate::components::document::{Document, Head};
use crate::components::notice::NotTranslated;
use crate::components::sources::Sources;
use crate::components::step::{StepItem, Titles};
use crate::i18n::Tr;
use crate::islands::done::DoneBoxes;
use crate::islands::print::PrintButton;
use crate::request::{use_param, use_request};
use crate::urls;

/// `/moments/{id}`
#[component]
pub fn MomentPage() -> impl IntoView {
    let id = use_param("id");
    match use_request().reader.catalogue().moment(&id) {
        Some(moment) => view! { <Found moment=moment.clone() /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Found(moment: Moment) -> impl IntoView {
    let request = use_request();
    let tr = request.tr.clone();
    let title = tr.words(&moment.title);
    let head = Head {
        title: title.text.clone(),
        description: tr.words(&moment.summary).text,
        indexed: true,
        islands: true,
        ..Head::default()
    };
    let hidden_by = HiddenBy::of(&moment, &request);
    let sources = moment.sources.clone();
    view! {
        <Document head>
            {(!translated(&moment, &tr)).then(|| view! { <NotTranslated tr=tr.clone() /> })}
            <Cover moment=moment.clone() hidden_by=hidden_by.clone() />
            <div class="fr-container layout">
                <div class="layout__main">
                    {ends::urgent(&moment, &hidden_by, &request)}
                    {concern::questions(&moment, &request)}
                    {rights_call(&moment)}
                    {stages(&moment, &hidden_by)}
                    {ends::automatic(&moment, &tr)}
                    <section class="section" aria-labelledby="sources">
                        <h2 class="section__title section__title--small" id="sources">
                            {tr.get("sources")}
                        </h2>
                        <Sources sources />
                    </section>
                </div>
                <MomentSummary moment hidden_by />
            </div>
        </Document>
    }
}

/// The time line. Its first stage is open, the others open when they are asked for: a page of forty
/// steps would bury what presses. Browsers open the stage of a step that is searched or linked to, and
/// the style sheet opens all for print.
fn stages(moment: &Moment, hidden_by: &HiddenBy) -> impl IntoView + use<> {
    let titles = moment
        .steps()
        .filter_map(|step| step.title.clone().map(|title| (step.procedure.clone(), title)));
    let titles: Titles = Arc::new(titles.collect());
    let stages = moment.stages.clone().into_iter().enumerate();
    let items = stages
        .map(|(n, stage)| {
            let (titles, hidden_by) = (Arc::clone(&titles), hidden_by.clone());
            view! { <StageItem stage open=n == 0 titles hidden_by /> }
        })
        .collect_view();
    let id = moment.id.to_string();
    view! {
        <ol class="timeline">{items}</ol>
        <DoneBoxes moment=id />
    }
}

/// The way to the rights of the moment, if it has some.
fn rights_call(moment: &Moment) -> Option<impl IntoView + use<>> {
    let request = use_request();
    let tr = &request.tr;
    request.reader.catalogue().entitlements_of(&moment.id).next()?;
    let href = request.link(&urls::rights(&moment.id));
    Some(view! {
        <div class="rights-call">
            <p class="rights-call__text">
                <strong>{tr.get("moment-rights")}</strong> " – " {tr.get("moment-rights-text")}
            </p>
            <a class="fr-btn" href=href>{tr.get("moment-rights-action")}</a>
        </div>
    })
}

/// Tells whether the reader gets the moment in the language of the page.
fn translated(moment: &Moment, tr: &Tr) -> bool {
    let whys = moment.steps().filter_map(|step| step.why.as_ref());
    let stages = moment.stages.iter().map(|stage| &stage.title);
    [&moment.title, &moment.summary, &moment.intro]
        .into_iter()
        .chain(whys)
        .chain(stages)
        .all(|text| tr.has(text))
}

/// The head of the page: title, first words, and the way to each stage.
#[component]
fn Cover(moment: Moment, hidden_by: HiddenBy) -> impl IntoView {
    let tr = use_request().tr;
    let title = tr.words(&moment.title);
    let intro = moment.intro.get(tr.lang());
    let intro_lang = tr.words(&moment.intro).lang;
    let intro = intro
        .paragraphs()
        .map(|paragraph| view! { <p lang=intro_lang>{paragraph.to_owned()}</p> })
        .collect_view();
    let stages = moment
        .stages
        .iter()
        .map(|stage| {
            let title = tr.words(&stage.title);
            let href = format!("#{}", stage.id);
            let class = format!("stages__item {}", classes_of(stage, &hidden_by));
            view! {
                <li class=class.trim_end().to_owned()>
                    <a class="stages__link" href=href lang=title.lang>{title.text}</a>
                </li>
            }
        })
        .collect_view();
    let picto = format!("picto picto--large picto--{}", moment.id);
    view! {
        <div class="cover">
            <div class="fr-container">
                <Breadcrumb
                    through=vec![(urls::MOMENTS, tr.get("menu-moments"))]
                    here=title.text.clone()
                    lang=title.lang
                />
                <div class="cover__head">
                    <span class=picto aria-hidden="true"></span>
                    <h1 class="cover__title" lang=title.lang>{title.text.clone()}</h1>
                    <div class="cover__lede">{intro}</div>
                </div>
                <nav class="stages" aria-label=tr.get("moment-stages")>
                    <ol class="stages__list">
                        {stages}
                        // Beside the time line on a wide screen, far below it on a narrow one.
                        <li>
                            <a class="stages__link stages__link--summary" href="#resume">
                                {tr.get("moment-summary")}
                            </a>
                        </li>
                    </ol>
                </nav>
                <p class="cover__print"><PrintButton label=tr.get("print") /></p>
            </div>
        </div>
    }
}

/// The classes by which one answer hides a whole stage.
fn classes_of(stage: &Stage, hidden_by: &HiddenBy) -> String {
    hidden_by.classes_of_all(stage.steps.iter().map(|step| &step.procedure))
}

#[component]
fn StageItem(stage: Stage, open: bool, titles: Titles, hidden_by: HiddenBy) -> impl IntoView {
    let tr = use_request().tr;
    let class = format!("timeline__stage {}", classes_of(&stage, &hidden_by));
    let title = tr.words(&stage.title);
    let summary = stage.summary.as_ref().map(|summary| {
        let words = tr.words(summary);
        view! { <span class="timeline__summary" lang=words.lang>{words.text}</span> }
    });
    let steps = stage
        .steps
        .into_iter()
        .map(|step| {
            let hidden_by = hidden_by.classes(&step.procedure);
            view! { <StepItem step titles=titles.clone() hidden_by /> }
        })
        .collect_view();
    view! {
        <li class=class.trim_end().to_owned() id=stage.id.to_string()>
            <details class="timeline__fold" open=open>
                <summary class="timeline__when">
                    <h2 class="timeline__title" lang=title.lang>{title.text}</h2>
                    {summary}
                </summary>
                <ol class="timeline__steps">{steps}</ol>
            </details>
        </li>
    }
}
