// A PostgreSQL that lives in a folder of its own and answers on a Unix socket in it.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where Debian puts the programs of each version; they are not in the PATH. */
const DEBIAN = '/usr/lib/postgresql'

/** Who runs it when root asks: initdb refuses root. Debian's package makes this user. */
const USER = 'postgres'

const MISSING = 'PostgreSQL is not installed: apt-get install postgresql postgresql-contrib'

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 30_000

/** Settings: one worker, bounded memory, and no writes that wait for the disk. */
const SETTINGS = {
  listen_addresses: '',
  max_connections: 4,
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
  jit: 'off',
  shared_buffers: '256MB',
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  fsync: 'off',
}

/** The folder of the newest initdb; an error says what to install. */
export function programs() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map(version => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  const found = folders.find(folder => ['initdb', 'postgres'].every(program => existsSync(join(folder, program))))
  if (!found) throw new Error(MISSING)
  return found
}

/** Who is to run it: nothing for whoever is not root. */
function unprivileged() {
  if (process.getuid() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(one => one.startsWith(`${USER}:`))
  if (!line) throw new Error(`PostgreSQL does not run as root, and there is no user ${USER}: ${MISSING}`)
  const [uid, gid] = line.split(':').slice(2, 4).map(Number)
  return { uid, gid }
}

/** Makes a cluster in the folder and starts it; `stop` ends it. Nobody else can reach the folder. */
export async function startCluster(folder) {
  const bin = programs()
  const who = unprivileged()
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')]
  for (const one of [folder, socket]) {
    if (one !== folder) mkdirSync(one)
    chmodSync(one, 0o700)
    if (who.uid !== undefined) chownSync(one, who.uid, who.gid)
  }
  const options = { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
  const init = ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, options)
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socket })
  const args = ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const server = spawn(join(bin, 'postgres'), args, { ...options, stdio: 'ignore' })
  const ended = once(server, 'exit')
  // SIGINT is PostgreSQL's fast shutdown.
  const stop = () => (server.kill('SIGINT'), ended)
  process.once('SIGTERM', () => stop().then(() => process.exit(1)))
  await answering(server, join(bin, 'pg_isready'), socket)
  return { socket, stop }
}

async function answering(server, ready, socket) {
  for (const end = Date.now() + PATIENCE; Date.now() < end && server.exitCode === null;) {
    try {
      return execFileSync(ready, ['-q', '-h', socket])
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  server.kill('SIGINT')
  throw new Error(`PostgreSQL did not answer in ${PATIENCE / 1000} s`)
}
