import { database, type Transaction } from '#lib/database/client.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import type { ImportReport } from './report.ts'

/**
 * The row that shows an import while it runs. It is seen at once by others; whoever calls holds the
 * lock of imports, so that another row that still says `running` is of one that was broken off.
 */
export async function beginRun(
  actor: Actor,
  { source, fileName }: { source: string; fileName: string },
): Promise<string> {
  await database().importRun.updateMany({
    where: { status: 'running' },
    data: { status: 'failed', failure: 'It was broken off. Nothing was brought.', finishedAt: new Date() },
  })
  const { id } = await database().importRun.create({
    data: { source, fileName, accountId: accountIdOf(actor) },
    select: { id: true },
  })
  return id
}

/** How far it is, for others to see; the counts take its place in the end. */
export async function noteProgress(id: string, progress: { done: number; of: number }): Promise<void> {
  await database().importRun.update({ where: { id }, data: { counts: progress }, select: { id: true } })
}

/** In the import's own transaction: what it brought and that it did are one. */
export async function endRun(
  tx: Transaction,
  id: string,
  { source, counts, lines }: ImportReport,
): Promise<void> {
  const report = lines.map((line) => ({ ...line }))
  await tx.importRun.update({
    where: { id },
    data: { status: 'done', source, counts, report, finishedAt: new Date() },
    select: { id: true },
  })
}

export async function failRun(id: string, failure: string): Promise<void> {
  await database().importRun.update({
    where: { id },
    data: { status: 'failed', failure, counts: {}, finishedAt: new Date() },
    select: { id: true },
  })
}
