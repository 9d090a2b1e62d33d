//! The words to avoid, the acronyms and the figures of speech, from a file of the content.

mod pattern;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_saphyr::{Location, Spanned};

pub(crate) use self::pattern::Pattern;
use crate::{LexiconError, Mistake};

/// The words of `content/wording/lexicon.yaml`.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    pub(crate) jargon: Vec<Term>,
    pub(crate) acronyms: BTreeMap<String, Acronym>,
    pub(crate) metaphors: Vec<Pattern>,
}

/// A word of the administration.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub(crate) name: String,
    pub(crate) say: String,
    pub(crate) forms: Vec<Pattern>,
    pub(crate) unless: Vec<Pattern>,
}

/// What an acronym stands for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Acronym {
    pub(crate) means: String,
    #[serde(default)]
    pub(crate) known: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    jargon: Vec<Spanned<Entry>>,
    acronyms: BTreeMap<String, Spanned<Acronym>>,
    #[serde(default)]
    metaphors: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    term: Spanned<String>,
    say: Spanned<String>,
    /// Whether a term in -er is no verb.
    #[serde(default)]
    noun: bool,
    #[serde(default)]
    forms: Vec<Spanned<String>>,
    #[serde(default)]
    unless: Vec<Spanned<String>>,
}

impl Lexicon {
    /// Reads the lexicon; lists every mistake with its line and column.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        let file: File = serde_saphyr::from_str(text).map_err(|err| unreadable(&err))?;
        let mut mistakes = Mistakes::default();
        let jargon = file.jargon.into_iter().map(|entry| mistakes.term(entry.value)).collect();
        let mut acronyms = BTreeMap::new();
        for (name, entry) in file.acronyms {
            let at = entry.referenced;
            mistakes.filled(&entry.value.means, at, "an acronym needs what it means");
            if name.chars().count() < 2 || !name.chars().any(char::is_uppercase) {
                mistakes.add(at, format!("`{name}` is not an acronym: it needs two capitals"));
            }
            acronyms.insert(name, entry.value);
        }
        let metaphors =
            file.metaphors.iter().map(|figure| mistakes.pattern(figure, false)).collect();
        mistakes.done()?;
        Ok(Self { jargon, acronyms, metaphors })
    }

    /// Counts the words of jargon, for reports.
    pub fn jargon_len(&self) -> usize {
        self.jargon.len()
    }

    /// Counts the acronyms, for reports.
    pub fn acronyms_len(&self) -> usize {
        self.acronyms.len()
    }
}

/// The mistakes found so far, and the forms seen so far.
#[derive(Default)]
struct Mistakes {
    found: Vec<Mistake>,
    seen: BTreeSet<String>,
}

impl Mistakes {
    fn term(&mut self, entry: Entry) -> Term {
        self.filled(&entry.say.value, entry.say.referenced, "a term needs what to say instead");
        let forms = std::iter::once(&entry.term).chain(&entry.forms);
        let forms = forms.map(|form| self.pattern(form, entry.noun)).collect();
        let unless = entry.unless.iter().map(|word| {
            self.filled(&word.value, word.referenced, "a context needs a word");
            Pattern::new(&word.value)
        });
        let unless = unless.collect();
        Term { name: entry.term.value, say: entry.say.value, forms, unless }
    }

    /// Reads a form, which no other entry may have.
    fn pattern(&mut self, form: &Spanned<String>, noun: bool) -> Pattern {
        let at = form.referenced;
        self.filled(&form.value, at, "a term needs a word");
        if !form.value.trim().is_empty() && !self.seen.insert(form.value.to_lowercase()) {
            self.add(at, format!("`{}` is in the lexicon already", form.value));
        }
        if noun { Pattern::noun(&form.value) } else { Pattern::new(&form.value) }
    }

    fn filled(&mut self, text: &str, at: Location, message: &str) {
        if !text.chars().any(char::is_alphanumeric) {
            self.add(at, message.to_owned());
        }
    }

    fn add(&mut self, at: Location, message: String) {
        self.found.push(Mistake { line: at.line(), column: at.column(), message });
    }

    fn done(mut self) -> Result<(), LexiconError> {
        self.found.sort();
        if self.found.is_empty() { Ok(()) } else { Err(LexiconError::Refused(self.found)) }
    }
}

fn unreadable(err: &serde_saphyr::Error) -> LexiconError {
    let (line, column) = err.location().map_or((0, 0), |at| (at.line(), at.column()));
    // The crate's own message draws the source over several lines and says the place again.
    let whole = err.without_snippet().to_string();
    let first = whole.lines().next().unwrap_or_default();
    let message = first.split(" at line ").next().unwrap_or(first).to_owned();
    LexiconError::Unreadable(Mistake { line, column, message })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<(u64, u64)> {
        let err = Lexicon::parse(text).expect_err("the text has a mistake");
        err.mistakes().iter().map(|mistake| (mistake.line, mistake.column)).collect()
    }

    #[test]
    fn a_right_file_is_read() {
        let text = "jargon:\n  - {term: nonobstant, say: malgré}\nacronyms:\n  \
                    CAF: {means: caisse d’allocations familiales, known: true}\n";
        let lexicon = Lexicon::parse(text).expect("the text is right");
        assert_eq!((lexicon.jargon_len(), lexicon.acronyms_len()), (1, 1));
    }

    #[test]
    fn shapes_that_are_wrong_name_their_place() {
        assert_eq!(
            places("jargon:\n  - {term: quérable, sai: à demander}\nacronyms: {}\n")[0].0,
            2
        );
        assert!(places("jargon: [")[0].0 > 0);
    }

    #[test]
    fn entries_that_say_nothing_or_twice_name_their_place() {
        let text = "jargon:\n  - {term: quérable, say: ''}\n  - {term: Quérable, say: à demander}\n\
                    acronyms:\n  x: {means: rien}\n  CAF: {means: ' '}\n";
        assert_eq!(places(text), [(2, 27), (3, 12), (5, 6), (6, 8)]);
    }
}
