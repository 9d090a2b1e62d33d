//! The mechanisms of the language of rules, one file each: what it accepts, and what it gives.

pub(crate) mod age;
pub(crate) mod all_of;
pub(crate) mod any_of;
pub(crate) mod brackets;
pub(crate) mod choose;
pub(crate) mod compare;
pub(crate) mod convert;
pub(crate) mod count;
pub(crate) mod criterion;
pub(crate) mod date_in_year;
pub(crate) mod difference;
pub(crate) mod elapsed;
pub(crate) mod entitled;
pub(crate) mod extremes;
pub(crate) mod first_of_next_month;
pub(crate) mod not;
pub(crate) mod one_of;
pub(crate) mod parameter;
pub(crate) mod product;
pub(crate) mod quotient;
pub(crate) mod round;
pub(crate) mod school_year;
pub(crate) mod shift;
pub(crate) mod sum;
pub(crate) mod table;
