// Our own search: the program that is deployed, by the command that answers /recherche, in a process of its own.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { jsonLines } from '../corpus.mjs'
import { CORPUS, QUERIES, writeReport } from '../engine.mjs'
import { summary } from '../measures.mjs'
import { moments, read, rowCommand } from '../ours.mjs'

/** Bytes of output that are read: some hundred a query. */
const OUTPUT = 64 * 2 ** 20

const program = moments(join(import.meta.dirname, '../../../../..'))
const options = { encoding: 'utf8', maxBuffer: OUTPUT, stdio: ['ignore', 'pipe', 'inherit'] }
const run = args => execFileSync(program, args, options)

const version = run(['--version']).trim().split(' ').pop()
const { answers, build_ms, index_bytes } = read(run(rowCommand(CORPUS, QUERIES)), jsonLines(QUERIES), summary)
const settings = 'as deployed: /recherche with its words, snippets and correction'
writeReport({ name: 'ours', version, settings, build_ms, index_bytes, warm_up: 0 }, answers)
