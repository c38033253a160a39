import { database } from '#lib/database/client.ts'
import type { OwedMail } from '#lib/database/generated/enums.ts'
import { log } from '#lib/log.ts'
import { writeJoiningMail } from '#lib/mail/reader-mail.ts'
import { deliverMail } from '#lib/mail/send.ts'
import { sendOwed } from '#lib/mail/send-owed.ts'
import { siteUrl } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { openSubscriberEmail } from './subscriber-email.ts'
import { joinPath, joinToken, subscriptionPath, subscriptionToken } from './subscriber-links.ts'

/** Sends the short mails that joining causes. */
export const sendOwedMail = (): Promise<void> => sendOwed({ take: takeOwed, isDone, settle })

interface Owed {
  id: string
  mail: OwedMail
  attempts: number
  emailSealed: Uint8Array
  language: string
}

async function takeOwed(): Promise<Owed | null> {
  const [owed] = await database().$queryRaw<Owed[]>`
    UPDATE subscriber s SET owed_at = clock_timestamp() + interval '10 minutes'
      FROM (SELECT id FROM subscriber
             WHERE owed_at <= clock_timestamp() AND owed_mail IS NOT NULL
             ORDER BY owed_at LIMIT 1 FOR UPDATE SKIP LOCKED) due
     WHERE s.id = due.id
    RETURNING s.id, s.owed_mail::text AS mail, s.owed_attempts AS attempts, s.email_sealed AS "emailSealed",
              s.language`
  return owed ?? null
}

async function isDone({ id, mail, emailSealed, language }: Owed): Promise<boolean> {
  try {
    const site = await findSite()
    const to = openSubscriberEmail(emailSealed)
    const path = mail === 'confirm' ? joinPath(joinToken(id)) : subscriptionPath(subscriptionToken(id))
    const written = await writeJoiningMail({ mail, site, language, link: siteUrl() + path })
    const { kind } = await deliverMail({ ...written, to, headers: { 'Auto-Submitted': 'auto-generated' } })
    return kind !== 'trouble' && kind !== 'deferred'
  } catch (error) {
    log.error({ err: error }, 'A mail to a reader could not be put together.')
    return false
  }
}

/** Crosses it out, or tries it again in so many minutes. */
async function settle({ id, mail, attempts }: Owed, minutes: number | undefined): Promise<void> {
  const data =
    minutes === undefined
      ? { owedMail: null, owedAt: null, owedAttempts: 0 }
      : { owedAt: new Date(Date.now() + minutes * 60_000), owedAttempts: attempts + 1 }
  await database().subscriber.updateMany({ where: { id, owedMail: mail }, data })
}
