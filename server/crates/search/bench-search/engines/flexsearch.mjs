// FlexSearch: an index a field (https://github.com/nextapps-de/flexsearch, doc/document-search.md), the French pack of
// stop words and endings on the encoder Normalize (doc/encoder.md, "Built-In Language Packs"), `suggest`, without which
// a question must be matched whole (README, "Suggestions"), fields joined by a Resolver with boosts (doc/resolver.md).
// Tried on every third query, hit@1 and hit@10: this 53 and 75 of 100; one field for all, resolution 300, 49 and 79;
// LatinAdvanced instead of Normalize 1 to 3 less; context 4 to 6 less; `merge` instead of the Resolver 1 and 7, because
// it puts all that any title matches first.

import { measure, require, versionOf } from '../engine.mjs'

const { Charset, Document, Encoder, Resolver } = require('flexsearch')
// The bundle for `require` registers the pack in the browser's global only.
const { default: french } = await import(require.resolve('flexsearch').replace(/dist.*/, 'dist/module/lang/fr.js'))

const LIMIT = 10
/** A boost moves the results of a field up by so many of its slots: these are not weights. */
const BOOSTS = [['description', 9], ['situations', 1], ['text', 8], ['path', 0], ['title', 0]]

function build(documents) {
  const encoder = () => new Encoder(Charset.Normalize).assign(french)
  const fields = BOOSTS.map(([field]) => ({ field, tokenize: 'strict', encoder: encoder(), resolution: 40 }))
  const index = new Document({ document: { id: 'id', index: fields } })
  for (const document of documents) index.add(document)
  return index
}

function find(index, query) {
  const parts = BOOSTS.map(([pluck, boost]) => ({ query, pluck, suggest: true, ...(boost && { boost }) }))
  return new Resolver({ index, ...parts[0] }).or(...parts.slice(1)).resolve({ limit: LIMIT })
}

/** The parts that FlexSearch exports, one file's worth each. */
function bytes(index) {
  let sum = 0
  index.export((_, data) => { sum += data === undefined ? 0 : Buffer.byteLength(data) })
  return sum
}

await measure({
  name: 'FlexSearch',
  version: versionOf('flexsearch'),
  settings: 'suggest, French pack, Normalize, a Resolver over the fields with boosts',
  build,
  search: find,
  bytes,
})
