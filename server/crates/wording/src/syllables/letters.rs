//! Syllables of a run of letters: one a vowel that is heard.
//!
//! Which written vowels are heard together, which are glides and which are mute follows the
//! transcriptions of the *Trésor de la langue française* (<https://www.cnrtl.fr>).

/// Words in -ent whose ending is heard. Those in -ment are told apart by [`MENT_VERBS`], those in
/// -ient count the same either way.
const HEARD_ENT: &str = "\
    abondent absent accent accident adhérent adjacent adolescent affluent agent antécédent \
    apparent ardent argent arpent ascendent auvent avent client cohérent compétent confident \
    confluent contingent content continent convalescent convent couvent décent déférent \
    délinquent dent différent diligent divergent dolent effervescent éloquent éminent \
    équivalent évent évident excédent excellent exigent fervent fluorescent fréquent gent \
    grandiloquent immanent imminent impertinent imprudent impudent incident incohérent \
    incompétent inconséquent indécent indifférent indigent indulgent influent inhérent \
    innocent insolent intelligent intermittent latent mécontent munificent négligent occident \
    omnipotent onguent opulent parent pénitent permanent pertinent pourcent précédent présent \
    président proéminent prudent purulent récent récurrent régent réticent résident rodent \
    sergent serpent somnolent souvent strident subséquent succulent talent torrent \
    transparent trident truculent turbulent urgent violent virulent vice-président";

/// Verbs whose third person ends in a mute -ment, unlike nouns and adverbs.
const MENT_VERBS: &str = "\
    abîment affirment affament aiment alarment allument animent arment assument blâment \
    calment chôment clament confirment conforment consomment consument déclament déforment \
    dénomment dépriment désarment dorment enferment endorment entament estiment expriment \
    ferment filment forment fument gomment gendarment impriment informent intiment légitiment \
    nomment oppriment parfument présument priment proclament programment raniment réaffirment \
    réclament referment reforment réforment renferment renomment répriment résument sèment \
    suppriment surestiment surnomment transforment triment";

const FUTURE: [&str; 13] = [
    "ra", "rai", "ras", "rez", "rons", "ront", "rais", "rait", "raient", "rions", "riez", "rie",
    "ries",
];

/// Counts the vowels that are heard in lower-case letters; none in an elided « l ».
pub(super) fn nuclei(letters: &[char]) -> usize {
    let word: String = letters.iter().collect();
    // « ay » is two syllables here, « aon » one.
    let odd = if word.starts_with("pays") || word.starts_with("abbaye") { 1 } else { 0 };
    if ["paon", "paons", "faon", "faons", "taon", "taons"].contains(&word.as_str()) {
        return 1;
    }
    let mute = mute_from(letters, &word);
    match count(letters, mute) {
        // « le », « que », « les »: the only vowel is heard.
        0 => count(letters, letters.len()),
        heard => heard + odd,
    }
}

/// Gives where the mute ending begins.
fn mute_from(letters: &[char], word: &str) -> usize {
    let len = letters.len();
    let before = |ending: usize| len - ending;
    if word.ends_with('e') || word.ends_with("guë") {
        before(1)
    } else if word.ends_with("es") || word.ends_with("guës") {
        before(2)
    } else if word.ends_with("ent") && !is_heard(word) {
        before(3)
    } else {
        len
    }
}

/// Tells whether the -ent of a word is heard, as in « parent », « logement ».
fn is_heard(word: &str) -> bool {
    if word.ends_with("ment") {
        return !lists(MENT_VERBS, word);
    }
    lists(HEARD_ENT, word)
}

fn lists(words: &str, word: &str) -> bool {
    words.split(' ').any(|listed| listed == word)
}

fn count(letters: &[char], end: usize) -> usize {
    let mut heard = 0;
    let mut at = 0;
    while at < end {
        let (taken, more) =
            if is_vowel(letters[at]) { Place { letters, at, end }.step() } else { (1, 0) };
        heard += more;
        at += taken;
    }
    heard
}

fn is_vowel(letter: char) -> bool {
    "aàâäeéèêëiîïoôöuùûüyœæ".contains(letter)
}

/// A vowel and what stands around it.
struct Place<'a> {
    letters: &'a [char],
    at: usize,
    end: usize,
}

impl Place<'_> {
    /// Gives how many letters are read together here, and how many syllables they are.
    fn step(&self) -> (usize, usize) {
        let next_is_vowel = self.raw(1).is_some_and(is_vowel);
        match self.letters[self.at] {
            'u' if self.back(1) == Some('q') => (1, 0),
            'u' if self.back(1) == Some('g') && self.raw_in(1, "eéèêiî") => (1, 0),
            'y' | 'ï' if self.back(1).is_some_and(is_vowel) && next_is_vowel => (1, 0),
            'a' => self.after_a(),
            'e' => self.after_e(),
            'o' => self.after_o(),
            'œ' if self.is(1, "ui") => (2, 1),
            'u' if self.is(1, "iî") => (2, 1),
            'u' if self.is(1, "y") => (if self.raw(2).is_some_and(is_vowel) { 1 } else { 2 }, 1),
            'i' | 'y' | 'u' => (1, self.glide(1)),
            _ => (1, 1),
        }
    }

    fn after_a(&self) -> (usize, usize) {
        let digraph = self.is(1, "iîu") || self.is_y_of_a_digraph();
        let ou = self.is(1, "o") && (self.is(2, "û") || self.is(2, "u") && self.is(3, "l"));
        match (ou, digraph) {
            (true, _) => (3, 1),
            (_, true) => (2, 1),
            _ => (1, 1),
        }
    }

    fn after_e(&self) -> (usize, usize) {
        // « pigeon », « asseoir »
        let only_written =
            self.back(1) == Some('g') && self.is(1, "aoâô") || self.is(1, "o") && self.is(2, "i");
        if self.is_inner_mute(0) || only_written {
            (1, 0)
        } else if self.is(1, "a") && self.is(2, "u") || self.is(1, "u") && self.is_il(2) {
            (3, 1)
        } else if self.is(1, "iîuûae") || self.is_y_of_a_digraph() {
            (2, 1)
        } else {
            (1, 1)
        }
    }

    fn after_o(&self) -> (usize, usize) {
        if self.is(1, "uûù") {
            return if self.is_il(2) { (3, 1) } else { (2, self.glide(2)) };
        }
        if self.is(1, "e") && (self.is(2, "u") || self.is_il(2)) {
            return (3, 1);
        }
        let moelle = self.is(1, "e") && self.is(2, "l") && self.is(3, "l");
        // « coordonnées », but not « zoo » or « alcool ».
        let long = self.is(1, "o") && !(self.at == 1 && self.back(1) == Some('c'));
        if self.is(1, "iîê") || moelle || long || self.is_y_of_a_digraph() {
            (2, 1)
        } else {
            (1, 1)
        }
    }

    /// Counts 0 for i, u or ou that glides into the vowel after it, 1 otherwise.
    fn glide(&self, length: usize) -> usize {
        let follows = self.ahead(length).is_some_and(is_vowel) && !self.is_inner_mute(length);
        usize::from(!follows || self.is_after_a_cluster())
    }

    /// Tells whether two consonants such as *br* or *pl* stand before, which makes gliding hard.
    fn is_after_a_cluster(&self) -> bool {
        let liquid = self.back(1).is_some_and(|c| matches!(c, 'l' | 'r'));
        let stop = match self.back(2) {
            Some('h') => self.back(3),
            other => other,
        };
        liquid && stop.is_some_and(|c| "bcdfgkptv".contains(c))
    }

    /// Tells whether the e at `ahead` is silent inside: « paiement », « étudiera ».
    fn is_inner_mute(&self, ahead: usize) -> bool {
        let at = self.at + ahead;
        if self.ahead(ahead) != Some('e') || at == 0 || !is_vowel(self.letters[at - 1]) {
            return false;
        }
        let silent_u = self.letters[at - 1] == 'u' && at > 1 && "qg".contains(self.letters[at - 2]);
        let tail: String = self.letters[at + 1..].iter().collect();
        !silent_u && (matches!(&*tail, "ment" | "ments") || FUTURE.contains(&&*tail))
    }

    /// Tells whether y only colours the vowel before: « tramway », not « payer ».
    fn is_y_of_a_digraph(&self) -> bool {
        self.is(1, "y") && !self.raw(2).is_some_and(is_vowel)
    }

    /// Tells whether « ill » or a final « il » stands `ahead`: its i is no vowel.
    fn is_il(&self, ahead: usize) -> bool {
        let last = self.at + ahead + 2 == self.letters.len();
        self.is(ahead, "i") && self.is(ahead + 1, "l") && (last || self.is(ahead + 2, "l"))
    }

    fn is(&self, ahead: usize, among: &str) -> bool {
        self.ahead(ahead).is_some_and(|letter| among.contains(letter))
    }

    fn raw_in(&self, ahead: usize, among: &str) -> bool {
        self.raw(ahead).is_some_and(|letter| among.contains(letter))
    }

    /// Gives the letter `ahead`, unless it is in the mute ending.
    fn ahead(&self, ahead: usize) -> Option<char> {
        let at = self.at + ahead;
        if at < self.end { self.letters.get(at).copied() } else { None }
    }

    /// Gives the letter `ahead`, mute or not.
    fn raw(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn back(&self, back: usize) -> Option<char> {
        self.at.checked_sub(back).map(|at| self.letters[at])
    }
}
