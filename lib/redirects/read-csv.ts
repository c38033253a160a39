import { CsvError, parse } from 'csv-parse/sync'
import { InvalidError } from '#lib/errors.ts'
import type { Wish } from './plan.ts'

const most = 10_000

interface Columns {
  from: number
  to: number
  kind: number
}

const names = {
  from: ['from', 'source', 'old', 'old url', 'source url', 'old address', 'path', 'request'],
  to: ['to', 'target', 'new', 'new url', 'target url', 'new address', 'destination'],
  kind: ['permanent', 'type', 'code', 'status', 'http code', 'action code', 'status code'],
}

/**
 * The lines of a file: old address, new address and, if it is there, whether for good (yes/no, 301/302).
 * Columns may be named in the first line, and separated by commas, semicolons or tabs.
 * @throws InvalidError
 */
export function readCsv(csv: string): Wish[] {
  const rows = parseRows(csv)
  const columns = columnsOf(rows[0]?.record ?? [])
  const wishes = (columns ? rows.slice(1) : rows).map(({ record, line }) =>
    wishOf(record, line, columns ?? { from: 0, to: 1, kind: 2 }),
  )
  if (wishes.length === 0) throw new InvalidError({ csv: ['There is no address in this file.'] })
  if (wishes.length > most) {
    throw new InvalidError({ csv: [`This file has more than ${most} lines. Please send it in parts.`] })
  }
  return wishes
}

function parseRows(csv: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      trim: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return rows.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new InvalidError({
      csv: [`Line ${error.lines ?? '?'} cannot be read: a quotation mark is open there, or stands alone.`],
    })
  }
}

function delimiterOf(csv: string): string {
  const first = csv.split(/\r?\n/, 1)[0]!
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Null where the first line is an address already. */
function columnsOf(first: readonly string[]): Columns | null {
  const find = (wanted: readonly string[]) =>
    first.findIndex((cell) => wanted.includes(cell.toLowerCase().replace(/_/g, ' ').trim()))
  const [from, to] = [find(names.from), find(names.to)]
  return from >= 0 && to >= 0 ? { from, to, kind: find(names.kind) } : null
}

function wishOf(record: readonly string[], line: number, { from, to, kind }: Columns): Wish {
  const said = (record[kind] ?? '').toLowerCase()
  const permanent = !['no', 'false', '0', 'temporary', '302', '303', '307'].includes(said)
  return { line, from: record[from] ?? '', to: record[to] ?? '', permanent }
}
