import { randomInt, randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { type Site, startSite } from '../process/site.ts'
import { runScript } from './child.ts'
import type { Drill } from './drill.ts'
import { type Line, phoneLine, pieceBytes } from './phone-line.ts'
import { ask, embeddedUrl } from './rows.ts'
import { newFolder } from './stop-all.ts'

const atOnce = 6
const uploadsPerKill = 25

/** How each of them is broken; those that go on are sent to their end after each break. */
const breaks = {
  'cut in a piece': 'goes on',
  'cut before the answer': 'goes on',
  'pieces twice': 'goes on',
  'pieces in any order': 'goes on',
  'finished twice at once': 'goes on',
  'never gone on with': 'stays',
  'given up': 'is gone',
  'no picture': 'is gone',
} as const
type Break = keyof typeof breaks

interface Upload {
  id: string
  kind: Break
  /** What became of it, as its sender knows. */
  is: 'here' | 'left' | 'gone' | 'unknown'
}

export const brokenUploads: Drill = {
  name: 'broken-uploads',
  expected: '0 files without a row, 0 rows without a file, all that went on arrived',
  async run({ times }) {
    const dataDir = newFolder()
    const running = { site: startSite({ dataDir }), address: '' }
    running.address = await running.site.ready()
    const cookie = (await runScript('tests/drills/sign-in-as.ts', [], { DATA_DIR: dataDir })).trim()
    const line = phoneLine(() => running.address, cookie)
    const pictures = await Promise.all(Array.from({ length: 8 }, (_, number) => noise(number)))
    const uploads: Upload[] = []
    const isDue = (kills: number) => uploads.length / uploadsPerKill > kills + 0.5
    const killing = killNowAndThen(running, { dataDir, isDue })
    const senders = Array.from({ length: atOnce }, async () => {
      while (uploads.length < times) {
        const kind = Object.keys(breaks)[uploads.length % Object.keys(breaks).length] as Break
        const upload: Upload = { id: randomUUID(), kind, is: 'unknown' }
        uploads.push(upload)
        await send(line, upload, pictures[uploads.length % pictures.length]!)
      }
    })
    await Promise.all(senders)
    const kills = await killing.stop()
    const right = await audit(dataDir, uploads)
    await killing.restart()
    await runScript('tests/drills/sweep.ts', [], { DATA_DIR: dataDir })
    const after = await audit(dataDir, uploads)
    const breaksSeen = `${uploads.length} uploads in ${Object.keys(breaks).length} ways of breaking, the site killed ${kills} times`
    return {
      seen: `${breaksSeen}; left lying until the next start or night: ${right.files} files`,
      figure: `${after.files} files without a row, ${after.rows} rows without a file, ${after.missing} of ${after.wanted} missing, ${after.doubled} doubled`,
      ok: after.files + after.rows + after.missing + after.doubled === 0 && after.wanted > 0,
    }
  },
}

/** Some hundred kilobytes that no compression makes smaller. */
async function noise(number: number): Promise<Uint8Array> {
  const create = {
    ...{ width: 900, height: 700, channels: 3 as const, background: { r: 9 * number, g: 80, b: 120 } },
    noise: { type: 'gaussian' as const, mean: 128, sigma: 40 },
  }
  return new Uint8Array(await sharp({ create }).jpeg({ quality: 95 }).toBuffer())
}

async function send(line: Line, upload: Upload, picture: Uint8Array): Promise<void> {
  const { kind, id } = upload
  const file = kind === 'no picture' ? new Uint8Array(400_000).fill(65) : picture
  for (;;) {
    try {
      upload.is = await sendOnce(line, { id, kind, file })
      return
    } catch {
      // The line, or the site, is away: as a phone does, from the beginning and from where it stands.
      await sleep(300)
    }
  }
}

type Sending = { id: string; kind: Break; file: Uint8Array }

async function sendOnce(line: Line, { id, kind, file }: Sending): Promise<Upload['is']> {
  const announced = JSON.stringify({ id, postId: drillPost, fileName: 'drill.jpg', bytes: file.length })
  const first = await taken(line({ method: 'POST', path: '', body: announced }))
  if (first.item) return 'here'
  const put = (offset: number, cutAfter?: number) =>
    line({
      method: 'PUT',
      path: `/${id}?offset=${offset}`,
      body: file.subarray(offset, offset + pieceBytes),
      ...(cutAfter !== undefined && { cutAfter }),
    })
  const offsets = Array.from({ length: Math.ceil(file.length / pieceBytes) }, (_, at) => at * pieceBytes)
  if (kind === 'pieces in any order') await Promise.all(offsets.toReversed().map((offset) => put(offset)))
  if (kind === 'never gone on with') return await put(0).then(() => 'left' as const)
  if (kind === 'given up') {
    await put(0)
    const { status } = await line({ method: 'DELETE', path: `/${id}` })
    if (status !== 204) throw new Error('It was not given up.')
    return 'gone'
  }
  let received = first.received ?? 0
  while (received < file.length) {
    if (kind === 'cut in a piece' && randomInt(2)) {
      await put(received, randomInt(pieceBytes)).catch(() => {})
    }
    if (kind === 'cut before the answer' && randomInt(2))
      await Promise.race([put(received), sleep(randomInt(8))])
    if (kind === 'pieces twice') await Promise.all([put(received), put(received)])
    const answer = await taken(put(received))
    if (answer.item) return 'here'
    received = answer.received ?? 0
  }
  const finish = () => line({ method: 'POST', path: `/${id}` })
  const [answer, second] = await Promise.all([
    finish(),
    ...(kind === 'finished twice at once' ? [finish()] : []),
  ])
  if (kind === 'no picture' && answer.status === 422) return 'gone'
  if (answer.status !== 200 || (second && second.status !== 200)) throw new Error('It is not here yet.')
  return 'here'
}

/** Of a text that is never written: what is here keeps the id that it was announced with. */
const drillPost = randomUUID()

async function taken(answer: ReturnType<Line>): Promise<Awaited<ReturnType<Line>>['said']> {
  const { status, said } = await answer
  if (status !== 200) throw new Error(said.message ?? String(status))
  return said
}

interface Running {
  site: Site
  address: string
}

/** Kills the site without a word whenever it is due, and starts it again. */
function killNowAndThen(
  running: Running,
  { dataDir, isDue }: { dataDir: string; isDue: (kills: number) => boolean },
) {
  let [kills, isOver] = [0, false]
  async function restart(signal: NodeJS.Signals): Promise<void> {
    running.site.process.kill(signal)
    await running.site.ended()
    running.site = startSite({ dataDir })
    running.address = await running.site.ready()
  }
  const rounds = (async () => {
    while (!isOver) {
      await sleep(randomInt(20, 120))
      if (!isDue(kills)) continue
      await restart('SIGKILL')
      kills += 1
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await rounds
      return kills
    },
    restart: () => restart('SIGTERM'),
  }
}

async function audit(dataDir: string, uploads: Upload[]) {
  const url = embeddedUrl(dataDir)
  const media = await ask<{ id: string; master: string; renditions: { file: string }[] }>(
    url,
    'SELECT id, master, renditions FROM media',
  )
  const awaited = await ask<{ id: string; received: number }>(url, 'SELECT id, received FROM awaited_picture')
  const stored = filesIn(join(dataDir, 'media'))
  const pieces = new Set(filesIn(join(dataDir, 'media/.awaited')))
  const named = new Set(
    media.flatMap(({ master, renditions }) => [master, ...renditions.map(({ file }) => file)]),
  )
  const isKnown = new Set([...named, ...awaited.map(({ id }) => id)])
  const lying = [...stored, ...pieces, ...filesIn(join(dataDir, 'media/.incoming'))]
  const files = lying.filter((file) => !isKnown.has(file)).length
  const without = [...named].filter((file) => !existsSync(join(dataDir, 'media', file))).length
  const lost = awaited.filter(({ id, received }) => received > 0 && !pieces.has(id)).length
  const here = new Set(media.map(({ id }) => id))
  const wanted = uploads.filter(({ is }) => is === 'here')
  const goneOn = uploads.filter(({ kind }) => breaks[kind] === 'goes on')
  const missing = [...wanted, ...goneOn].filter(({ id }) => !here.has(id)).length
  const doubled = uploads.filter(({ id }) => here.has(id) && awaited.some((row) => row.id === id)).length
  return { files, rows: without + lost, missing, wanted: goneOn.length, doubled }
}

/** Of renditions with their folder of two digits; of others the name alone. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name]
    if (!/^[0-9a-f]{2}$/.test(entry.name)) return folder.endsWith('.incoming') ? [entry.name] : []
    return readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
  })
}
