//! Measures the French texts of a content folder: `cargo run -p wording --example measure -- content`.
//!
//! It prints deciles of the measures by kind of text, the jargon and the acronyms found most, and
//! the introductions (`intro`, `summary`) that exceed the thresholds. Reading only.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use wording::{Lexicon, Readability, Thresholds, easy, readability, typography};

/// A text of the content: where it stands, and its words.
struct Text {
    page: String,
    field: String,
    words: String,
}

fn main() -> Result<()> {
    let folder: PathBuf = std::env::args_os().nth(1).context("which folder?")?.into();
    let lexicon = fs::read_to_string(folder.join("wording/lexicon.yaml")).context("lexicon")?;
    let lexicon = Lexicon::parse(&lexicon)?;
    let folders = ["moments", "procedures"];
    let texts = read(&folder, &folders, "fr")?;
    measure("every paragraph", texts.iter(), &lexicon);
    measure("introductions", texts.iter().filter(|text| is_introduction(text)), &lexicon);
    most_found(&texts, &lexicon);
    exceeding(&texts, &lexicon);
    slips(&read(&folder, &["moments", "procedures", "entitlements"], "fr")?);
    easy_slips(&read(&folder, &folders, "fr-simple")?, &lexicon);
    Ok(())
}

/// Tells whether a text is the introduction of a moment or a procedure, not of a stage.
fn is_introduction(text: &Text) -> bool {
    ["intro", "summary"].contains(&text.field.as_str())
}

fn read(folder: &Path, folders: &[&str], lang: &str) -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for name in folders {
        let entries = fs::read_dir(folder.join(name)).with_context(|| format!("read {name}"))?;
        let mut files =
            entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
        files.sort();
        for file in files {
            let text = fs::read_to_string(&file)?;
            let value: Value =
                serde_saphyr::from_str(&text).with_context(|| file.display().to_string())?;
            let stem = file.file_stem().unwrap_or_default().to_string_lossy();
            collect(&value, lang, &format!("{name}/{stem}"), "", &mut texts);
        }
    }
    Ok(texts)
}

fn collect(value: &Value, lang: &str, place: &str, field: &str, texts: &mut Vec<Text>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(words) if name == lang => texts.push(Text {
                        page: place.to_owned(),
                        field: field.trim_start_matches('.').to_owned(),
                        words: words.clone(),
                    }),
                    other => collect(other, lang, place, &format!("{field}.{name}"), texts),
                }
            }
        }
        Value::Array(items) => {
            items.iter().for_each(|item| collect(item, lang, place, field, texts));
        }
        _ => {}
    }
}

fn paragraphs<'a>(texts: impl Iterator<Item = &'a Text>) -> impl Iterator<Item = &'a str> {
    texts.flat_map(|text| text.words.split("\n\n")).filter(|words| !words.trim().is_empty())
}

fn measure<'a>(title: &str, texts: impl Iterator<Item = &'a Text>, lexicon: &Lexicon) {
    let all: Vec<Readability> =
        paragraphs(texts).map(|paragraph| readability(paragraph, lexicon)).collect();
    let sum = |of: fn(&Readability) -> usize| all.iter().map(of).sum::<usize>();
    let (sentences, words) = (sum(|one| one.sentences), sum(|one| one.words));
    println!("\n== {title}: {} paragraphs, {sentences} sentences, {words} words", all.len());
    deciles("score", all.iter().filter_map(Readability::score));
    let long = all.iter().filter(|one| one.words >= Thresholds::default().score_words);
    deciles("score of those that are long enough", long.filter_map(Readability::score));
    deciles("longest sentence", all.iter().map(|one| as_f64(one.longest_sentence)));
    let passives = sum(|one| one.passives.len());
    println!("passive forms: {passives}, {:.3} a sentence", as_f64(passives) / as_f64(sentences));
    deciles("passive share", all.iter().map(Readability::passive_share));
    let (jargon, acronyms) = (sum(|one| one.jargon.len()), sum(|one| one.acronyms.len()));
    println!("jargon: {jargon}; acronyms unknown or not explained: {acronyms}");
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

fn deciles(name: &str, values: impl Iterator<Item = f64>) {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let Some(last) = values.len().checked_sub(1) else { return println!("{name}: none") };
    let at = |tenth: usize| format!("{:.1}", values[last * tenth / 10]);
    let told: Vec<String> = (0..=10).map(at).collect();
    println!("{name} ({}), deciles 0 to 10: {}", values.len(), told.join(" "));
}

fn most_found(texts: &[Text], lexicon: &Lexicon) {
    let mut jargon: BTreeMap<String, usize> = BTreeMap::new();
    let mut acronyms: BTreeMap<String, usize> = BTreeMap::new();
    let mut passives: BTreeMap<String, usize> = BTreeMap::new();
    for paragraph in paragraphs(texts.iter()) {
        let measured = readability(paragraph, lexicon);
        measured.jargon.into_iter().for_each(|found| *jargon.entry(found.term).or_default() += 1);
        for found in measured.acronyms {
            *acronyms.entry(format!("{} ({:?})", found.text, found.trouble)).or_default() += 1;
        }
        measured
            .passives
            .into_iter()
            .for_each(|found| *passives.entry(found.text.to_lowercase()).or_default() += 1);
    }
    for (title, counts) in [("jargon", jargon), ("acronyms", acronyms), ("passives", passives)] {
        let mut counts: Vec<(usize, String)> =
            counts.into_iter().map(|(name, count)| (count, name)).collect();
        counts.sort_by(|a, b| b.cmp(a));
        println!("\n== most found: {title}");
        for (count, name) in counts.into_iter().take(40) {
            print!("{name} {count}; ");
        }
        println!();
    }
}

fn exceeding(texts: &[Text], lexicon: &Lexicon) {
    let thresholds = Thresholds::default();
    println!("\n== introductions that exceed {thresholds:?}");
    let (mut all, mut failing) = (0_usize, 0_usize);
    for text in texts.iter().filter(|text| is_introduction(text)) {
        let of_page = |other: &&Text| other.page == text.page && other.field == "title";
        let title = texts.iter().find(of_page).map_or("", |title| &title.words);
        all += 1;
        let page = format!("{title}\n{}", text.words);
        let measured =
            readability(&text.words, lexicon).explained_in(&wording::Page::new(&page, lexicon));
        let exceeded = thresholds.exceeded(&measured);
        if !exceeded.is_empty() {
            failing += 1;
            let jargon: Vec<&str> = measured.jargon.iter().map(|one| one.text.as_str()).collect();
            let short: Vec<&str> = measured.acronyms.iter().map(|one| one.text.as_str()).collect();
            println!("{} {}: {exceeded:?} {jargon:?} {short:?}", text.page, text.field);
        }
    }
    println!("{failing} of {all} fail");
}

fn slips(texts: &[Text]) {
    println!("\n== typography");
    for text in texts {
        for slip in typography(&text.words) {
            println!(
                "{} {} at {}: {:?} {:?} -> {:?}",
                text.page, text.field, slip.offset, slip.kind, slip.found, slip.should
            );
        }
    }
}

fn easy_slips(texts: &[Text], lexicon: &Lexicon) {
    let mut counts: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for text in texts {
        for slip in easy(&text.words, lexicon) {
            let entry = counts.entry(format!("{:?}", slip.reason)).or_default();
            entry.0 += 1;
            entry.1 = format!("{} {}:{} {:?}", text.page, text.field, slip.line, slip.found);
        }
    }
    println!("\n== easy-to-read: {} texts", texts.len());
    for (reason, (count, last)) in counts {
        println!("{reason}: {count}, the last {last}");
    }
}
