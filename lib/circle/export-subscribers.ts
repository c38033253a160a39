import { toCsv } from '#lib/csv.ts'
import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { openSubscriberEmail } from './subscriber-email.ts'

const atOnce = 1_000

/** Everybody who gets letters, as CSV; who took it away, and how many, stands in the log. */
export async function exportSubscribers(actor: Actor): Promise<string> {
  requirePermission(actor, 'subscriber.manage')
  const lines: string[][] = []
  for (let after: string | undefined; ; ) {
    const rows = await database().subscriber.findMany({
      where: { status: 'active', ...(after !== undefined && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true, emailSealed: true, language: true, confirmedAt: true },
    })
    for (const { emailSealed, language, confirmedAt } of rows) {
      lines.push([openSubscriberEmail(emailSealed), language, confirmedAt?.toISOString() ?? ''])
    }
    if (rows.length < atOnce) break
    after = rows.at(-1)!.id
  }
  await recordAudit(database(), actor, { action: 'subscriber.export', detail: { rows: lines.length } })
  return toCsv(['email', 'language', 'confirmed_at'], lines)
}
