import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '#lib/operator-error.ts'
import type { Cluster } from './cluster.ts'
import { commandLine, isRunning } from './process-state.ts'

export type Postmaster = { pid: number; port: number }

/** Waiting these out is right: the dead process is not collected yet, or the port was just taken. */
const passingTrouble =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory|could not bind|is starting up/

/**
 * A running server for the cluster: the one that an earlier Lamplight left behind, or a new one.
 * @param port kept by a live site that lost its server, since its pools know that port
 */
export async function requirePostmaster(cluster: Cluster, port?: number): Promise<Postmaster> {
  const deadline = Date.now() + 15_000
  for (;;) {
    const running = findPostmaster(cluster.folder)
    if (running?.ready) return running
    const trouble = running
      ? 'the database is starting up'
      : await launch(cluster, port ?? (await freePort()))
    if (trouble && (!passingTrouble.test(trouble) || Date.now() > deadline)) {
      throw new OperatorError(`The database did not start: ${trouble}`)
    }
    if (Date.now() > deadline)
      throw new OperatorError(`The database did not start in time: see ${cluster.log}.`)
    if (trouble) await sleep(100)
  }
}

/** Never by postmaster.pid alone: its number may belong to another process by now. */
function findPostmaster(folder: string): (Postmaster & { ready: boolean }) | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!pid || !isRunning(pid) || !commandLine(pid).includes(folder)) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Asks for a fast shutdown: sessions are ended, everything is written. */
export function signalPostmaster(folder: string): Postmaster | null {
  const running = findPostmaster(folder)
  if (running) process.kill(running.pid, 'SIGINT')
  return running
}

/** Resolves when the process is gone. */
export async function stopPostmaster(folder: string): Promise<void> {
  const running = signalPostmaster(folder)
  if (!running) return
  for (let waited = 0; isRunning(running.pid); waited += 10) {
    if (waited > 60_000) throw new OperatorError(`PostgreSQL (process ${running.pid}) does not stop.`)
    await sleep(10)
  }
}

/** Resolves with null when the server is ready, or with what it said when it ended instead. */
async function launch(cluster: Cluster, port: number): Promise<string | null> {
  rotateLog(cluster.log)
  const log = openSync(cluster.log, 'a', 0o600)
  const start = fstatSync(log).size
  // Detached, so that a terminal's Ctrl-C does not stop it before the site has finished its requests.
  const child = spawn(join(cluster.binaries.folder, 'postgres'), settings(cluster.folder, port), {
    ...cluster.user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return await readyOrEnd(child, cluster, start)
}

async function readyOrEnd(child: ChildProcess, cluster: Cluster, start: number): Promise<string | null> {
  let ended: string | null = null
  child.once('exit', () => {
    ended = readFrom(cluster.log, start)
  })
  child.once('error', (error) => {
    ended = error.message
  })
  for (;;) {
    if (ended !== null) return ended || 'it ended without a word.'
    const running = findPostmaster(cluster.folder)
    if (running?.pid === child.pid && running?.ready) return null
    await sleep(10)
  }
}

/**
 * Statements and details of errors stay out of the log: they carry what people wrote.
 * No socket folder, since a socket's path may not be longer than 107 bytes.
 */
function settings(folder: string, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    // The system's own cache of files does the rest, and gives its memory back when others need it.
    shared_buffers: '32MB',
    jit: 'off',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
  const options = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', folder, '-p', String(port), ...options]
}

async function freePort(): Promise<number> {
  const probe = createServer()
  return await new Promise((done, fail) => {
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}

function rotateLog(log: string): void {
  const tenMegabytes = 10 * 1024 * 1024
  if (existsSync(log) && statSync(log).size > tenMegabytes) renameSync(log, `${log}.old`)
}

function readFrom(file: string, start: number): string {
  const descriptor = openSync(file, 'r')
  const piece = Buffer.alloc(16_384)
  const length = readSync(descriptor, piece, 0, piece.length, start)
  closeSync(descriptor)
  return piece.toString('utf8', 0, length).trim()
}
