import { CommentWriter } from './comment-writer.ts'
import { measured } from './filling/scales.ts'
import { atLeast, atMost, type Figure, type Part } from './part.ts'
import { percentile } from './statistics.ts'

const alone = 200
const warmUp = 20
const connections = 8
const atOnce = 100

/** What readers send, through every screen: one after another, from eight at once, and the same a hundred times at once. */
export const comments: Part = {
  name: 'comments',
  async run({ sites, scale, seconds, times }) {
    const dataDir = await sites.filled(scale)
    const site = await sites.start(dataDir)
    const writer = await CommentWriter.of(site.origin, measured.ordinary.path)
    for (let sent = 0; sent < warmUp; sent += 1) await writer.send(writer.next())
    const figures = [await sendAlone(writer), await sendTogether(writer, seconds)]
    const lost = writer.taken - (await writer.countRows(dataDir))
    figures.push(atMost(0, { what: 'comments that were taken and are not there', value: lost, unit: '' }))
    return [...figures, await sendTheSame(writer, dataDir, times)]
  },
}

async function sendAlone(writer: CommentWriter): Promise<Figure> {
  const taken: number[] = []
  for (let sent = 0; sent < alone; sent += 1) taken.push(await writer.send(writer.next()))
  return atMost(50, {
    what: 'a comment through all screens, alone: p95',
    value: percentile(taken, 0.95),
    unit: 'ms',
  })
}

async function sendTogether(writer: CommentWriter, seconds: number): Promise<Figure> {
  const [began, before] = [performance.now(), writer.taken]
  const isOver = () => performance.now() - began > seconds * 1_000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (!isOver()) await writer.send(writer.next())
    }),
  )
  const value = (writer.taken - before) / ((performance.now() - began) / 1_000)
  return atLeast(200, { what: `comments from ${connections} at once`, value, unit: 'a second' })
}

async function sendTheSame(writer: CommentWriter, dataDir: string, times: number): Promise<Figure> {
  const rows = await writer.countRows(dataDir)
  for (let round = 0; round < times; round += 1) {
    const body = writer.next()
    await Promise.all(Array.from({ length: atOnce }, () => writer.send(body)))
  }
  const value = (await writer.countRows(dataDir)) - rows - times
  return atMost(0, {
    what: `rows too many or too few, ${atOnce} times the same at once × ${times}`,
    value: Math.abs(value),
    unit: '',
  })
}
