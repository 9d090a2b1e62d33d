// How our search grows with the corpus: the same searches over more and more pages.
//
//     node growth.mjs OUT CORPUS QUERIES [PAGES…]
//
// CORPUS and QUERIES are what run.mjs leaves in its folder. The pages beyond those of the corpus are invented: a title of
// words of two titles, a text of lines of three pages, drawn with a fixed seed. So words are as frequent as in the corpus,
// but none is new: a true corpus of that size has a larger vocabulary. Prints a table in Markdown.

import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { jsonLines } from './corpus.mjs'
import { moments, rowCommand } from './ours.mjs'

const ROOT = join(import.meta.dirname, '../../../..')
const SIZES = [2980, 10_000, 30_000, 100_000]
const SEED = 20261122
/** Ids of invented pages are above those of service-public.fr. */
const FIRST_ID = 900_000

/** Numbers from 0 to 1, the same each time: mulberry32. */
export function draws(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An invented page, of parts of others. */
export function invented(pages, number, draw) {
  const one = () => pages[Math.floor(draw() * pages.length)]
  const [a, b, c] = [one(), one(), one()]
  const half = text => text.split(' ').filter(() => draw() < 0.5)
  const lines = [a, b, c].flatMap(page => page.text.split('\n').filter(() => draw() < 1 / 3))
  const title = [...half(a.title), ...half(b.title)].join(' ') || a.title
  return { ...a, id: `F${FIRST_ID + number}`, title, description: b.description, path: c.path, text: lines.join('\n') || a.text }
}

async function write(file, pages, size) {
  const draw = draws(SEED)
  const out = createWriteStream(file)
  for (let number = 0; number < size; number++) {
    const page = number < pages.length ? pages[number] : invented(pages, number, draw)
    if (!out.write(`${JSON.stringify(page)}\n`)) await new Promise(free => out.once('drain', free))
  }
  out.end()
  await finished(out)
}

async function main([folder, corpus, queries, ...sizes]) {
  if (queries === undefined) throw new Error('usage: node growth.mjs OUT CORPUS QUERIES [PAGES…]')
  const out = resolve(folder)
  mkdirSync(out, { recursive: true })
  const pages = jsonLines(corpus)
  console.log('| pages | built in | inverted part | half | 95 in 100 | 99 in 100 | hit@1 | hit@10 |')
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|')
  for (const size of sizes.length > 0 ? sizes.map(Number) : SIZES) {
    const file = join(out, `corpus-${size}.jsonl`)
    await write(file, pages, size)
    const args = rowCommand(file, queries).filter(argument => argument !== '--per-query')
    const printed = execFileSync(moments(ROOT), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    const said = JSON.parse(printed)
    const ms = micros => `${(micros / 1000).toFixed(2)} ms`
    const share = hit => (100 * hit).toFixed(1)
    console.log(
      `| ${size} | ${(said.build_ms / 1000).toFixed(2)} s | ${(said.index_bytes / 1e6).toFixed(1)} MB | ${ms(said.p50_us)} | ` +
        `${ms(said.p95_us)} | ${ms(said.p99_us)} | ${share(said.hit1)} | ${share(said.hit10)} |`,
    )
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) await main(process.argv.slice(2))
