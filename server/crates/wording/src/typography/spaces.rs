//! Spaces: missing, needless, double, or where a line may break and should not.

use super::{Change, NO_BREAK, Page, SlipKind, is_no_break, is_space};

/// Units that stay on the line of their number.
const UNITS: [&str; 38] = [
    "h", "min", "s", "km", "m", "cm", "mm", "m²", "m³", "km²", "km/h", "kg", "g", "mg", "t", "l",
    "L", "cl", "ml", "kWh", "MWh", "Wh", "kW", "W", "kVA", "V", "A", "Go", "Mo", "Ko", "ko", "ha",
    "°C", "€", "k€", "M€", "Md€", "%",
];

/// Finds what is wrong with the space that begins at `at`, or that is missing there.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Change> {
    let here = page.get(at)?;
    if is_space(here) {
        let begins = !page.before(at).is_some_and(is_space);
        return if begins { run(page, at) } else { None };
    }
    missing(page, at, here)
}

/// Looks at a run of spaces.
fn run(page: &Page<'_>, start: usize) -> Option<Change> {
    let length = page.letters[start..].iter().take_while(|c| is_space(**c)).count();
    let end = start + length;
    // What stands before a line or after it indents it or is not seen.
    let left = page.before(start).filter(|c| !c.is_whitespace())?;
    let right = page.get(end).filter(|c| !c.is_whitespace())?;
    let spaces = &page.letters[start..end];
    let tied = length == 1 && is_no_break(spaces[0]);
    let tie = |kind| (!tied).then(|| Change::new(start, end, NO_BREAK, kind));
    if matches!(right, ':' | ';' | '!' | '?' | '»') || left == '«' {
        return tie(SlipKind::SpaceOfAMark);
    }
    if left == '(' || right == ')' || is_needless_before(page, end, right) {
        return Some(Change::new(start, end, "", SlipKind::NeedlessSpace));
    }
    if is_of_a_number(page, start, end) {
        return tie(SlipKind::SpaceOfANumber);
    }
    let wide = spaces.iter().find(|c| is_no_break(**c)).copied().unwrap_or(' ');
    (length > 1).then(|| Change::new(start, end, wide, SlipKind::DoubleSpace))
}

/// Tells whether the comma or the full stop at `at` wants no space before it.
fn is_needless_before(page: &Page<'_>, at: usize, mark: char) -> bool {
    let next = page.get(at + 1);
    match mark {
        ',' => !next.is_some_and(|c| c.is_ascii_digit()),
        // « .fr » and « .pdf » are names; three stops are another slip.
        '.' => !next.is_some_and(|c| c.is_alphanumeric() || c == '.'),
        _ => false,
    }
}

/// Tells whether a space belongs to a number: thousands, units, `n°`, hours.
fn is_of_a_number(page: &Page<'_>, start: usize, end: usize) -> bool {
    let after_digit = page.before(start).is_some_and(|c| c.is_ascii_digit() || c == '}');
    let before_digit = page.get(end).is_some_and(|c| c.is_ascii_digit());
    let number_sign = page.before(start) == Some('°')
        && start > 1
        && matches!(page.letters[start - 2], 'n' | 'N')
        && !(start > 2 && page.letters[start - 3].is_alphanumeric());
    number_sign && page.get(end).is_some_and(char::is_alphanumeric)
        || after_digit && before_digit && are_thousands(page, start, end)
        || after_digit && begins_with_a_unit(page, end)
        || before_digit && is_hour(page, start)
}

/// Tells whether the digits on both sides are groups of one number: `1 234`.
fn are_thousands(page: &Page<'_>, start: usize, end: usize) -> bool {
    let before = page.letters[..start].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let after = page.letters[end..].iter().take_while(|c| c.is_ascii_digit()).count();
    if !(1..=3).contains(&before) || after != 3 {
        return false;
    }
    let first = start - before;
    let joined = page.before(first).is_some_and(|c| c.is_alphanumeric() || ",./-".contains(c));
    let longer = page.get(end + after).is_some_and(char::is_alphanumeric);
    // What begins with a zero is a code or a telephone number, unless it goes on with a number.
    let goes_on = page.before(first).is_some_and(is_space)
        && first.checked_sub(2).and_then(|at| page.get(at)).is_some_and(|c| c.is_ascii_digit());
    let leads = page.get(first) != Some('0') || before == 3 && goes_on;
    !joined && !longer && leads
}

/// Tells whether a unit, and not a word that begins so, stands at `at`.
fn begins_with_a_unit(page: &Page<'_>, at: usize) -> bool {
    UNITS.iter().any(|unit| {
        let end = at + unit.chars().count();
        let same =
            page.letters.get(at..end).is_some_and(|there| there.iter().copied().eq(unit.chars()));
        let next = page.get(end);
        let word = next.is_some_and(|c| c.is_alphanumeric() || "'’-/²³.@".contains(c));
        let stop = next == Some('.') && !page.get(end + 1).is_some_and(char::is_alphanumeric);
        same && (!word || stop)
    })
}

/// Tells whether an hour stands before: `14 h` before its minutes.
fn is_hour(page: &Page<'_>, start: usize) -> bool {
    let number = start.checked_sub(3).map(|at| &page.letters[at..start]);
    number.is_some_and(|three| three[0].is_ascii_digit() && is_space(three[1]) && three[2] == 'h')
}

/// Finds the space that is missing before or after the mark at `at`.
fn missing(page: &Page<'_>, at: usize, mark: char) -> Option<Change> {
    let (before, after) = (page.before(at), page.get(at + 1));
    let word_before = before.is_some_and(|c| c.is_alphanumeric() || ")]}»…%€".contains(c));
    let insert = |at: usize, kind| Some(Change::new(at, at, NO_BREAK, kind));
    let marked = SlipKind::SpaceOfAMark;
    match mark {
        ';' if word_before && !is_entity(page, at) => insert(at, marked),
        '!' | '?' if word_before => insert(at, marked),
        // « 14:30 » and « https: » have no space after.
        ':' if word_before && after.is_none_or(char::is_whitespace) => insert(at, marked),
        '»' if before.is_some_and(|c| !c.is_whitespace()) => insert(at, marked),
        '%' | '€' if before.is_some_and(|c| c.is_ascii_digit() || c == '}') => {
            insert(at, SlipKind::SpaceOfANumber)
        }
        // After the opening mark: looked at from what follows it.
        _ if before == Some('«') && !mark.is_whitespace() => insert(at, marked),
        _ if is_number_sign(page, at) && mark.is_ascii_digit() => {
            insert(at, SlipKind::SpaceOfANumber)
        }
        _ => None,
    }
}

/// Tells whether « n° » stands right before.
fn is_number_sign(page: &Page<'_>, at: usize) -> bool {
    let letter = |back: usize| at.checked_sub(back).and_then(|at| page.get(at));
    letter(1) == Some('°')
        && matches!(letter(2), Some('n' | 'N'))
        && !letter(3).is_some_and(char::is_alphanumeric)
}

/// Tells whether the semicolon at `at` ends an HTML entity such as `&nbsp;`.
fn is_entity(page: &Page<'_>, at: usize) -> bool {
    let name = page.letters[..at].iter().rev().take_while(|c| c.is_alphanumeric() || **c == '#');
    let length = name.count();
    length > 0 && at > length && page.letters[at - length - 1] == '&'
}
