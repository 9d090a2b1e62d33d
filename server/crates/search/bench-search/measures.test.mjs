import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hit, ndcg, percentile, rankOf, reciprocal, summary, times } from './measures.mjs'

const near = (got, wanted) => assert.ok(Math.abs(got - wanted) < 1e-12, `${got} is not ${wanted}`)

test('the rank is that of the first right page', () => {
  assert.equal(rankOf(['a', 'b', 'c'], ['c', 'b']), 2)
  assert.equal(rankOf(['a'], ['z']), null)
  assert.equal(rankOf([], ['z']), null)
})

test('an eleventh result is not looked at', () => {
  const ids = Array.from({ length: 11 }, (_, i) => `p${i + 1}`)
  assert.equal(rankOf(ids, ['p10']), 10)
  assert.equal(rankOf(ids, ['p11']), null)
  assert.equal(ndcg(ids, ['p11']), 0)
})

test('a hit counts up to its place', () => {
  assert.deepEqual([1, 2, 3].map(among => hit(2, among)), [0, 1, 1])
  assert.equal(hit(null, 10), 0)
})

test('the reciprocal of no rank is nothing', () => {
  assert.equal(reciprocal(4), 0.25)
  assert.equal(reciprocal(null), 0)
})

test('nDCG of one right page is the discount of its place', () => {
  assert.equal(ndcg(['a', 'b'], ['a']), 1)
  // 1 / log2(4)
  assert.equal(ndcg(['x', 'y', 'a'], ['a']), 0.5)
})

test('nDCG of two right pages is divided by the best order', () => {
  // Places 2 and 3 of 1 and 2: (1 / log2 3 + 1 / 2) / (1 + 1 / log2 3).
  near(ndcg(['x', 'a', 'b'], ['a', 'b']), (1 / Math.log2(3) + 0.5) / (1 + 1 / Math.log2(3)))
  assert.equal(ndcg(['b', 'a'], ['a', 'b']), 1)
})

test('a page that comes twice is right once', () => {
  near(ndcg(['a', 'a'], ['a', 'b']), 1 / (1 + 1 / Math.log2(3)))
})

test('a percentile is one of the values', () => {
  const values = [40, 10, 30, 20]
  assert.equal(percentile(values, 0.5), 20)
  assert.equal(percentile(values, 0.75), 30)
  assert.equal(percentile(values, 0.99), 40)
  assert.equal(percentile(values, 0), 10)
  assert.deepEqual(values, [40, 10, 30, 20])
})

test('times are the nearest ranks', () => {
  const micros = Array.from({ length: 100 }, (_, i) => i + 1)
  assert.deepEqual(times(micros), { p50_us: 50, p95_us: 95, p99_us: 99 })
})

test('a summary is the means of its queries', () => {
  const queries = [{ expected: ['a'] }, { expected: ['b'] }, { expected: ['c'] }, { expected: ['d'] }]
  const answers = [{ ids: ['a'] }, { ids: ['x', 'b'] }, { ids: ['x', 'y', 'z', 'c'] }, { ids: [] }]
  const { ndcg10, ...rest } = summary(queries, answers)
  assert.deepEqual(rest, {
    n: 4, hit1: 0.25, hit3: 0.5, hit5: 0.75, hit10: 0.75, mrr10: (1 + 0.5 + 0.25) / 4, ranks: [1, 2, 4, null],
  })
  near(ndcg10, (1 + 1 / Math.log2(3) + 1 / Math.log2(5)) / 4)
})
