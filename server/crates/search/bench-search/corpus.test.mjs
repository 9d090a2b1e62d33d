import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { checked, jsonLines } from './corpus.mjs'

const PAGE = { id: 'a', title: '', description: 'un texte', path: [], situations: [], text: '' }

/** Writes both files, one line an entry, and reads them. */
function read(t, documents, queries) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-test-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const files = [['corpus.jsonl', documents], ['queries.jsonl', queries]].map(([name, entries]) => {
    writeFileSync(join(folder, name), entries.map(entry => JSON.stringify(entry) + '\n').join(''))
    return join(folder, name)
  })
  return checked(...files)
}

test('what is right is read', t => {
  const { documents, queries } = read(t, [PAGE], [{ q: 'x', expected: ['a'] }])
  assert.deepEqual([documents, queries], [[PAGE], [{ q: 'x', expected: ['a'] }]])
})

test('a wrong field is named', t => {
  assert.throws(() => read(t, [PAGE, { ...PAGE, path: 'x' }], []), /corpus\.jsonl: entry 2: path is not a list/)
  assert.throws(() => read(t, [PAGE], [{ q: 3, expected: ['a'] }]), /queries\.jsonl: entry 1: q is not a text/)
})

test('a query without a page to be found is refused', t => {
  assert.throws(() => read(t, [PAGE], [{ q: 'x', expected: ['z'] }]), /query 1: expected: z is not in/)
  assert.throws(() => read(t, [PAGE], [{ q: 'x', expected: [] }]), /query 1: expected: nothing/)
  assert.throws(() => read(t, [PAGE], []), /there is no query/)
})

test('an id that comes twice is refused', t => {
  assert.throws(() => read(t, [PAGE, PAGE], [{ q: 'x', expected: ['a'] }]), /1 ids come twice/)
})

test('a line that is not JSON is named', t => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-test-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'bad.jsonl')
  writeFileSync(file, '{}\n\n{oups\n')
  assert.throws(() => jsonLines(file), /bad\.jsonl:3: /)
})
