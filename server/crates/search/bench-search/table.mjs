// What is printed: Markdown.

const percent = share => (share * 100).toFixed(1)
const whole = number => Math.round(number).toLocaleString('en-GB')

const COLUMNS = [
  ['hit@1', 'hit1', percent],
  ['hit@3', 'hit3', percent],
  ['hit@5', 'hit5', percent],
  ['hit@10', 'hit10', percent],
  ['MRR@10', 'mrr10', percent],
  ['nDCG@10', 'ndcg10', percent],
  ['build, ms', 'build_ms', whole],
  ['p50, µs', 'p50_us', whole],
  ['p95, µs', 'p95_us', whole],
  ['p99, µs', 'p99_us', whole],
  ['index, bytes', 'index_bytes', whole],
]

const line = cells => `| ${cells.join(' | ')} |`

/** A line for each engine; one that was not measured has its reason in place of figures. */
export function results(rows) {
  const head = ['engine', ...COLUMNS.map(([title]) => title)]
  const body = rows.map(row => {
    const why = row.why && `not measured: ${row.why.replaceAll('|', '\\|')}`
    if (why) return line([row.engine, why, ...COLUMNS.slice(1).map(() => '')])
    return line([row.name, ...COLUMNS.map(([, key, shown]) => shown(row[key]))])
  })
  return [line(head), `|---|${COLUMNS.map(() => '---:').join('|')}|`, ...body].join('\n')
}

/** The version and the settings of each engine that was measured. */
export function settings(rows) {
  const head = line(['engine', 'version', 'settings', 'warm-up, queries', 'memory, MiB', 'load'])
  const measured = rows.filter(row => !row.why)
  const body = measured.map(row => line([row.name, row.version, row.settings, row.warm_up, row.peak_mib, row.load]))
  return [head, '|---|---|---|---:|---:|---:|', ...body].join('\n')
}

/** The differences, in points of a hundred, each with its interval. */
export function differences(rows) {
  const signed = share => (share < 0 ? '−' : '+') + percent(Math.abs(share))
  const shown = ({ mean, low, high }) => `${signed(mean)} (${signed(low)} to ${signed(high)})`
  const body = rows.map(({ name, apart }) => line([name, ...Object.values(apart).map(shown)]))
  return [line(['ours minus', 'hit@1', 'hit@10', 'MRR@10']), '|---|---:|---:|---:|', ...body].join('\n')
}
