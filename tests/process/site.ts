import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const project = process.cwd()

export interface Site {
  process: ChildProcess
  /** Everything that it has printed so far. */
  output: () => string
  /** Resolves with the address when it takes requests; fails when it ends instead. */
  ready: () => Promise<string>
  /** Resolves with the exit code. */
  ended: () => Promise<number | null>
}

/** How `npm start` bounds the memory, so that the same is tested and measured. */
const npmStart: string = JSON.parse(read(join(project, 'package.json'))).scripts.start
const heapFlags = npmStart.match(/--(max|heap)-\S+/g) ?? []
const startEnv: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  ...Object.fromEntries(
    [...npmStart.matchAll(/(MALLOC_[A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  ),
}

interface Start {
  dataDir: string
  env?: Record<string, string>
  user?: { uid: number; gid: number }
  /** Where prisma/migrations is looked for. */
  folder?: string
  /** A new site begins with the demonstration. */
  demonstration?: boolean
}

const started: Site[] = []

/** The real server, built, without the demonstration unless told otherwise. Its port is a free one. */
export function startSite(start: Start): Site {
  const { dataDir, env = {}, user, folder = project, demonstration = false } = start
  const { NODE_ENV: _, DATABASE_URL: __, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    [...heapFlags, join(project, 'dist/server.js'), ...(demonstration ? [] : ['--empty'])],
    {
      ...user,
      cwd: folder,
      env: {
        ...inherited,
        ...startEnv,
        DATA_DIR: dataDir,
        PORT: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (said += piece))
  child.stderr.on('data', (piece: Buffer) => (said += piece))
  const exit = new Promise<number | null>((done) => child.once('close', done))
  const site: Site = {
    process: child,
    output: () => said,
    ended: () => exit,
    async ready() {
      for (;;) {
        const address = /Lamplight is at (\S+)/.exec(said)?.[1]
        if (address) return address
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended: ${said}`)
        await sleep(20)
      }
    },
  }
  started.push(site)
  return site
}

/** Others may pass through it, or as root the database would be kept under the system's var/lib. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lamplight-process-'))
  chmodSync(folder, 0o755)
  return folder
}

/** The processes, server, worker or PostgreSQL, that belong to a data folder. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter(
      (pid) =>
        pid &&
        (read(`/proc/${pid}/cmdline`).includes(dataDir) ||
          read(`/proc/${pid}/environ`).includes(`DATA_DIR=${dataDir}\0`)),
    )
    .filter((pid) => !/^State:\s+Z/m.test(read(`/proc/${pid}/status`)))
}

export function postmasterOf(dataDir: string): number {
  return Number(read(join(dataDir, 'postgres', 'postmaster.pid')).split('\n')[0])
}

/** After a test: whatever it left running. */
export async function stopAll(): Promise<void> {
  for (const site of started.splice(0)) {
    if (site.process.exitCode !== null || site.process.signalCode !== null) continue
    site.process.kill('SIGTERM')
    await site.ended()
  }
}

export async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await holds()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error('It did not come about in 20 seconds.')
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
