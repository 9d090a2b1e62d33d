//! Whatever is typed, it is answered: the same each time, in bounded room, and never by a panic.

use std::sync::LazyLock;

use catalogue::{Lang, SearchQuery};
use proptest::collection::vec;
use proptest::prelude::*;
use search::Judgements;

use crate::support::{REAL, content};

/// What people type, to be cut, joined and misspelt.
static TYPED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let text = content("search/judgements.yaml").expect("the file is there");
    let list = Judgements::parse(&text).expect("the file is right").list;
    list.into_iter().map(|judgement| judgement.q).collect()
});

/// A piece of a text: something people type, one of its words with a letter changed, or anything.
fn piece() -> impl Strategy<Value = String> {
    let odd =
        ["", " ", "'", "’", "-", "\"", "*", "(", "~2", "\0", "\u{301}", "🕯", "İ", "ﬁ", "R.S."];
    prop_oneof![
        3 => prop::sample::select(TYPED.clone()),
        3 => (prop::sample::select(TYPED.clone()), any::<prop::sample::Index>(), any::<char>())
            .prop_map(|(text, at, letter)| changed(&text, at.index(text.len().max(1)), letter)),
        2 => prop::sample::select(odd.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => ("[a-zé]{1,4}", 1_usize..400).prop_map(|(text, times)| text.repeat(times)),
    ]
}

/// Puts another letter in the place of one.
fn changed(text: &str, at: usize, letter: char) -> String {
    text.char_indices().map(|(place, c)| if place == at { letter } else { c }).collect()
}

fn text() -> impl Strategy<Value = String> {
    (vec(piece(), 0..6), prop::sample::select(vec![" ", ""])).prop_map(|(all, by)| all.join(by))
}

fn query() -> impl Strategy<Value = SearchQuery> {
    let lang = prop::sample::select(Lang::ALL.to_vec());
    (text(), lang, any::<bool>(), 0_usize..30, 0_usize..30).prop_map(
        |(text, lang, literal, offset, limit)| {
            let mut query = SearchQuery::new(text, lang);
            (query.literal, query.offset, query.limit) = (literal, offset, limit);
            query
        },
    )
}

proptest! {
    #[test]
    fn any_search_is_answered_in_order_and_in_bounds(query in query()) {
        let answer = REAL.search(&query)?;
        prop_assert!(answer.hits.len() <= query.limit && answer.hits.len() <= answer.total);
        prop_assert!(answer.hits.iter().all(|hit| hit.score.is_finite() && hit.score > 0.0));
        prop_assert!(answer.hits.windows(2).all(|two| two[0].score >= two[1].score));
        for hit in &answer.hits {
            let letters: usize = hit.snippet.iter().map(|part| part.text.chars().count()).sum();
            prop_assert!(letters <= 200, "{}: {letters} letters", hit.id);
        }
        prop_assert!(answer.words.len() <= 32);
    }

    #[test]
    fn any_search_is_answered_the_same_twice(query in query()) {
        prop_assert_eq!(REAL.search(&query)?, REAL.search(&query)?);
    }

    #[test]
    fn any_beginning_is_answered_in_bounds(text in text(), limit in 0_usize..12) {
        let answer = REAL.suggest(&text, limit);
        prop_assert!(answer.list.len() <= limit);
        prop_assert_eq!(&answer, &REAL.suggest(&text, limit));
    }
}
