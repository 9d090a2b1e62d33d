import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summary } from './measures.mjs'
import { read } from './ours.mjs'

const QUERIES = [{ q: 'x', expected: ['a'] }, { q: 'y', expected: ['b'] }]
const SHARES = { hit1: 0.5, hit3: 0.5, hit5: 0.5, hit10: 0.5, mrr10: 0.5, ndcg10: 0.5 }
const FIGURES = { n: 2, ...SHARES, build_ms: 7, index_bytes: 9 }
const LINES = [{ q: 'x', rank: 1, found: ['a'], us: 10 }, { q: 'y', rank: null, found: [], us: 20 }]
const printed = (lines, figures) => [...lines, figures].map(line => JSON.stringify(line) + '\n').join('')

test('what our program prints is read', () => {
  assert.deepEqual(read(printed(LINES, FIGURES), QUERIES, summary), {
    answers: [{ ids: ['a'], us: 10 }, { ids: [], us: 20 }],
    build_ms: 7,
    index_bytes: 9,
  })
})

test('a figure that its own answers do not give is refused', () => {
  const better = printed(LINES, { ...FIGURES, hit1: 0.6 })
  assert.throws(() => read(better, QUERIES, summary), /hit1: moments says 0.6, its ids 0.5/)
  const wrong = [{ ...LINES[0], rank: 2 }, LINES[1]]
  assert.throws(() => read(printed(wrong, FIGURES), QUERIES, summary), /query 1: moments says rank 2, its ids 1/)
})

test('a missing answer is refused', () => {
  assert.throws(() => read(printed([LINES[0]], FIGURES), QUERIES, summary), /answered 1 of 2/)
})
