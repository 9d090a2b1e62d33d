// The documents and the queries that every engine gets.

import { readFileSync } from 'node:fs'

/** What a document must have, and of which kind. */
const DOCUMENT = { id: 'text', title: 'text', description: 'text', path: 'list', situations: 'list', text: 'text' }

/** What a query must have. */
const QUERY = { q: 'text', expected: 'list' }

const KINDS = {
  text: value => typeof value === 'string',
  list: value => Array.isArray(value) && value.every(one => typeof one === 'string'),
}

/** The lines of a file of JSON Lines; an error names the file and the line. */
export function jsonLines(file) {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, i) => {
    if (!line.trim()) return []
    try {
      return [JSON.parse(line)]
    } catch (error) {
      throw new Error(`${file}:${i + 1}: ${error.message}`, { cause: error })
    }
  })
}

/** Documents and queries, every query with a page to be found; an error names the file, the entry and the field. */
export function checked(corpus, queries) {
  const documents = lines(corpus, DOCUMENT)
  const ids = new Set(documents.map(document => document.id))
  if (ids.size !== documents.length) throw new Error(`${corpus}: ${documents.length - ids.size} ids come twice`)
  const asked = lines(queries, QUERY)
  if (asked.length === 0) throw new Error(`${queries}: there is no query`)
  asked.forEach((query, i) => {
    const unknown = query.expected.find(id => !ids.has(id))
    if (unknown !== undefined || query.expected.length === 0) {
      throw new Error(`${queries}: query ${i + 1}: expected: ${unknown ?? 'nothing'} is not in ${corpus}`)
    }
  })
  return { documents, queries: asked }
}

function lines(file, fields) {
  const all = jsonLines(file)
  all.forEach((line, i) => {
    const wrong = Object.keys(fields).find(field => !KINDS[fields[field]](line?.[field]))
    if (wrong) throw new Error(`${file}: entry ${i + 1}: ${wrong} is not a ${fields[wrong]}`)
  })
  return all
}
