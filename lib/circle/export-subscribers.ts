import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { openSubscriberEmail } from './subscriber-email.ts'

const atOnce = 1_000

/** Everybody who gets letters, as CSV (RFC 4180); who took it away, and how many, stands in the log. */
export async function exportSubscribers(actor: Actor): Promise<string> {
  requirePermission(actor, 'subscriber.manage')
  const lines = [['email', 'language', 'confirmed_at'].join(',')]
  for (let after: string | undefined; ; ) {
    const rows = await database().subscriber.findMany({
      where: { status: 'active', ...(after !== undefined && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true, emailSealed: true, language: true, confirmedAt: true },
    })
    lines.push(...rows.map(lineOf))
    if (rows.length < atOnce) break
    after = rows.at(-1)!.id
  }
  await recordAudit(database(), actor, { action: 'subscriber.export', detail: { rows: lines.length - 1 } })
  return `${lines.join('\r\n')}\r\n`
}

interface Row {
  emailSealed: Uint8Array
  language: string
  confirmedAt: Date | null
}

const lineOf = ({ emailSealed, language, confirmedAt }: Row): string =>
  [openSubscriberEmail(emailSealed), language, confirmedAt?.toISOString() ?? ''].map(cell).join(',')

/** A spreadsheet takes what begins like a formula for one. */
const cell = (text: string): string => `"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`
