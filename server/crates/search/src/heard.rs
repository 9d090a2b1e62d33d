//! What a French word sounds like, nearly: for words written as they are heard.
//!
//! `sekurite` and `sécurité`, `retrete` and `retraite`, `alocassion` and `allocation` have one key.
//! The spellings of French sounds are those of any grammar; silent endings are left out.

/// The spellings of a sound, the longest first, and what stands for it. Capital letters are sounds
/// that no letter has: `A` for *an*, `C` for *ch*, `E` for *eu*, `I` for *in*, `N` for *gn*, `O` for
/// *on*, `U` for *ou*, `W` for *oi*.
const SOUNDS: [(&str, &str); 33] = [
    ("eau", "o"),
    ("oeu", "E"),
    ("sch", "C"),
    ("tion", "siO"),
    ("tiel", "siel"),
    ("ain", "I"),
    ("ein", "I"),
    ("aim", "I"),
    ("sce", "se"),
    ("sci", "si"),
    ("que", "ke"),
    ("qui", "ki"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("ai", "e"),
    ("ei", "e"),
    ("ay", "e"),
    ("ey", "e"),
    ("au", "o"),
    ("ou", "U"),
    ("oi", "W"),
    ("oy", "W"),
    ("eu", "E"),
    ("ch", "C"),
    ("sh", "C"),
    ("ph", "f"),
    ("gn", "N"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("ge", "je"),
    ("gi", "ji"),
    ("qu", "k"),
];

/// The vowels that `n` or `m` makes nasal, and what stands for them.
const NASAL: [(char, char); 6] =
    [('a', 'A'), ('e', 'A'), ('i', 'I'), ('y', 'I'), ('o', 'O'), ('u', 'I')];

/// Shorter keys say too little: many words have them.
const SHORTEST: usize = 3;

/// Gives the key of a folded word; nothing when it is too short, or no word of letters.
pub(crate) fn key(folded: &str) -> Option<String> {
    if !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mut key = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(letter) = rest.chars().next() {
        let (length, sound) = sound(rest, letter);
        for one in sound.chars().filter(|one| *one != ' ') {
            // Double letters sound like one.
            if !key.ends_with(one) {
                key.push(one);
            }
        }
        rest = &rest[length..];
    }
    let silent = key.trim_end_matches(['e', 's', 't', 'd', 'p', 'x', 'r']).len();
    // What sounds at the end is told apart only by what stands before.
    key.truncate(silent.max(SHORTEST).min(key.len()));
    (key.len() >= SHORTEST).then_some(key)
}

/// Gives how many letters make the next sound, and what stands for it; a space is silent.
fn sound(rest: &str, letter: char) -> (usize, String) {
    if let Some((vowel, nasal)) = NASAL.iter().find(|(vowel, _)| *vowel == letter)
        && is_nasal(&rest[vowel.len_utf8()..])
    {
        return (2, nasal.to_string());
    }
    if let Some((spelling, sound)) = SOUNDS.iter().find(|(spelling, _)| rest.starts_with(spelling))
    {
        return (spelling.len(), (*sound).to_owned());
    }
    let sound = match letter {
        'h' => " ",
        'c' | 'q' | 'k' => "k",
        'x' => "ks",
        'z' => "s",
        'y' => "i",
        'w' => "v",
        _ => return (1, letter.to_string()),
    };
    (1, sound.to_owned())
}

/// Says whether what follows a vowel makes it nasal: one `n` or `m`, and no vowel after.
fn is_nasal(after: &str) -> bool {
    let mut letters = after.chars();
    matches!(letters.next(), Some('n' | 'm'))
        && !matches!(letters.next(), Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'n' | 'm' | 'h'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_written_as_they_are_heard_have_one_key() {
        for (heard, written) in [
            ("sekurite", "securite"),
            ("retrete", "retraite"),
            ("alocassion", "allocation"),
            ("chomaje", "chomage"),
            ("farmassi", "pharmacie"),
            ("anfan", "enfant"),
            ("ecole", "ecoles"),
            ("otel", "hotel"),
            ("desse", "deces"),
            ("passeporre", "passeport"),
            ("demenajement", "demenagement"),
        ] {
            assert_eq!(key(heard), key(written), "{heard} and {written}");
        }
    }

    #[test]
    fn other_words_have_other_keys() {
        for (one, other) in [("pension", "passion"), ("caf", "carte"), ("mari", "mairie")] {
            assert_ne!(key(one), key(other), "{one} and {other}");
        }
        assert_eq!((key("ab"), key("r2d2"), key("été")), (None, None, None));
    }
}
