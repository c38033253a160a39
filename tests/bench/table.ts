import type { Figure } from './part.ts'

/** As people read it: one line a figure, the columns below each other. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['What', 'Reach', 'Seen', ''],
    ...figures.map(({ what, reach, seen, reached }) => [what, reach, seen, verdict(reached)]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  return `\n${lines.join('\n')}\n`
}

const verdict = (reached: boolean | null): string =>
  reached === null ? '' : reached ? 'reached' : 'NOT REACHED'
