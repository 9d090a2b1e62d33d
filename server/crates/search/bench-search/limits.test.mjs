import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limited, reason } from './limits.mjs'

const never = new AbortController().signal
const node = (code, limits = {}) => {
  return limited([process.execPath, '-e', code], { cwd: '.', seconds: 20, mib: 1000, stopped: never, ...limits })
}

test('a command that succeeds has no reason', async () => {
  assert.equal((await node('')).why, undefined)
})

test('the message of an error is the reason', async () => {
  assert.equal((await node('throw new TypeError("pas de base")')).why, 'pas de base')
  assert.equal((await node('process.exit(3)')).why, 'it ended with status 3')
  assert.match((await limited(['no-such-program'], { seconds: 1, mib: 1, cwd: '.', stopped: never })).why, /ENOENT/)
})

test('an engine that takes too long is ended with what it started', async () => {
  const began = Date.now()
  const child = `require("child_process").spawn("sleep", ["60"]); setTimeout(() => {}, 60000)`
  assert.equal((await node(child, { seconds: 1 })).why, 'not done after 1 s')
  assert.ok(Date.now() - began < 10_000)
})

test('an engine that takes too much memory is ended', async () => {
  const { why, peakMib } = await node('globalThis.a = Buffer.alloc(3e8, 1); setTimeout(() => {}, 60000)', { mib: 200 })
  assert.equal(why, 'it took more than 200 MiB of memory')
  assert.ok(peakMib > 200)
})

test('an engine can be stopped', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 300)
  assert.equal((await node('setTimeout(() => {}, 60000)', { stopped: stop.signal })).why, 'stopped')
})

test('the last line is the reason when nothing else is said', () => {
  assert.equal(reason('un\ndeux\n', 1, null), 'deux')
  assert.equal(reason('', null, 'SIGKILL'), 'it ended with SIGKILL')
  assert.equal(reason('x\n<ref *1> Error: spawnSync y ENOENT\n    at z\n', 1, null), 'spawnSync y ENOENT')
})
