//! How French is set: spaces, quotes, apostrophes, dashes.

mod guarded;
mod marks;
mod spaces;

use self::guarded::guarded;

/// A place where a text is not set as French is.
///
/// The rules are those of the *Lexique des règles typographiques en usage à l’Imprimerie
/// nationale*, but for two: one no-break space is as good as the other (U+00A0, which the content
/// uses, or the narrow U+202F), and capitals may go without their accents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Where it stands, in bytes.
    pub offset: usize,
    /// What is there; empty where something is missing.
    pub found: String,
    /// What it should be; none when only a person can tell.
    pub should: Option<String>,
    /// The rule.
    pub kind: SlipKind,
}

/// The rules that are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    /// A no-break space before `: ; ! ?`, and inside `« »`.
    SpaceOfAMark,
    /// A no-break space between a number and `%`, `€` or its unit, in thousands, after `n°`.
    SpaceOfANumber,
    /// A space before a comma or a full stop, or inside brackets.
    NeedlessSpace,
    /// Several spaces in a row.
    DoubleSpace,
    /// A straight apostrophe.
    Apostrophe,
    /// Straight quotes.
    Quote,
    /// Three full stops for `…`.
    Ellipsis,
    /// A hyphen between spaces for a dash.
    Dash,
    /// `2ème` for `2e`, `1ère` for `1re`, `nº` for `n°`.
    Ordinal,
}

/// The no-break space that is put in.
const NO_BREAK: char = '\u{a0}';

/// More rounds than any text needs: a correction makes at most two others possible.
const ROUNDS: usize = 16;

/// Lists what is not set as French is, in the order of the text.
///
/// Addresses of the web and of e-mail, telephone numbers, times such as 14:30 and placeholders are
/// left alone.
pub fn typography(text: &str) -> Vec<Slip> {
    let page = Page::new(text);
    let mut slips = Vec::new();
    let mut at = 0;
    while at < page.letters.len() {
        let found = spaces::at(&page, at).or_else(|| marks::at(&page, at));
        let Some(change) = found.filter(|change| page.is_free(change)) else {
            at += 1;
            continue;
        };
        at = change.end.max(at + 1);
        slips.push(page.slip(change));
    }
    slips
}

/// Corrects what can be: the text that comes out has no slip left that could be corrected.
pub fn typography_fixed(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let slips = typography(&text);
        if slips.iter().all(|slip| slip.should.is_none()) {
            break;
        }
        text = corrected(&text, &slips);
    }
    text
}

fn corrected(text: &str, slips: &[Slip]) -> String {
    let mut fixed = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for slip in slips {
        let Some(should) = &slip.should else { continue };
        fixed.push_str(&text[from..slip.offset]);
        fixed.push_str(should);
        from = slip.offset + slip.found.len();
    }
    fixed.push_str(&text[from..]);
    fixed
}

/// A change of some letters, counted in characters.
#[derive(Debug, PartialEq, Eq)]
struct Change {
    start: usize,
    end: usize,
    should: Option<String>,
    kind: SlipKind,
}

impl Change {
    fn new(start: usize, end: usize, should: impl Into<String>, kind: SlipKind) -> Self {
        Self { start, end, should: Some(should.into()), kind }
    }
}

/// A text as characters, with what must not be touched.
struct Page<'a> {
    text: &'a str,
    letters: Vec<char>,
    /// Where each character begins, in bytes, and the end of the text.
    offsets: Vec<usize>,
    /// For each character, whether it must stay as it is.
    kept: Vec<bool>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let mut offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        offsets.push(text.len());
        let kept = guarded(&letters);
        Self { text, letters, offsets, kept }
    }

    fn get(&self, at: usize) -> Option<char> {
        self.letters.get(at).copied()
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.get(at))
    }

    /// Tells whether nothing that a change replaces must stay.
    fn is_free(&self, change: &Change) -> bool {
        let inserts = change.start == change.end;
        let inside = |at: usize| self.kept.get(at).copied().unwrap_or(false);
        if inserts {
            // Between two protected characters is inside what is protected.
            return !(change.start > 0 && inside(change.start - 1) && inside(change.start));
        }
        !(change.start..change.end).any(inside)
    }

    fn slip(&self, change: Change) -> Slip {
        let (start, end) = (self.offsets[change.start], self.offsets[change.end]);
        Slip {
            offset: start,
            found: self.text[start..end].to_owned(),
            should: change.should,
            kind: change.kind,
        }
    }
}

/// Tells whether a character is a space within a line.
fn is_space(c: char) -> bool {
    c != '\n' && c != '\r' && c.is_whitespace()
}

/// Tells whether a character is one of the two no-break spaces in use.
fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}
