/**
 * Drills: what is too slow or too rough for every test run. They kill only processes that they started,
 * talk to this machine only and end by themselves. The site has to be built (npm start does it).
 * Usage: npm run drills [-- NAME…] [--times N] [--letters N] [--kills N]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brokenUploads } from './broken-uploads.ts'
import { cleanClone } from './clean-clone.ts'
import { databaseDown } from './database-down.ts'
import type { Drill, Outcome } from './drill.ts'
import { killMidComment } from './kill-mid-comment.ts'
import { killMidPublish } from './kill-mid-publish.ts'
import { letters } from './letters.ts'
import { purgeTwoInstances } from './purge-two-instances.ts'
import { schedule } from './schedule.ts'
import { smallMachine } from './small-machine.ts'
import { stopAllProcesses } from './stop-all.ts'
import { twoEditors } from './two-editors.ts'
import { twoModerators } from './two-moderators.ts'
import { twoServers } from './two-servers.ts'
import { varnish } from './varnish.ts'
import { warmStart } from './warm-start.ts'

const drills: Drill[] = [
  warmStart,
  schedule,
  twoEditors,
  twoModerators,
  killMidPublish,
  killMidComment,
  letters,
  brokenUploads,
  purgeTwoInstances,
  databaseDown,
  varnish,
  twoServers,
  cleanClone,
  smallMachine,
]

const { values, positionals } = parseArgs({
  options: {
    times: { type: 'string' },
    letters: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '20' },
  },
  allowPositionals: true,
})
const counts = {
  times: Number(values.times ?? 30),
  schedules: Number(values.times ?? 100),
  interleavings: Number(values.times ?? 500),
  letters: Number(values.letters),
  kills: Number(values.kills),
}
const unknown = positionals.find((name) => !drills.some((drill) => drill.name === name))
if (unknown || Object.values(counts).some((count) => !Number.isInteger(count) || count < 1)) {
  process.stderr.write(
    `Usage: npm run drills -- [${drills.map(({ name }) => name).join('|')}…] [--times N] [--letters N] [--kills N]\n`,
  )
  process.exit(2)
}

process.once('SIGINT', () => void stopAllProcesses().finally(() => process.exit(130)))

const asked = drills.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const results: Record<string, string | boolean | number>[] = []
for (const drill of asked) {
  process.stdout.write(`── ${drill.name}\n`)
  const started = Date.now()
  const outcome = await outcomeOf(drill)
  const seconds = Math.round((Date.now() - started) / 1_000)
  results.push({ drill: drill.name, ...outcome, expected: drill.expected, seconds })
  process.stdout.write(`── ${drill.name}: ${outcome.ok ? 'ok' : 'NOT OK'}, ${seconds} s\n`)
}

mkdirSync('.test', { recursive: true })
writeFileSync('.test/drills.json', `${JSON.stringify(results, null, 2)}\n`)
process.stdout.write(table(results))
process.exit(results.every(({ ok }) => ok) ? 0 : 1)

async function outcomeOf(drill: Drill): Promise<Outcome> {
  try {
    return await drill.run(counts)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return { seen: `It broke off: ${String(error).slice(0, 120)}`, figure: '', ok: false }
  } finally {
    await stopAllProcesses()
  }
}

function table(rows: Record<string, string | boolean | number>[]): string {
  const line = (cells: unknown[]) => `| ${cells.join(' | ')} |\n`
  const body = rows.map((row) =>
    line([row.drill, row.seen, row.figure, row.expected, row.ok ? 'ok' : 'NOT OK']),
  )
  return `\n${line(['Drill', 'Seen', 'Figure', 'Expected', ''])}${line(['---', '---', '---', '---', '---'])}${body.join('')}`
}
