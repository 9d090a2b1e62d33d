//! Lower case, without accents: `Décès` is `deces`.

use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, RawTokenizer, TextAnalyzer, TokenStream};

/// Folds words. The letters of French are folded one by one; a word with any other goes through the
/// filters of the library, which know them all and take some ten times as long.
#[derive(Clone)]
pub(super) struct Folder {
    whole: TextAnalyzer,
}

impl Folder {
    pub(super) fn new() -> Self {
        let raw = TextAnalyzer::builder(RawTokenizer::default());
        Self { whole: raw.filter(LowerCaser).filter(AsciiFoldingFilter).build() }
    }

    /// Folds a word.
    pub(super) fn fold(&self, word: &str, folded: &mut String) {
        folded.clear();
        for c in word.chars() {
            let Some(letter) = letter(c) else {
                folded.clear();
                let mut whole = self.whole.clone();
                let mut stream = whole.token_stream(word);
                stream.process(&mut |token| folded.push_str(&token.text));
                return;
            };
            folded.push(letter);
        }
    }
}

/// Folds a letter of French that becomes one letter, or a digit.
fn letter(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => 'a',
        'î' | 'ï' | 'Î' | 'Ï' => 'i',
        'ô' | 'ö' | 'Ô' | 'Ö' => 'o',
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => 'u',
        'ç' | 'Ç' => 'c',
        _ => return None,
    })
}
