//! Searches with their right answers: the golden ones must be answered well, all are measured.

mod parts;

use std::collections::HashMap;

use catalogue::{Kind, Lang, SearchQuery, Slug};
use serde::Deserialize;
use serde_saphyr::Spanned;

use crate::yaml;
use crate::{LexiconError, Mistake, SearchError, SearchIndex};

const FILE: &str = "search/judgements.yaml";
/// How far down the measure looks.
const DEPTH: usize = 10;

/// The searches of a content directory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgements {
    /// One by one, as in the file.
    pub list: Vec<Judgement>,
}

/// One search, and what is right for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What is typed.
    pub q: String,
    /// The moment it belongs to, if one.
    pub moment: Option<Slug>,
    /// The items any of which is right.
    pub expected: Vec<Slug>,
    /// How far down one of them may stand, if the search is golden; the others are only measured.
    pub within: Option<usize>,
    /// The kind searched, if not all.
    pub kind: Option<Kind>,
    /// The language of the page.
    pub lang: Lang,
    /// The line in the file.
    pub line: u64,
}

/// A golden search that was not answered well, or any search that names what does not exist.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// The search.
    pub judgement: Judgement,
    /// What it found, the best first: as many as were asked for, and at least three.
    pub found: Vec<Slug>,
    /// Expected items, and the moment, that the catalogue does not have.
    pub unknown: Vec<Slug>,
}

/// How far down the right answers of some searches stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// How many searches were made.
    pub searches: usize,
    /// How many found an expected item first.
    pub first: usize,
    /// How many found an expected item among the first three.
    pub among_three: usize,
    /// How many found an expected item among the first ten.
    pub among_ten: usize,
}

/// How well an index answers the searches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// The golden ones, whatever their part.
    pub golden: Measure,
    /// Those to tune on, golden ones included.
    pub tuning: Measure,
    /// Those held out, golden ones included.
    pub reporting: Measure,
    /// Golden searches that found nothing right in the place asked for, and wrong ids.
    pub misses: Vec<Miss>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    q: Spanned<String>,
    #[serde(default)]
    moment: Option<Slug>,
    expected: Vec<Slug>,
    #[serde(default)]
    within: Option<usize>,
    #[serde(default)]
    kind: Option<Kind>,
    #[serde(default = "french")]
    lang: Lang,
}

fn french() -> Lang {
    Lang::Fr
}

impl Judgements {
    /// Reads `search/judgements.yaml`; lists every mistake: nothing expected, a place that is not
    /// 1 to 10, a search that stands twice.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        let lines: Vec<Line> = yaml::read(FILE, text).map_err(|err| LexiconError(vec![err]))?;
        let mut seen = HashMap::new();
        let mut mistakes = Vec::new();
        for line in &lines {
            mistakes.extend(line.unanswerable());
            let key = (parts::fold(&line.q.value), line.lang, line.kind);
            if let Some(before) = seen.insert(key, line.q.referenced.line()) {
                mistakes.push(line.mistake(&format!("stands at line {before} already")));
            }
        }
        if !mistakes.is_empty() {
            return Err(LexiconError(mistakes));
        }
        Ok(Self { list: lines.into_iter().map(Judgement::from).collect() })
    }

    /// Gives the searches to tune on: two thirds.
    pub fn tuning(&self) -> impl Iterator<Item = &Judgement> {
        self.list.iter().filter(|judgement| !judgement.held_out())
    }

    /// Gives the searches to report on: the third that is held out. Do not look at what they miss.
    pub fn reporting(&self) -> impl Iterator<Item = &Judgement> {
        self.list.iter().filter(|judgement| judgement.held_out())
    }
}

impl Line {
    fn unanswerable(&self) -> Option<Mistake> {
        let wrong_place = self.within.is_some_and(|within| !(1..=DEPTH).contains(&within));
        let wrong = self.expected.is_empty() || wrong_place;
        wrong.then(|| self.mistake("expects nothing, or not within 1 to 10"))
    }

    fn mistake(&self, what: &str) -> Mistake {
        yaml::mistake(FILE, self.q.referenced, format!("`{}` {what}", self.q.value))
    }
}

impl Judgement {
    /// Says whether the search is kept to report: one in three, for ever the same, by the FNV-1a
    /// hash of its folded words.
    pub fn held_out(&self) -> bool {
        parts::is_held_out(&parts::fold(&self.q))
    }

    /// Lists the ids that an index does not have.
    fn unknown(&self, index: &SearchIndex) -> Vec<Slug> {
        let moment = self.moment.iter().filter(|id| !index.has_moment(id));
        let expected = self.expected.iter().filter(|id| !index.has(id));
        moment.chain(expected).cloned().collect()
    }
}

impl From<Line> for Judgement {
    fn from(line: Line) -> Self {
        let Line { q, moment, expected, within, kind, lang } = line;
        Self { line: q.referenced.line(), q: q.value, moment, expected, within, kind, lang }
    }
}

impl Measure {
    /// Counts one search, whose first right answer has this rank from 0.
    fn count(&mut self, rank: Option<usize>) {
        let among = |first: usize| usize::from(rank.is_some_and(|rank| rank < first));
        self.searches += 1;
        self.first += among(1);
        self.among_three += among(3);
        self.among_ten += among(DEPTH);
    }
}

impl SearchIndex {
    /// Makes every search, measures both parts and says which golden ones are not answered well.
    pub fn judge(&self, judgements: &Judgements) -> Result<Verdict, SearchError> {
        let mut verdict = Verdict::default();
        for judgement in &judgements.list {
            let mut query = SearchQuery::new(judgement.q.as_str(), judgement.lang);
            query.kind = judgement.kind;
            query.limit = DEPTH;
            let hits = self.search(&query)?.hits;
            let found: Vec<Slug> = hits.into_iter().map(|hit| hit.id).collect();
            verdict.add(judgement, found, judgement.unknown(self));
        }
        Ok(verdict)
    }
}

impl Verdict {
    fn add(&mut self, judgement: &Judgement, mut found: Vec<Slug>, unknown: Vec<Slug>) {
        let rank = found.iter().position(|id| judgement.expected.contains(id));
        let part = if judgement.held_out() { &mut self.reporting } else { &mut self.tuning };
        part.count(rank);
        if judgement.within.is_some() {
            self.golden.count(rank);
        }
        let too_low = |within: usize| rank.is_none_or(|rank| rank >= within);
        if judgement.within.is_some_and(too_low) || !unknown.is_empty() {
            found.truncate(judgement.within.unwrap_or(DEPTH).max(3));
            self.misses.push(Miss { judgement: judgement.clone(), found, unknown });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judgements_have_defaults() {
        let text = "- {q: carte grise, expected: [mettre-a-jour-la-carte-grise]}\n";
        let judgements = Judgements::parse(text).expect("the text is right").list;
        assert_eq!((judgements[0].within, judgements[0].lang), (None, Lang::Fr));
        assert_eq!((&judgements[0].moment, judgements[0].line), (&None, 1));
    }

    #[test]
    fn judgements_that_expect_nothing_are_mistakes() {
        let mistakes =
            Judgements::parse("- {q: a, expected: []}\n").expect_err("nothing is expected");
        assert_eq!(mistakes.0[0].line, 1);
        assert!(Judgements::parse("- {q: a, expected: [a], within: 0}\n").is_err());
    }

    #[test]
    fn judgements_that_stand_twice_are_mistakes() {
        let text = "- {q: Décès ?, expected: [a]}\n- {q: deces, expected: [b]}\n";
        let mistakes = Judgements::parse(text).expect_err("folded, both are the same").0;
        assert_eq!((mistakes.len(), mistakes[0].line), (1, 2));
        assert!(mistakes[0].message.contains("line 1"), "{}", mistakes[0].message);
        let text = "- {q: passport, expected: [a]}\n- {q: passport, expected: [a], lang: en}\n";
        assert!(Judgements::parse(text).is_ok(), "the languages differ");
    }

    #[test]
    fn the_parts_never_change() {
        let text = "- {q: Casier judiciaire, expected: [a]}\n- {q: Passeport, expected: [a]}\n";
        let judgements = Judgements::parse(text).expect("the text is right");
        let words =
            |part: Vec<&Judgement>| part.iter().map(|one| one.q.clone()).collect::<Vec<_>>();
        assert_eq!(words(judgements.tuning().collect()), ["Passeport"]);
        assert_eq!(words(judgements.reporting().collect()), ["Casier judiciaire"]);
    }
}
