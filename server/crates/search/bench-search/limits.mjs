// Runs an engine in a process of its own, with an end to its time and its memory.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How long a process that was asked to end may take before it is ended, in milliseconds. */
const GRACE = 5000

/** How often memory is looked at, in milliseconds. */
const LOOK = 500

/** The resident memory of a process and all below it, in MiB; 0 when it is gone. From proc(5). */
export function residentMib(pid) {
  try {
    const kib = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return kib / 1024 + below.reduce((sum, child) => sum + residentMib(child), 0)
  } catch {
    return 0
  }
}

/** What a program said of its end: the message of its error, or its last line. */
export function reason(stderr, code, signal) {
  const message = /^(?:<ref \*\d+> )?(?:\w*Error|error)\b[^:\n]*: (.+)$/m.exec(stderr)?.[1]
  const last = stderr.trim().split('\n').pop()
  return message || last || `it ended with ${signal ?? `status ${code}`}`
}

/**
 * Runs a command and waits. Resolves to {why, peakMib}: `why` is undefined when it succeeded, else what happened. Past
 * `seconds` or `mib` the process and all that it started are ended. `stopped` is an AbortSignal that ends it too.
 */
export function limited([program, ...args], { cwd, seconds, mib, stopped }) {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, detached: true, stdio: ['ignore', 'inherit', 'pipe'] })
    let [stderr, why, peakMib] = ['', undefined, 0]
    const signal = name => {
      // The whole group; it may be gone already.
      try { process.kill(-child.pid, name) } catch (error) { if (error.code !== 'ESRCH') throw error }
    }
    const end = reason => {
      why ??= reason
      signal('SIGTERM')
      setTimeout(() => signal('SIGKILL'), GRACE).unref()
    }
    const clock = setTimeout(() => end(`not done after ${seconds} s`), seconds * 1000)
    const look = setInterval(() => {
      peakMib = Math.max(peakMib, Math.round(residentMib(child.pid)))
      if (peakMib > mib) end(`it took more than ${mib} MiB of memory`)
    }, LOOK)
    stopped.addEventListener('abort', () => end('stopped'), { once: true })
    child.stderr.setEncoding('utf8').on('data', text => { stderr = (stderr + text).slice(-20_000) })
    const done = reason => {
      clearTimeout(clock)
      clearInterval(look)
      resolve({ why: reason, peakMib })
    }
    child.on('error', error => done(error.message))
    child.on('close', (code, by) => done(code === 0 && !why ? undefined : why ?? reason(stderr, code, by)))
  })
}
