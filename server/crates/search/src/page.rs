//! What is indexed of a page of service-public.fr, and which passage of it is shown.

use std::borrow::Cow;

use catalogue::{Kind, Reference, References, Text};

use crate::closeness::Name;
use crate::document::{Entry, Texts};
use crate::facets::Traits;
use crate::said::Said;
use crate::sought::Sought;
use crate::vocabulary::VocabularyBuilder;
use crate::weigher::Tongue;

/// How many words of a question choose the passage of a page.
const MOST_WANTED: usize = 64;
/// What a word that was typed counts beside one that stands for it.
const TYPED: usize = 2;

/// What a snippet is taken from.
pub(crate) enum Passages {
    /// Texts of our own, the summary first.
    Own(Vec<Text>),
    /// A page, by its place among the references.
    Page(usize, Lines),
}

/// The lines of a page, each as the numbers of its stems: analysing a long page again for every
/// search would cost more than the search.
#[derive(Default)]
pub(crate) struct Lines {
    stems: Vec<u32>,
    /// Where each line ends among the stems.
    ends: Vec<u32>,
}

/// Makes the entry of a page, and the texts to index.
pub(crate) fn page_item<'a>(
    at: usize,
    page: &'a Reference,
    vocabulary: &mut VocabularyBuilder<'_>,
) -> (Entry, Texts<'a>) {
    let mut lines = Lines::default();
    for line in page.text.lines() {
        vocabulary.know(Tongue::French, line, &mut lines.stems);
        lines.ends.push(u32::try_from(lines.stems.len()).unwrap_or(u32::MAX));
    }
    let name = Name::new(&page.title, Tongue::French, vocabulary);
    let entry = Entry {
        kind: Kind::Reference,
        id: page.id.slug(),
        rank: 0,
        moments: Vec::new(),
        authority: None,
        traits: Traits::default(),
        procedures: Vec::new(),
        names: [name].into_iter().filter(|name| !name.words.is_empty()).collect(),
        passages: Passages::Page(at, lines),
        said: Said::default(),
    };
    let situations = page.situations.iter().map(String::as_str);
    let texts = Texts {
        title: vec![page.title.as_str()],
        summary: vec![page.description.as_str()],
        situations: situations.collect(),
        path: page.path.iter().map(String::as_str).collect(),
        body: vec![page.text.as_str()],
        ..Texts::default()
    };
    (entry, texts)
}

impl Passages {
    /// Gives the stems of the text of a page, by number; none of an item of ours.
    pub(crate) fn stems(&self) -> &[u32] {
        match self {
            Self::Own(_) => &[],
            Self::Page(_, lines) => &lines.stems,
        }
    }

    /// Gives the texts a snippet may be taken from, the first being shown when nothing is marked.
    pub(crate) fn of<'a>(
        &'a self,
        references: &References,
        sought: &Sought<'_>,
    ) -> Cow<'a, [Text]> {
        match self {
            Self::Own(texts) => Cow::Borrowed(texts),
            Self::Page(at, lines) => {
                let page = references.pages().get(*at);
                let line = lines.best(&wanted(sought));
                let line = page.and_then(|page| page.text.lines().nth(line));
                let about = page.map(|page| page.description.as_str());
                let texts = about.into_iter().chain(line).filter(|text| !text.is_empty());
                Cow::Owned(texts.map(french).collect())
            }
        }
    }
}

impl Lines {
    /// Finds the line with most of the words wanted; the first of those as good.
    fn best(&self, wanted: &[(u32, usize)]) -> usize {
        let mut best = (0, 0);
        let mut start = 0;
        for (at, end) in self.ends.iter().enumerate() {
            let line = self.stems.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            let there = wanted.iter().filter(|(stem, _)| line.contains(stem));
            let worth: usize = there.map(|(_, weight)| weight).sum();
            if worth > best.0 {
                best = (worth, at);
            }
        }
        best.1
    }
}

/// Lists the stems that a question looks for, and what each counts.
fn wanted(sought: &Sought<'_>) -> Vec<(u32, usize)> {
    let typed = sought.needed().flat_map(|group| &group.words);
    let typed = typed.filter_map(|word| word.stem(Tongue::French)).map(|stem| (stem, TYPED));
    let meant = sought.needed().flat_map(|group| group.variants.iter().chain(group.partly()));
    let meant = meant.flatten().map(|stem| (*stem, 1));
    let mut wanted: Vec<(u32, usize)> = Vec::new();
    for (number, weight) in typed.chain(meant) {
        if wanted.iter().all(|(known, _)| *known != number) {
            wanted.push((number, weight));
        }
    }
    wanted.truncate(MOST_WANTED);
    wanted
}

fn french(text: &str) -> Text {
    Text { fr: text.to_owned(), en: None, fr_simple: None }
}
