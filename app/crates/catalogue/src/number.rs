//! Exact decimal numbers, as content writes them.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An exact decimal number: an amount, a rate, a count. At most 15 significant digits in content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub Decimal);

/// Says that a text is not a number.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a decimal number")]
pub struct BadNumber(pub String);

impl FromStr for Number {
    type Err = BadNumber;

    fn from_str(text: &str) -> Result<Self, BadNumber> {
        text.parse().map(Self).map_err(|_| BadNumber(text.to_owned()))
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Self {
        Self(whole.into())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.normalize(), f)
    }
}

impl Serialize for Number {
    /// Writes a JSON number: the shortest decimal that reads back as the same one.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_integer()
            && let Some(whole) = self.0.to_i64()
        {
            return serializer.serialize_i64(whole);
        }
        serializer.serialize_f64(self.0.to_f64().unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal number")
            }

            fn visit_i64<E: de::Error>(self, whole: i64) -> Result<Number, E> {
                Ok(Number(whole.into()))
            }

            fn visit_u64<E: de::Error>(self, whole: u64) -> Result<Number, E> {
                Ok(Number(whole.into()))
            }

            /// The shortest text of a binary number read from up to 15 digits is those digits.
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Number, E> {
                let text = number.to_string();
                text.parse().map_err(|_| E::custom(format!("{text} is too large or too precise")))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_of_content_are_read_exactly() {
        for text in ["466.44", "0.3849", "1.615", "12523.14", "128.412", "0.1", "-3.5", "0", "1e3"]
        {
            let number: Number = serde_json::from_str(text).expect("a number");
            let expected = Decimal::from_str(text)
                .or_else(|_| Decimal::from_scientific(text))
                .expect("a decimal");
            assert_eq!(number.0, expected, "{text}");
        }
    }

    #[test]
    fn decimals_are_written_as_json_numbers() {
        let text = |text: &str| {
            serde_json::to_string(&text.parse::<Number>().expect("a number")).expect("it writes")
        };
        assert_eq!(text("486.50"), "486.5");
        assert_eq!(text("120"), "120");
        assert_eq!(text("0.1"), "0.1");
    }
}
