import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { atLeast, type Bench, type Figure, notMeasured, type Part, told } from './part.ts'
import {
  accuracy,
  areaUnderCurve,
  interval,
  type Labelled,
  leaveOneGroupOut,
  recallAt,
  type Scored,
  topReasons,
} from './spam-scores.ts'

/** How well the spam model sorts a labelled file: each group by what the others teach. */
export const spam: Part = {
  name: 'spam',
  async run({ labelled, say }) {
    if (!labelled.csv) return [notMeasured('the spam model', 'no labelled file was given: --csv FILE')]
    const comments = readLabelled(labelled)
    const scored = leaveOneGroupOut(comments)
    const groups = [...new Set(comments.map(({ group }) => group))]
    const of = (group: string) => scored.filter((one) => one.group === group)
    say(`${comments.length} comments in ${groups.length} groups: ${groups.join(', ')}`)
    say(`What speaks most for spam: ${(await topReasons(comments, 25)).join(', ')}`)
    return [
      ...figuresOf('pooled', scored, { area: 0.98, recall: 0.84 }),
      ...groups.flatMap((group) => figuresOf(group, of(group))),
      atLeast(0.7, {
        what: 'spam, worst group: recall at 1 % false positives',
        value: Math.min(...groups.map((group) => recallAt(0.01, of(group)))),
        unit: '',
      }),
    ]
  },
}

function figuresOf(
  name: string,
  scored: readonly Scored[],
  reach?: { area: number; recall: number },
): Figure[] {
  const measured = (what: string, measure: (some: readonly Scored[]) => number) => {
    const [low, high] = interval(scored, measure)
    const beside = `95 %: ${low.toFixed(3)} to ${high.toFixed(3)}`
    return { what: `spam, ${name}: ${what}`, value: Number(measure(scored).toFixed(4)), unit: '', beside }
  }
  const area = measured('area under the curve', areaUnderCurve)
  const recall = measured('recall at 1 % false positives', (some) => recallAt(0.01, some))
  return [
    told(measured(`accuracy of ${scored.length} comments`, accuracy)),
    reach ? atLeast(reach.area, area) : told(area),
    reach ? atLeast(reach.recall, recall) : told(recall),
    told(measured('recall at 5 % false positives', (some) => recallAt(0.05, some))),
  ]
}

const spamLabels = ['1', 'spam', 'true']
const honestLabels = ['0', 'ham', 'false']

/** @throws when the file lacks a column or has another label */
export function readLabelled({ csv, text, label, group }: Bench['labelled']): Labelled[] {
  const rows: Record<string, string>[] = parse(readFileSync(csv), {
    columns: true,
    bom: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  for (const column of [text, label, group])
    if (!(column in (rows[0] ?? {}))) throw new Error(`The file has no column ${column}`)
  return rows.map((row) => {
    const given = row[label]!.trim().toLowerCase()
    if (![...spamLabels, ...honestLabels].includes(given)) throw new Error(`No label is ${row[label]}`)
    return { text: row[text]!, isSpam: spamLabels.includes(given), group: row[group]! }
  })
}
