//! Arithmetic of exact decimals. Most numbers of the law have few digits, and are worked out as whole
//! numbers of 64 bits; the others by the library. Both give the same.

use std::cmp::Ordering;

use catalogue::Rounding;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// Adds. Not inlined: it is large, and asked for in many places.
#[inline(never)]
pub(crate) fn sum(a: Decimal, b: Decimal) -> Decimal {
    a.saturating_add(b)
}

/// Multiplies.
#[inline(never)]
pub(crate) fn product(a: Decimal, b: Decimal) -> Decimal {
    a.saturating_mul(b)
}

/// Compares two numbers. Most have few digits, and are compared as whole numbers.
pub(crate) fn order(a: Decimal, b: Decimal) -> Ordering {
    let (mut x, mut y) = (a.mantissa(), b.mantissa());
    let (scale_x, scale_y) = (a.scale(), b.scale());
    if scale_x != scale_y {
        let apart = scale_x.abs_diff(scale_y) as usize;
        let short = |number: i128| i64::try_from(number).is_ok();
        match TENS.get(apart) {
            Some(ten) if short(x) && short(y) => {
                if scale_x < scale_y {
                    x *= ten;
                } else {
                    y *= ten;
                }
            }
            _ => return a.cmp(&b),
        }
    }
    x.cmp(&y)
}

/// The powers of ten by which a number of 64 bits may be multiplied within 128.
const TENS: [i128; 19] = {
    let mut tens = [1; 19];
    let mut n = 1;
    while n < tens.len() {
        tens[n] = tens[n - 1] * 10;
        n += 1;
    }
    tens
};

pub(crate) fn least(a: Decimal, b: Decimal) -> Decimal {
    if order(a, b).is_le() { a } else { b }
}

pub(crate) fn greatest(a: Decimal, b: Decimal) -> Decimal {
    if order(a, b).is_ge() { a } else { b }
}

/// Gives the digits of a number that has few, and how many of them are decimals.
fn short(number: Decimal) -> Option<(i64, usize)> {
    Some((i64::try_from(number.mantissa()).ok()?, number.scale() as usize))
}

/// Gives the power of ten that takes so many decimals away.
fn ten(decimals: usize) -> Option<i64> {
    TENS.get(decimals).map(|ten| *ten as i64)
}

/// Tells whether a number is above zero.
pub(crate) fn above_zero(number: Decimal) -> bool {
    number.is_sign_positive() && !number.is_zero()
}

/// Gives a hundredth: 0.01 is exact in decimals, so that this is a division without rest.
pub(crate) fn hundredth(number: Decimal) -> Decimal {
    let mut moved = number;
    match moved.set_scale(number.scale() + 2) {
        Ok(()) => moved,
        Err(_) => product(number, Decimal::new(1, 2)),
    }
}

/// Gives the whole part, or a number beyond all tables.
pub(crate) fn whole(number: Decimal) -> i32 {
    let quick = short(number).and_then(|(digits, scale)| Some(digits / ten(scale)?));
    let far = if number.is_sign_negative() { i32::MIN / 2 } else { i32::MAX / 2 };
    match quick {
        Some(whole) => i32::try_from(whole).unwrap_or(far),
        None => number.trunc().to_i32().unwrap_or(far),
    }
}

/// Rounds a number to a multiple of `step`, which is positive.
pub(crate) fn round(number: Decimal, step: Decimal, how: Rounding) -> Decimal {
    if let Some(rounded) = quick_round(number, step, how) {
        return rounded;
    }
    let strategy = match how {
        Rounding::Nearest => RoundingStrategy::MidpointAwayFromZero,
        Rounding::Down => RoundingStrategy::ToZero,
        Rounding::Up => RoundingStrategy::AwayFromZero,
    };
    match number.checked_div(step) {
        Some(steps) => steps.round_dp_with_strategy(0, strategy).saturating_mul(step),
        None => number,
    }
}

/// Rounds a number of few digits to a whole number or to decimals: `step` is 1, 0.1, 0.01 and so on.
fn quick_round(number: Decimal, step: Decimal, how: Rounding) -> Option<Decimal> {
    let ((digits, scale), (1, decimals)) = (short(number)?, short(step)?) else { return None };
    let Some(apart) = scale.checked_sub(decimals) else { return Some(number) };
    let ten = ten(apart)?;
    let (whole, rest) = (digits / ten, (digits % ten).unsigned_abs());
    let up = match how {
        Rounding::Nearest => rest >= ten.unsigned_abs().div_ceil(2) && rest > 0,
        Rounding::Down => false,
        Rounding::Up => rest > 0,
    };
    Some(Decimal::new(whole + i64::from(up) * digits.signum(), decimals as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers() -> Vec<Decimal> {
        let digits = [
            0,
            1,
            -1,
            4,
            5,
            -5,
            10,
            49,
            50,
            100,
            -100,
            149,
            150,
            -150,
            12_345,
            999_999_999_999,
            i64::MAX,
            i64::MIN,
        ];
        let scales = [0, 1, 2, 3, 9, 18, 27, 28];
        let numbers = digits.into_iter().flat_map(|n| scales.map(|scale| Decimal::new(n, scale)));
        numbers.chain([Decimal::MAX, Decimal::MIN]).collect()
    }

    fn parse(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn the_order_of_numbers_is_that_of_the_library() {
        for a in &numbers() {
            for b in &numbers() {
                assert_eq!(order(*a, *b), a.cmp(b), "{a} and {b}");
            }
            assert_eq!(above_zero(*a), *a > Decimal::ZERO, "{a}");
        }
    }

    #[test]
    fn whole_parts_and_hundredths_are_those_of_the_library() {
        for number in numbers() {
            let far = if number < Decimal::ZERO { i32::MIN / 2 } else { i32::MAX / 2 };
            assert_eq!(whole(number), number.trunc().to_i32().unwrap_or(far), "{number}");
            assert_eq!(hundredth(number), number * Decimal::new(1, 2), "{number}");
        }
    }

    #[test]
    fn rounding_follows_the_law_and_not_the_bank() {
        let cases = [
            ("118.5", "3", Rounding::Nearest, "120"),
            ("0.005", "0.01", Rounding::Nearest, "0.01"),
            ("-0.005", "0.01", Rounding::Nearest, "-0.01"),
            ("1093.079", "0.01", Rounding::Down, "1093.07"),
            ("1093.071", "0.01", Rounding::Up, "1093.08"),
            ("12.5", "1", Rounding::Nearest, "13"),
            ("-12.5", "1", Rounding::Up, "-13"),
            ("12", "0.01", Rounding::Up, "12"),
        ];
        for (number, step, how, expected) in cases {
            assert_eq!(round(parse(number), parse(step), how), parse(expected), "{number}");
        }
    }

    #[test]
    fn a_quick_rounding_is_that_of_the_library() {
        let strategies = [
            (Rounding::Nearest, RoundingStrategy::MidpointAwayFromZero),
            (Rounding::Down, RoundingStrategy::ToZero),
            (Rounding::Up, RoundingStrategy::AwayFromZero),
        ];
        for number in numbers() {
            for (how, strategy) in strategies {
                for decimals in [0, 1, 2] {
                    let expected = number.round_dp_with_strategy(decimals, strategy);
                    let found = round(number, Decimal::new(1, decimals), how);
                    assert_eq!(found, expected, "{number} to {decimals} decimals, {how:?}");
                }
            }
        }
    }
}
