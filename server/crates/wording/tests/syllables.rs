//! Syllables counted by hand, after the transcriptions of the *Trésor de la langue française*.

use wording::syllables;

/// Words by their number of syllables; the final mute e is none, the others are.
const COUNTED: [(usize, &[&str]); 7] = [
    (
        1,
        &[
            "nuages", "le", "que", "les", "est", "et", "eau", "œuf", "août", "oui", "ouest",
            "nuit", "pluie", "huit", "lui", "loi", "moins", "loin", "lieu", "mieux", "yeux",
            "bien", "rien", "hier", "pied", "vient", "dent", "vent", "ville", "fille", "aide",
            "jeune", "feuille", "œil", "seuil", "aille", "queue", "lieue", "langue", "guerre",
            "quai", "quoi", "joie", "craie", "paient", "voient", "croient", "crée", "tuent",
            "muet", "louer", "jouet", "lion", "science", "viande", "paon", "ruine", "trois",
            "croire", "truite", "aident", "l’aide", "qu’il", "d’une",
        ],
    ),
    (
        2,
        &[
            "situé",
            "mutuelles",
            "maison",
            "mairie",
            "payer",
            "pays",
            "voyage",
            "moyen",
            "tuyau",
            "nation",
            "action",
            "client",
            "cruel",
            "prier",
            "trouer",
            "brouillon",
            "bouillon",
            "billet",
            "juillet",
            "travail",
            "conseil",
            "accueil",
            "fauteuil",
            "famille",
            "chômage",
            "théâtre",
            "Noël",
            "naïf",
            "maïs",
            "haïr",
            "aïeul",
            "chaos",
            "réel",
            "créer",
            "lycée",
            "année",
            "revue",
            "fatigue",
            "équipe",
            "dossier",
            "dernier",
            "premier",
            "première",
            "mariage",
            "social",
            "annuel",
            "actuel",
            "avouer",
            "poème",
            "géant",
            "paiement",
            "pigeon",
            "asseoir",
            "mangeons",
            "parent",
            "content",
            "souvent",
            "monsieur",
            "messieurs",
            "quelqu’un",
            "demandent",
            "arrivent",
            "versaient",
            "expriment",
            "réclament",
            "aiguë",
            "alcool",
            "million",
            "rendez",
            "impôt",
        ],
    ),
    (
        3,
        &[
            "logement",
            "étudier",
            "oublier",
            "ouvrier",
            "février",
            "quatrième",
            "réunion",
            "cohérent",
            "situation",
            "expérience",
            "étudiant",
            "officiel",
            "société",
            "conseiller",
            "héritier",
            "héroïne",
            "demander",
            "aujourd’hui",
            "rendez-vous",
            "éblouir",
            "influence",
            "cruauté",
            "appuyer",
            "employeur",
            "ennuyeux",
            "travailler",
            "recueillir",
            "argument",
            "président",
            "différent",
            "ambiguë",
            "continue",
            "paysage",
            "abbaye",
            "compagnie",
            "dénouement",
            "maintenant",
            "orgueilleux",
        ],
    ),
    (
        4,
        &[
            "vieillissement",
            "coefficient",
            "attestation",
            "européen",
            "allocation",
            "évaluation",
            "propriété",
            "aéroport",
            "coïncider",
            "réaliser",
            "licenciement",
            "remerciement",
            "continuera",
            "étudierez",
            "département",
            "handicapé",
            "coordonnées",
            "gratuitement",
            "allocataire",
            "automobile",
            "complémentaire",
        ],
    ),
    (
        5,
        &[
            "copropriété",
            "immédiatement",
            "administration",
            "coopération",
            "invalidité",
            "autorisation",
        ],
    ),
    (6, &["responsabilité", "irrégularité", "automatiquement"]),
    (7, &["inéligibilité"]),
];

#[test]
fn words_have_the_syllables_that_are_heard() {
    let words =
        COUNTED.iter().flat_map(|(count, words)| words.iter().map(move |word| (count, word)));
    let wrong: Vec<String> = words
        .filter(|(count, word)| syllables(word) != **count)
        .map(|(count, word)| format!("{word}: {} for {count}", syllables(word)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn marks_and_capitals_around_a_word_change_nothing() {
    for word in ["« Maison »", "Maison.", "(maison)", "maison,", "Maison\u{a0}?"] {
        assert_eq!(syllables(word), 2, "{word}");
    }
}

#[test]
fn an_elision_adds_no_syllable() {
    assert_eq!(syllables("l’autonomie"), syllables("autonomie"));
    assert_eq!(syllables("jusqu’alors"), 3);
}
