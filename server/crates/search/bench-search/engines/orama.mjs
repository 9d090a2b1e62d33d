// Orama: language and stemmer of @orama/stemmers (https://docs.orama.com/open-source/text-analysis/stemming), the list
// of @orama/stopwords (https://docs.orama.com/open-source/text-analysis/stopwords), boosts by field
// (https://docs.orama.com/docs/orama-js/search/fields-boosting), threshold 1, which is OR
// (https://docs.orama.com/docs/orama-js/search/threshold). It folds accents itself and takes every term as a prefix.
// Tried and worse: tolerance 1 (hit@1 five points lower, three times as long), other parameters of BM25.

import { FIELDS, WEIGHTS, measure, require, versionOf } from '../engine.mjs'

const { create, insertMultiple, save, search } = require('@orama/orama')
const { language, stemmer } = require('@orama/stemmers/french')
const { stopwords } = require('@orama/stopwords/french')

const LIMIT = 10

async function build(documents) {
  const tokenizer = { language, stemming: true, stemmer, stopWords: stopwords }
  const schema = Object.fromEntries(FIELDS.map(field => [field, 'string']))
  const index = create({ schema, components: { tokenizer } })
  await insertMultiple(index, documents)
  return index
}

async function find(index, term) {
  const { hits } = await search(index, { term, boost: WEIGHTS, threshold: 1, limit: LIMIT })
  return hits.map(hit => hit.id)
}

/** The index alone: the documents that Orama keeps beside it are left out. */
function bytes(index) {
  const { docs: _, ...saved } = save(index)
  return Buffer.byteLength(JSON.stringify(saved))
}

await measure({
  name: 'Orama',
  version: versionOf('@orama/orama'),
  settings: 'OR, French stemmer and stop words, folding, prefixes, boosts',
  build,
  search: find,
  bytes,
})
