// What the engines of `make bench-search` share: the documents, the weights, and how they are timed.
//
//     node engines/NAME.mjs CORPUS.jsonl QUERIES.jsonl OUT SCRATCH
//
// An engine writes OUT/report.json (name, version, settings, build_ms, index_bytes, warm_up) and OUT/answers.jsonl, a
// line for each query: {"ids": [the first ten], "us": microseconds}. Packages are those of the folder it is run in.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { jsonLines } from './corpus.mjs'
import { DEPTH } from './measures.mjs'

/** What an engine is run with. */
export const [CORPUS, QUERIES, OUT, SCRATCH] = process.argv.slice(2)

/** The fields that are searched. */
export const FIELDS = ['title', 'description', 'path', 'situations', 'text']

/**
 * How much a field counts, for engines with weights: what suited them best on every third query. The pages asked for
 * have no title, so titles weigh less than they would on a real page.
 */
export const WEIGHTS = { title: 0.5, description: 3, path: 1, situations: 1, text: 1 }

/** How many queries are made before any is timed. */
const WARM_UP = 200

/** The packages of the folder in which the engine is run. */
export const require = createRequire(join(process.cwd(), 'package.json'))

/** The version of an installed package. Its file is read: not every package lets `require` have it. */
export const versionOf = name => JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).version

/** A text without its accents. */
export const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '')

/** The documents as engines take them: lists as one text. */
function documents() {
  const joined = list => list.join('. ')
  return jsonLines(CORPUS).map(({ id, title, description, path, situations, text }) => {
    return { id, title, description, path: joined(path), situations: joined(situations), text }
  })
}

/** Runs the work; its result, and how many milliseconds it took. */
async function timed(work) {
  const began = performance.now()
  const done = work()
  // An engine that answers at once is not made to wait for the event loop.
  const result = done instanceof Promise ? await done : done
  return [result, performance.now() - began]
}

/**
 * Measures an engine: `build` makes the index of the documents, `search` gives the ids found for a text, the best
 * first, `bytes` says how large the index is. One process, one query after another.
 */
export async function measure({ name, version, settings, build, search, bytes }) {
  const docs = documents()
  const queries = jsonLines(QUERIES).map(query => query.q)
  const [index, buildMs] = await timed(() => build(docs))
  for (const q of queries.slice(0, WARM_UP)) await search(index, q)
  const answers = []
  for (const q of queries) {
    const [ids, ms] = await timed(() => search(index, q))
    answers.push({ ids: ids.slice(0, DEPTH), us: ms * 1000 })
  }
  const warm_up = Math.min(WARM_UP, queries.length)
  const report = { name, version, settings, build_ms: buildMs, index_bytes: await bytes(index), warm_up }
  writeReport(report, answers)
}

/** Writes what run.mjs reads. */
export function writeReport(report, answers) {
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, 'answers.jsonl'), answers.map(answer => JSON.stringify(answer) + '\n').join(''))
  writeFileSync(join(OUT, 'report.json'), JSON.stringify(report))
}
