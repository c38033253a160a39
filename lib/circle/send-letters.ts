import { setTimeout as pause } from 'node:timers/promises'
import { database } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { whileAlone } from '#lib/database/while-alone.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { messageOf } from '#lib/mail/message.ts'
import { type Delivery, SmtpSession } from '#lib/mail/smtp-session.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { beginLetters } from './begin-letters.ts'
import { type Claimed, claimRecipient } from './claim-recipient.ts'
import { type ComposedLetter, composeLetter } from './compose-letter.ts'
import { countAsUnknown, finishLetters } from './finish-letters.ts'
import { settleRecipient } from './settle-recipient.ts'
import { openSubscriberEmail } from './subscriber-email.ts'
import { takeUpLetters } from './take-up-letters.ts'

const lostAfter = 10 * 60_000
const troublePause = 2 * 60_000
/** So many refusals of the letter itself in a row are about the letter, not about readers. */
const refusalsInARow = 5

interface Round {
  /** Ends it after the letter that is under way. */
  signal?: AbortSignal
}

/**
 * One round of the sender, in the worker: takes up what was published, begins what is due, sends what is
 * begun. It may be run twice at once, be killed at any moment, and be repeated: each row is claimed by one,
 * and one at a time sends, as fast as the site may.
 */
export async function sendLetters({ signal }: Round = {}): Promise<void> {
  const site = await findSite()
  await takeUpLetters(site)
  await beginLetters(site)
  await countAsUnknown({ longerThan: lostAfter })
  const { SMTP_URL: url } = env()
  const letters = await database().$queryRaw<Sending[]>`
    SELECT id, post_id AS "postId" FROM letter
     WHERE status = 'sending' AND post_id IS NOT NULL AND (retry_at IS NULL OR retry_at <= clock_timestamp())
     ORDER BY due_at LIMIT 20`
  if (url && letters.length > 0) {
    await whileAlone(locks.letters, async () => {
      for (const letter of letters) await sendOne(letter, { site, url, signal })
    })
  }
  await finishLetters()
}

interface Sending {
  id: string
  postId: string
}

async function sendOne(letter: Sending, { site, url, signal }: Round & Means): Promise<void> {
  const session = new SmtpSession(url)
  const pace = paceOf(site.letters.perSecond)
  let composed = await composeLetter(letter.postId, site)
  let refusals = 0
  try {
    while (composed && !signal?.aborted && refusals < refusalsInARow) {
      const claimed = await claimRecipient(letter.id)
      if (!claimed) break
      if (claimed.postUpdatedAt.getTime() !== composed.updatedAt.getTime()) {
        composed = await composeLetter(letter.postId, site)
      }
      const delivery = composed ? await deliver(composed, claimed, { site, session }) : postIsGone
      await settleRecipient(claimed, delivery)
      if (delivery.kind === 'trouble') return await restFor(letter, delivery.code)
      refusals = delivery.kind === 'refused' && delivery.what === 'message' ? refusals + 1 : 0
      await pace()
    }
    if (refusals === refusalsInARow) await hold(letter, 'refused')
  } finally {
    session.close()
  }
}

interface Means {
  site: SiteSettings
  url: string
}

const postIsGone: Delivery = { kind: 'trouble', code: 'not_public' }

async function deliver(
  composed: ComposedLetter,
  { recipientId, subscriberId, emailSealed, language }: Claimed,
  { site, session }: { site: SiteSettings; session: SmtpSession },
): Promise<Delivery> {
  try {
    const email = openSubscriberEmail(emailSealed)
    const mail = await composed.mailTo({ recipientId, subscriberId, email, language })
    return await session.deliver(await messageOf(mail, site))
  } catch (error) {
    // Sealed under another key, or not to be written as a mail: nothing was handed over.
    log.error({ err: error }, 'A letter could not be put together.')
    return { kind: 'deferred', code: 'not_written' }
  }
}

/** Waits so that no more go out in a second than the mail server is meant to take. */
function paceOf(perSecond: number): () => Promise<void> {
  let next = performance.now()
  return async () => {
    next = Math.max(next, performance.now() - 1_000) + 1_000 / perSecond
    const wait = next - performance.now()
    if (wait > 1) await pause(wait)
  }
}

/** The mail server takes nothing just now: every reader's letter stays as it is until it does. */
async function restFor({ id }: Sending, trouble: string): Promise<void> {
  log.warn({ code: trouble }, 'The mail server takes no letters just now; they wait.')
  const retryAt = new Date(Date.now() + troublePause)
  await database().letter.updateMany({ where: { id, status: 'sending' }, data: { trouble, retryAt } })
}

const hold = ({ id }: Sending, reason: string) =>
  database().letter.updateMany({ where: { id, status: 'sending' }, data: { status: 'held', reason } })
