//! Golden searches: what people ask, and what they must find.

use catalogue::{Kind, Lang, SearchQuery, Slug};
use serde::Deserialize;
use serde_saphyr::Spanned;

use crate::yaml;
use crate::{LexiconError, SearchError, SearchIndex};

const FILE: &str = "search/judgements.yaml";

/// The golden searches of a content directory.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgements {
    /// One by one, as in the file.
    pub list: Vec<Judgement>,
}

/// One golden search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What is typed.
    pub q: String,
    /// The items any of which is right.
    pub expected: Vec<Slug>,
    /// How far down one of them may stand.
    pub within: usize,
    /// The kind searched, if not all.
    pub kind: Option<Kind>,
    /// The language of the page.
    pub lang: Lang,
    /// The line in the file.
    pub line: u64,
}

/// A golden search that was not answered well.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// The search.
    pub judgement: Judgement,
    /// What it found, the best first: as many as were looked at, and at least three.
    pub found: Vec<Slug>,
    /// Expected items that the catalogue does not have.
    pub unknown: Vec<Slug>,
}

/// How well an index answers the golden searches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// How many searches were made.
    pub searches: usize,
    /// How many found an expected item first.
    pub first: usize,
    /// How many found an expected item among the first three.
    pub among_three: usize,
    /// Those that found none in the place asked for.
    pub misses: Vec<Miss>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    q: Spanned<String>,
    expected: Vec<Slug>,
    #[serde(default = "three")]
    within: usize,
    #[serde(default)]
    kind: Option<Kind>,
    #[serde(default = "french")]
    lang: Lang,
}

fn three() -> usize {
    3
}

fn french() -> Lang {
    Lang::Fr
}

impl Judgements {
    /// Reads `search/judgements.yaml`.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        let lines: Vec<Line> = yaml::read(FILE, text).map_err(|err| LexiconError(vec![err]))?;
        let wrong = |line: &&Line| line.expected.is_empty() || !(1..=10).contains(&line.within);
        let mistake = |line: &Line| {
            let message = format!("`{}` expects nothing, or not within 1 to 10", line.q.value);
            yaml::mistake(FILE, line.q.referenced, message)
        };
        let mistakes: Vec<_> = lines.iter().filter(wrong).map(mistake).collect();
        if !mistakes.is_empty() {
            return Err(LexiconError(mistakes));
        }
        Ok(Self { list: lines.into_iter().map(Judgement::from).collect() })
    }
}

impl From<Line> for Judgement {
    fn from(line: Line) -> Self {
        let Line { q, expected, within, kind, lang } = line;
        Self { line: q.referenced.line(), q: q.value, expected, within, kind, lang }
    }
}

impl SearchIndex {
    /// Makes every golden search and says which are not answered well.
    pub fn judge(&self, judgements: &Judgements) -> Result<Verdict, SearchError> {
        let mut verdict = Verdict::default();
        for judgement in &judgements.list {
            let mut query = SearchQuery::new(judgement.q.as_str(), judgement.lang);
            query.kind = judgement.kind;
            query.limit = judgement.within.max(3);
            let hits = self.search(&query)?.hits;
            let found: Vec<Slug> = hits.into_iter().map(|hit| hit.id).collect();
            let rank = found.iter().position(|id| judgement.expected.contains(id));
            verdict.searches += 1;
            verdict.first += usize::from(rank == Some(0));
            verdict.among_three += usize::from(rank.is_some_and(|rank| rank < 3));
            let unknown: Vec<Slug> =
                judgement.expected.iter().filter(|id| !self.has(id)).cloned().collect();
            if rank.is_none_or(|rank| rank >= judgement.within) || !unknown.is_empty() {
                verdict.misses.push(Miss { judgement: judgement.clone(), found, unknown });
            }
        }
        Ok(verdict)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judgements_have_defaults() {
        let text = "- {q: carte grise, expected: [mettre-a-jour-la-carte-grise]}\n";
        let judgements = Judgements::parse(text).expect("the text is right").list;
        assert_eq!((judgements[0].within, judgements[0].lang), (3, Lang::Fr));
        assert_eq!(judgements[0].line, 1);
    }

    #[test]
    fn judgements_that_expect_nothing_are_mistakes() {
        let mistakes =
            Judgements::parse("- {q: a, expected: []}\n").expect_err("nothing is expected");
        assert_eq!(mistakes.0[0].line, 1);
        assert!(Judgements::parse("- {q: a, expected: [a], within: 0}\n").is_err());
    }
}
