//! Syllables of numbers, as read aloud in France.

/// Counts the syllables of a number written in digits.
pub(super) fn number(digits: &str) -> usize {
    match digits.parse::<u32>() {
        // A long number is read as a row of digits, as is one that begins with a zero.
        Ok(value) if digits.len() <= 9 && !(digits.len() > 1 && digits.starts_with('0')) => {
            cardinal(value)
        }
        _ => digits.chars().map(|digit| digit.to_digit(10).map_or(1, below_hundred)).sum(),
    }
}

/// Counts the syllables of an ordinal such as « 2e »; none when `part` is no ordinal.
pub(super) fn ordinal(part: &str) -> Option<usize> {
    let end = part.find(|c: char| !c.is_ascii_digit())?;
    let (digits, suffix) = part.split_at(end);
    if digits.is_empty() || !matches!(suffix, "e" | "es" | "er" | "re" | "ers" | "res" | "ème") {
        return None;
    }
    // « premier » has two; « -ième » adds one to the number.
    Some(if digits == "1" { 2 } else { number(digits) + 1 })
}

fn cardinal(value: u32) -> usize {
    let (millions, rest) = (value / 1_000_000, value % 1_000_000);
    let (thousands, units) = (rest / 1_000, rest % 1_000);
    let mut count = 0;
    if millions > 0 {
        count += below_thousand(millions) + 2;
    }
    if thousands > 0 {
        count += 1 + if thousands > 1 { below_thousand(thousands) } else { 0 };
    }
    if units > 0 || value == 0 {
        count += below_thousand(units);
    }
    count
}

fn below_thousand(value: u32) -> usize {
    let (hundreds, rest) = (value / 100, value % 100);
    let head = match hundreds {
        0 => 0,
        1 => 1,
        more => below_hundred(more) + 1,
    };
    head + if rest > 0 || hundreds == 0 { below_hundred(rest) } else { 0 }
}

fn below_hundred(value: u32) -> usize {
    let (tens, unit) = (value / 10, value % 10);
    match (tens, unit) {
        (0, 0) | (1, 4 | 7..=9) => 2,
        (0 | 1, _) => 1,
        // « soixante et onze », « vingt et un » say « et »; « quatre-vingt-un » does not.
        (7, _) => 2 + below_hundred(10 + unit) + usize::from(unit == 1),
        (8, 0) => 3,
        (8, _) => 3 + below_hundred(unit),
        (9, _) => 3 + below_hundred(10 + unit),
        (_, 0) => tens_name(tens),
        (_, _) => tens_name(tens) + 1 + usize::from(unit == 1),
    }
}

fn tens_name(tens: u32) -> usize {
    if tens <= 3 { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_as_they_are_said() {
        let counts = [
            ("0", 2),
            ("4", 1),
            ("14", 2),
            ("16", 1),
            ("17", 2),
            ("20", 1),
            ("21", 3),
            ("60", 2),
            ("71", 4),
            ("75", 3),
            ("80", 3),
            ("92", 4),
            ("100", 1),
            ("234", 4),
            ("1000", 1),
            ("2026", 4),
            ("1000000", 3),
            ("0800", 7),
        ];
        for (digits, count) in counts {
            assert_eq!(number(digits), count, "{digits}");
        }
    }

    #[test]
    fn ordinals_add_a_syllable() {
        assert_eq!(ordinal("2e"), Some(2));
        assert_eq!(ordinal("1re"), Some(2));
        assert_eq!(ordinal("20e"), Some(2));
        assert_eq!(ordinal("12kg"), None);
        assert_eq!(ordinal("12"), None);
    }
}
