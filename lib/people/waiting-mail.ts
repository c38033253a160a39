import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { WaitingMail } from '#lib/database/generated/enums.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission, requireStaff } from './actor.ts'
import { recordAudit } from './record-audit.ts'

export const WaitingMailForm = z.strictObject({
  mail: z.enum(['at_once', 'daily', 'never']),
  /** Of the day, by the site's clock. */
  hour: z.coerce.number().int().min(0).max(23),
})
export type WaitingMailForm = z.input<typeof WaitingMailForm>

export interface WaitingMailChoice {
  mail: WaitingMail
  hour: number
  /** Whether they said so, or it is what stands in. */
  isChosen: boolean
}

/** When oneself hears that comments wait. */
export async function findWaitingMail(actor: Actor): Promise<WaitingMailChoice> {
  requirePermission(actor, 'comment.moderate')
  const [row] = await database().$queryRaw<WaitingMailChoice[]>`
    SELECT coalesce(r.mail, a.waiting_mail, 'never')::text AS mail, a.waiting_mail_hour::int AS hour,
           a.waiting_mail IS NOT NULL AS "isChosen"
      FROM account a LEFT JOIN comment_reader r ON r.account_id = a.id
     WHERE a.id = ${requireStaff(actor).accountId}::uuid`
  return row!
}

export async function chooseWaitingMail(actor: Actor, sent: WaitingMailForm): Promise<void> {
  requirePermission(actor, 'comment.moderate')
  const { mail, hour } = parseForm(WaitingMailForm, sent)
  const { accountId } = requireStaff(actor)
  await database().$transaction(async (tx) => {
    await tx.account.update({
      where: { id: accountId },
      data: { waitingMail: mail, waitingMailHour: hour },
    })
    // Who stopped hearing of what concerns safety, and when, may matter later.
    await recordAudit(tx, actor, {
      action: 'choose_waiting_mail',
      subject: accountId,
      detail: { mail, hour },
    })
  })
}
