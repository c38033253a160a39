/**
 * Measures a built site on this machine and says what was reached. Nothing leaves the machine.
 * Usage: npm run bench [-- PART… --scale small|medium|million|large --seconds N --minutes N --times N --keep FOLDER --json FILE]
 *   spam: --csv FILE --text COLUMN --label COLUMN --group COLUMN, with labels 0/1, ham/spam or false/true
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stopAllProcesses } from '../drills/stop-all.ts'
import { browser } from './browser.ts'
import { cached } from './cached.ts'
import { comments } from './comments.ts'
import { drilled } from './drilled.ts'
import { editor } from './editor.ts'
import { type ScaleName, scales } from './filling/scales.ts'
import { hostile } from './hostile.ts'
import { lighthouse } from './lighthouse.ts'
import { lists } from './lists.ts'
import { machine } from './machine.ts'
import { media } from './media.ts'
import { memory } from './memory.ts'
import { oneRender } from './one-render.ts'
import type { Bench, Figure, Part } from './part.ts'
import { queue } from './queue.ts'
import { search } from './search.ts'
import { Sites } from './sites.ts'
import { sitting } from './sitting.ts'
import { spam } from './spam.ts'
import { steadyComments } from './steady-comments.ts'
import { table } from './table.ts'
import { uncached } from './uncached.ts'

const parts: Part[] = [
  cached,
  uncached,
  oneRender,
  ...drilled,
  media,
  search,
  lists,
  queue,
  sitting,
  hostile,
  comments,
  steadyComments,
  spam,
  memory,
  browser,
  editor,
  lighthouse,
]

const { values, positionals } = parseArgs({
  options: {
    scale: { type: 'string', default: 'medium' },
    seconds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '3' },
    times: { type: 'string', default: '1000' },
    keep: { type: 'string' },
    csv: { type: 'string', default: '' },
    text: { type: 'string', default: 'text' },
    label: { type: 'string', default: 'label' },
    group: { type: 'string', default: 'group' },
    json: { type: 'string', default: '.test/bench.json' },
  },
  allowPositionals: true,
})
const numbers = {
  seconds: Number(values.seconds),
  minutes: Number(values.minutes),
  times: Number(values.times),
}
const isKnown = positionals.every((name) => parts.some((part) => part.name === name))
if (!isKnown || !(values.scale in scales) || Object.values(numbers).some((number) => !(number > 0))) {
  process.stderr.write(
    `Usage: npm run bench -- [${parts.map(({ name }) => name).join('|')}…] [--scale ${Object.keys(scales).join('|')}] [--seconds N] [--minutes N] [--times N] [--keep FOLDER] [--csv FILE --text COLUMN --label COLUMN --group COLUMN] [--json FILE]\n`,
  )
  process.exit(2)
}

const { csv, text, label, group } = values
const labelled = { csv: csv && resolve(csv), text, label, group }
const say = (line: string) => process.stdout.write(`${line}\n`)
const sites = new Sites(values.keep && resolve(values.keep), say)
const bench: Bench = { scale: values.scale as ScaleName, ...numbers, labelled, sites, say }
process.once('SIGINT', () => void tidy().finally(() => process.exit(130)))

const seen: { part: string; figures: Figure[]; broke?: string }[] = []
for (const { name, run } of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  say(`── ${name}`)
  seen.push({ part: name, ...(await outcomeOf(run)) })
  await tidy()
}
sites.remove()

mkdirSync(dirname(resolve(values.json)), { recursive: true })
const report = { date: new Date().toISOString(), scale: bench.scale, machine: machine(), parts: seen }
writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.stdout.write(table(seen.flatMap(({ figures }) => figures)))
for (const { part, broke } of seen) if (broke) say(`${part} broke off: ${broke}`)
process.exit(seen.some(({ broke }) => broke) ? 1 : 0)

async function outcomeOf(run: Part['run']): Promise<{ figures: Figure[]; broke?: string }> {
  try {
    return { figures: await run(bench) }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return { figures: [], broke: String(error).slice(0, 200) }
  }
}

async function tidy(): Promise<void> {
  await sites.stopAll()
  await stopAllProcesses()
}
