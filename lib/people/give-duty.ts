import { database } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from './actor.ts'
import { DutyForm, EndDutyForm } from './duty-schema.ts'
import { recordAudit } from './record-audit.ts'

/** Gives a duty, or changes its deputy and days. @throws InvalidError, RefusedError */
export async function giveDuty(actor: Actor, sent: DutyForm): Promise<void> {
  requirePermission(actor, 'people.manage')
  const { kind, accountId, deputyId, from, until } = parseForm(DutyForm, sent)
  await database().$transaction(async (tx) => {
    const wanted = deputyId ? [accountId, deputyId] : [accountId]
    const there = await tx.account.findMany({
      where: { id: { in: wanted }, disabledAt: null },
      select: { id: true },
    })
    const isThere = (id: string) => there.some((one) => one.id === id)
    if (!isThere(accountId))
      throw new RefusedError('not_found', 'This person is not here, or cannot sign in.')
    if (deputyId && !isThere(deputyId)) {
      throw new InvalidError({
        deputyId: ['This person is not here, or cannot sign in. Please choose another.'],
      })
    }
    await tx.$executeRaw`
      INSERT INTO duty (id, kind, account_id, deputy_id, from_day, until_day)
      VALUES (gen_random_uuid(), ${kind}::duty_kind, ${accountId}::uuid, ${deputyId}::uuid,
              coalesce(${from}::date, site_today()), ${until}::date)
      ON CONFLICT (kind, account_id) DO UPDATE
        SET deputy_id = excluded.deputy_id, until_day = excluded.until_day,
            from_day = coalesce(${from}::date, duty.from_day)`
    await recordAudit(tx, actor, {
      action: 'give_duty',
      subject: accountId,
      detail: { kind, deputyId, from, until },
    })
  })
}

/** It ends at once. */
export async function endDuty(actor: Actor, sent: EndDutyForm): Promise<void> {
  requirePermission(actor, 'people.manage')
  const { kind, accountId } = parseForm(EndDutyForm, sent)
  await database().$transaction(async (tx) => {
    const { count } = await tx.duty.deleteMany({ where: { kind, accountId } })
    if (count === 0) throw new RefusedError('conflict', 'They do not have this duty any more.')
    await recordAudit(tx, actor, { action: 'end_duty', subject: accountId, detail: { kind } })
  })
}
