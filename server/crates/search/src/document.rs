//! What is indexed of a moment, of a procedure and of a right.

use catalogue::{
    Catalogue, Deadline, Entitlement, Expression, Kind, Many, Mechanism, Moment, Procedure, Slug,
    Text,
};

use crate::closeness::Name;
use crate::facets::Traits;
use crate::page::Passages;
use crate::said::Said;
use crate::vocabulary::VocabularyBuilder;
use crate::weigher::{Part, Tongue, WeigherBuilder};

/// What the engine keeps of an item beside the index.
pub(crate) struct Entry {
    pub(crate) kind: Kind,
    pub(crate) id: Slug,
    /// The rank of a moment; 0 for the others.
    pub(crate) rank: u32,
    /// The moments it belongs to, in their order.
    pub(crate) moments: Vec<Slug>,
    /// Who is competent; nobody for a moment.
    pub(crate) authority: Option<Slug>,
    /// How one gets it, when it is a right.
    pub(crate) procedures: Vec<Slug>,
    /// What the filters look at beside all that.
    pub(crate) traits: Traits,
    /// What people call it.
    pub(crate) names: Vec<Name>,
    /// What a snippet is taken from.
    pub(crate) passages: Passages,
    /// What its fields say, but for the text of a page, which its passages have.
    pub(crate) said: Said,
}

/// The texts of an item, by the field they go to.
#[derive(Default)]
pub(crate) struct Texts<'a> {
    pub(crate) title: Vec<&'a str>,
    pub(crate) words: Vec<&'a str>,
    pub(crate) summary: Vec<&'a str>,
    /// The situations a page tells apart.
    pub(crate) situations: Vec<&'a str>,
    /// Where a page stands.
    pub(crate) path: Vec<&'a str>,
    pub(crate) body: Vec<&'a str>,
    pub(crate) english_title: Vec<&'a str>,
    pub(crate) english: Vec<&'a str>,
}

/// Lists every item of ours: the moments in their rank, then the procedures and the rights by id.
pub(crate) fn items<'a>(
    catalogue: &'a Catalogue,
    vocabulary: &mut VocabularyBuilder<'_>,
) -> Vec<(Entry, Texts<'a>)> {
    let mut items = Vec::new();
    for moment in catalogue.moments() {
        items.push(moment_item(moment, catalogue, vocabulary));
    }
    for procedure in catalogue.procedures().values() {
        items.push(procedure_item(procedure, catalogue, vocabulary));
    }
    for right in catalogue.entitlements().values() {
        items.push(right_item(right, catalogue, vocabulary));
    }
    items
}

fn moment_item<'a>(
    moment: &'a Moment,
    catalogue: &'a Catalogue,
    vocabulary: &mut VocabularyBuilder<'_>,
) -> (Entry, Texts<'a>) {
    let claims = moment.automatic.iter().chain(&moment.not_automatic).map(|claim| &claim.text);
    let claims: Vec<&Text> = claims.collect();
    let passages = [&moment.summary, &moment.intro].into_iter().chain(claims.iter().copied());
    let entry = Entry {
        kind: Kind::Moment,
        id: moment.id.clone(),
        rank: moment.rank,
        moments: vec![moment.id.clone()],
        authority: None,
        procedures: Vec::new(),
        traits: Traits::default(),
        names: names(&moment.title, &moment.words, vocabulary),
        passages: Passages::Own(passages.cloned().collect()),
        said: Said::default(),
    };
    (entry, moment_texts(moment, claims, catalogue))
}

fn moment_texts<'a>(
    moment: &'a Moment,
    claims: Vec<&'a Text>,
    catalogue: &'a Catalogue,
) -> Texts<'a> {
    let mut texts = Texts::new(&moment.title, &moment.words, &moment.summary);
    texts.summary.push(&moment.intro.fr);
    texts.body.extend(moment.intro.fr_simple.as_deref());
    texts.english.extend(moment.intro.en.as_deref());
    texts.body(claims);
    for stage in &moment.stages {
        texts.body([&stage.title].into_iter().chain(&stage.summary));
    }
    for step in moment.steps() {
        texts.body(step.title.iter().chain(&step.why).chain(&step.condition));
        texts.deadline(step.deadline.as_ref());
        texts.body(catalogue.procedure(step.procedure.as_str()).map(|procedure| &procedure.title));
    }
    texts
}

fn procedure_item<'a>(
    procedure: &'a Procedure,
    catalogue: &'a Catalogue,
    vocabulary: &mut VocabularyBuilder<'_>,
) -> (Entry, Texts<'a>) {
    let proactivity = &procedure.proactivity;
    let notes = procedure.notes.iter().map(|note| &note.text);
    let told = [&procedure.audience].into_iter().chain(notes);
    let told = told.chain(&proactivity.text).chain(&proactivity.breaks_when);
    let told: Vec<&Text> = told.chain([&procedure.result.text]).collect();
    let passages = [&procedure.summary].into_iter().chain(told.iter().copied());
    let places = catalogue.places(&procedure.id);
    let entry = Entry {
        kind: Kind::Procedure,
        id: procedure.id.clone(),
        rank: 0,
        moments: places.into_iter().map(|place| place.moment.id.clone()).collect(),
        authority: Some(procedure.authority.clone()),
        procedures: Vec::new(),
        traits: Traits::of_procedure(procedure),
        names: names(&procedure.title, &procedure.words, vocabulary),
        passages: Passages::Own(passages.cloned().collect()),
        said: Said::default(),
    };
    (entry, procedure_texts(procedure, told, catalogue))
}

fn procedure_texts<'a>(
    procedure: &'a Procedure,
    told: Vec<&'a Text>,
    catalogue: &'a Catalogue,
) -> Texts<'a> {
    let mut texts = Texts::new(&procedure.title, &procedure.words, &procedure.summary);
    texts.body(told);
    texts.body([&procedure.cost.text, &procedure.duration.text]);
    texts.deadline(procedure.deadline.as_ref());
    texts.body(procedure.channels.iter().flat_map(|channel| &channel.note));
    for item in &procedure.evidence {
        let evidence = catalogue.evidence(item.kind.as_str());
        texts.body(evidence.map(|evidence| &evidence.title).into_iter().chain(&item.note));
    }
    texts.authority(&procedure.authority, catalogue);
    texts.body.extend(procedure.cerfa.iter().map(|cerfa| cerfa.number.as_str()));
    texts.body.extend(procedure.law.iter().map(|law| law.title.as_str()));
    texts
}

fn right_item<'a>(
    right: &'a Entitlement,
    catalogue: &'a Catalogue,
    vocabulary: &mut VocabularyBuilder<'_>,
) -> (Entry, Texts<'a>) {
    let mut criteria = Vec::new();
    criteria_of(&right.when, &mut criteria);
    let ladder = &right.proactivity;
    let breaks = ladder.breaks_when.iter().map(|one| &one.text);
    let told: Vec<&Text> =
        criteria.into_iter().chain(&ladder.text).chain(breaks).chain(&right.limits).collect();
    let passages = [&right.summary].into_iter().chain(told.iter().copied());
    let in_moment = |moment: &&Moment| right.moments.contains(&moment.id);
    let moments = catalogue.moments().iter().filter(in_moment).map(|moment| moment.id.clone());
    let entry = Entry {
        kind: Kind::Entitlement,
        id: right.id.clone(),
        rank: 0,
        moments: moments.collect(),
        authority: Some(right.authority.clone()),
        procedures: right.procedures.clone(),
        traits: Traits::of_right(right),
        names: names(&right.title, &right.words, vocabulary),
        passages: Passages::Own(passages.cloned().collect()),
        said: Said::default(),
    };
    let mut texts = Texts::new(&right.title, &right.words, &right.summary);
    texts.body(told);
    texts.authority(&right.authority, catalogue);
    texts.body.extend(right.law.iter().map(|law| law.title.as_str()));
    (entry, texts)
}

/// Lists what a rule requires, in its words.
fn criteria_of<'a>(rule: &'a Expression, found: &mut Vec<&'a Text>) {
    let Expression::Mechanism(mechanism) = rule else { return };
    match &**mechanism {
        Mechanism::Criterion(criterion) => found.push(&criterion.text),
        Mechanism::Not(inner) => criteria_of(inner, found),
        Mechanism::AllOf(Many::These(parts)) | Mechanism::AnyOf(Many::These(parts)) => {
            parts.iter().for_each(|part| criteria_of(part, found));
        }
        _ => {}
    }
}

fn names(title: &Text, words: &[String], vocabulary: &mut VocabularyBuilder<'_>) -> Vec<Name> {
    let french = [&title.fr].into_iter().chain(words).map(|text| (text, Tongue::French));
    let english = title.en.iter().map(|text| (text, Tongue::English));
    let names = french.chain(english).map(|(text, tongue)| Name::new(text, tongue, vocabulary));
    names.filter(|name| !name.words.is_empty()).collect()
}

impl<'a> Texts<'a> {
    fn new(title: &'a Text, words: &'a [String], summary: &'a Text) -> Self {
        let french = |text: &'a Text| {
            [Some(text.fr.as_str()), text.fr_simple.as_deref()].into_iter().flatten()
        };
        Self {
            title: french(title).collect(),
            words: words.iter().map(String::as_str).collect(),
            summary: french(summary).collect(),
            situations: Vec::new(),
            path: Vec::new(),
            body: Vec::new(),
            english_title: title.en.as_deref().into_iter().collect(),
            english: summary.en.as_deref().into_iter().collect(),
        }
    }

    /// Notes what the fields weigh, in the last item begun, and gives what they say; a body whose
    /// stems are known already is left to the caller.
    pub(crate) fn weigh(
        &self,
        vocabulary: &mut VocabularyBuilder<'_>,
        weigher: &mut WeigherBuilder,
        body_known: bool,
    ) -> Said {
        use Tongue::{English, French};

        let fields = [
            (French, Part::Title, &self.title),
            (French, Part::Words, &self.words),
            (French, Part::Summary, &self.summary),
            (French, Part::Situations, &self.situations),
            (French, Part::Path, &self.path),
            (French, Part::Body, &self.body),
            (English, Part::Title, &self.english_title),
            (English, Part::Summary, &self.english),
        ];
        let (mut stems, mut said) = (Vec::new(), Said::default());
        for (tongue, part, texts) in fields {
            if body_known && part == Part::Body {
                texts.iter().for_each(|text| vocabulary.know(Tongue::Written, text, &mut stems));
                weigher.add(Tongue::Written, part, &stems);
                stems.clear();
                continue;
            }
            texts.iter().for_each(|text| vocabulary.know(tongue, text, &mut stems));
            weigher.add(tongue, part, &stems);
            said.add(tongue, part, &stems);
            if tongue == French && weigher.counts_written() {
                stems.clear();
                texts.iter().for_each(|text| vocabulary.know(Tongue::Written, text, &mut stems));
                weigher.add(Tongue::Written, part, &stems);
            }
            stems.clear();
        }
        said.finish()
    }

    fn body(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        self.body.extend(texts.into_iter().map(|text| text.fr.as_str()));
    }

    fn authority(&mut self, id: &Slug, catalogue: &'a Catalogue) {
        if let Some(authority) = catalogue.authority(id.as_str()) {
            self.body([&authority.title]);
            self.body.extend(authority.words.iter().map(String::as_str));
        }
    }

    fn deadline(&mut self, deadline: Option<&'a Deadline>) {
        if let Some(deadline) = deadline {
            self.body([&deadline.text].into_iter().chain(&deadline.lost));
        }
    }
}
