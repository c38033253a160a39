import { runScript } from '../drills/child.ts'
import { scales } from './filling/scales.ts'
import { atMost, type Part } from './part.ts'
import { percentile } from './statistics.ts'

const times = 200
const waiting = 10_000

/** The first page of the moderators' queue, with everything that stands on it, while many comments wait. */
export const queue: Part = {
  name: 'queue',
  async run({ sites, scale }) {
    const dataDir = await sites.filled(scale)
    const wanted = Math.min(waiting, scales[scale].comments / 2)
    const said = await runScript('tests/bench/time-queue.ts', [String(times), String(wanted)], {
      DATA_DIR: dataDir,
    })
    const lines = said
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { name: string; ms: number })
    const among = `${wanted.toLocaleString('en-GB')} waiting of ${scales[scale].comments.toLocaleString('en-GB')}`
    return [...Map.groupBy(lines, ({ name }) => name)].map(([name, rounds]) => {
      const value = percentile(
        rounds.map(({ ms }) => ms),
        0.99,
      )
      return atMost(100, { what: `queue, ${name}, ${among}: p99`, value, unit: 'ms' })
    })
  },
}
