//! Numbers with their units, days, and values that are only partly known.

use catalogue::Unit;
use jiff::civil::Date;
use rules::{Range, Value};
use rust_decimal::{Decimal, RoundingStrategy};

use super::vocabulary::{Vocabulary, Word};

impl Vocabulary {
    /// Writes a number: « 14 200,50 ». Euros have two decimals or none, other units what they need.
    fn number(&self, number: Decimal, unit: Unit) -> String {
        let euros = matches!(
            unit,
            Unit::Euro
                | Unit::EuroPerMonth
                | Unit::EuroPerQuarter
                | Unit::EuroPerYear
                | Unit::EuroPerHour
        );
        let half_up = RoundingStrategy::MidpointAwayFromZero;
        let decimals = if euros { 2 } else { 4 };
        let number = number.round_dp_with_strategy(decimals, half_up).normalize();
        let text =
            if euros && !number.is_integer() { format!("{number:.2}") } else { number.to_string() };
        let (sign, text) = match text.strip_prefix('-') {
            Some(rest) => ("−", rest),
            None => ("", text.as_str()),
        };
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        let mut grouped = String::new();
        for (n, digit) in whole.chars().enumerate() {
            if n > 0 && (whole.len() - n) % 3 == 0 {
                grouped.push_str(self.get(Word::ThousandsMark));
            }
            grouped.push(digit);
        }
        let mark = if rest.is_empty() { "" } else { self.get(Word::DecimalMark) };
        format!("{sign}{grouped}{mark}{rest}")
    }

    /// Writes a number with its unit: « 486 € par mois », « 62 ans ».
    pub fn quantity(&self, number: Decimal, unit: Unit) -> String {
        let text = self.number(number, unit);
        let either = |one: Word, many: Word| if self.is_plural(number) { many } else { one };
        let word = match unit {
            Unit::Number => return text,
            Unit::Percent => Word::Percent,
            Unit::Euro => Word::Euro,
            Unit::EuroPerMonth => Word::EuroPerMonth,
            Unit::EuroPerQuarter => Word::EuroPerQuarter,
            Unit::EuroPerYear => Word::EuroPerYear,
            Unit::EuroPerHour => Word::EuroPerHour,
            Unit::Hours => Word::Hours,
            Unit::HoursPerMonth => Word::HoursPerMonth,
            Unit::HoursPerYear => Word::HoursPerYear,
            Unit::Days => either(Word::Day, Word::Days),
            Unit::Months => either(Word::Month, Word::Months),
            Unit::Years => either(Word::Year, Word::Years),
            Unit::Quarters => either(Word::Quarter, Word::Quarters),
            Unit::Kilometres => Word::Kilometres,
            Unit::Points => either(Word::Point, Word::Points),
            Unit::SquareMetres => Word::SquareMetres,
        };
        self.with(word, &[&text])
    }

    /// Writes a day in full: « 22 novembre 2026 ».
    pub fn date(&self, date: Date) -> String {
        let (month, year) = (self.month(date.month()), date.year().to_string());
        match date.day() {
            1 => self.with(Word::DateFirst, &[month, &year]),
            day => self.with(Word::Date, &[&day.to_string(), month, &year]),
        }
    }

    /// Writes a number as far as it is known; nothing when nothing is.
    pub fn range(&self, range: Range, unit: Unit) -> Option<String> {
        let quantity = |number| self.quantity(number, unit);
        if let Some(number) = range.exact() {
            return Some(quantity(number));
        }
        match range.bounds() {
            (Some(low), Some(high)) if low <= Decimal::ZERO => {
                Some(self.with(Word::UpTo, &[&quantity(high)]))
            }
            (Some(low), Some(high)) => {
                Some(self.with(Word::Between, &[&quantity(low), &quantity(high)]))
            }
            (None, Some(high)) => Some(self.with(Word::UpTo, &[&quantity(high)])),
            (Some(low), None) => Some(self.with(Word::From, &[&quantity(low)])),
            (None, None) => None,
        }
    }

    /// Writes a value that is known; nothing otherwise. Choices are named by the caller.
    pub(super) fn known(&self, value: Value, unit: Option<Unit>) -> Option<String> {
        match value {
            Value::Flag(flag) => {
                flag.map(|flag| self.get(if flag { Word::Yes } else { Word::No }).to_owned())
            }
            Value::Number(range) => {
                Some(self.quantity(range.exact()?, unit.unwrap_or(Unit::Number)))
            }
            Value::Date(days) => days.exact().map(|day| self.date(day)),
            Value::Choice(_) => None,
        }
    }
}
