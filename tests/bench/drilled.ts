import { readFileSync, rmSync } from 'node:fs'
import { ended, startScript } from '../drills/child.ts'
import type { Outcome } from '../drills/drill.ts'
import { type Bench, type Figure, notMeasured, type Part } from './part.ts'

const results = '.test/drills.json'

/** What a drill does and measures already. */
export const drilled: Part[] = [
  drill({
    name: 'visible',
    drill: 'purge-two-instances',
    what: 'publish, edit, approve, take down, until both of two instances show it',
    reach: 'p99 ≤ 100 ms, 0 stale later',
    // Each time of the drill is ten changes.
    times: ({ times }) => Math.max(1, Math.round(times / 10)),
  }),
  drill({
    name: 'outage',
    drill: 'database-down',
    what: 'reads of cached pages while PostgreSQL is stopped',
    reach: '≥ 99.9 % answered, recovery ≤ 2 s',
    times: ({ minutes }) => Math.min(60, Math.round(minutes * 20)),
  }),
]

interface Drilled {
  name: string
  drill: string
  what: string
  reach: string
  times: (bench: Bench) => number
}

function drill({ name, drill, what, reach, times }: Drilled): Part {
  return {
    name,
    async run(bench) {
      rmSync(results, { force: true })
      const run = startScript('tests/drills/run.ts', [drill, '--times', String(times(bench))], {})
      const { code, said, complained } = await ended(run)
      if (code === 2) return [notMeasured(what, `there is no drill ${drill}`)]
      const [outcome]: Outcome[] = JSON.parse(readFileSync(results, 'utf8'))
      if (!outcome || outcome.figure === '') throw new Error(`${said}${complained}`.slice(-500))
      return [figureOf({ what, reach }, outcome)]
    },
  }
}

const figureOf = (asked: { what: string; reach: string }, { seen, figure, ok }: Outcome): Figure => ({
  ...asked,
  value: null,
  unit: '',
  seen: `${figure} (${seen})`,
  reached: ok,
})
