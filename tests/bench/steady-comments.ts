import { setTimeout as sleep } from 'node:timers/promises'
import { CommentWriter } from './comment-writer.ts'
import { measured, scales } from './filling/scales.ts'
import { atMost, type Part, told } from './part.ts'
import { percentile } from './statistics.ts'

const perSecond = 50
const warmUp = 20

/** So many comments a second, each sent at its moment, whether those before it have been answered or not. */
export const steadyComments: Part = {
  name: 'steady-comments',
  async run({ sites, scale: chosen, minutes }) {
    const scale = chosen === 'medium' ? 'million' : chosen
    const dataDir = await sites.filled(scale)
    const site = await sites.start(dataDir)
    const writer = await CommentWriter.of(site.origin, measured.ordinary.path)
    for (let sent = 0; sent < warmUp; sent += 1) await writer.send(writer.next())
    const taken = await sendSteadily(writer, minutes * 60 * perSecond)
    const among = `${perSecond} a second for ${minutes} min, ${scales[scale].comments.toLocaleString('en-GB')} there`
    const refused = taken.filter((milliseconds) => milliseconds === Number.POSITIVE_INFINITY).length
    const lost = writer.taken - (await writer.countRows(dataDir))
    return [
      atMost(0, { what: `comments that were not taken, ${among}`, value: refused, unit: '' }),
      atMost(0, { what: 'comments that were taken and are not there', value: lost, unit: '' }),
      ...[0.5, 0.95, 0.99].map((part) =>
        told({ what: `the same: p${part * 100}`, value: percentile(taken, part), unit: 'ms' }),
      ),
    ]
  },
}

/** Milliseconds from the moment at which each was due; endless for one that was not taken. */
async function sendSteadily(writer: CommentWriter, count: number): Promise<number[]> {
  const began = performance.now()
  const underWay: Promise<number>[] = []
  for (let number = 0; number < count; number += 1) {
    const due = began + (number * 1_000) / perSecond
    const early = due - performance.now()
    if (early > 1) await sleep(early)
    const sent = writer.send(writer.next())
    underWay.push(
      sent.then(
        () => performance.now() - due,
        () => Number.POSITIVE_INFINITY,
      ),
    )
  }
  return await Promise.all(underWay)
}
