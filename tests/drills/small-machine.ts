import { execFileSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '../browser/browser.ts'
import { becomeAdministrator } from '../browser/desk.ts'
import { project } from '../process/site.ts'
import { freePort } from './child.ts'
import type { Drill } from './drill.ts'
import { firstPage, type NpmRun, npm } from './npm-start.ts'
import { watchMemory } from './processes.ts'
import { newFolder } from './stop-all.ts'

const limit = 2_048
const pictures = 20
const onOneCore = ['taskset', '-c', '0']

/** One core is kept to; the memory is only measured, since few machines let a drill limit it. */
export const smallMachine: Drill = {
  name: 'small-machine',
  expected: `without what only developers need, on one core: ${pictures} pictures of 12 megapixels are taken in within ${limit} MB`,
  async run() {
    const folder = join(newFolder(), 'site')
    execFileSync('git', ['clone', '--quiet', project, folder])
    const install = npm(['ci', '--omit=dev', '--no-audit', '--no-fund'], folder, {}, onOneCore)
    const installing = watchMemory(install.pid)
    installing.phase('install')
    const code = await install.ended()
    installing.stop()
    if (code !== 0) throw new Error(`npm ci ended with ${code}: ${install.output().slice(-2_000)}`)

    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const run = npm(['start'], folder, { PORT: String(port) }, onOneCore)
    const memory = watchMemory(run.pid)
    const began = Date.now()
    memory.phase('build and start')
    await run.said('Set up the first administrator')
    await firstPage(`${origin}/`, 60)
    const ready = Date.now()
    memory.phase('uploads')
    const statuses = await uploadAll(run, origin)
    const uploaded = Date.now()
    memory.phase('after')
    await firstPage(`${origin}/`, 60)
    memory.stop()
    run.pressCtrlC()
    const left = await run.ended()
    const peaks = { ...installing.peaks, ...memory.peaks }
    const taken = statuses.filter((status) => status === 200).length
    const words = Object.entries(peaks).map(([name, peak]) => `${name} ${peak} MB`)
    return {
      seen: `${taken} of ${pictures} taken in; start ${seconds(ready - began)} s, uploads ${seconds(uploaded - ready)} s; Ctrl-C ended it with ${left}`,
      figure: `peaks: ${words.join(', ')}`,
      ok: taken === pictures && left === 0 && Object.values(peaks).every((peak) => peak <= limit),
    }
  },
}

/** As the admin's page sends them, one after the other. */
async function uploadAll(run: NpmRun, origin: string): Promise<number[]> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const setUpPath = /\/admin\/set-up\/\S+/.exec(run.output())![0]
    await becomeAdministrator(page, { origin, setUpPath })
    const statuses: number[] = []
    for (let number = 0; number < pictures; number++) statuses.push(await upload(page, origin, number))
    return statuses
  } finally {
    await browser.close()
  }
}

async function upload(page: Page, origin: string, number: number): Promise<number> {
  const answer = await page.request.post(`${origin}/admin/media/upload`, {
    headers: { origin, 'x-file-name': `drill-${number}.jpg`, 'content-type': 'image/jpeg' },
    data: await photograph(),
    timeout: 120_000,
  })
  return answer.status()
}

/** 4000 × 3000, as heavy as a telephone's: coarse noise, softened. */
async function photograph(): Promise<Buffer> {
  const raw = { width: 1_000, height: 750, channels: 3 } as const
  const noise = randomFillSync(Buffer.alloc(raw.width * raw.height * raw.channels))
  return await sharp(noise, { raw }).resize(4_000, 3_000).jpeg({ quality: 85 }).toBuffer()
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1_000)
