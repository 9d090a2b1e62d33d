//! The words that a reader counts.

/// Lists the words: what stands between spaces and has a letter, a digit, € or %.
///
/// « l’aide » and « rendez-vous » are one word each, and so are a number set in groups of three
/// digits and a telephone number set in pairs.
pub(crate) fn words(text: &str) -> Vec<&str> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (start, piece) in pieces(text) {
        if !piece.chars().any(|c| c.is_alphanumeric() || matches!(c, '€' | '%')) {
            continue;
        }
        let end = start + piece.len();
        match found.last_mut() {
            Some(last) if continues(&text[last.0..last.1], piece) => last.1 = end,
            _ => found.push((start, end)),
        }
    }
    found.into_iter().map(|(start, end)| &text[start..end]).collect()
}

fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split_whitespace().map(move |piece| (piece.as_ptr() as usize - start, piece))
}

/// Tells whether `piece` goes on with the number `before`.
fn continues(before: &str, piece: &str) -> bool {
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let number = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
    let whole = number.split(',').next().unwrap_or(number);
    let groups: Vec<&str> = before.split_whitespace().collect();
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
    let first = first.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !digits(whole) || !groups[1..].iter().all(|group| digits(group)) || !digits(first) {
        return false;
    }
    let thousands = whole.len() == 3 && (1..=3).contains(&first.len()) && last.len() <= 3;
    let phone = whole.len() == 2 && last.len() == 2 && first.starts_with('0');
    !first.is_empty() && (thousands || phone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_spaces() {
        assert_eq!(words("« L’aide »\u{a0}: oui – ou non !"), ["L’aide", "oui", "ou", "non"]);
    }

    #[test]
    fn numbers_with_spaces_are_one_word() {
        assert_eq!(
            words("de 1\u{a0}234,50\u{a0}€ à 12 345 678"),
            ["de", "1\u{a0}234,50", "€", "à", "12 345 678"]
        );
        assert_eq!(words("En 2026 120 personnes").len(), 4);
        assert_eq!(words("au 01 23 45 67 89."), ["au", "01 23 45 67 89."]);
    }

    #[test]
    fn a_time_is_read_as_three_words() {
        assert_eq!(words("à 14 h 30"), ["à", "14", "h", "30"]);
    }
}
