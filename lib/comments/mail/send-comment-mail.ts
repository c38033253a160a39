import { database } from '#lib/database/client.ts'
import { log } from '#lib/log.ts'
import type { Mail } from '#lib/mail/message.ts'
import { deliverMail } from '#lib/mail/send.ts'
import { waits } from '#lib/mail/send-owed.ts'
import { composeCommentMail, composeOwnCommentsMail, type DueMail } from './compose-comment-mail.ts'

const atOnce = 20

/** Sends what the writers of comments are owed, so that no reader's request waits for a mail server. */
export async function sendCommentMail(): Promise<void> {
  for (let sent = 0; sent < atOnce; sent++) {
    if (!(await sendNext()) && !(await sendNextLink())) return
  }
}

interface Taken extends DueMail {
  commenterId: string | null
}

async function sendNext(): Promise<boolean> {
  const first = await takeDue()
  if (!first) return false
  const mails: [Taken, ...Taken[]] = [
    first,
    ...(first.kind === 'digest' ? await takeRestOfDigest(first) : []),
  ]
  const outcome = await deliver(() => composeCommentMail(mails))
  const ids = mails.map(({ id }) => id)
  const wait = waits[first.attempts]
  if (outcome === 'nothing' || (outcome === 'failed' && wait === undefined)) {
    await database().commentMail.deleteMany({ where: { id: { in: ids } } })
  } else {
    await database().commentMail.updateMany({
      where: { id: { in: ids } },
      data:
        outcome === 'sent' ? { sentAt: new Date() } : { dueAt: inMinutes(wait!), attempts: { increment: 1 } },
    })
  }
  return true
}

/** Put off rather than crossed out, so that a sender that is killed meanwhile owes it still. */
async function takeDue(): Promise<Taken | null> {
  const [due] = await database().$queryRaw<Taken[]>`
    UPDATE comment_mail m SET due_at = clock_timestamp() + interval '10 minutes'
      FROM (SELECT id FROM comment_mail
             WHERE due_at <= clock_timestamp() AND sent_at IS NULL
             ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) due
     WHERE m.id = due.id
    RETURNING m.id, m.kind::text AS kind, m.comment_id AS "commentId", m.commenter_id AS "commenterId",
              m.event_id AS "eventId", m.reply_id AS "replyId", m.attempts`
  return due ?? null
}

const takeRestOfDigest = ({ commenterId }: Taken): Promise<Taken[]> =>
  database().$queryRaw<Taken[]>`
    UPDATE comment_mail m SET due_at = clock_timestamp() + interval '10 minutes'
      FROM (SELECT id FROM comment_mail
             WHERE due_at <= clock_timestamp() AND sent_at IS NULL
               AND kind = 'digest' AND commenter_id = ${commenterId}::uuid
             ORDER BY due_at, id LIMIT 50 FOR UPDATE SKIP LOCKED) due
     WHERE m.id = due.id
    RETURNING m.id, m.kind::text AS kind, m.comment_id AS "commentId", m.commenter_id AS "commenterId",
              m.event_id AS "eventId", m.reply_id AS "replyId", m.attempts`

interface TakenLink {
  id: string
  emailSealed: Uint8Array<ArrayBuffer>
  language: string
  attempts: number
}

async function sendNextLink(): Promise<boolean> {
  const [link] = await database().$queryRaw<TakenLink[]>`
    UPDATE own_comments_link l SET due_at = clock_timestamp() + interval '10 minutes'
      FROM (SELECT id FROM own_comments_link
             WHERE due_at <= clock_timestamp() AND sent_at IS NULL
             ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) due
     WHERE l.id = due.id
    RETURNING l.id, l.email_sealed AS "emailSealed", l.language, l.attempts`
  if (!link) return false
  const { id, attempts } = link
  const outcome = await deliver(() => composeOwnCommentsMail(link))
  const wait = waits[attempts]
  if (outcome === 'failed' && wait === undefined)
    await database().ownCommentsLink.deleteMany({ where: { id } })
  else
    await database().ownCommentsLink.updateMany({
      where: { id },
      data:
        outcome === 'failed'
          ? { dueAt: inMinutes(wait!), attempts: attempts + 1 }
          : { sentAt: new Date(), emailSealed: null },
    })
  return true
}

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

async function deliver(compose: () => Promise<Mail | null>): Promise<'sent' | 'nothing' | 'failed'> {
  try {
    const mail = await compose()
    if (!mail) return 'nothing'
    const { kind } = await deliverMail(mail)
    return kind === 'trouble' || kind === 'deferred' ? 'failed' : 'sent'
  } catch (error) {
    log.error({ err: error }, 'A mail about a comment could not be put together.')
    return 'failed'
  }
}
