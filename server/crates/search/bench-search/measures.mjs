// What is said of a list of answers, and of a list of times. A query counts the same however many pages are right.

/** How many results of a query are looked at. */
export const DEPTH = 10

/** Where the first right page stands, from 1; null when none is among the first ten. */
export function rankOf(ids, expected) {
  const at = ids.slice(0, DEPTH).findIndex(id => expected.includes(id))
  return at < 0 ? null : at + 1
}

/** 1 when a right page is among the first so many, else 0. */
export const hit = (rank, among) => (rank !== null && rank <= among ? 1 : 0)

/** One by the rank of the first right page, 0 when it is not among the first ten. */
export const reciprocal = rank => (rank === null ? 0 : 1 / rank)

/**
 * nDCG of the first ten: a page is right or not, the gain of the place p is 1 / log2(p + 1), and the whole is divided
 * by what the best order of the right pages would give (Järvelin and Kekäläinen, 2002, with binary gains).
 */
export function ndcg(ids, expected) {
  const gain = place => 1 / Math.log2(place + 1)
  const right = new Set(expected)
  const places = Array.from({ length: Math.min(DEPTH, right.size) }, (_, i) => i + 1)
  // A page that comes twice is right once.
  const got = ids.slice(0, DEPTH).reduce((sum, id, i) => (right.delete(id) ? sum + gain(i + 1) : sum), 0)
  return got / places.reduce((sum, place) => sum + gain(place), 0)
}

/** The smallest value that so large a part (0 to 1) of the values does not exceed: the nearest rank, never a mean. */
export function percentile(values, part) {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
}

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length

/** The shares and means of all queries: `expected` and `ids` by query, in the same order. */
export function summary(queries, answers) {
  const ranks = queries.map((query, i) => rankOf(answers[i].ids, query.expected))
  const share = among => mean(ranks.map(rank => hit(rank, among)))
  return {
    n: queries.length,
    hit1: share(1),
    hit3: share(3),
    hit5: share(5),
    hit10: share(10),
    mrr10: mean(ranks.map(reciprocal)),
    ndcg10: mean(queries.map((query, i) => ndcg(answers[i].ids, query.expected))),
    ranks,
  }
}

/** Median and tails of microseconds. */
export function times(micros) {
  return { p50_us: percentile(micros, 0.5), p95_us: percentile(micros, 0.95), p99_us: percentile(micros, 0.99) }
}
