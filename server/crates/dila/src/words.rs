//! The text that a person reads on a page.

use std::collections::BTreeSet;

use crate::node::{Element, Node, one_line};

/// What is not the text of the page: what it is filed under, the titles of its neighbours, addresses
/// of offices, references of the law, definitions that stand on hundreds of pages, conditions for
/// programs. What this list does not know is read: losing text would not be noticed.
const LEFT_OUT: [&str; 28] = [
    "Audience",
    "Canal",
    "Cible",
    "CommentFaireSi",
    "Complement",
    "Condition",
    "Credits",
    "Definition",
    "DossierPere",
    "FilDAriane",
    "Image",
    "OuSAdresser",
    "Partenaire",
    "PivotLocal",
    "PourEnSavoirPlus",
    "QuestionReponse",
    "Reference",
    "RessourceWeb",
    "SiSelectionne",
    "Source",
    "SousDossierPere",
    "SousThemePere",
    "SurTitre",
    "Theme",
    "VoirAussi",
    "affecteFaux",
    "affecteVrai",
    "estVrai",
];
/// What stands inside a line; everything else begins one.
const INSIDE: [&str; 12] = [
    "Citation",
    "Exposant",
    "Expression",
    "Indice",
    "LienExterne",
    "LienInterne",
    "LienIntra",
    "MiseEnEvidence",
    "Monnaie",
    "TermeEtranger",
    "Valeur",
    "Variable",
];
/// Boxes whose title is always their name, « À savoir »; and situations, told apart elsewhere.
const TITLE_SAYS_NOTHING: [&str; 5] = ["ANoter", "ASavoir", "Attention", "Rappel", "Situation"];

/// Gives the text of a page, a paragraph a line, without what `description` says already.
pub(crate) fn text(root: &Element, description: &str) -> String {
    let mut lines = Lines::default();
    for element in root.elements().filter(|element| !element.name.starts_with("dc:")) {
        lines.element(element, "");
    }
    lines.close();
    // The same steps are told for a hundred departments on one page: once is enough.
    let mut told = BTreeSet::new();
    lines.done.retain(|line| !description.contains(line.as_str()) && told.insert(line.clone()));
    lines.done.join("\n")
}

/// The lines so far, and the one that is being read.
#[derive(Default)]
struct Lines {
    done: Vec<String>,
    open: String,
    /// Whether a row of a table is being read, all on one line.
    in_row: bool,
}

impl Lines {
    fn element(&mut self, element: &Element, parent: &str) {
        let name = element.name.as_str();
        let mute = name == "Titre" && TITLE_SAYS_NOTHING.contains(&parent);
        if mute || LEFT_OUT.contains(&name) {
            return;
        }
        if INSIDE.contains(&name) {
            return self.children(element);
        }
        self.close();
        match name {
            // A form or a service is known by its title only.
            "ServiceEnLigne" => self.open.extend(element.text_of("Titre")),
            "Abreviation" => self.abbreviation(element),
            "Rangée" if !self.in_row => {
                self.in_row = true;
                self.children(element);
                self.in_row = false;
            }
            _ => self.children(element),
        }
        self.close();
    }

    fn children(&mut self, element: &Element) {
        for node in &element.children {
            match node {
                Node::Text(text) => self.open.push_str(text),
                Node::Element(child) => self.element(child, &element.name),
            }
        }
    }

    /// « APL : aide personnalisée au logement », on one line.
    fn abbreviation(&mut self, element: &Element) {
        let parts = ["Titre", "Texte"].into_iter().filter_map(|name| element.text_of(name));
        self.open.push_str(&parts.collect::<Vec<_>>().join(" : "));
    }

    fn close(&mut self) {
        if self.in_row {
            return self.open.push(' ');
        }
        let line = one_line(&std::mem::take(&mut self.open));
        if !line.is_empty() {
            self.done.push(line);
        }
    }
}
