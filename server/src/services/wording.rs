//! The words of the content: how easy they are to read, and how they are set.

use std::collections::BTreeMap;

use catalogue::{ContentFiles, Lang, Problem, Written};
use wording::{
    AcronymTrouble, EasyReason, Excess, Lexicon, LexiconError, Page, Readability, Thresholds, easy,
    readability, typography,
};

/// The words of the administration, and what to say instead.
const LEXICON: &str = "wording/lexicon.yaml";

/// What was found in the words of the content.
#[derive(Debug, Default)]
pub struct Words {
    /// What forbids to publish: words that are not set as French is, introductions that are hard to
    /// read, easy-to-read French that is not.
    pub errors: Vec<Problem>,
    /// What somebody should write again one day: other paragraphs over a threshold.
    pub advice: Vec<Problem>,
    /// How many paragraphs of French were measured.
    pub paragraphs: usize,
}

/// Reads the lexicon.
pub fn lexicon(files: &ContentFiles) -> Result<Lexicon, Vec<Problem>> {
    let Some(text) = files.get(LEXICON) else {
        return Err(vec![Problem::at_start(LEXICON, "this file is missing")]);
    };
    Lexicon::parse(text).map_err(|err: LexiconError| {
        let tell = |mistake: &wording::Mistake| Problem {
            file: LEXICON.to_owned(),
            line: usize::try_from(mistake.line).unwrap_or(1).max(1),
            column: usize::try_from(mistake.column).unwrap_or(1).max(1),
            message: mistake.message.clone(),
        };
        err.mistakes().iter().map(tell).collect()
    })
}

/// Looks at every text of the content.
pub fn check(files: &ContentFiles) -> Words {
    let mut words = Words::default();
    let lexicon = match lexicon(files) {
        Ok(lexicon) => lexicon,
        Err(problems) => {
            words.errors = problems;
            return words;
        }
    };
    let texts = catalogue::texts(files);
    let pages = pages(&texts, &lexicon);
    for text in &texts {
        match text.lang {
            Lang::Fr => words.french(text, &lexicon, &pages),
            Lang::FrSimple => words.easy(text, &lexicon),
            Lang::En => {}
        }
    }
    words.errors.sort();
    words.advice.sort();
    words
}

/// Reads the French of each file as a whole: what one text explains, another need not.
pub fn pages<'a>(texts: &'a [Written], lexicon: &Lexicon) -> BTreeMap<&'a str, Page> {
    let mut pages: BTreeMap<&str, String> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.lang == Lang::Fr) {
        let page = pages.entry(&text.file).or_default();
        page.push_str(&text.text);
        page.push_str("\n\n");
    }
    pages.into_iter().map(|(file, page)| (file, Page::new(&page, lexicon))).collect()
}

/// Tells whether a text is the first that a reader sees of a moment or a procedure.
pub fn is_introduction(text: &Written) -> bool {
    let folder = text.file.split('/').next().unwrap_or_default();
    matches!(folder, "moments" | "procedures")
        && matches!(text.pointer.as_str(), "/intro" | "/summary")
}

/// Measures a paragraph among the words of its page.
pub fn measure(paragraph: &str, page: Option<&Page>, lexicon: &Lexicon) -> Readability {
    let alone = readability(paragraph, lexicon);
    match page {
        Some(page) => alone.explained_in(page),
        None => alone,
    }
}

impl Words {
    fn french(&mut self, text: &Written, lexicon: &Lexicon, pages: &BTreeMap<&str, Page>) {
        self.errors.extend(slips(text));
        let page = pages.get(text.file.as_str());
        for paragraph in text.text.split("\n\n").filter(|words| !words.trim().is_empty()) {
            self.paragraphs += 1;
            let measured = measure(paragraph, page, lexicon);
            let excess = Thresholds::default().exceeded(&measured);
            let told = excess.iter().map(|one| tell(one, &measured)).collect::<Vec<_>>();
            if told.is_empty() {
                continue;
            }
            let problem = text.problem(format!("hard to read: {}", told.join("; ")));
            if is_introduction(text) { &mut self.errors } else { &mut self.advice }.push(problem);
        }
    }

    fn easy(&mut self, text: &Written, lexicon: &Lexicon) {
        self.errors.extend(slips(text));
        for slip in easy(&text.text, lexicon) {
            let message =
                format!("not easy to read, line {}: {}", slip.line, rule(slip.reason, &slip.found));
            let problem = text.problem(message);
            // Twelve words are advised, fifteen are the limit.
            let advised = slip.reason == EasyReason::Long;
            if advised { &mut self.advice } else { &mut self.errors }.push(problem);
        }
    }
}

/// Lists what is not set as French is.
fn slips(text: &Written) -> Vec<Problem> {
    let shown = |words: &str| words.replace(['\u{a0}', '\u{202f}'], "␣");
    let found = typography(&text.text);
    let slip = found.iter().map(|slip| {
        let around = shown(&around(&text.text, slip.offset));
        match &slip.should {
            Some(should) => format!(
                "typography: `{}` should be `{}` in « {around} » (␣ is a no-break space)",
                slip.found,
                shown(should)
            ),
            None => format!("typography: `{}` in « {around} »", slip.found),
        }
    });
    slip.map(|message| text.problem(message)).collect()
}

/// Gives the words around a place.
fn around(text: &str, offset: usize) -> String {
    let before: Vec<char> = text[..offset].chars().rev().take(15).collect();
    let after = text[offset..].chars().take(15);
    before.into_iter().rev().chain(after).collect::<String>().replace('\n', " ")
}

fn tell(excess: &Excess, measured: &Readability) -> String {
    match excess {
        Excess::Score(score) => format!("score {score:.0} of Kandel and Moles, 60 at least"),
        Excess::Sentence(words) => format!("a sentence of {words} words, 25 at most"),
        Excess::Passives(count) => {
            let found = measured.passives.iter().map(|one| one.text.as_str());
            format!("{count} passive forms ({})", found.collect::<Vec<_>>().join(", "))
        }
        Excess::Jargon(_) => {
            let terms = measured.jargon.iter().map(|one| one.text.as_str());
            format!("jargon without an explanation ({})", terms.collect::<Vec<_>>().join(", "))
        }
        Excess::Acronyms(_) => {
            let acronyms = measured.acronyms.iter().map(|one| match one.trouble {
                AcronymTrouble::Unknown => format!("{}, not in the lexicon", one.text),
                _ => one.text.clone(),
            });
            format!("acronyms not explained ({})", acronyms.collect::<Vec<_>>().join(", "))
        }
    }
}

fn rule(reason: EasyReason, found: &str) -> String {
    let rule = match reason {
        EasyReason::SeveralSentences => "several sentences on a line",
        EasyReason::SplitSentence => "a sentence on two lines",
        EasyReason::TooLong | EasyReason::Long => "a long line",
        EasyReason::Brackets => "brackets",
        EasyReason::Semicolon => "a semicolon",
        EasyReason::Percentage => "a percentage",
        EasyReason::RomanNumber => "a Roman number",
        EasyReason::Passive => "a passive form",
        EasyReason::DoubleNegation => "two negations",
        EasyReason::Acronym => "an acronym that is not explained",
        EasyReason::Jargon => "jargon that is not explained",
        EasyReason::EtCetera => "etc.",
        EasyReason::Metaphor => "a figure of speech",
    };
    format!("{rule} ({found})")
}
