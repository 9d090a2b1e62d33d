//! Why a result of a search ranks where it does, in the numbers that ranked it.

/// Why a result has its score. What the features contribute adds up to the score; what the terms
/// contribute adds up to the first feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Its place among all the results of the search, from 1.
    pub rank: usize,
    /// The score it was ranked by.
    pub score: f32,
    /// What the score is made of, in the order in which it is worked out.
    pub features: Vec<Feature>,
    /// What was searched, word by word, and where this result has it.
    pub terms: Vec<FoundTerm>,
}

/// A part of the score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feature {
    /// Which one.
    pub kind: FeatureKind,
    /// What was measured on this result; 1 where nothing is.
    pub value: f32,
    /// What the engine makes it count, the same for all results.
    pub weight: f32,
    /// What the score so far is multiplied by; nothing for a part that is added.
    pub factor: Option<f32>,
    /// The points it adds to the score, or takes from it.
    pub contribution: f32,
}

/// What a part of the score looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeatureKind {
    /// The words searched, weighed over all fields at once.
    Words,
    /// What the first stage, which chooses the candidates, makes of it.
    FirstStage,
    /// That it is a right or a page of service-public.fr: among equals others go first.
    Kind,
    /// That somebody tells what happens to them, and this moment is called so.
    Told,
    /// How much of the search it has: the share of the words that count.
    Coverage,
    /// How near the search is to one of its names.
    Closeness,
    /// How near the search is to the title of a page.
    Likeness,
    /// How many of the words a page says beside one another.
    Nearness,
    /// That a right stands below the procedure that gives it.
    BelowProcedure,
}

/// Words that were searched as one, as far as this result has them.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundTerm {
    /// The words of the search.
    pub searched: String,
    /// The words that stand for them in this result: the same, or a synonym.
    pub counted: String,
    /// Where the words that count come from.
    pub origin: TermOrigin,
    /// Whether a result may do without.
    pub optional: bool,
    /// The points it adds before anything multiplies them; 0 when this result lacks it.
    pub contribution: f32,
    /// The fields that have it.
    pub fields: Vec<TermField>,
}

/// Where the words of a term come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermOrigin {
    /// They were typed.
    Typed,
    /// They were put in the place of words that nothing has.
    Correction,
    /// The words of search say that they stand for those.
    Synonym,
}

/// A field in which a term was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TermField {
    /// Which one.
    pub field: SearchField,
    /// Whether it is the field of the English words.
    pub english: bool,
    /// How many times.
    pub count: usize,
    /// Its share of the points of the term.
    pub contribution: f32,
}

/// The fields that are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchField {
    /// The title.
    Title,
    /// What people call it.
    Words,
    /// The summary.
    Summary,
    /// The situations a page tells apart.
    Situations,
    /// Where a page stands.
    Path,
    /// The rest of the text.
    Body,
}

impl FeatureKind {
    /// Gives the name used in answers and in the words of the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::FirstStage => "first_stage",
            Self::Kind => "kind",
            Self::Told => "told",
            Self::Coverage => "coverage",
            Self::Closeness => "closeness",
            Self::Likeness => "likeness",
            Self::Nearness => "nearness",
            Self::BelowProcedure => "below_procedure",
        }
    }
}

impl TermOrigin {
    /// Gives the name used in answers and in the words of the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Typed => "typed",
            Self::Correction => "correction",
            Self::Synonym => "synonym",
        }
    }
}

impl SearchField {
    /// Gives the name used in answers and in the words of the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Words => "words",
            Self::Summary => "summary",
            Self::Situations => "situations",
            Self::Path => "path",
            Self::Body => "body",
        }
    }
}
