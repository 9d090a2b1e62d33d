//! A chain as the index runs it: words, folded, without the stop words, stemmed once each.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::fold::Folder;
use super::{Analysis, Ending, Stems, Words, is_word};

/// How many words keep their stems: a language has fewer, and a text of inventions does not grow it.
const KEPT: usize = 200_000;

/// A chain.
#[derive(Clone)]
pub(super) struct Chain {
    folder: Folder,
    stems: Stems,
    stop: Arc<BTreeSet<String>>,
    ending: Ending,
    /// What words become; `None` for stop words.
    known: HashMap<String, Option<String>>,
    folded: String,
    token: Token,
}

/// The tokens of a text.
pub(super) struct Tokens<'a> {
    chain: &'a mut Chain,
    text: &'a str,
    words: Words<'a>,
}

impl Chain {
    pub(super) fn new(analysis: &Analysis, stop: &Arc<BTreeSet<String>>, ending: Ending) -> Self {
        Self {
            folder: analysis.folder.clone(),
            stems: analysis.stems.clone(),
            stop: Arc::clone(stop),
            ending,
            known: HashMap::new(),
            folded: String::new(),
            token: Token::default(),
        }
    }

    /// Puts what a word becomes in the token; says whether it becomes anything.
    fn take(&mut self, word: &str) -> bool {
        self.folder.fold(word, &mut self.folded);
        if !self.known.contains_key(&self.folded) {
            if self.known.len() >= KEPT {
                self.known.clear();
            }
            let stop = self.stop.contains(&self.folded);
            let becomes = (!stop).then(|| self.stems.of(&self.folded, self.ending));
            self.known.insert(self.folded.clone(), becomes);
        }
        let Some(Some(becomes)) = self.known.get(&self.folded) else { return false };
        self.token.text.clear();
        self.token.text.push_str(becomes);
        true
    }
}

impl Tokenizer for Chain {
    type TokenStream<'a> = Tokens<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens<'a> {
        self.token.reset();
        Tokens { chain: self, text, words: Words::of(text) }
    }
}

impl TokenStream for Tokens<'_> {
    fn advance(&mut self) -> bool {
        for range in self.words.by_ref() {
            let position = &mut self.chain.token.position;
            *position = position.wrapping_add(1);
            if is_word(&range) && self.chain.take(&self.text[range.clone()]) {
                (self.chain.token.offset_from, self.chain.token.offset_to) =
                    (range.start, range.end);
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        &self.chain.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.chain.token
    }
}
