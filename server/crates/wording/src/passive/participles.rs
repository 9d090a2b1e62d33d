//! Past participles, and those that do not make a passive after « être ».

/// What a past participle after « être » tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Participle {
    /// Somebody does something to the subject: a passive.
    Action,
    /// How the subject is: an adjective, unless somebody acts.
    State,
    /// What the subject did: the verb takes « être » as its auxiliary.
    Intransitive,
}

/// Verbs that take « être », without -e and -s.
const INTRANSITIVE: &str = "\
    allé venu devenu redevenu revenu parvenu intervenu survenu advenu provenu parti reparti \
    né rené mort décédé resté demeuré arrivé entré rentré sorti ressorti monté remonté \
    descendu redescendu tombé retombé retourné passé échu";

/// Participles that tell how somebody or something is, without -e and -s.
const STATE: &str = "\
    abrité adapté âgé aisé apparenté approprié assis assuré atteint \
    basé borné censé cassé compliqué composé compris concerné connu constitué \
    couché couvert débordé découragé dédié déçu dépassé désespéré désolé \
    destiné déterminé diplômé disposé divorcé domicilié doué dû élevé éloigné employé endetté \
    engagé entouré épuisé équipé espacé étonné étudié exposé fâché fatigué fermé fiancé fini \
    fondé garé gêné habitué handicapé hébergé immatriculé inattendu inconnu infini \
    inscrit insensé installé intéressé intitulé isolé issu justifié lié limité \
    illimité logé marié motivé mouillé muni obligé occupé opposé ouvert pacsé parfait \
    perdu périmé posé préoccupé présumé pressé privé proportionné qualifié rassuré \
    relié remarié rempli reposé réputé réservé retraité salarié satisfait scolarisé séparé \
    situé sensé soigné spécialisé stressé supposé surendetté surpris terminé titularisé \
    tourné usé uni varié vêtu licencié réuni renommé \
    agréé";

/// Nouns and small words that end as participles do.
const NEITHER: &str = "\
    liberté santé société sécurité qualité propriété nationalité gratuité unité moitié \
    majorité minorité nécessité possibilité difficulté vérité formalité parenté autorité \
    activité priorité mobilité identité réalité côté été année journée durée entrée soirée \
    idée fée musée lycée clé pré thé café marché blé congé péché duché degré carré bébé pavé \
    fossé traité arrêté député délégué communauté solidarité invalidité maternité paternité \
    indemnité intimité charité cité beauté bonté volonté pitié amitié fierté pauvreté dignité \
    égalité fraternité capacité incapacité facilité fiscalité mensualité totalité validité \
    responsabilité comptabilité conformité ancienneté spécialité contrepartie armée arrivée \
    allée vallée poignée chaussée corvée";

/// Participles of verbs not in -er, without -e and -s.
const OTHERS: &str = "\
    fait refait défait mis remis admis soumis permis promis transmis commis omis compromis \
    démis émis pris repris appris entrepris dit interdit contredit écrit décrit prescrit \
    souscrit transcrit conduit déduit produit réduit introduit traduit séduit détruit \
    instruit reconduit cuit offert souffert découvert rouvert recouvert reçu perçu conçu \
    aperçu vu revu prévu pourvu lu élu relu bu cru su entendu attendu vendu rendu tendu \
    étendu défendu suspendu répandu confondu fondu répondu retenu tenu obtenu maintenu \
    soutenu détenu contenu convenu reconnu conclu exclu inclus résolu dissous absous battu \
    abattu combattu vaincu interrompu rompu corrompu moulu cousu tordu mordu voulu pu fourni \
    choisi établi rétabli saisi ressaisi défini garanti puni averti investi affranchi \
    accompli adouci agrandi aplati applaudi assorti bâti blanchi converti démoli éclairci \
    élargi endurci enrichi envahi franchi guéri nourri obéi raccourci ralenti réfléchi \
    réparti réussi sali senti servi subi suivi poursuivi trahi acquis requis conquis joint \
    rejoint contraint craint plaint peint éteint restreint clos exclus distrait extrait \
    soustrait abstrait cueilli accueilli recueilli endormi menti consenti mû promu ému \
    revendu équivalu";

/// Tells what participle a word in lower case is; none when it is no participle.
pub(super) fn participle(word: &str) -> Option<Participle> {
    let bare = |ending: &str| word.strip_suffix(ending);
    let forms = [Some(word), bare("s"), bare("e"), bare("es")];
    let any = |list: &str| list.split(' ').any(|listed| forms.contains(&Some(listed)));
    if any(NEITHER) {
        None
    } else if any(INTRANSITIVE) {
        Some(Participle::Intransitive)
    } else if any(STATE) {
        Some(Participle::State)
    } else {
        let first_group = ["é", "ée", "és", "ées"].iter().any(|ending| word.ends_with(ending));
        (first_group || any(OTHERS)).then_some(Participle::Action)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_are_told_from_nouns_and_adjectives() {
        assert_eq!(participle("envoyées"), Some(Participle::Action));
        assert_eq!(participle("transmise"), Some(Participle::Action));
        assert_eq!(participle("âgée"), Some(Participle::State));
        assert_eq!(participle("mortes"), Some(Participle::Intransitive));
        assert_eq!(participle("société"), None);
        assert_eq!(participle("gratuit"), None);
    }
}
