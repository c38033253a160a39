import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from '../drills/child.ts'
import { newDataDir, type Site, startSite } from '../process/site.ts'
import type { ScaleName } from './filling/scales.ts'

export const metricsToken = 'a-token-of-the-bench'

export interface RunningSite {
  origin: string
  pid: number
  dataDir: string
  /** Every number of /metrics, by its name with its labels. */
  metrics(): Promise<Map<string, number>>
  stop(): Promise<void>
}

/** The sites that are measured: each is filled once in a run, or once for good in a folder that is kept. */
export class Sites {
  readonly #kept: string | undefined
  readonly #say: (line: string) => void
  readonly #folders = new Map<string, string>()
  readonly #running = new Set<RunningSite>()

  constructor(kept: string | undefined, say: (line: string) => void) {
    this.#kept = kept
    this.#say = say
  }

  /** Posts and comments of that scale, no pictures. */
  async filled(scale: ScaleName): Promise<string> {
    return await this.#once(scale, async (dataDir) => {
      const said = await runScript('tests/bench/fill-site.ts', [scale], { DATA_DIR: dataDir })
      this.#say(said.trim().split('\n').at(-1)!)
    })
  }

  /** What a brand-new site begins with: pictures, several languages. */
  async demonstration(): Promise<string> {
    return await this.#once('demonstration', async (dataDir) => {
      const site = startSite({ dataDir, demonstration: true })
      await site.ready()
      await end(site)
    })
  }

  async start(dataDir: string, env: Record<string, string> = {}): Promise<RunningSite> {
    const site = startSite({ dataDir, env: { METRICS_TOKEN: metricsToken, ...env } })
    const origin = await site.ready()
    const running: RunningSite = {
      origin,
      pid: site.process.pid!,
      dataDir,
      metrics: () => metricsOf(origin),
      stop: async () => {
        this.#running.delete(running)
        await end(site)
      },
    }
    this.#running.add(running)
    return running
  }

  /** After a part, whether it ended well or not. */
  async stopAll(): Promise<void> {
    for (const site of [...this.#running].reverse()) await site.stop()
  }

  remove(): void {
    if (this.#kept) return
    for (const folder of this.#folders.values()) rmSync(folder, { recursive: true, force: true })
  }

  async #once(name: string, fill: (dataDir: string) => Promise<void>): Promise<string> {
    const known = this.#folders.get(name)
    if (known) return known
    const dataDir = this.#kept ? join(this.#kept, name) : newDataDir()
    const mark = join(dataDir, 'filled-by-the-bench')
    const made = whatItIsMadeFrom()
    this.#folders.set(name, dataDir)
    if (existsSync(mark) && readFileSync(mark, 'utf8') === made) return dataDir
    rmSync(dataDir, { recursive: true, force: true })
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
    this.#say(`Filling a site (${name}) …`)
    await fill(dataDir)
    writeFileSync(mark, made)
    return dataDir
  }
}

/** A kept site is filled anew when the tables or what fills them have changed. */
function whatItIsMadeFrom(): string {
  const folders = ['prisma/migrations', 'prisma/seed', 'tests/bench/filling']
  return folders
    .map((folder) => execFileSync('find', [folder, '-type', 'f', '-exec', 'sha256sum', '{}', '+']).toString())
    .flatMap((sums) => sums.trim().split('\n').sort())
    .join('\n')
}

async function end(site: Site): Promise<void> {
  site.process.kill('SIGTERM')
  await site.ended()
}

async function metricsOf(origin: string): Promise<Map<string, number>> {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [
      line.slice(0, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  )
}
