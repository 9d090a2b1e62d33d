//! The golden searches on the real content.

use anyhow::Result;
use search::Judgements;

use crate::support::{REAL, content};

#[test]
fn golden_searches_find_what_people_mean() -> Result<()> {
    let judgements = Judgements::parse(&content("search/judgements.yaml")?)?;
    let verdict = REAL.judge(&judgements)?;
    println!("{:?}", verdict.golden);
    let misses = verdict.misses.iter().map(|miss| {
        let judgement = &miss.judgement;
        let found: Vec<&str> = miss.found.iter().map(catalogue::Slug::as_str).collect();
        let expected: Vec<&str> = judgement.expected.iter().map(catalogue::Slug::as_str).collect();
        format!(
            "line {}: `{}` found {found:?}, expected {expected:?} within {:?}, unknown {:?}",
            judgement.line, judgement.q, judgement.within, miss.unknown
        )
    });
    let misses: Vec<String> = misses.collect();
    assert!(misses.is_empty(), "{} misses\n{}", misses.len(), misses.join("\n"));
    Ok(())
}
