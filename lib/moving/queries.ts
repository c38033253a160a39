import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { ImportStatus } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { type Counts, countNames, type ReportLine } from './report.ts'

export interface ImportRunRow {
  id: string
  fileName: string
  /** The address of the blog; null until the file was read once. */
  from: string | null
  status: ImportStatus
  counts: Counts
  /** Posts and pages looked at so far, while it runs. */
  progress: { done: number; of: number } | null
  /** In words, when it failed. */
  failure: string
  /** Who ran it; null for the command line. */
  by: string | null
  startedAt: Date
  finishedAt: Date | null
}

const columns = {
  id: true,
  source: true,
  fileName: true,
  status: true,
  counts: true,
  failure: true,
  startedAt: true,
  finishedAt: true,
  account: { select: { name: true } },
} as const

const latest = 50

/** The newest first. */
export async function listImportRuns(actor: Actor): Promise<ImportRunRow[]> {
  requirePermission(actor, 'site.import')
  const rows = await database().importRun.findMany({
    select: columns,
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: latest,
  })
  return rows.map(shown)
}

/** One run with what it could not take as it was. @throws RefusedError not_found */
export async function requireImportRun(
  actor: Actor,
  id: string,
): Promise<ImportRunRow & { lines: ReportLine[] }> {
  requirePermission(actor, 'site.import')
  const known = z.uuid().safeParse(id)
  const row =
    known.success &&
    (await database().importRun.findUnique({
      where: { id: known.data },
      select: { ...columns, report: true },
    }))
  if (!row) throw new RefusedError('not_found', 'There is no such import.')
  return { ...shown(row), lines: Lines.parse(row.report) }
}

const Lines = z.array(z.object({ code: z.string(), text: z.string(), path: z.string().nullable() }))
const Numbers = z.partialRecord(z.enum(countNames), z.number())
const Progress = z.object({ done: z.number(), of: z.number() })

interface Row {
  id: string
  source: string
  fileName: string
  status: ImportStatus
  counts: unknown
  failure: string
  startedAt: Date
  finishedAt: Date | null
  account: { name: string } | null
}

function shown({ source, counts, account, ...run }: Row): ImportRunRow {
  const isRunning = run.status === 'running'
  return {
    ...run,
    from: source.startsWith('wordpress:') ? source.slice('wordpress:'.length) : null,
    counts: isRunning ? {} : Numbers.parse(counts),
    progress: (isRunning && Progress.safeParse(counts).data) || null,
    by: account?.name ?? null,
  }
}
