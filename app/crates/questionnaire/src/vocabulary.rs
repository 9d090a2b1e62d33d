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
    /// One question more at most.
    ProgressOne = "rights-progress-one" ["settled", "total"],
    /// So many questions more at most.
    Progress = "rights-progress" ["left", "settled", "total"],
    /// No question more.
    ProgressDone = "rights-progress-done" ["settled", "total"],
    /// The rights that come by themselves.
    GroupAutomatic = "rights-automatic" ["count"],
    /// The rights to look over.
    GroupToCheck = "rights-to-check" ["count"],
    /// The rights to ask for.
    GroupToClaim = "rights-to-claim" ["count"],
    /// The rights that need an answer more.
    GroupOpen = "rights-open" ["count"],
    /// The rights that are not open.
    GroupNotYours = "rights-not-yours" ["count"],
    /// The heading of the rights that open later, by themselves.
    GroupLater = "rights-later" ["count"],
    /// On to the next question.
    QuestionNext = "question-next" [],
    /// The answer is not known.
    QuestionSkip = "question-skip" [],
    /// An administration knows the answer.
    QuestionHeld = "question-held" [],
    /// All questions on one page.
    ModeAll = "question-mode-all" [],
    /// One question at a time.
    ModeOne = "question-mode-one" [],
    /// The title of the answers.
    Answers = "answers-title" [],
    /// To change an answer.
    AnswerChangeShort = "answer-change-short" [],
    /// To change this answer.
    AnswerChange = "answer-change" ["label"],
    /// To forget everything.
    AnswersErase = "answers-erase" [],
    /// What becomes of the answers on the server.
    AnswersPromise = "answers-promise" [],
    /// What becomes of the answers in the browser.
    AnswersTab = "answers-tab" [],
    /// To keep the answers on the device.
    AnswersKeep = "answers-keep" [],
    /// To make a link.
    Share = "answers-share" [],
    /// What the link holds.
    ShareText = "answers-share-text" [],
    /// The name of the link.
    ShareLink = "answers-share-link" [],
    /// To copy the link.
    ShareCopy = "answers-share-copy" [],
    /// The link is copied.
    ShareCopied = "answers-share-copied" [],
    /// The name of the code to scan.
    ShareCode = "answers-share-code" [],
    /// No code holds so many answers.
    ShareLong = "answers-share-long" [],
    /// The amount is an estimate.
    Estimate = "outcome-estimate" [],
    /// The answers missing.
    Missing = "outcome-missing" ["labels"],
    /// The answer yes.
    AnswerYes = "answer-yes" [],
    /// The answer no.
    AnswerNo = "answer-no" [],
    /// Why.
    Why = "outcome-why" [],
    /// What the amount is worked out from.
    AmountFrom = "outcome-amount-from" [],
    /// The right opens on a day.
    Opens = "outcome-opens" ["date"],
    /// The outcome changes on a day.
    Changes = "outcome-changes" ["date"],
    /// What would open the right.
    WouldOpen = "outcome-would-open" ["label", "value"],
    /// A condition that holds.
    Holds = "reason-holds" [],
    /// A condition that does not.
    Fails = "reason-fails" [],
    /// A condition that is not decided.
    Open = "reason-open" [],
    /// The title of the errors.
    Errors = "errors-title" [],
    /// The title of a page with errors.
    ErrorTitle = "error-title" ["title"],
    /// An answer out of range.
    OutOfRange = "answer-out-of-range" ["min", "max"],
    /// A number that is not whole.
    NotWhole = "answer-not-whole" [],
    /// A list that is too long.
    TooMany = "answer-too-many" ["max"],
    /// None of the choices.
    NotAChoice = "answer-not-a-choice" [],
    /// Not a number.
    NotANumber = "answer-not-a-number" [],
    /// Not a day.
    NotADay = "answer-not-a-day" [],
    /// Euros, beside a field.
    UnitEuro = "unit-euro" [],
    /// Euros a month, beside a field.
    UnitEuroPerMonth = "unit-euro-per-month" [],
    /// Euros a quarter, beside a field.
    UnitEuroPerQuarter = "unit-euro-per-quarter" [],
    /// Euros a year, beside a field.
    UnitEuroPerYear = "unit-euro-per-year" [],
    /// Hundredths, beside a field.
    UnitPercent = "unit-percent" [],
    /// Years, beside a field.
    UnitYears = "unit-years" [],
    /// Months, beside a field.
    UnitMonths = "unit-months" [],
    /// Days, beside a field.
    UnitDays = "unit-days" [],
    /// Quarters, beside a field.
    UnitQuarters = "unit-quarters" [],
    /// Kilometres, beside a field.
    UnitKilometres = "unit-kilometres" [],
    /// It comes without asking.
    RungAutomatic = "proactivity-automatic" [],
    /// It comes once one has agreed.
    RungConsent = "proactivity-consent" [],
    /// It is filled in already.
    RungPrefilled = "proactivity-prefilled" [],
    /// It must be asked for.
    RungOnRequest = "proactivity-on-request" [],
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
    /// Takes the words of a language from its messages: `message` gives one by its id, with its
    /// arguments. Arguments stay in the text as `{name}`.
    pub fn new(french: bool, message: impl Fn(&str, &[(&str, &str)]) -> String) -> Self {
        let word = |(id, arguments): &(&str, &[&str])| {
            let marks: Vec<String> = arguments.iter().map(|name| format!("{{{name}}}")).collect();
            let marks: Vec<(&str, &str)> =
                arguments.iter().copied().zip(marks.iter().map(String::as_str)).collect();
            message(id, &marks)
        };
        Self {
            words: Word::ALL.iter().map(word).collect(),
            months: (1..=12).map(|month| message(&format!("month-{month}"), &[])).collect(),
            french,
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
