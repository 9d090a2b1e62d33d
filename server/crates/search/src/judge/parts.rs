//! The two parts of the searches: those to tune on, and those kept to report.
//!
//! Written out here, not borrowed from the analysis or from the library: a search must stay in its
//! part when either changes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One search out of so many is kept to report.
const PARTS: u64 = 3;

/// Folds a query: lower case, no accents, letters and figures only, one space between words.
pub(super) fn fold(query: &str) -> String {
    let plain = query.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain: String = plain.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says whether a folded query is kept to report: its hash, modulo 3, is 0.
pub(super) fn is_held_out(folded: &str) -> bool {
    fnv1a(folded.as_bytes()).is_multiple_of(PARTS)
}

/// Hashes bytes by FNV-1a, 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>).
fn fnv1a(bytes: &[u8]) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.iter().fold(BASIS, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_case_accents_and_signs() {
        assert_eq!(fold("  L’Âge   de la Retraite ?"), "l age de la retraite");
        assert_eq!(fold("A.A.H. 80 %"), "a a h 80");
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn about_a_third_is_held_out() {
        let held_out = (0..3000).filter(|at| is_held_out(&format!("query {at}"))).count();
        assert!((900..=1100).contains(&held_out), "{held_out} of 3000");
    }
}
