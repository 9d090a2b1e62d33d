// Measures our search beside six others: the same documents, the same queries, one process at a time.
//
//     node run.mjs target/bench-search [--only minisearch,sqlite] [--corpus FILE --queries FILE] [--limit SECONDS]
//
// Prints Markdown, writes OUT/results.json and OUT/ENGINE/ranks.jsonl. Status 1 when an engine could not be measured.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { RESAMPLES, paired } from './bootstrap.mjs'
import { checked, jsonLines } from './corpus.mjs'
import { limited } from './limits.mjs'
import { hit, reciprocal, summary, times } from './measures.mjs'
import { corpusCommand, moments } from './ours.mjs'
import { differences, results, settings } from './table.mjs'

const HERE = import.meta.dirname
const ROOT = join(HERE, '../../../..')

/** How much memory an engine may take, in MiB, and how long, in seconds. */
const MIB = 4096
const LIMIT = '900'

const node = file => [process.execPath, `--max-old-space-size=${MIB}`, join(HERE, 'engines', file)]
const ENGINES = {
  ours: node('ours.mjs'),
  minisearch: node('minisearch.mjs'),
  lunr: node('lunr.mjs'),
  flexsearch: node('flexsearch.mjs'),
  orama: node('orama.mjs'),
  sqlite: ['python3', '-B', join(HERE, 'engines', 'sqlite.py')],
  postgres: node('postgres.mjs'),
}

const OPTIONS = {
  only: { type: 'string' },
  corpus: { type: 'string' },
  queries: { type: 'string' },
  limit: { type: 'string', default: LIMIT },
}
const USAGE = 'usage: node run.mjs OUT [--only NAMES] [--corpus FILE --queries FILE] [--limit SECONDS]'

const stopping = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort())

/** What was asked for; an error names what is wrong. */
function asked() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true })
  if (positionals.length !== 1) throw new Error(USAGE)
  const engines = values.only?.split(',') ?? Object.keys(ENGINES)
  const unknown = engines.find(engine => !(engine in ENGINES))
  if (unknown !== undefined) throw new Error(`--only ${unknown}: the engines are ${Object.keys(ENGINES).join(', ')}`)
  if (!(Number(values.limit) > 0)) throw new Error(`--limit ${values.limit}: a number of seconds is wanted`)
  if (!values.corpus !== !values.queries) throw new Error('--corpus and --queries go together')
  return { ...values, engines, out: resolve(positionals[0]), seconds: Number(values.limit) }
}

/** The files that every engine reads; ours writes them unless they are given. */
function files({ out, corpus, queries }) {
  const stopWords = join(out, 'stopwords.json')
  const french = createRequire(join(out, 'package.json'))('@orama/stopwords/french')
  writeFileSync(stopWords, JSON.stringify(french.stopwords))
  if (corpus) return { corpus: resolve(corpus), queries: resolve(queries), stopWords }
  const folder = join(out, 'data')
  // What it measures meanwhile is left: our row is measured as the others are, on the files written.
  execFileSync(moments(ROOT), corpusCommand(folder), { cwd: out, stdio: ['ignore', 'ignore', 'inherit'] })
  return { corpus: join(folder, 'corpus.jsonl'), queries: join(folder, 'queries.jsonl'), stopWords }
}

/** One engine's row: its figures, or why there are none. */
async function row(engine, paths, queries, { out, seconds }) {
  console.error(`${engine} …`)
  const [folder, scratch] = [join(out, engine), mkdtempSync(join(tmpdir(), 'bench-search-'))]
  rmSync(folder, { recursive: true, force: true })
  try {
    const command = [...ENGINES[engine], paths.corpus, paths.queries, folder, scratch, paths.stopWords]
    const { why, peakMib } = await limited(command, { cwd: out, seconds, mib: MIB, stopped: stopping.signal })
    return why ? { engine, why } : figures(engine, folder, queries, peakMib)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Reads what an engine wrote, writes the rank of each query beside it. */
function figures(engine, folder, queries, peak_mib) {
  const answers = jsonLines(join(folder, 'answers.jsonl'))
  if (answers.length !== queries.length) {
    return { engine, why: `it answered ${answers.length} of ${queries.length} queries` }
  }
  const measured = summary(queries, answers)
  const lines = queries.map((query, i) => JSON.stringify({ ...query, rank: measured.ranks[i], ...answers[i] }))
  writeFileSync(join(folder, 'ranks.jsonl'), lines.join('\n') + '\n')
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
  const load = Number(loadavg()[0].toFixed(1))
  return { engine, ...report, peak_mib, load, ...measured, ...times(answers.map(answer => answer.us)) }
}

/** Ours minus each other that was measured. */
function compared(rows) {
  const ours = rows.find(one => one.engine === 'ours' && !one.why)
  if (!ours) return []
  const scores = { hit1: rank => hit(rank, 1), hit10: rank => hit(rank, 10), mrr10: reciprocal }
  return rows.filter(one => one !== ours && !one.why).map(peer => {
    const apart = score => paired(ours.ranks.map(score), peer.ranks.map(score))
    const measures = Object.entries(scores).map(([name, score]) => [name, apart(score)])
    return { name: peer.name, apart: Object.fromEntries(measures) }
  })
}

/** What was searched and where. */
function about(paths, documents, queries) {
  const sha256 = file => createHash('sha256').update(readFileSync(file)).digest('hex')
  const [machine] = cpus()
  return {
    documents: documents.length,
    queries: queries.length,
    corpus_sha256: sha256(paths.corpus),
    queries_sha256: sha256(paths.queries),
    node: process.version,
    machine: `${cpus().length} × ${machine?.model ?? 'unknown'}`,
  }
}

function print(facts, rows, apart) {
  const { queries, documents, machine, node } = facts
  console.log(`n = ${queries} queries, ${documents} documents. ${machine}, Node ${node}.\n`)
  console.log(`${results(rows)}\n\n${settings(rows)}\n`)
  if (!apart.length) return console.log('No differences: our row and another are needed.')
  console.log(`Differences in points, each with its interval of 95 % (${RESAMPLES} paired resamples):\n`)
  console.log(differences(apart))
}

async function main() {
  const options = asked()
  mkdirSync(options.out, { recursive: true })
  const paths = files(options)
  const { documents, queries } = checked(paths.corpus, paths.queries)
  const facts = about(paths, documents, queries)
  const rows = []
  for (const engine of options.engines) {
    if (!stopping.signal.aborted) rows.push(await row(engine, paths, queries, options))
  }
  const apart = compared(rows)
  print(facts, rows, apart)
  const engines = rows.map(({ ranks: _, ...figures }) => figures)
  const report = JSON.stringify({ ...facts, engines, differences: apart }, null, 2)
  writeFileSync(join(options.out, 'results.json'), `${report}\n`)
  const missing = rows.filter(one => one.why)
  for (const { engine, why } of missing) console.error(`bench-search: ${engine} was not measured: ${why}`)
  if (missing.length || rows.length < options.engines.length) process.exitCode = 1
}

try {
  await main()
} catch (error) {
  console.error(`bench-search: ${error.message}`)
  process.exitCode = 1
}
