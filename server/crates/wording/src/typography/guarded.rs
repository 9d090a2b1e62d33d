//! What no rule may touch: addresses, telephone numbers, placeholders.

use super::is_space;

/// Says of each character whether it must stay as it is.
pub(super) fn guarded(letters: &[char]) -> Vec<bool> {
    let mut kept = vec![false; letters.len()];
    let mut at = 0;
    while at < letters.len() {
        let length = placeholder(&letters[at..]).max(address(letters, at)).max(phone(letters, at));
        kept[at..at + length].fill(true);
        at += length.max(1);
    }
    kept
}

/// Measures a placeholder such as `{plafond-du-rsa}`.
fn placeholder(letters: &[char]) -> usize {
    if letters.first() != Some(&'{') {
        return 0;
    }
    let end = letters[1..].iter().position(|c| matches!(c, '{' | '}' | '\n'));
    end.filter(|end| letters[end + 1] == '}').map_or(0, |end| end + 2)
}

/// Measures an address of the web or of e-mail that begins at `at`, without the marks after it.
fn address(letters: &[char], at: usize) -> usize {
    let inside = |c: char| !c.is_whitespace() && !"«»\"“”()<>{}".contains(c);
    let begins = at == 0 || !inside(letters[at - 1]);
    if !begins {
        return 0;
    }
    let piece: String = letters[at..].iter().copied().take_while(|c| inside(*c)).collect();
    let piece = piece.trim_end_matches(|c: char| ".,;:!?…'’".contains(c));
    // A name, a dot and a name: « caf.fr », but neither « etc. » nor « et/ou ».
    let dotted = piece.split_once('.').is_some_and(|(before, after)| {
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    });
    let is_address = piece.contains("://")
        || piece.starts_with("www.")
        || piece.starts_with("mailto:")
        || dotted && (piece.contains('@') || piece.contains('/'));
    if is_address { piece.chars().count() } else { 0 }
}

/// Measures a telephone number that begins at `at`: `01 23 45 67 89`, `0 800 123 456`, `+33 1…`.
fn phone(letters: &[char], at: usize) -> usize {
    let before = at.checked_sub(1).map(|at| letters[at]);
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '+' | ',' | '.')) {
        return 0;
    }
    let plus = usize::from(letters[at] == '+');
    let first = letters.get(at + plus).copied();
    if !first.is_some_and(|c| if plus == 1 { c.is_ascii_digit() } else { c == '0' }) {
        return 0;
    }
    let mut end = at + plus;
    let mut digits = 0;
    while let Some(c) = letters.get(end).copied() {
        let joins = is_space(c) || matches!(c, '.' | '-');
        let next = letters.get(end + 1).is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() {
            digits += 1;
        } else if !(joins && next) {
            break;
        }
        end += 1;
    }
    // Nine without the 0, and at most fifteen (ITU-T E.164). Shorter ones have no group of three.
    if (9..=15).contains(&digits) { end - at } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let kept = guarded(&letters);
        letters.iter().zip(kept).filter(|(_, kept)| *kept).map(|(c, _)| *c).collect()
    }

    #[test]
    fn addresses_are_kept_without_the_marks_after_them() {
        assert_eq!(kept("Voir https://caf.fr/?q=a;b."), "https://caf.fr/?q=a;b");
        assert_eq!(kept("(www.caf.fr), a.b@caf.fr !"), "www.caf.fra.b@caf.fr");
        assert_eq!(kept("Oui etc. et/ou 3.5 %"), "");
    }

    #[test]
    fn telephone_numbers_and_placeholders_are_kept() {
        assert_eq!(kept("au 01 23 45 67 89."), "01 23 45 67 89");
        assert_eq!(kept("au 0 800 123 456 ou +33 1 23 45 67 89"), "0 800 123 456+33 1 23 45 67 89");
        assert_eq!(kept("{a-b} {a"), "{a-b}");
        assert_eq!(kept("de 0 800 à 1 234"), "");
    }
}
