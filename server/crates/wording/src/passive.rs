//! Passive forms: « être » and a past participle.

mod participles;

use self::participles::{Participle, participle};
use crate::readability::Found;
use crate::text::{Token, tokens};

const BE: [&str; 42] = [
    "suis",
    "es",
    "est",
    "sommes",
    "êtes",
    "sont",
    "étais",
    "était",
    "étions",
    "étiez",
    "étaient",
    "fus",
    "fut",
    "furent",
    "serai",
    "seras",
    "sera",
    "serons",
    "serez",
    "seront",
    "serais",
    "serait",
    "serions",
    "seriez",
    "seraient",
    "sois",
    "soit",
    "soyons",
    "soyez",
    "soient",
    "fût",
    "être",
    "été",
    "étant",
    "est-il",
    "est-elle",
    "sont-ils",
    "sont-elles",
    "êtes-vous",
    "sera-t-il",
    "sera-t-elle",
    "était-il",
];

/// Words that may stand between « être » and the participle, beside adverbs in -ment.
const BETWEEN: [&str; 28] = [
    "pas",
    "plus",
    "jamais",
    "bien",
    "mal",
    "déjà",
    "toujours",
    "souvent",
    "aussi",
    "donc",
    "alors",
    "ainsi",
    "encore",
    "parfois",
    "ensuite",
    "enfin",
    "vite",
    "tout",
    "toutes",
    "tous",
    "très",
    "trop",
    "peu",
    "mieux",
    "d’",
    "abord",
    "désormais",
    "même",
];

/// How many words may stand between.
const MOST_BETWEEN: usize = 3;

const REFLEXIVE: [&str; 6] = ["se", "s’", "me", "m’", "te", "t’"];

/// Lists the passive forms of a sentence; offsets are counted from its beginning.
///
/// « Être » is no passive before verbs that take it as their auxiliary (aller, venir, naître…),
/// after a reflexive pronoun, and before participles that tell a state (« vous êtes marié »),
/// unless « par » names who acts.
pub(crate) fn passives(sentence: &str) -> Vec<Found> {
    let tokens = tokens(sentence);
    let mut found: Vec<Found> = Vec::new();
    let mut free = 0;
    for at in 0..tokens.len() {
        if at < free || !is_to_be(&tokens, at) || is_reflexive(&tokens, at) {
            continue;
        }
        if let Some(last) = participle_after(sentence, &tokens, at) {
            let (start, end) = (tokens[at].start, tokens[last].end);
            found.push(Found { offset: start, text: sentence[start..end].to_owned() });
            free = last + 1;
        }
    }
    found
}

/// Tells whether a form of « être » stands at `at`; « des sommes » is money.
fn is_to_be(tokens: &[Token<'_>], at: usize) -> bool {
    let word = tokens[at].lower.as_str();
    let before = at.checked_sub(1).map(|at| tokens[at].lower.as_str());
    let ours = word != "sommes" || matches!(before, Some("nous" | "ne" | "n’" | "y" | "en"));
    ours && BE.contains(&word)
}

/// Tells whether the verb at `at` is pronominal: « s’est inscrit », « vous vous êtes inscrit ».
fn is_reflexive(tokens: &[Token<'_>], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map(|at| tokens[at].lower.as_str());
    let twice = |pronoun| word(1) == Some(pronoun) && word(2) == Some(pronoun);
    // « ne s’est pas », « s’y est »: the pronoun may stand one word before.
    let before = word(1).is_some_and(|word| REFLEXIVE.contains(&word));
    let over = word(1).is_some_and(|word| matches!(word, "y" | "en" | "est"))
        && word(2).is_some_and(|word| REFLEXIVE.contains(&word));
    before || over || twice("vous") || twice("nous")
}

/// Gives the participle that makes the verb at `at` passive.
fn participle_after(text: &str, tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut last = at;
    for next in at + 1..tokens.len().min(at + 2 + MOST_BETWEEN) {
        let (before, here) = (&tokens[last], &tokens[next]);
        if !text[before.end..here.start].chars().all(char::is_whitespace) {
            return None;
        }
        last = next;
        let word = here.lower.as_str();
        // « a été » is the same verb.
        if BETWEEN.contains(&word) || word == "été" || is_adverb(word) {
            continue;
        }
        let passive = match participle(word)? {
            Participle::Intransitive => false,
            Participle::State => names_who_acts(tokens, next),
            // « c’est fait » names nobody and is plain.
            Participle::Action => !(is_it(tokens, at) && matches!(word, "fait" | "fini" | "dit")),
        };
        return passive.then_some(next);
    }
    None
}

fn is_it(tokens: &[Token<'_>], at: usize) -> bool {
    at > 0 && tokens[at - 1].lower == "c’"
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ment") && word.chars().count() > 6
}

fn names_who_acts(tokens: &[Token<'_>], participle: usize) -> bool {
    let next = tokens.get(participle + 1).map(|token| token.lower.as_str());
    // « par mois », « par an », « par la suite » name nobody.
    let who = tokens.get(participle + 2).map(|token| token.lower.as_str());
    next == Some("par")
        && !who.is_some_and(|who| {
            matches!(who, "mois" | "an" | "jour" | "semaine" | "personne" | "exemple" | "ailleurs")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(sentence: &str) -> Vec<String> {
        passives(sentence).into_iter().map(|found| found.text).collect()
    }

    #[test]
    fn passive_forms_are_found() {
        for (sentence, passive) in [
            ("La demande est envoyée à la CAF.", "est envoyée"),
            ("Les droits ont été ouverts par la caisse.", "été ouverts"),
            ("L’aide n’est pas toujours versée.", "est pas toujours versée"),
            ("Le dossier sera ensuite transmis au juge.", "sera ensuite transmis"),
            ("Elle peut être refusée.", "être refusée"),
            ("Vos impôts sont automatiquement calculés.", "sont automatiquement calculés"),
            ("Vous êtes obligé par la loi.", "êtes obligé"),
            ("Nous sommes payés chaque mois.", "sommes payés"),
        ] {
            assert_eq!(texts(sentence), [passive], "{sentence}");
        }
    }

    #[test]
    fn verbs_with_etre_are_not_passive() {
        for sentence in [
            "Votre père est décédé.",
            "Elle est née en France.",
            "Nous sommes arrivés hier.",
            "Vous êtes devenue veuve.",
            "Il est resté chez lui.",
        ] {
            assert_eq!(texts(sentence), Vec::<String>::new(), "{sentence}");
        }
    }

    #[test]
    fn pronominal_verbs_are_not_passive() {
        for sentence in [
            "Il s’est présenté.",
            "Vous vous êtes trompé.",
            "Ils ne se sont pas déclarés.",
            "Elle s’y est rendue.",
        ] {
            assert_eq!(texts(sentence), Vec::<String>::new(), "{sentence}");
        }
    }

    #[test]
    fn states_are_not_passive() {
        for sentence in [
            "Vous êtes marié.",
            "Elle est âgée de 60 ans.",
            "Vous êtes salarié ou retraité.",
            "Le service est gratuit.",
            "C’est fait.",
            "La mairie est fermée.",
            "Vous êtes employé par exemple à domicile.",
            "Rendez les sommes reçues en trop.",
        ] {
            assert_eq!(texts(sentence), Vec::<String>::new(), "{sentence}");
        }
    }
}
