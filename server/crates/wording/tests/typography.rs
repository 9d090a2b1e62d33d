//! How French is set: what is corrected, and what is left alone.

use wording::{SlipKind, typography, typography_fixed};

/// Writes a no-break space as `_`, so that it is seen.
fn fixed(text: &str) -> String {
    typography_fixed(&text.replace('_', "\u{a0}")).replace('\u{a0}', "_")
}

fn kinds(text: &str) -> Vec<SlipKind> {
    typography(&text.replace('_', "\u{a0}")).into_iter().map(|slip| slip.kind).collect()
}

#[test]
fn what_is_wrong_is_corrected() {
    for (wrong, right) in [
        ("Où aller ?", "Où aller_?"),
        ("Oui! Non; si:", "Oui_! Non_; si_:"),
        ("Dites «oui» ou « non ».", "Dites «_oui_» ou «_non_»."),
        ("Dites \"oui\".", "Dites «_oui_»."),
        ("L'aide d'un ami", "L’aide d’un ami"),
        ("1 234 € ou 12 345 678,50 €", "1_234_€ ou 12_345_678,50_€"),
        ("5% et 10 %, 5€", "5_% et 10_%, 5_€"),
        ("à 14 h 30, 9 h", "à 14_h_30, 9_h"),
        ("à 5 km, 12 m², 3 kWh.", "à 5_km, 12_m², 3_kWh."),
        ("n° 12 et n°13, Nº 3", "n°_12 et n°_13, N°_3"),
        ("Voilà...", "Voilà…"),
        ("Oui , non .", "Oui, non."),
        ("( oui )", "(oui)"),
        ("un  deux", "un deux"),
        ("oui - non -- si", "oui – non – si"),
        ("la 2ème, 3è, 1ère fois, XXème", "la 2e, 3e, 1re fois, XXe"),
        ("{montant} € et {part}%", "{montant}_€ et {part}_%"),
    ] {
        assert_eq!(fixed(wrong), right, "{wrong}");
    }
}

#[test]
fn what_is_right_is_left_alone() {
    for text in [
        "Où aller_? Le 1er mai, la 2e fois, la 1re.",
        "«_Oui_», dit-elle_: «_c’est fait…_»",
        "1_234_€, 5_%, 14_h_30, n°_12, 2026, 75011 Paris",
        "Voir https://caf.fr/a?b=c;d:e!f et a.b'c@caf.fr, www.caf.fr/x?y",
        "Appelez le 01 23 45 67 89, le 0 800 123 456 ou le +33 1 23 45 67 89.",
        "à 14:30, à 14h30, le 12/04/2026, 1:2",
        "- un point\n- un autre\n  - dedans",
        "{plafond-du-rsa} {a:b;c!}",
        "une porte-fenêtre, c’est-à-dire",
        "le taux en % et le prix en €",
        "Quoi_?! Non_!!! (?) &nbsp; fin.",
        "3 l’aident, 2 s’en vont, 4 mois",
    ] {
        assert_eq!(kinds(text), [], "{text}");
        assert_eq!(fixed(text), text);
    }
}

#[test]
fn the_narrow_no_break_space_is_as_good() {
    let text = "Où\u{202f}? 1\u{202f}234\u{202f}€ «\u{202f}oui\u{202f}»";
    assert_eq!(typography(text), []);
}

#[test]
fn a_slip_says_where_and_what() {
    let text = "été : oui";
    let slips = typography(text);
    let slip = &slips[0];
    assert_eq!((slip.offset, slip.found.as_str()), (5, " "));
    assert_eq!(slip.should.as_deref(), Some("\u{a0}"));
    assert_eq!(slip.kind, SlipKind::SpaceOfAMark);
}

#[test]
fn a_straight_quote_before_a_word_is_for_a_person_to_correct() {
    let slips = typography("le mot 'aide");
    assert_eq!(slips.len(), 1);
    assert_eq!((slips[0].kind, slips[0].should.as_deref()), (SlipKind::Apostrophe, None));
}
