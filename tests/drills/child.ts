import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { project } from '../process/site.ts'

/** The environment of the person, without what npm, jest or another site put there. */
export function plainEnv(values: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_registry)|NODE_|DATABASE_URL$)/.test(name),
  )
  return { ...Object.fromEntries(kept), ...values } as NodeJS.ProcessEnv
}

/** One of the scripts that a drill runs on the site's database in a process of its own. */
export function startScript(script: string, words: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, ...words], {
    cwd: project,
    env: plainEnv({ ...env, NODE_ENV: 'production' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export interface Ended {
  code: number | null
  said: string
  complained: string
}

export function ended(child: ChildProcess): Promise<Ended> {
  let said = ''
  let complained = ''
  child.stdout?.on('data', (piece: Buffer) => (said += piece))
  child.stderr?.on('data', (piece: Buffer) => (complained += piece))
  return new Promise((done) => child.once('close', (code) => done({ code, said, complained })))
}

/** @throws Error with what it said, unless it ends with 0 */
export async function runScript(
  script: string,
  words: string[],
  env: Record<string, string>,
): Promise<string> {
  const { code, said, complained } = await ended(startScript(script, words, env))
  if (code !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${code}: ${said}${complained}`)
  return said
}

export const lamplight = (words: string[], env: Record<string, string>): Promise<string> =>
  runScript('scripts/lamplight.ts', words, env)

export function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((done, fail) => {
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
