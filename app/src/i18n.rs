//! The words of the interface, from Fluent files, in the language of the address.

use std::sync::Arc;

use catalogue::{Date, Lang, Text};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::parser::ParserError;
use questionnaire::Vocabulary;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// The interface in every language.
pub struct Locales {
    fr: Bundle,
    fr_simple: Bundle,
    en: Bundle,
}

/// Says what is wrong with a Fluent file.
#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    /// The file has a mistake.
    #[error("locales/{file}:{line}: {message}")]
    Syntax {
        /// The path of the file below `locales/`.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A message is given twice.
    #[error("locales/{file}: {message}")]
    Duplicate {
        /// The path of the file below `locales/`.
        file: String,
        /// Which message.
        message: String,
    },
}

impl Locales {
    /// Reads the files of every language, given as `(path, text)` with paths like `fr/main.ftl`.
    pub fn parse<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, LocaleError> {
        let mut locales = Self { fr: empty("fr"), fr_simple: empty("fr"), en: empty("en") };
        for (path, text) in files {
            let folder = path.split('/').next().unwrap_or_default();
            let Ok(lang) = folder.parse::<Lang>() else { continue };
            let resource = FluentResource::try_new(text.to_owned())
                .map_err(|(_, errors)| syntax_error(path, text, &errors))?;
            locales.bundle_mut(lang).add_resource(resource).map_err(|errors| {
                let message = errors.first().map(ToString::to_string).unwrap_or_default();
                LocaleError::Duplicate { file: path.to_owned(), message }
            })?;
        }
        Ok(locales)
    }

    fn bundle(&self, lang: Lang) -> &Bundle {
        match lang {
            Lang::Fr => &self.fr,
            Lang::FrSimple => &self.fr_simple,
            Lang::En => &self.en,
        }
    }

    fn bundle_mut(&mut self, lang: Lang) -> &mut Bundle {
        match lang {
            Lang::Fr => &mut self.fr,
            Lang::FrSimple => &mut self.fr_simple,
            Lang::En => &mut self.en,
        }
    }
}

fn empty(tag: &str) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().expect("`fr` and `en` are language tags");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks around arguments break copies, titles and tests; no language here needs them.
    bundle.set_use_isolating(false);
    bundle
}

fn syntax_error(path: &str, text: &str, errors: &[ParserError]) -> LocaleError {
    let first = errors.first();
    let at = first.map_or(0, |error| error.pos.start.min(text.len()));
    LocaleError::Syntax {
        file: path.to_owned(),
        line: text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1,
        message: first.map(ToString::to_string).unwrap_or_default(),
    }
}

/// The words of one language. Cheap to clone.
#[derive(Clone)]
pub struct Tr {
    locales: Arc<Locales>,
    lang: Lang,
}

/// Words to show, and their language where it is not the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// The `lang` attribute to set, if any.
    pub lang: Option<&'static str>,
}

impl Tr {
    /// Gives the words of a language.
    pub fn new(locales: Arc<Locales>, lang: Lang) -> Self {
        Self { locales, lang }
    }

    /// Gives the language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Gives the same words in another language.
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self { locales: Arc::clone(&self.locales), lang }
    }

    /// Gives a message. Falls back to French; a test sees to it that French has them all.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// Gives a message with its arguments.
    pub fn with<'a>(&self, id: &str, arguments: &[(&'a str, FluentValue<'a>)]) -> String {
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            args.set(*name, value.clone());
        }
        self.format(id, Some(&args))
    }

    /// Gives the words that rights are told with.
    pub fn vocabulary(&self) -> Vocabulary {
        Vocabulary::new(self.lang.tag() == "fr", |id, arguments| {
            let arguments: Vec<(&str, FluentValue<'_>)> =
                arguments.iter().map(|(name, mark)| (*name, (*mark).into())).collect();
            self.with(id, &arguments)
        })
    }

    fn format(&self, id: &str, args: Option<&FluentArgs>) -> String {
        for lang in [self.lang, Lang::Fr] {
            let bundle = self.locales.bundle(lang);
            if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
                return bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned();
            }
        }
        id.to_owned()
    }

    /// Gives a text of the catalogue in this language, or in French with `lang` said.
    pub fn words(&self, text: &Text) -> Words {
        let found = text.get(self.lang);
        let foreign = found.lang.tag() != self.lang.tag();
        Words { text: found.text.to_owned(), lang: foreign.then_some(found.lang.tag()) }
    }

    /// Tells whether a text has been written in this language.
    pub fn has(&self, text: &Text) -> bool {
        text.get(self.lang).lang == self.lang
    }

    /// Writes a day in full: « 22 novembre 2026 ».
    pub fn date(&self, date: Date) -> String {
        let month = self.get(&format!("month-{}", date.0.month()));
        let (day, year) = (i64::from(date.0.day()), date.0.year().to_string());
        self.with(
            "date-long",
            &[("day", day.into()), ("month", month.into()), ("year", year.into())],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> Arc<Locales> {
        let files = [
            (
                "fr/main.ftl",
                "a = un { $n }\nb = deux\ndate-long = { $day } { $month } { $year }\nmonth-11 = novembre\n",
            ),
            ("en/main.ftl", "a = one { $n }\n"),
        ];
        Arc::new(Locales::parse(files).expect("the files are good"))
    }

    #[test]
    fn a_missing_message_falls_back_to_french() {
        let tr = Tr::new(locales(), Lang::En);
        assert_eq!(tr.with("a", &[("n", 1.into())]), "one 1");
        assert_eq!(tr.get("b"), "deux");
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let error = Locales::parse([("fr/main.ftl", "a = un\n= rien\n")]).err();
        assert!(error.is_some_and(|error| error.to_string().starts_with("locales/fr/main.ftl:2:")));
    }

    #[test]
    fn a_date_is_written_in_full() {
        let tr = Tr::new(locales(), Lang::Fr);
        let date = "2026-11-22".parse().expect("a day");
        assert_eq!(tr.date(date), "22 novembre 2026");
    }

    #[test]
    fn french_words_on_an_english_page_say_their_language() {
        let text = Text { fr: "mairie".into(), en: None, fr_simple: None };
        let words = Tr::new(locales(), Lang::En).words(&text);
        assert_eq!(words, Words { text: "mairie".into(), lang: Some("fr") });
        assert_eq!(Tr::new(locales(), Lang::FrSimple).words(&text).lang, None);
    }
}
