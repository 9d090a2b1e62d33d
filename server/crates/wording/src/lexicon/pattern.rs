//! A form of the lexicon as it meets the words of a text.

use crate::text::{Token, tokens};

/// Small words that stand for one another: a form written with one is found with all.
const SAME: [&[&str]; 6] = [
    &["de", "d’", "du", "des"],
    &["à", "au", "aux"],
    &["que", "qu’"],
    &["le", "la", "l’", "les"],
    &["ce", "cet", "cette", "ces"],
    &["se", "s’", "me", "m’", "te", "t’", "nous", "vous"],
];

/// The endings of verbs in -er.
const ENDINGS: [&str; 31] = [
    "er", "e", "es", "ons", "ez", "ent", "é", "ée", "és", "ées", "ant", "ais", "ait", "ions",
    "iez", "aient", "era", "erai", "eras", "erez", "erons", "eront", "erait", "eraient", "eriez",
    "erions", "a", "èrent", "eons", "eant", "eait",
];

/// Words in a row, each with its other forms: feminine, plural, and the conjugation of verbs in -er.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern(Vec<Word>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    OneOf(&'static [&'static str]),
    /// A word of which the plural and the feminine count as well, and a verb by its stems.
    Inflected {
        base: String,
        stems: Vec<String>,
    },
}

impl Pattern {
    /// Reads a form: the words as a dictionary has them.
    pub(crate) fn new(form: &str) -> Self {
        // « d’ » at the end of a form stands before nothing: it is « de » all the same.
        let form = form.trim().trim_end_matches(['’', '\'']);
        Self(tokens(form).into_iter().map(|token| Word::new(token.lower)).collect())
    }

    /// Reads a form whose words in -er are no verbs: « usager ».
    pub(crate) fn noun(form: &str) -> Self {
        let mut pattern = Self::new(form);
        for word in &mut pattern.0 {
            if let Word::Inflected { stems, .. } = word {
                stems.clear();
            }
        }
        pattern
    }

    /// Gives how many tokens from `at` on are this form; 0 when they are not.
    pub(crate) fn len_at(&self, text: &str, tokens: &[Token<'_>], at: usize) -> usize {
        let Some(here) = tokens.get(at..at + self.0.len()) else { return 0 };
        let in_a_row = here.windows(2).all(|two| {
            text[two[0].end..two[1].start].chars().all(|c| c.is_whitespace() || c == '-')
        });
        let same = self.0.iter().zip(here).all(|(word, token)| word.is(&token.lower));
        if in_a_row && same { self.0.len() } else { 0 }
    }

    /// Tells whether the form is anywhere among the tokens.
    pub(crate) fn is_in(&self, text: &str, tokens: &[Token<'_>]) -> bool {
        (0..tokens.len()).any(|at| self.len_at(text, tokens, at) > 0)
    }
}

impl Word {
    fn new(lower: String) -> Self {
        let bare = lower.trim_end_matches('’');
        let same = SAME.into_iter().find(|group| {
            group.iter().any(|word| *word == lower || (word.trim_end_matches('’') == bare))
        });
        if let Some(group) = same {
            return Self::OneOf(group);
        }
        let stems = match lower.strip_suffix("er") {
            Some(stem) if stem.chars().count() > 3 => {
                let open = open_stem(stem);
                std::iter::once(stem.to_owned()).chain(open).collect()
            }
            _ => Vec::new(),
        };
        Self::Inflected { base: lower, stems }
    }

    fn is(&self, lower: &str) -> bool {
        match self {
            Self::OneOf(group) => group.contains(&lower),
            Self::Inflected { base, stems } => {
                lower.strip_prefix(base.as_str()).is_some_and(|rest| inflects(base, rest))
                    || stems.iter().any(|stem| is_form(lower, stem))
            }
        }
    }
}

/// Tells whether an ending makes the plural or the feminine: « dépense » is not « dépens ».
fn inflects(base: &str, ending: &str) -> bool {
    match (base.chars().next_back(), ending) {
        (_, "") => true,
        (Some('s' | 'x' | 'z'), _) => false,
        (Some('u'), "x") => true,
        (Some('e'), _) => ending == "s",
        _ => matches!(ending, "s" | "e" | "es"),
    }
}

fn is_form(lower: &str, stem: &str) -> bool {
    // « notifiez-le », « notifie-t-il »
    let verb = lower.split('-').next().unwrap_or(lower);
    verb.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Opens the é of a stem before a mute ending: « procéder », « procède ».
fn open_stem(stem: &str) -> Option<String> {
    let at = stem.rfind('é')?;
    let after = &stem[at + 'é'.len_utf8()..];
    (after.chars().count() == 1).then(|| format!("{}è{after}", &stem[..at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meets(form: &str, text: &str) -> bool {
        Pattern::new(form).is_in(text, &tokens(text))
    }

    #[test]
    fn plurals_and_feminines_meet() {
        assert!(meets("susmentionné", "les pièces susmentionnées"));
        assert!(meets("récépissé", "Deux RÉCÉPISSÉS"));
        assert!(!meets("récépissé", "reçu"));
        assert!(!meets("dépens", "une dépense"));
    }

    #[test]
    fn verbs_meet_in_their_forms() {
        for text in ["On vous notifie la décision", "la décision notifiée", "ils notifieront"] {
            assert!(meets("notifier", text), "{text}");
        }
        assert!(meets("procéder à", "il procède au paiement"));
        assert!(meets("s’acquitter de", "vous vous acquittez d’une taxe"));
        assert!(!meets("imputer", "l’impôt"));
    }

    #[test]
    fn nouns_are_not_conjugated() {
        let usager = Pattern::noun("usager");
        assert!(usager.is_in("les usagers", &tokens("les usagers")));
        assert!(!usager.is_in("un usage", &tokens("un usage")));
    }

    #[test]
    fn small_words_stand_for_one_another() {
        assert!(meets("sous réserve de", "sous réserve d’un accord"));
        assert!(meets("au titre de", "au titre des impôts"));
    }

    #[test]
    fn words_that_are_not_in_a_row_do_not_meet() {
        assert!(!meets("à défaut", "Pensez-y. À, défaut"));
    }
}
