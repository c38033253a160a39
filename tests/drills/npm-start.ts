import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { plainEnv } from './child.ts'
import { afterDrill } from './stop-all.ts'

/**
 * `npm …` as a person types it: the host's own Node and npm, and a group of processes of its own, as a
 * terminal gives it.
 * @param through a program with its words that starts it, `taskset` say
 */
export function npm(
  words: string[],
  folder: string,
  env: Record<string, string> = {},
  through: string[] = [],
): NpmRun {
  const path = (process.env.PATH ?? '').split(':').filter((part) => !part.includes('node_modules'))
  const [program, ...rest] = [...through, 'npm', ...words]
  const child = spawn(program!, rest, {
    cwd: folder,
    env: plainEnv({ ...env, PATH: path.join(':') }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (said += piece))
  child.stderr.on('data', (piece: Buffer) => (said += piece))
  const end = new Promise<number | null>((done) => child.once('close', done))
  afterDrill(() => signalGroup(child, 'SIGKILL'))
  return {
    pid: child.pid!,
    output: () => said,
    ended: () => end,
    pressCtrlC: () => signalGroup(child, 'SIGINT'),
    async said(words) {
      while (!said.includes(words)) {
        if (child.exitCode !== null) throw new Error(`It ended without saying "${words}": ${said}`)
        await sleep(20)
      }
    },
  }
}

export interface NpmRun {
  pid: number
  output(): string
  ended(): Promise<number | null>
  /** To everybody in the group at once, as a terminal does. */
  pressCtrlC(): void
  said(words: string): Promise<void>
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, signal)
  } catch {
    // Nobody is left in it.
  }
}

/** Resolves when the address answers 200. */
export async function firstPage(address: string, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await sleep(50)) {
    if ((await statusOf(address)) === 200) return
  }
  throw new Error(`There was no page within ${seconds} seconds.`)
}

/** 0 while nobody listens. */
async function statusOf(address: string): Promise<number> {
  try {
    const page = await fetch(address)
    await page.arrayBuffer()
    return page.status
  } catch {
    return 0
  }
}
