// MiniSearch, as its documentation says: boosts by field, prefixes and fuzziness for terms of more than three letters
// ("Advanced prefix and fuzzy search", https://lucaong.github.io/minisearch/classes/MiniSearch.MiniSearch.html#search),
// stop words and folding in `processTerm` ("Term processing", https://github.com/lucaong/minisearch#term-processing).
// Tried and worse: prefixes and fuzziness for all terms, no stop words, a French stemmer in `processTerm`.

import { FIELDS, WEIGHTS, folded, measure, require, versionOf } from '../engine.mjs'

const MiniSearch = require('minisearch')
// MiniSearch has no French list of its own.
const stopWords = new Set(require('@orama/stopwords/french').stopwords.map(folded))

const long = term => term.length > 3
const options = { boost: WEIGHTS, prefix: long, fuzzy: term => (long(term) ? 0.2 : false) }

function processTerm(term) {
  const plain = folded(term.toLowerCase())
  return stopWords.has(plain) ? null : plain
}

function build(documents) {
  const index = new MiniSearch({ fields: FIELDS, processTerm, searchOptions: options })
  index.addAll(documents)
  return index
}

await measure({
  name: 'MiniSearch',
  version: versionOf('minisearch'),
  settings: 'OR, fuzzy 0.2 and prefix from 4 letters, boosts, folding, French stop words',
  build,
  search: (index, q) => index.search(q).map(result => result.id),
  bytes: index => Buffer.byteLength(JSON.stringify(index)),
})
