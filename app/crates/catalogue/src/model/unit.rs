//! The units of figures.

use serde::{Deserialize, Serialize};

/// What a number counts. Only like is compared with like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "load", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A pure number: a count, a coefficient.
    Number,
    /// Hundredths.
    Percent,
    /// Euros, once.
    Euro,
    /// Euros a month.
    EuroPerMonth,
    /// Euros a quarter.
    EuroPerQuarter,
    /// Euros a year.
    EuroPerYear,
    /// Euros an hour.
    EuroPerHour,
    /// Hours.
    Hours,
    /// Hours a month.
    HoursPerMonth,
    /// Hours a year.
    HoursPerYear,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Quarters of pension insurance.
    Quarters,
    /// Kilometres.
    Kilometres,
    /// Points of a scale.
    Points,
    /// Square metres.
    SquareMetres,
}

impl Unit {
    /// Gives the name used in files and answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Percent => "percent",
            Self::Euro => "euro",
            Self::EuroPerMonth => "euro_per_month",
            Self::EuroPerQuarter => "euro_per_quarter",
            Self::EuroPerYear => "euro_per_year",
            Self::EuroPerHour => "euro_per_hour",
            Self::Hours => "hours",
            Self::HoursPerMonth => "hours_per_month",
            Self::HoursPerYear => "hours_per_year",
            Self::Days => "days",
            Self::Months => "months",
            Self::Years => "years",
            Self::Quarters => "quarters",
            Self::Kilometres => "kilometres",
            Self::Points => "points",
            Self::SquareMetres => "square_metres",
        }
    }
}
