import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Site {
  origin: string
  dataDir: string
  /** The path of the one-time link that was printed. */
  setUpPath: string
  /** Runs `npm run lamplight -- …` on the site's data and gives its exit code with what it said. */
  lamplight(...words: string[]): Promise<{ code: number | null; said: string }>
  stop(): Promise<void>
}

/** The built site as `npm start` runs it, on data of its own, with its embedded database. */
export async function startSite({ empty }: { empty: boolean }): Promise<Site> {
  if (empty) return await startOn(newFolder(), '--empty')
  if (!existsSync(filled)) await fillOnce()
  const dataDir = newFolder()
  // With its owners, which Node's own copy forgets: as root the database belongs to somebody else.
  execFileSync('cp', ['-a', `${filled}/.`, dataDir])
  return await startOn(dataDir)
}

/** Making the demonstration's pictures takes half a minute; each file of tests begins with a copy. */
const filled = join(tmpdir(), `lamplight-demonstration-${process.pid}`)

async function fillOnce(): Promise<void> {
  const site = await startOn(newFolder())
  await end(site.child)
  renameSync(site.dataDir, filled)
  process.once('exit', () => rmSync(filled, { recursive: true, force: true }))
}

/** Others may pass through it, or as root the database would be kept elsewhere. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lamplight-site-'))
  chmodSync(folder, 0o755)
  return folder
}

async function startOn(dataDir: string, ...words: string[]): Promise<Site & { child: ChildProcess }> {
  const { DATABASE_URL: _, TEST_DATABASE_URL: __, NODE_ENV: ___, ...inherited } = process.env
  const environment = { ...inherited, NODE_ENV: 'production', PORT: '0', DATA_DIR: dataDir } as const
  const run = (...args: string[]) =>
    spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const child = run('dist/server.js', ...words)
  const printed = await greetingOf(child)
  return {
    child,
    dataDir,
    origin: /Lamplight is at (\S+)/.exec(printed)![1]!,
    setUpPath: /\/admin\/set-up\/\S+/.exec(printed)?.[0] ?? '',
    lamplight: (...args) => outcomeOf(run('--import', 'tsx', 'scripts/lamplight.ts', ...args)),
    async stop() {
      await end(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

function outcomeOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  const take = (chunk: Buffer) => {
    said += chunk
  }
  child.stdout!.on('data', take)
  child.stderr!.on('data', take)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

/** What it says until it serves; a start that fails says why. */
function greetingOf(child: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed += chunk.toString()
      if (/Set up the first administrator.*\n/.test(printed)) resolve(printed)
    }
    child.stdout!.on('data', take)
    child.stderr!.on('data', take)
    child.once('exit', (code) => reject(new Error(`The site ended with ${code}:\n${printed}`)))
  })
}
