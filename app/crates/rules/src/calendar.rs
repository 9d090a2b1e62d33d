//! Days of the calendar, counted and moved.
//!
//! The calendar itself is that of `jiff`. Its spans are not used here: they may fail in ways that must
//! be told, and the texts of all its errors would go to the browser with them.

use jiff::civil::Date;

/// Counts the days since 1 March of the year 0, by which leap days come last in a year.
fn number(day: Date) -> i32 {
    let (month, year) = (i32::from(day.month()), i32::from(day.year()));
    let (month, year) = if month > 2 { (month - 3, year) } else { (month + 9, year - 1) };
    let (century, rest) = (year.div_euclid(400), year.rem_euclid(400));
    let in_year = (153 * month + 2) / 5 + i32::from(day.day()) - 1;
    century * 146_097 + rest * 365 + rest / 4 - rest / 100 + in_year
}

/// Gives the day with a number; the first or last of the calendar for those outside.
fn of_number(number: i32) -> Date {
    let (century, rest) = (number.div_euclid(146_097), number.rem_euclid(146_097));
    let in_century = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365;
    let in_year = rest - (365 * in_century + in_century / 4 - in_century / 100);
    let month = (5 * in_year + 2) / 153;
    let day = in_year - (153 * month + 2) / 5 + 1;
    let year = century * 400 + in_century;
    let (month, year) = if month < 10 { (month + 3, year) } else { (month - 9, year + 1) };
    match i16::try_from(year).ok().and_then(|year| Date::new(year, month as i8, day as i8).ok()) {
        Some(day) => day,
        None if number < 0 => Date::MIN,
        None => Date::MAX,
    }
}

/// Counts the days from one day to another; negative when the other is before.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    number(to) - number(from)
}

/// Gives the day so many days later, or earlier; the calendar ends with the years -9999 and 9999.
pub(crate) fn days_after(day: Date, by: i32) -> Date {
    of_number(number(day).saturating_add(by))
}

/// Gives the same day of another month, or its last day when it is shorter.
pub(crate) fn months_after(day: Date, by: i32) -> Date {
    let months = (i32::from(day.year()) * 12 + i32::from(day.month()) - 1).saturating_add(by);
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let first = i16::try_from(year).ok().and_then(|year| Date::new(year, month as i8, 1).ok());
    match first {
        Some(first) => Date::new(first.year(), first.month(), day.day().min(first.days_in_month()))
            .unwrap_or(first),
        None if by < 0 => Date::MIN,
        None => Date::MAX,
    }
}

/// Gives the same day of another year; 28 February for a 29 that the year does not have.
pub(crate) fn years_after(day: Date, by: i32) -> Date {
    months_after(day, by.saturating_mul(12))
}

/// Writes a day as programs do: `2026-11-22`.
pub fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    fn days() -> Vec<Date> {
        let days = ["2024-02-29", "2026-01-31", "2026-12-01", "0001-01-01", "2000-02-28"];
        let days = days.map(|day| day.parse::<Date>().expect("a day"));
        days.into_iter().chain([Date::MIN, Date::MAX, Date::ZERO]).collect()
    }

    #[test]
    fn days_move_as_in_the_library() {
        for day in days() {
            assert_eq!(of_number(number(day)), day);
            for by in [-4_000_000, -36_525, -366, -1, 0, 1, 59, 365, 146_097, 4_000_000] {
                assert_eq!(days_after(day, by), day.saturating_add(by.days()), "{day} {by}");
            }
            for by in [-120_000, -25, -12, -1, 0, 1, 2, 11, 12, 13, 1_200, 120_000] {
                assert_eq!(months_after(day, by), day.saturating_add(by.months()), "{day} {by}");
            }
            for other in days() {
                assert_eq!(days_between(day, other), (other - day).get_days(), "{day} {other}");
            }
        }
    }

    #[test]
    fn a_day_is_written_as_the_library_does() {
        for day in days().into_iter().filter(|day| day.year() >= 0) {
            assert_eq!(iso(day), day.to_string());
        }
    }
}
