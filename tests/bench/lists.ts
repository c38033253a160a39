import { runScript } from '../drills/child.ts'
import { scales } from './filling/scales.ts'
import { atMost, type Part } from './part.ts'
import { percentile } from './statistics.ts'

const times = 20

/** The lists of posts at the desk, with their counts by status, as an editor asks for them. */
export const lists: Part = {
  name: 'lists',
  async run({ sites, scale }) {
    const dataDir = await sites.filled(scale)
    const said = await runScript('tests/bench/time-lists.ts', [String(times)], { DATA_DIR: dataDir })
    const lines = said
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { name: string; ms: number })
    const among = `among ${scales[scale].posts.toLocaleString('en-GB')} posts`
    return [...Map.groupBy(lines, ({ name }) => name)].map(([name, rounds]) => {
      const value = percentile(
        rounds.map(({ ms }) => ms),
        0.95,
      )
      return atMost(200, { what: `list of posts, ${name}, ${among}: p95`, value, unit: 'ms' })
    })
  },
}
