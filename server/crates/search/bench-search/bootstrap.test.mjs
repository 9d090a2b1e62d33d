import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paired, random } from './bootstrap.mjs'

test('a seed decides every number', () => {
  const [a, b] = [random(7), random(7)]
  const numbers = Array.from({ length: 1000 }, a)
  assert.deepEqual(numbers, Array.from({ length: 1000 }, b))
  assert.ok(numbers.every(number => number >= 0 && number < 1))
  assert.notEqual(random(8)(), numbers[0])
})

test('the numbers fall evenly', () => {
  const next = random(1)
  const tenths = new Array(10).fill(0)
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(next() * 10)]++
  assert.ok(tenths.every(count => Math.abs(count - 10_000) < 400), `${tenths}`)
})

test('a constant difference is certain', () => {
  assert.deepEqual(paired([1, 1, 1], [0.5, 0.5, 0.5]), { mean: 0.5, low: 0.5, high: 0.5 })
})

test('equal engines differ by nothing', () => {
  assert.deepEqual(paired([1, 0, 1], [1, 0, 1]), { mean: 0, low: 0, high: 0 })
})

test('swapping the engines turns the sign', () => {
  const [ours, theirs] = [[1, 0, 1, 1, 0, 1], [0, 0, 1, 0, 1, 1]]
  const [a, b] = [paired(ours, theirs), paired(theirs, ours)]
  assert.equal(a.mean, -b.mean)
  assert.ok(a.low < a.mean && a.mean < a.high)
})

test('the interval is that of the normal law for many queries', () => {
  // Differences 1 for 60 of 400 queries, else 0: mean 0.15, standard error sqrt(0.15 × 0.85 / 400) = 0.01785,
  // so that 1.96 of them give 0.115 to 0.185.
  const ours = Array.from({ length: 400 }, (_, i) => (i < 60 ? 1 : 0))
  const { mean, low, high } = paired(ours, new Array(400).fill(0))
  assert.ok(Math.abs(mean - 0.15) < 1e-12)
  assert.ok(Math.abs(low - 0.115) < 0.003, `${low}`)
  assert.ok(Math.abs(high - 0.185) < 0.003, `${high}`)
})

test('all draws of two queries are found', () => {
  // Means 0, 0.5 and 1 with chances 1/4, 1/2, 1/4: the interval is the whole.
  assert.deepEqual(paired([1, 0], [0, 0]), { mean: 0.5, low: 0, high: 1 })
})

test('scores that do not pair are refused', () => {
  assert.throws(() => paired([1], [1, 0]), /1 of ours, 2 of theirs/)
  assert.throws(() => paired([], []), /do not pair/)
})
