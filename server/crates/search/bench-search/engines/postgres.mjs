// PostgreSQL's own text search on a cluster that lives as long as the measure: one connection by a socket, no network.
// `unaccent` before `french_stem` (https://www.postgresql.org/docs/current/unaccent.html), weights by `setweight`
// (https://www.postgresql.org/docs/current/textsearch-controls.html), a GIN index (textsearch-indexes.html).
// The lexemes of a query are joined by OR: `websearch_to_tsquery` and `plainto_tsquery` join them by AND, and find
// nothing for 86 of 100 whole questions. Ranked by ts_rank, divided by 1 + the logarithm of the length (1). Tried on
// every third query, hit@1 and hit@10: this 56 and 84 of 100; with the weights of engine.mjs 47 and 79; by the best of
// ts_rank_cd, which wants the words close together, 19 and 61. With the weights of its documentation, on 150 queries,
// 19 and 53.

import { SCRATCH, measure, require, versionOf } from '../engine.mjs'
import { startCluster } from '../cluster.mjs'

const { Client } = require('pg')

/** Text, path and situations (there are four weights for five fields), description, title: D, C, B and A, 0 to 1. */
const WEIGHTS = [1, 0.4, 0.7, 0.1]

const TABLES = `
  CREATE EXTENSION unaccent;
  CREATE TEXT SEARCH CONFIGURATION fr (COPY = french);
  ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
  CREATE TABLE page (id text, words tsvector);`

const INSERT = {
  name: 'insert',
  text: `INSERT INTO page VALUES ($1, setweight(to_tsvector('fr', $2), 'A') || setweight(to_tsvector('fr', $3), 'B')
    || setweight(to_tsvector('fr', $4), 'C') || setweight(to_tsvector('fr', $5), 'D'))`,
}

const FIND = {
  name: 'find',
  text: `WITH asked AS (
      SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS q FROM unnest(to_tsvector('fr', $1)))
    SELECT id FROM page, asked WHERE words @@ q
    ORDER BY ts_rank('{${WEIGHTS}}', words, q, 1) DESC, id LIMIT 10`,
}

async function build(client, documents) {
  await client.query(TABLES)
  await client.query('BEGIN')
  for (const { id, title, description, path, situations, text } of documents) {
    await client.query({ ...INSERT, values: [id, title, description, `${path}. ${situations}`, text] })
  }
  await client.query('COMMIT')
  await client.query('CREATE INDEX words ON page USING gin (words)')
  await client.query('VACUUM ANALYZE page')
}

async function find(client, q) {
  const { rows } = await client.query({ ...FIND, values: [q] })
  return rows.map(row => row.id)
}

/** The index and the weighed words that ranking reads; texts are not in the base. */
async function bytes(client) {
  const { rows } = await client.query("SELECT pg_total_relation_size('page') AS bytes")
  return Number(rows[0].bytes)
}

const cluster = await startCluster(SCRATCH)
const client = new Client({ host: cluster.socket, user: 'postgres', database: 'postgres' })
try {
  await client.connect()
  const { rows } = await client.query("SELECT current_setting('server_version') AS version")
  await measure({
    name: 'PostgreSQL',
    version: `${rows[0].version.split(' ')[0]}, pg ${versionOf('pg')}`,
    settings: 'OR, unaccent and french_stem, ts_rank with weights, GIN',
    build: async documents => {
      await build(client, documents)
      return client
    },
    search: find,
    bytes,
  })
} finally {
  await client.end()
  await cluster.stop()
}
