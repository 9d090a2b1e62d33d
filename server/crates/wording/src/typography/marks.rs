//! Marks: apostrophes, quotes, dots, dashes, ordinals.

use super::{Change, Page, SlipKind, is_space};

/// Finds what is wrong with the mark at `at`.
pub(super) fn at(page: &Page<'_>, at: usize) -> Option<Change> {
    match page.get(at)? {
        '\'' => apostrophe(page, at),
        '"' => Some(quote(page, at)),
        '.' => ellipsis(page, at),
        '-' => dash(page, at),
        'º' => number_sign(page, at),
        'è' | 'i' | 'é' | 'e' => ordinal(page, at),
        _ => None,
    }
}

fn apostrophe(page: &Page<'_>, at: usize) -> Option<Change> {
    let (before, after) = (page.before(at), page.get(at + 1));
    // 5' is five minutes of arc.
    if before.is_some_and(|c| c.is_ascii_digit()) && !after.is_some_and(char::is_alphabetic) {
        return None;
    }
    // At the beginning of a word it may be a quote: only a person can tell.
    let should = before.is_some_and(char::is_alphanumeric).then(|| "’".to_owned());
    Some(Change { start: at, end: at + 1, should, kind: SlipKind::Apostrophe })
}

fn quote(page: &Page<'_>, at: usize) -> Change {
    let opens = page
        .before(at)
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '’' | '\'' | '«'));
    Change::new(at, at + 1, if opens { '«' } else { '»' }, SlipKind::Quote)
}

fn ellipsis(page: &Page<'_>, at: usize) -> Option<Change> {
    if page.before(at) == Some('.') {
        return None;
    }
    let dots = page.letters[at..].iter().take_while(|c| **c == '.').count();
    (dots >= 3).then(|| Change::new(at, at + dots, '…', SlipKind::Ellipsis))
}

/// A hyphen between spaces, within a line: at its beginning it marks an item of a list.
fn dash(page: &Page<'_>, at: usize) -> Option<Change> {
    let hyphens = page.letters[at..].iter().take_while(|c| **c == '-').count();
    let end = at + hyphens;
    let spaced = page.before(at).is_some_and(is_space) && page.get(end).is_some_and(is_space);
    let line = page.letters[..at].iter().rev().take_while(|c| !matches!(c, '\n' | '\r'));
    let inside = line.into_iter().any(|c| !is_space(*c));
    (spaced && inside && hyphens <= 2).then(|| Change::new(at, end, '–', SlipKind::Dash))
}

fn number_sign(page: &Page<'_>, at: usize) -> Option<Change> {
    let n = page.before(at).is_some_and(|c| matches!(c, 'n' | 'N'));
    let word = at.checked_sub(2).and_then(|at| page.get(at)).is_some_and(char::is_alphanumeric);
    (n && !word).then(|| Change::new(at, at + 1, '°', SlipKind::Ordinal))
}

/// The ending of an ordinal that is written too long: `2ème`, `2è`, `1ère`, `XXème`.
fn ordinal(page: &Page<'_>, at: usize) -> Option<Change> {
    let letters = page.letters[at..].iter().take_while(|c| c.is_alphabetic());
    let ending: String = letters.collect();
    let digits = page.letters[..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let roman = page.letters[..at].iter().rev().take_while(|c| "IVXLC".contains(**c)).count();
    let length = digits.max(roman);
    let start = at.checked_sub(length).filter(|_| length > 0)?;
    if page.before(start).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let first = digits == 1 && page.letters[start] == '1';
    let should = match ending.as_str() {
        "ère" | "ere" | "ière" | "iere" if first => "re",
        "ères" | "eres" | "ières" | "ieres" if first => "res",
        "ier" if first => "er",
        "iers" if first => "ers",
        "ème" | "ième" | "eme" | "ieme" => "e",
        "èmes" | "ièmes" | "emes" | "iemes" => "es",
        "è" | "é" if digits > 0 => "e",
        _ => return None,
    };
    Some(Change::new(at, at + ending.chars().count(), should, SlipKind::Ordinal))
}
