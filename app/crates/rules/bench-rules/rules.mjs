// Four rights in publicodes, after content/entitlements: the same conditions, amounts and roundings.
// publicodes has no lists, so each child has rules of its own. What depends on the day alone is worked out beforehand,
// as our engine does: an age becomes a day of birth.

const ABSENT = ['verse-une-pension', 'ne-participe-pas', 'hors-d-etat', 'decede', 'non-reconnu']

const TWO = n => String(n).padStart(2, '0')

/** A day in publicodes. A month may run over the end of the year. */
function date(year, month, day) {
  return `${TWO(day)}/${TWO(((month - 1) % 12) + 1)}/${year + Math.floor((month - 1) / 12)}`
}

const shown = iso => date(...iso.split('-').map(Number))

/** The rules of a day, with the figures of that day, for households of so many children. */
export function rulesOf(iso, figures, count) {
  const names = Array.from({ length: count }, (_, i) => `enfant ${i + 1}`)
  const each = what => names.map(name => `${name} . ${what}`)
  const sum = what => ({ somme: each(what) })
  const f = id => figures[id] ?? fail(`the figure ${id} is missing`)
  const rules = {
    'résidence en france': { 'par défaut': 'non' },
    'en couple': { 'par défaut': 'non' },
    'deux revenus': { 'par défaut': 'non' },
    enceinte: { 'par défaut': 'non' },
    terme: { 'par défaut': shown(iso) },
    'enfants attendus': { 'par défaut': 0 },
    ressources: { 'par défaut': 0 },
    crds: `${f('crds')} %`,
    'salaire maximal': share(f('smic-horaire-brut') * f('enfant-a-charge-heures'), f('enfant-a-charge-part-du-smic')),
    'seul ou deux revenus': { 'une de ces conditions': ['en couple = non', 'deux revenus'] },
    'enfants bientôt nés': {
      condition: {
        si: { 'toutes ces conditions': ['enceinte', `terme < ${monthOf(iso, 0)}`] },
        alors: 'enfants attendus',
        sinon: 0,
      },
    },
    'enfants comptés': sum('compté'),
  }
  for (const name of names) Object.assign(rules, childRules(name, iso, f))
  Object.assign(rules, backToSchool(f, sum), youngChild(f, sum, each))
  return Object.assign(rules, largeFamily(f, sum), support(f, sum, each))
}

/** The first day of this month or the next, some years ago. */
function monthOf(iso, ago, later = 0) {
  const [year, month] = iso.split('-').map(Number)
  return date(year - ago, month + later, 1)
}

function childRules(child, iso, f) {
  const [year, month, day] = iso.split('-').map(Number)
  const adult = f('fin-de-l-obligation-scolaire')
  const yes = condition => ({ condition: { si: condition, alors: 1, sinon: 0 } })
  const all = (...conditions) => ({ 'toutes ces conditions': conditions })
  const wage = born => ({ 'une de ces conditions': [`naissance > ${born}`, 'salaire <= salaire maximal'] })
  const born = (before, from) => [`naissance < ${before}`, `naissance >= ${from}`]
  const rules = {
    naissance: { 'par défaut': shown(iso) },
    scolarité: { 'par défaut': "'aucune'" },
    salaire: { 'par défaut': 0 },
    'autre parent': { 'par défaut': "'vit-avec-nous'" },
    pension: { 'par défaut': 0 },
    'petit salaire': wage(date(year - adult, month, day)),
    'petit salaire à la rentrée': wage(date(year - adult, 9, 1)),
    compté: yes(all(...born(monthOf(iso, 0), monthOf(iso, f('enfant-a-charge-age'), 1)), 'petit salaire')),
    'au plafond du complément': yes(
      all(...born(monthOf(iso, 0), monthOf(iso, f('cf-age-maximum'), 1)), 'petit salaire'),
    ),
    'de trois à vingt ans': yes(
      all(...born(monthOf(iso, f('cf-age-minimum')), monthOf(iso, f('cf-age-maximum'), 1)), 'petit salaire'),
    ),
    jeune: all(...born(monthOf(iso, 0), monthOf(iso, f('paje-age'), 1))),
    'jeune compté': yes('jeune'),
    jours: { 'applicable si': 'jeune', durée: { depuis: 'naissance', "jusqu'à": shown(iso), unité: 'jour' } },
    'à charge à la rentrée': yes(
      all(
        `naissance <= ${date(year, 9, 1)}`,
        `naissance > ${date(year - f('enfant-a-charge-age'), 9, 1)}`,
        'petit salaire à la rentrée',
      ),
    ),
    'montant de rentrée': {
      'applicable si': all(
        `naissance < ${date(year + 1 - f('ars-age-minimum'), 2, 1)}`,
        `naissance > ${date(year - f('ars-age-maximum'), 9, 15)}`,
        { 'une de ces conditions': [`naissance > ${date(year - adult, 12, 31)}`, "scolarité != 'aucune'"] },
        'petit salaire à la rentrée',
      ),
      ...steps(f('ars-taux'), f('bmaf'), age => `naissance <= ${date(year - age, 12, 31)}`),
    },
    ...levy('retenue de rentrée', 'montant de rentrée'),
    recueilli: "autre parent = 'aucun-parent'",
    'montant de soutien': {
      variations: [
        { si: 'recueilli', alors: share(f('bmaf'), f('asf-taux-deux-parents')) },
        {
          si: "autre parent = 'verse-une-pension'",
          alors: { valeur: 'soutien entier - pension', plancher: 0 },
        },
        { sinon: 'soutien entier' },
      ],
    },
    'soutien ouvert': all('compté = 1', {
      'une de ces conditions': [
        'recueilli',
        all('en couple = non', `montant de soutien > ${f('asf-minimum-verse')}`, {
          'une de ces conditions': ABSENT.map(what => `autre parent = '${what}'`),
        }),
      ],
    }),
    soutien: { 'applicable si': 'soutien ouvert', valeur: 'montant de soutien' },
  }
  const named = Object.entries(rules).map(([name, rule]) => [`${child} . ${name}`, rule])
  return { [child]: { 'par défaut': 'non' }, ...Object.fromEntries(named) }
}

/** The amount of the step that is reached, looked for from the last. */
function steps(list, base, reached) {
  const [first, ...others] = list.map(({ from, is }) => ({ si: reached(from), alors: share(base, is) }))
  return { variations: [...others.reverse(), { sinon: first.alors }] }
}

/** The CRDS of an amount, rounded down to the cent; first to its millionths, because publicodes counts in binary. */
const levy = (name, amount) => ({
  [name]: { '/': [{ '//': [{ valeur: `${amount} * crds * 100`, arrondi: '6 décimales' }, 1] }, 100] },
})

/** So many percent of an amount, to the cent. */
const share = (amount, percent) => Math.round(+(amount * percent).toFixed(6)) / 100

/** A ceiling that grows with the children, by whole euros each. */
function ceiling(f, base, more, count) {
  const part = id => Math.round((f(base) * f(id)) / 100)
  return {
    somme: [
      f(base),
      { produit: [{ valeur: count, plafond: 2 }, part('plafond-par-enfant-premiers')] },
      { produit: [{ valeur: `${count} - 2`, plancher: 0 }, part('plafond-par-enfant-suivants')] },
      { condition: { si: 'seul ou deux revenus', alors: f(more), sinon: 0 } },
    ],
  }
}

const backToSchool = (f, sum) => ({
  'rentrée . plafond': {
    somme: [
      f('ars-plafond'),
      { produit: ['rentrée . enfants', Math.round((f('ars-plafond') * f('ars-plafond-par-enfant')) / 100)] },
    ],
  },
  rentrée: null,
  'rentrée . enfants': sum('à charge à la rentrée'),
  'rentrée . des enfants': sum('montant de rentrée'),
  'rentrée . dépassement': { valeur: 'ressources - plafond', plancher: 0 },
  'rentrée . brut': 'des enfants - dépassement',
  ...levy('rentrée . retenue réduite', 'rentrée . brut'),
  'rentrée . retenue': {
    condition: { si: 'dépassement > 0', alors: 'retenue réduite', sinon: sum('retenue de rentrée') },
  },
  'allocation-de-rentree-scolaire': {
    'applicable si': {
      'toutes ces conditions': ['résidence en france', `rentrée . brut >= ${f('ars-minimum-verse')}`],
    },
    valeur: 'rentrée . brut - rentrée . retenue',
  },
})

const youngChild = (f, sum, each) => ({
  jeunes: null,
  'jeunes . nés': sum('jeune compté'),
  'jeunes . enfants': { somme: ['enfants comptés', 'enfants bientôt nés'] },
  'jeunes . plafond plein': ceiling(f, 'cf-plafond', 'cf-plafond-en-plus', 'jeunes . enfants'),
  'jeunes . plafond partiel': ceiling(f, 'paje-plafond', 'paje-plafond-en-plus', 'jeunes . enfants'),
  'jeunes . jours du premier': { 'le maximum de': each('jours') },
  'jeunes . jours du dernier': { 'le minimum de': each('jours') },
  'jeunes . allocations': {
    variations: [
      { si: 'nés <= 1', alors: { valeur: 'enfants bientôt nés', plancher: 1 } },
      { si: 'jours du premier = jours du dernier', alors: 'nés' },
      { sinon: 1 },
    ],
  },
  'jeunes . brut': {
    condition: {
      si: 'ressources <= plafond plein',
      alors: share(f('bmaf'), f('paje-taux-plein')),
      sinon: share(f('bmaf'), f('paje-taux-partiel')),
    },
  },
  ...levy('jeunes . retenue', 'jeunes . brut'),
  'jeunes . ouvert': {
    'toutes ces conditions': [
      { 'une de ces conditions': ['nés >= 1', 'enfants bientôt nés >= 1'] },
      'résidence en france',
      'ressources <= plafond partiel',
    ],
  },
  'allocation-de-base-paje': {
    'applicable si': 'jeunes . ouvert',
    valeur: '(jeunes . brut - jeunes . retenue) * jeunes . allocations',
  },
})

const largeFamily = (f, sum) => ({
  complément: null,
  'complément . enfants': sum('au plafond du complément'),
  'complément . plafond': ceiling(f, 'cf-plafond', 'cf-plafond-en-plus', 'complément . enfants'),
  'complément . plafond majoré': ceiling(
    f,
    'cf-majore-plafond',
    'cf-majore-plafond-en-plus',
    'complément . enfants',
  ),
  'complément . base': share(f('bmaf'), f('cf-taux')),
  'complément . limite': 'plafond + base * 12',
  'complément . brut': {
    variations: [
      { si: 'ressources <= plafond majoré', alors: share(f('bmaf'), f('cf-taux-majore')) },
      { si: 'ressources <= plafond', alors: 'base' },
      { sinon: { valeur: '(limite - ressources) / 12', arrondi: '2 décimales' } },
    ],
  },
  ...levy('complément . retenue', 'complément . brut'),
  'complément . enfants de trois à vingt ans': sum('de trois à vingt ans'),
  'complement-familial': {
    'applicable si': {
      'toutes ces conditions': [
        `complément . enfants de trois à vingt ans >= ${f('cf-nombre-d-enfants')}`,
        'résidence en france',
        'ressources < complément . limite',
        'jeunes . ouvert = non',
      ],
    },
    valeur: 'complément . brut - complément . retenue',
  },
})

const support = (f, sum, each) => ({
  'soutien entier': share(f('bmaf'), f('asf-taux-un-parent')),
  'soutien brut': sum('soutien'),
  ...levy('soutien retenue', 'soutien brut'),
  'allocation-de-soutien-familial': {
    'applicable si': {
      'toutes ces conditions': [
        'résidence en france',
        { 'une de ces conditions': each('soutien ouvert') },
      ],
    },
    valeur: 'soutien brut - soutien retenue',
  },
})

/** What a household answers, for `setSituation`. */
export function situationOf(answers) {
  const yes = value => (value ? 'oui' : 'non')
  const situation = {
    'résidence en france': yes(answers['residence-en-france']),
    'en couple': yes(['marie', 'pacse', 'concubin'].includes(answers['situation-familiale'])),
    'deux revenus': yes(answers['deux-revenus']),
    enceinte: yes(answers.enceinte),
    ressources: answers['ressources-il-y-a-deux-ans'],
  }
  if (answers.enceinte) {
    situation.terme = shown(answers.terme)
    situation['enfants attendus'] = answers['enfants-attendus']
  }
  answers.enfants.forEach((child, i) => {
    const name = `enfant ${i + 1}`
    situation[name] = 'oui'
    situation[`${name} . naissance`] = shown(child.naissance)
    situation[`${name} . scolarité`] = `'${child.scolarite}'`
    situation[`${name} . salaire`] = child['salaire-mensuel']
    situation[`${name} . autre parent`] = `'${child['autre-parent']}'`
    situation[`${name} . pension`] = child['pension-alimentaire'] ?? 0
  })
  return situation
}

function fail(message) {
  throw new Error(message)
}
