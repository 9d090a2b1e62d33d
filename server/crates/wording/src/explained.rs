//! Words that need an explanation, and whether one stands near.

use crate::Lexicon;
use crate::lexicon::{Pattern, Term};
use crate::text::{Sentence, Token, sentences, tokens};

/// A word of jargon without its plain explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JargonUse {
    /// Where it stands, in bytes.
    pub offset: usize,
    /// The word as written.
    pub text: String,
    /// The term of the lexicon.
    pub term: String,
    /// What to say instead, or how to explain it.
    pub say: String,
}

/// An acronym that not everyone understands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcronymUse {
    /// Where it stands, in bytes.
    pub offset: usize,
    /// The acronym.
    pub text: String,
    /// What is the matter.
    pub trouble: AcronymTrouble,
}

/// What is the matter with an acronym.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcronymTrouble {
    /// The lexicon does not know it, and no explanation stands near.
    Unknown,
    /// The lexicon knows that it must be explained, and it is not.
    Unexplained,
}

/// Words of explanations that explain nothing by themselves.
const EMPTY: [&str; 16] = [
    "avoir", "être", "faire", "donner", "pour", "avec", "dans", "quelque", "chose", "vous",
    "votre", "cette", "celui", "celle", "leur", "mettre",
];

/// What may stand before a name in brackets: « (l’APA) », but not « (au CCAS) ».
const NAMING: [&str; 13] = [
    "le", "la", "l’", "les", "un", "une", "des", "ou", "dit", "dite", "appelé", "appelée", "nommée",
];

/// How many words away a single word may explain a term.
const NEAR: usize = 5;

/// A paragraph, cut once.
pub(crate) struct Paragraph<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    sentences: Vec<Sentence<'a>>,
}

impl<'a> Paragraph<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, tokens: tokens(text), sentences: sentences(text) }
    }

    pub(crate) fn sentences(&self) -> &[Sentence<'a>] {
        &self.sentences
    }

    /// Lists the figures of speech of the lexicon, by where they begin.
    pub(crate) fn metaphors(&self, lexicon: &Lexicon) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            let long = longest(lexicon.metaphors.iter(), self, at);
            if long > 0 {
                let (start, end) = self.span(at, long);
                found.push((start, self.text[start..end].to_owned()));
            }
        }
        found
    }

    /// Lists the jargon that is not explained. A term explained once is explained everywhere.
    pub(crate) fn jargon(&self, lexicon: &Lexicon) -> Vec<JargonUse> {
        let mut found = Vec::new();
        let mut explained = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let terms = lexicon.jargon.iter();
            let (term, long) = terms
                .map(|term| (term, longest(term.forms.iter(), self, at)))
                .max_by_key(|(_, long)| *long)
                .filter(|(_, long)| *long > 0)
                .map_or((None, 1), |(term, long)| (Some(term), long));
            if let Some(term) = term.filter(|term| !self.is_fine(term, at)) {
                if self.is_explained(at, long, &term.say) {
                    explained.push(term.name.clone());
                }
                found.push(self.jargon_use(term, at, long));
            }
            at += long;
        }
        found.retain(|one| !explained.contains(&one.term));
        found
    }

    /// Tells whether the words around make a term fine.
    fn is_fine(&self, term: &Term, at: usize) -> bool {
        let around = self.around(at);
        term.unless.iter().any(|context| context.is_in(self.text, around))
    }

    fn jargon_use(&self, term: &Term, at: usize, long: usize) -> JargonUse {
        let (start, end) = self.span(at, long);
        let text = self.text[start..end].to_owned();
        JargonUse { offset: start, text, term: term.name.clone(), say: term.say.clone() }
    }

    /// Lists the acronyms that are not explained anywhere, each once.
    pub(crate) fn acronyms(&self, lexicon: &Lexicon) -> Vec<AcronymUse> {
        let mut found: Vec<AcronymUse> = Vec::new();
        let shouted = !self.text.chars().any(char::is_lowercase);
        for token in &self.tokens {
            let known = lexicon.acronyms.get(token.text);
            if known.is_none() && (shouted || !is_acronym(self.text, token)) {
                continue;
            }
            if known.is_some_and(|known| known.known)
                || found.iter().any(|other| other.text == token.text)
            {
                continue;
            }
            let means = known.map_or("", |known| known.means.as_str());
            let same = |other: &Token<'_>| other.text == token.text;
            let all = self.tokens.iter().enumerate().filter(|(_, other)| same(other));
            if all.map(|(at, _)| at).any(|at| self.is_explained(at, 1, means)) {
                continue;
            }
            let trouble = match known {
                Some(_) => AcronymTrouble::Unexplained,
                None => AcronymTrouble::Unknown,
            };
            found.push(AcronymUse { offset: token.start, text: token.text.to_owned(), trouble });
        }
        found
    }

    /// Tells whether the words at `at` are explained: in brackets, by « c’est-à-dire », or by what
    /// the lexicon says, anywhere in the paragraph.
    fn is_explained(&self, at: usize, long: usize, say: &str) -> bool {
        let (start, end) = self.span(at, long);
        let after = self.text[end..].trim_start_matches(|c: char| c.is_whitespace() || c == '»');
        let in_words = ["c’est-à-dire", ", c’est-à-dire", ", autrement dit", ": c’est", ", c’est"]
            .iter()
            .any(|sign| after.replace('\'', "’").starts_with(sign));
        in_words
            || after.strip_prefix('(').is_some_and(explains)
            || self.is_named_in_brackets(start, end)
            || is_put_in_other_words(after, say)
            || self.says(at, long, say)
    }

    /// Tells whether the words stand alone in brackets, after the plain words they name.
    fn is_named_in_brackets(&self, start: usize, end: usize) -> bool {
        let before = self.text[..start].rsplit_once('(');
        let Some((plain, inside)) = before else { return false };
        let Some((rest, _)) = self.text[end..].split_once(')') else { return false };
        let names = tokens(inside).iter().all(|word| NAMING.contains(&word.lower.as_str()));
        let alone = names && tokens(rest).is_empty();
        alone && !inside.contains(')') && !tokens(plain).is_empty()
    }

    /// Tells whether one of the ways of saying it, between commas, is in the paragraph. A way of a
    /// single word must be near: « aide » is on every page and explains nothing from afar.
    fn says(&self, at: usize, long: usize, say: &str) -> bool {
        let near = at.saturating_sub(NEAR)..at + long + NEAR;
        say.split(',').any(|way| {
            let told: Vec<String> = tokens(way)
                .into_iter()
                .map(|token| token.lower)
                .filter(|word| word.chars().count() > 3 && !EMPTY.contains(&word.as_str()))
                .collect();
            let heard = |word: &String| {
                self.tokens.iter().enumerate().any(|(other, token)| {
                    let outside = !(at..at + long).contains(&other);
                    let close = told.len() > 1 || near.contains(&other);
                    outside && close && are_akin(word, &token.lower)
                })
            };
            !told.is_empty() && told.iter().all(heard)
        })
    }

    /// Gives the tokens of the sentence around a token.
    fn around(&self, at: usize) -> &[Token<'a>] {
        let place = self.tokens[at].start;
        let sentence = self
            .sentences
            .iter()
            .find(|sentence| (sentence.start..sentence.end()).contains(&place));
        let Some(sentence) = sentence else { return &self.tokens };
        let first = self.tokens.partition_point(|token| token.start < sentence.start);
        let last = self.tokens.partition_point(|token| token.start < sentence.end());
        &self.tokens[first..last]
    }

    fn span(&self, at: usize, long: usize) -> (usize, usize) {
        (self.tokens[at].start, self.tokens[at + long - 1].end)
    }
}

fn longest<'p>(
    forms: impl Iterator<Item = &'p Pattern>,
    paragraph: &Paragraph<'_>,
    at: usize,
) -> usize {
    forms.map(|form| form.len_at(paragraph.text, &paragraph.tokens, at)).max().unwrap_or(0)
}

/// Tells whether other words follow a comma, one of which is of what is said: « l’APA, l’aide à
/// l’autonomie ». In « l’APA, la PCH » none is.
fn is_put_in_other_words(after: &str, say: &str) -> bool {
    let Some(after) = after.strip_prefix(',') else { return false };
    let end = after.find([',', '.', ';', ':', '(', '\n']).unwrap_or(after.len());
    let words = tokens(&after[..end]);
    let article = words.first().is_some_and(|word| {
        matches!(word.lower.as_str(), "le" | "la" | "l’" | "les" | "un" | "une" | "des")
    });
    let said: Vec<Token<'_>> =
        tokens(say).into_iter().filter(|word| word.lower.chars().count() > 4).collect();
    article && words.iter().any(|word| said.iter().any(|said| are_akin(&said.lower, &word.lower)))
}

/// Tells whether a bracket holds plain words.
fn explains(inside: &str) -> bool {
    let inside = inside.split(')').next().unwrap_or_default();
    let plain = |word: &Token<'_>| {
        word.text.chars().count() > 3 && word.text.chars().skip(1).any(char::is_lowercase)
    };
    tokens(inside).iter().any(plain)
}

/// Tells whether two words are forms of one: they begin alike, but for a short ending.
fn are_akin(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    one == other || (shared > 3 && shared + 2 >= longest)
}

/// Tells whether a token is an acronym: capitals only, not the number of an article or a king.
fn is_acronym(text: &str, token: &Token<'_>) -> bool {
    let letters = token.text.chars().count();
    let joined = text[..token.start].ends_with(['-', '.', '/', '@'])
        || text[token.end..].starts_with(['@'])
        || text[token.end..].starts_with('-');
    (2..=8).contains(&letters)
        && !joined
        && token.text.chars().all(|c| c.is_uppercase())
        && !is_roman(token.text)
}

/// Tells whether letters write a number as the Romans did.
pub(crate) fn is_roman(text: &str) -> bool {
    const PARTS: [(&str, usize); 13] = [
        ("M", 3),
        ("CM", 1),
        ("D", 1),
        ("CD", 1),
        ("C", 3),
        ("XC", 1),
        ("L", 1),
        ("XL", 1),
        ("X", 3),
        ("IX", 1),
        ("V", 1),
        ("IV", 1),
        ("I", 3),
    ];
    let mut rest = text;
    for (part, most) in PARTS {
        for _ in 0..most {
            rest = rest.strip_prefix(part).unwrap_or(rest);
        }
    }
    rest.is_empty() && !text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEXICON: &str = "jargon:\n  - {term: récépissé, say: 'reçu, papier de preuve'}\n  \
                           - {term: notifier, say: écrire, unless: [téléphone]}\n\
                           acronyms:\n  CAF: {means: caisse, known: true}\n  \
                           APA: {means: allocation personnalisée d’autonomie}\n";

    fn jargon(text: &str) -> Vec<String> {
        let lexicon = Lexicon::parse(LEXICON).expect("the lexicon is right");
        Paragraph::new(text).jargon(&lexicon).into_iter().map(|found| found.text).collect()
    }

    fn acronyms(text: &str) -> Vec<(String, AcronymTrouble)> {
        let lexicon = Lexicon::parse(LEXICON).expect("the lexicon is right");
        let found = Paragraph::new(text).acronyms(&lexicon);
        found.into_iter().map(|found| (found.text, found.trouble)).collect()
    }

    #[test]
    fn jargon_without_its_explanation_is_found() {
        assert_eq!(jargon("Gardez le récépissé. On vous notifiera."), ["récépissé", "notifiera"]);
    }

    #[test]
    fn a_single_word_explains_only_what_is_near() {
        let far = "Gardez le récépissé dans un endroit sûr pendant cinq ans. Le reçu suffit.";
        assert_eq!(jargon(far), ["récépissé"]);
        assert_eq!(jargon("Gardez le récépissé, ce reçu vert."), Vec::<String>::new());
    }

    #[test]
    fn jargon_with_its_explanation_is_fine() {
        for text in [
            "Gardez le récépissé (un papier qui prouve le dépôt).",
            "Gardez le papier de dépôt (récépissé).",
            "Gardez le récépissé : c’est votre reçu.",
            "Gardez le récépissé, c’est-à-dire la feuille verte.",
            "Le téléphone vous notifie le message.",
            "Le récépissé arrive. Ce récépissé (un reçu) sert de preuve.",
        ] {
            assert_eq!(jargon(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn acronyms_are_known_explained_or_found() {
        assert_eq!(
            acronyms("La CAF verse l’APA et la XYZ."),
            [
                ("APA".to_owned(), AcronymTrouble::Unexplained),
                ("XYZ".to_owned(), AcronymTrouble::Unknown)
            ]
        );
        for text in [
            "L’APA (allocation personnalisée d’autonomie) aide.",
            "L’allocation personnalisée d’autonomie (APA) aide. L’APA est versée.",
            "L’APA est une allocation personnalisée pour l’autonomie.",
            "Demander l’APA, l’aide à l’autonomie",
            "L’article L232-1, F10009, Louis XIV.",
            "ATTENTION DANGER",
        ] {
            assert_eq!(acronyms(text), [], "{text}");
        }
    }

    #[test]
    fn roman_numbers_are_told() {
        assert!(["IV", "XIV", "MMXXVI", "I"].iter().all(|text| is_roman(text)));
        assert!(!["", "APA", "IIII", "VX"].iter().any(|text| is_roman(text)));
    }
}
