//! Exact decimal numbers between two bounds, and their arithmetic.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::digits::{above_zero, greatest, hundredth, least, order, product, sum};

/// A number that lies between two others, both included; known when they are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    low: Decimal,
    high: Decimal,
    exact: bool,
}

/// Beyond this a bound stands for "no bound".
const FAR: i64 = 1_000_000_000_000;

impl Range {
    /// Every number.
    pub const ANY: Self = Self { low: Decimal::MIN, high: Decimal::MAX, exact: false };

    /// A number that is known.
    pub fn exactly(number: Decimal) -> Self {
        Self { low: number, high: number, exact: true }
    }

    /// The numbers from `low` to `high`, whichever way round they are given.
    pub fn between(low: Decimal, high: Decimal) -> Self {
        match order(low, high) {
            Ordering::Less => Self { low, high, exact: false },
            Ordering::Equal => Self::exactly(low),
            Ordering::Greater => Self { low: high, high: low, exact: false },
        }
    }

    /// Gives the number when it is known.
    pub fn exact(self) -> Option<Decimal> {
        self.exact.then_some(self.low)
    }

    /// Gives the least it can be.
    pub fn low(self) -> Decimal {
        self.low
    }

    /// Gives the greatest it can be.
    pub fn high(self) -> Decimal {
        self.high
    }

    /// Gives the bounds that say something: `None` where there is none.
    pub fn bounds(self) -> (Option<Decimal>, Option<Decimal>) {
        let far = Decimal::from(FAR);
        ((self.low > -far).then_some(self.low), (self.high < far).then_some(self.high))
    }

    pub(crate) fn cover(self, other: Self) -> Self {
        if self.exact && other.exact {
            return Self::between(self.low, other.low);
        }
        Self::between(least(self.low, other.low), greatest(self.high, other.high))
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        if self.exact && other.exact {
            return Self::exactly(sum(self.low, other.low));
        }
        Self::between(sum(self.low, other.low), sum(self.high, other.high))
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        if self.exact && other.exact {
            return Self::exactly(sum(self.low, -other.low));
        }
        Self::between(sum(self.low, -other.high), sum(self.high, -other.low))
    }

    pub(crate) fn times(self, other: Self) -> Self {
        match (self.exact, other.exact) {
            (true, true) => Self::exactly(product(self.low, other.low)),
            (false, true) => self.scaled(other.low),
            (true, false) => other.scaled(self.low),
            (false, false) => Self::hull([
                product(self.low, other.low),
                product(self.low, other.high),
                product(self.high, other.low),
                product(self.high, other.high),
            ]),
        }
    }

    /// Multiplies by a number that is known.
    fn scaled(self, by: Decimal) -> Self {
        Self::between(product(self.low, by), product(self.high, by))
    }

    /// Divides; everything is possible when the divisor may be zero.
    pub(crate) fn divided_by(self, other: Self) -> Self {
        if !above_zero(other.low) && !above_zero(-other.high) {
            return Self::ANY;
        }
        let quotient = |a: Decimal, b: Decimal| a.checked_div(b).unwrap_or(Decimal::MAX);
        if self.exact && other.exact {
            return Self::exactly(quotient(self.low, other.low));
        }
        let corners = [
            quotient(self.low, other.low),
            quotient(self.low, other.high),
            quotient(self.high, other.low),
            quotient(self.high, other.high),
        ];
        Self::hull(corners)
    }

    pub(crate) fn least(self, other: Self) -> Self {
        if self.exact && other.exact {
            return Self::exactly(least(self.low, other.low));
        }
        Self::between(least(self.low, other.low), least(self.high, other.high))
    }

    pub(crate) fn greatest(self, other: Self) -> Self {
        if self.exact && other.exact {
            return Self::exactly(greatest(self.low, other.low));
        }
        Self::between(greatest(self.low, other.low), greatest(self.high, other.high))
    }

    /// Applies a function that never decreases.
    pub(crate) fn map(self, function: impl Fn(Decimal) -> Decimal) -> Self {
        if self.exact {
            return Self::exactly(function(self.low));
        }
        Self::between(function(self.low), function(self.high))
    }

    /// Tells whether the number is below the other, as far as that is decided.
    pub(crate) fn is_below(self, other: Self) -> Option<bool> {
        if self.exact && other.exact {
            Some(order(self.low, other.low).is_lt())
        } else if order(self.high, other.low).is_lt() {
            Some(true)
        } else if order(self.low, other.high).is_ge() {
            Some(false)
        } else {
            None
        }
    }

    /// Tells whether the numbers are equal, as far as that is decided.
    pub(crate) fn equals(self, other: Self) -> Option<bool> {
        if self.exact && other.exact {
            Some(order(self.low, other.low).is_eq())
        } else if order(self.high, other.low).is_lt() || order(self.low, other.high).is_gt() {
            Some(false)
        } else {
            None
        }
    }

    /// Gives a hundredth, which is exact in decimals.
    pub(crate) fn hundredth(self) -> Self {
        Self { low: hundredth(self.low), high: hundredth(self.high), ..self }
    }

    fn hull(corners: [Decimal; 4]) -> Self {
        let low = corners.iter().min().copied().unwrap_or(Decimal::MIN);
        let high = corners.iter().max().copied().unwrap_or(Decimal::MAX);
        Self::between(low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(low: i64, high: i64) -> Range {
        Range::between(low.into(), high.into())
    }

    #[test]
    fn arithmetic_covers_every_completion() {
        let samples = [(-3, 2), (0, 4), (1, 1), (-5, -2), (2, 7)];
        for (a, b) in samples.into_iter().flat_map(|a| samples.map(|b| (a, b))) {
            let (x, y) = (range(a.0, a.1), range(b.0, b.1));
            for i in a.0..=a.1 {
                for j in b.0..=b.1 {
                    let (i, j) = (Decimal::from(i), Decimal::from(j));
                    let holds = |r: Range, v: Decimal| r.low() <= v && v <= r.high();
                    assert!(holds(x.plus(y), i + j));
                    assert!(holds(x.minus(y), i - j));
                    assert!(holds(x.times(y), i * j));
                    assert!(holds(x.least(y), i.min(j)));
                    assert!(holds(x.greatest(y), i.max(j)));
                    assert!(x.is_below(y).is_none_or(|below| below == (i < j)));
                    assert!(x.equals(y).is_none_or(|equal| equal == (i == j)));
                    if j != Decimal::ZERO {
                        assert!(holds(x.divided_by(y), i / j));
                    }
                }
            }
        }
    }

    #[test]
    fn a_bound_that_is_far_is_no_bound() {
        assert_eq!(Range::ANY.plus(range(1, 2)).bounds(), (None, None));
        assert_eq!(range(0, 5).bounds(), (Some(0.into()), Some(5.into())));
    }
}
