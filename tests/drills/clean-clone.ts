import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../process/site.ts'
import { freePort } from './child.ts'
import type { Drill } from './drill.ts'
import { firstPage, npm } from './npm-start.ts'
import { processesIn, watchMemory } from './processes.ts'
import { newFolder } from './stop-all.ts'

const limit = 1_024

export const cleanClone: Drill = {
  name: 'clean-clone',
  expected: 'a page from a fresh clone; at most 1,024 MB at any time; Ctrl-C leaves nothing',
  async run() {
    const folder = join(newFolder(), 'site')
    execFileSync('git', ['clone', '--quiet', project, folder])
    const install = await measured('install', async () => {
      const run = npm(['ci', '--no-audit', '--no-fund'], folder)
      return { pid: run.pid, done: run.ended().then((code) => requireZero(code, run.output())) }
    })
    const port = await freePort()
    const run = npm(['start'], folder, { PORT: String(port) })
    const memory = watchMemory(run.pid)
    const began = Date.now()
    memory.phase('build')
    await run.said('server.js')
    const built = Date.now()
    memory.phase('start')
    await run.said('Lamplight is at')
    const started = Date.now()
    memory.phase('pages')
    await firstPage(`http://127.0.0.1:${port}/`, 60)
    const firstSeen = Date.now()
    for (let more = 0; more < 50; more++) await firstPage(`http://127.0.0.1:${port}/`, 60)
    memory.stop()
    run.pressCtrlC()
    const code = await run.ended()
    const left =
      processesIn(folder).length + (existsSync(join(folder, 'data/postgres/postmaster.pid')) ? 1 : 0)
    const peaks = { install: install.peak, ...memory.peaks }
    const times = {
      install: install.seconds,
      build: seconds(built - began),
      'first start': seconds(started - built),
      'first page': seconds(firstSeen - started),
    }
    return {
      seen: `${words(times, 's')}; Ctrl-C ended it with ${code} and left ${left}`,
      figure: `peaks: ${words(peaks, 'MB')}`,
      ok: Object.values(peaks).every((peak) => peak <= limit) && code === 0 && left === 0,
    }
  },
}

async function measured(
  phase: string,
  start: () => Promise<{ pid: number; done: Promise<void> }>,
): Promise<{ peak: number; seconds: number }> {
  const began = Date.now()
  const { pid, done } = await start()
  const memory = watchMemory(pid)
  memory.phase(phase)
  await done.finally(() => memory.stop())
  return { peak: memory.peaks[phase] ?? 0, seconds: seconds(Date.now() - began) }
}

function requireZero(code: number | null, said: string): void {
  if (code !== 0) throw new Error(`npm ci ended with ${code}: ${said.slice(-2_000)}`)
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10

const words = (values: Record<string, number>, unit: string): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value} ${unit}`)
    .join(', ')
