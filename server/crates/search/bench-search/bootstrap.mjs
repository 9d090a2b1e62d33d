// How sure a difference between two engines is: the same queries drawn again and again, with replacement, both engines
// judged on each draw (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13: percentile interval).

/** How many times the queries are drawn. */
export const RESAMPLES = 10_000

/** Where every draw begins: the same figures at every run. */
export const SEED = 20261122

/** A source of numbers from 0 to 1 (1 left out) that a seed decides: mulberry32, 32 bits of state. */
export function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The mean of the paired differences, and the interval in which it lies in 95 of 100 draws. `ours` and `theirs` hold
 * one score a query, in the same order; an error when they do not pair.
 */
export function paired(ours, theirs, { resamples = RESAMPLES, seed = SEED } = {}) {
  if (ours.length !== theirs.length || ours.length === 0) {
    throw new Error(`scores do not pair: ${ours.length} of ours, ${theirs.length} of theirs`)
  }
  const apart = Float64Array.from(ours, (score, i) => score - theirs[i])
  const next = random(seed)
  const means = new Float64Array(resamples)
  for (let draw = 0; draw < resamples; draw++) {
    let sum = 0
    for (let i = 0; i < apart.length; i++) sum += apart[Math.floor(next() * apart.length)]
    means[draw] = sum / apart.length
  }
  means.sort()
  const at = part => means[Math.max(0, Math.ceil(part * resamples) - 1)]
  return { mean: apart.reduce((sum, one) => sum + one, 0) / apart.length, low: at(0.025), high: at(0.975) }
}
