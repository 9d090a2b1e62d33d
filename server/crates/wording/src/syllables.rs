//! Syllables of French words, counted from their letters.

mod letters;
mod numbers;

use self::letters::nuclei;
use self::numbers::{number, ordinal};

/// What a placeholder such as `{plafond-du-rsa}` counts: a figure is about two syllables long.
const PLACEHOLDER: usize = 2;

/// Abbreviations and signs, with the syllables of what is read aloud.
const READ_ALOUD: [(&str, usize); 34] = [
    ("M.", 2),
    ("MM.", 2),
    ("Mme", 2),
    ("Mmes", 2),
    ("Mlle", 3),
    ("Dr", 2),
    ("Pr", 3),
    ("Me", 1),
    ("art.", 2),
    ("etc.", 4),
    ("av.", 3),
    ("bd", 2),
    ("bd.", 2),
    ("tél.", 4),
    ("cf.", 3),
    ("p.", 1),
    ("ex.", 2),
    ("env.", 3),
    ("h", 1),
    ("min", 2),
    ("km", 3),
    ("m", 1),
    ("cm", 3),
    ("kg", 3),
    ("m²", 3),
    ("kWh", 5),
    ("Go", 3),
    ("Mo", 3),
    ("€", 2),
    ("%", 2),
    ("n°", 3),
    ("N°", 3),
    ("1er", 2),
    ("1re", 2),
];

/// Counts the syllables of one word as it is pronounced, at least one.
///
/// The count follows the transcriptions of the *Trésor de la langue française*: the final mute e
/// (-e, -es, -ent of verbs) is silent, the others are read; i, u and ou before a vowel are no
/// syllable (« nation » has two) but after two consonants such as *br* or *pl* (« client » has two
/// and « ouvrier » three). Numbers, acronyms and abbreviations count as they are read aloud.
pub fn syllables(word: &str) -> usize {
    let word = word.trim_matches(|c: char| c.is_whitespace() || "«»“”\"(),;:!?…[]".contains(c));
    if let Some((_, count)) = READ_ALOUD.iter().find(|(short, _)| *short == word) {
        return *count;
    }
    let word = word.trim_end_matches('.');
    let compact: String = word.chars().filter(|c| !c.is_whitespace()).collect();
    let mut count = 0;
    let mut rest = compact.as_str();
    while let Some((before, inside)) = rest.split_once('{') {
        let Some((_, after)) = inside.split_once('}') else { break };
        count += plain(before) + PLACEHOLDER;
        rest = after;
    }
    (count + plain(rest)).max(1)
}

/// Counts the syllables of a word without placeholders.
fn plain(word: &str) -> usize {
    let parts = word.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let comma = word
        .as_bytes()
        .windows(3)
        .any(|three| three[0].is_ascii_digit() && three[1] == b',' && three[2].is_ascii_digit());
    // « virgule » has two.
    let signs: usize = word.chars().map(|c| if matches!(c, '€' | '%') { 2 } else { 0 }).sum();
    parts.map(part).sum::<usize>() + signs + usize::from(comma) * 2
}

/// Counts the syllables of a run of letters and digits.
fn part(part: &str) -> usize {
    if let Some(count) = ordinal(part) {
        return count;
    }
    let mut count = 0;
    let mut rest = part;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_numeric();
        let end = rest.find(|c: char| c.is_numeric() != digits).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        count += if digits { number(run) } else { letters_of(run) };
        rest = after;
    }
    count
}

fn letters_of(run: &str) -> usize {
    let letters = run.chars().count();
    if letters > 1 && run.chars().all(char::is_uppercase) && !is_said_as_a_word(run) {
        return run.chars().map(letter_name).sum();
    }
    let lower: Vec<char> = run.chars().flat_map(char::to_lowercase).collect();
    nuclei(&lower)
}

fn letter_name(letter: char) -> usize {
    match letter {
        'W' => 3,
        'Y' => 2,
        _ => 1,
    }
}

/// Tells whether an acronym is said as a word: CAF, RIB, SMIC; not RSA, MDPH, APA.
fn is_said_as_a_word(acronym: &str) -> bool {
    const ONSETS: [&str; 16] = [
        "BL", "BR", "CL", "CR", "DR", "FL", "FR", "GL", "GR", "PL", "PR", "TR", "SC", "SM", "SP",
        "ST",
    ];
    let vowel = |c: char| "AEIOUYÉÈÊ".contains(c);
    let Some(first) = acronym.find(vowel) else { return false };
    let last_is_consonant = acronym.chars().next_back().is_some_and(|c| !vowel(c));
    let begins = first == 1 || ONSETS.contains(&&acronym[..first]);
    let letters: Vec<char> = acronym.chars().collect();
    let hiatus = letters.windows(2).any(|two| vowel(two[0]) && vowel(two[1]));
    let knot = letters.windows(3).any(|three| three.iter().all(|c| !vowel(*c)));
    begins && !hiatus && !knot && (last_is_consonant || letters.len() > 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_spelled_unless_they_can_be_said() {
        let counts = [("CAF", 1), ("RIB", 1), ("SMIC", 1), ("APA", 3), ("RSA", 3), ("MDPH", 4)];
        for (acronym, count) in counts {
            assert_eq!(syllables(acronym), count, "{acronym}");
        }
    }

    #[test]
    fn placeholders_count_two() {
        assert_eq!(syllables("{plafond-du-rsa}"), 2);
        assert_eq!(syllables("l’{plafond-du-rsa},"), 2);
        assert_eq!(syllables("{jamais"), 2);
    }

    #[test]
    fn abbreviations_and_signs_count_as_read_aloud() {
        let counts = [("M.", 2), ("etc.", 4), ("€", 2), ("%", 2), ("n°", 3), ("h", 1), ("1er", 2)];
        for (short, count) in counts {
            assert_eq!(syllables(short), count, "{short}");
        }
    }
}
