import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { processesOf, project, startSite } from '../process/site.ts'
import { freePort } from './child.ts'
import type { Drill } from './drill.ts'
import { firstPage, npm } from './npm-start.ts'
import { watchMemory } from './processes.ts'
import { newFolder } from './stop-all.ts'

const starts = 5
const pages = 200
const mostMegabytes = 800

export const warmStart: Drill = {
  name: 'warm-start',
  expected: `npm start to the first page under 5 s; at most ${mostMegabytes} MB; a stop leaves no process and no lock`,
  async run() {
    const dataDir = newFolder()
    const first = startSite({ dataDir })
    await first.ready()
    first.process.kill('SIGINT')
    await first.ended()
    const times: number[] = []
    let left = 0
    let most = 0
    for (let count = 0; count < starts; count++) {
      const port = await freePort()
      const began = Date.now()
      const run = npm(['start'], project, { DATA_DIR: dataDir, PORT: String(port) })
      await firstPage(`http://127.0.0.1:${port}/`, 60)
      times.push(Date.now() - began)
      const memory = watchMemory(run.pid)
      memory.phase('pages')
      for (let more = 0; more < pages; more++) await firstPage(`http://127.0.0.1:${port}/`, 60)
      memory.stop()
      most = Math.max(most, memory.peaks.pages ?? 0)
      run.pressCtrlC()
      if ((await run.ended()) !== 0) left += 1
      left += processesOf(dataDir).length + (existsSync(join(dataDir, 'postgres/postmaster.pid')) ? 1 : 0)
    }
    times.sort((one, other) => one - other)
    const middle = times[Math.floor(starts / 2)]!
    return {
      seen: `${starts} starts; ${left} processes, locks or bad endings were left`,
      figure: `${seconds(middle)} s in the middle, ${seconds(times.at(-1)!)} s at most; ${most} MB`,
      ok: middle < 5_000 && left === 0 && most <= mostMegabytes,
    }
  },
}

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1)
