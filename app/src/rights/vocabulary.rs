//! The words and turns of phrase that rights are told with, in one language.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $id:literal [$($argument:literal),*],)*) => {
        /// A word or a turn of phrase.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $($(#[$doc])* $name,)*
        }

        impl Word {
            /// Every word: its Fluent id, and the names of its arguments.
            pub const ALL: &[(&str, &[&str])] = &[$(($id, &[$($argument),*]),)*];
        }
    };
}

words! {
    /// Yes.
    Yes = "rights-yes" [],
    /// No.
    No = "rights-no" [],
    /// What stands between the whole and the decimals.
    DecimalMark = "rights-decimal-mark" [],
    /// What stands between thousands.
    ThousandsMark = "rights-thousands-mark" [],
    /// So many euros.
    Euro = "rights-euro" ["n"],
    /// So many euros a month.
    EuroPerMonth = "rights-euro-per-month" ["n"],
    /// So many euros a quarter.
    EuroPerQuarter = "rights-euro-per-quarter" ["n"],
    /// So many euros a year.
    EuroPerYear = "rights-euro-per-year" ["n"],
    /// So many euros an hour.
    EuroPerHour = "rights-euro-per-hour" ["n"],
    /// So many hundredths.
    Percent = "rights-percent" ["n"],
    /// So many hours.
    Hours = "rights-hours" ["n"],
    /// So many hours a month.
    HoursPerMonth = "rights-hours-per-month" ["n"],
    /// So many hours a year.
    HoursPerYear = "rights-hours-per-year" ["n"],
    /// One day.
    Day = "rights-day" ["n"],
    /// Several days.
    Days = "rights-days" ["n"],
    /// One month.
    Month = "rights-month" ["n"],
    /// Several months.
    Months = "rights-months" ["n"],
    /// One year.
    Year = "rights-year" ["n"],
    /// Several years.
    Years = "rights-years" ["n"],
    /// One quarter of insurance.
    Quarter = "rights-quarter" ["n"],
    /// Several quarters.
    Quarters = "rights-quarters" ["n"],
    /// So many kilometres.
    Kilometres = "rights-kilometres" ["n"],
    /// One point.
    Point = "rights-point" ["n"],
    /// Several points.
    Points = "rights-points" ["n"],
    /// So many square metres.
    SquareMetres = "rights-square-metres" ["n"],
    /// A day in full, but the first of a month.
    Date = "rights-date" ["day", "month", "year"],
    /// The first of a month.
    DateFirst = "rights-date-first" ["month", "year"],
    /// A value between two others.
    Between = "rights-between" ["low", "high"],
    /// A value that is at most another.
    UpTo = "rights-up-to" ["high"],
    /// A value that is at least another.
    From = "rights-from" ["low"],
    /// A label and its value.
    Is = "rights-is" ["label", "value"],
    /// A label without an answer.
    NotAnswered = "rights-not-answered" ["label"],
    /// What is needed.
    Needs = "rights-needs" ["limit"],
    /// A limit and its name.
    Named = "rights-named" ["limit", "name"],
    /// A limit that depends on other answers.
    Depends = "rights-depends" ["limit"],
    /// Less than.
    Below = "rights-below" ["value"],
    /// At most.
    AtMost = "rights-at-most" ["value"],
    /// Exactly.
    Equals = "rights-equals" ["value"],
    /// Anything but.
    Differs = "rights-differs" ["value"],
    /// At least.
    AtLeast = "rights-at-least" ["value"],
    /// More than.
    Above = "rights-above" ["value"],
    /// Before a day.
    Before = "rights-before" ["value"],
    /// On a day at the latest.
    UntilDay = "rights-until-day" ["value"],
    /// On a day.
    OnDay = "rights-on-day" ["value"],
    /// On another day.
    NotOnDay = "rights-not-on-day" ["value"],
    /// From a day on.
    SinceDay = "rights-since-day" ["value"],
    /// After a day.
    After = "rights-after" ["value"],
    /// So much is missing.
    Short = "rights-short" ["gap"],
    /// So much is too much.
    Over = "rights-over" ["gap"],
    /// One or another.
    Or = "rights-or" ["a", "b"],
    /// An item of a list, by its place.
    Item = "rights-item" ["name", "n"],
    /// An item of a list, by its place and its date of birth.
    ItemBorn = "rights-item-born" ["name", "n", "date"],
    /// An item of a list, when the list has no word for it.
    ItemName = "rights-item-name" [],
    /// The age that a date of birth gives.
    AgeOf = "rights-age-of" ["label"],
    /// The day of the question.
    Today = "rights-today" [],
    /// One of the conditions is enough.
    AnyOf = "rights-any-of" [],
    /// The condition must not hold.
    MustNot = "rights-must-not" ["condition"],
    /// Another right is open.
    RightOpen = "rights-right-open" [],
}

/// The words of one language, by the order of [`Word::ALL`], and its twelve months.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vocabulary {
    words: Vec<String>,
    months: Vec<String>,
    /// From which number on a count is plural: 2 in French (1,5 is singular), else anything but 1.
    french: bool,
}

impl Vocabulary {
    /// Takes the words of a language from its Fluent messages. Arguments stay as `{name}`.
    pub fn new(tr: &crate::i18n::Tr) -> Self {
        let word = |(id, arguments): &(&str, &[&str])| {
            let marks: Vec<(&str, String)> =
                arguments.iter().map(|name| (*name, format!("{{{name}}}"))).collect();
            let marks: Vec<_> =
                marks.iter().map(|(name, mark)| (*name, mark.as_str().into())).collect();
            tr.with(id, &marks)
        };
        Self {
            words: Word::ALL.iter().map(word).collect(),
            months: (1..=12).map(|month| tr.get(&format!("month-{month}"))).collect(),
            french: tr.lang().tag() == "fr",
        }
    }

    /// Gives a word.
    pub fn get(&self, word: Word) -> &str {
        self.words.get(word as usize).map_or("", String::as_str)
    }

    /// Gives a turn of phrase with its arguments, in the order of [`Word::ALL`].
    pub fn with(&self, word: Word, arguments: &[&str]) -> String {
        let names = Word::ALL.get(word as usize).map_or(&[][..], |(_, names)| *names);
        let mut text = self.get(word).to_owned();
        for (name, argument) in names.iter().zip(arguments) {
            text = text.replacen(&format!("{{{name}}}"), argument, 1);
        }
        text
    }

    /// Gives the name of a month, from 1.
    pub(super) fn month(&self, month: i8) -> &str {
        let index = usize::try_from(month - 1).unwrap_or_default();
        self.months.get(index).map_or("", String::as_str)
    }

    /// Tells whether a count takes the plural.
    pub(super) fn is_plural(&self, count: rust_decimal::Decimal) -> bool {
        let two = rust_decimal::Decimal::TWO;
        if self.french { count.abs() >= two } else { count != rust_decimal::Decimal::ONE }
    }
}
