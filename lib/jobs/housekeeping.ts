import { purgePendingSubscribers } from '#lib/circle/purge-pending.ts'
import { purgeCommentMail, purgeOwnCommentsLinks } from '#lib/comments/mail/comment-mail.ts'
import { forgetOldWaitingLinks } from '#lib/comments/mail/waiting-links.ts'
import { countMonths } from '#lib/comments/numbers/count-months.ts'
import { keepPromise } from '#lib/comments/numbers/measured-wait.ts'
import { tallyComments } from '#lib/comments/numbers/tally.ts'
import { purgeTrash as purgeComments } from '#lib/comments/purge-trash.ts'
import { trainSpamModel } from '#lib/comments/spam/train.ts'
import { tryChain } from '#lib/comments/try-chain.ts'
import { forgetOldSalts } from '#lib/database/client-hash.ts'
import { forgetOldCounts } from '#lib/database/rate-limit.ts'
import { log } from '#lib/log.ts'
import { purgeKeptMail } from '#lib/mail/kept-mail.ts'
import { sweepIncoming } from '#lib/media/incoming/sweep.ts'
import { sweepMedia } from '#lib/media/sweep.ts'
import { sweepExports } from '#lib/moving/export-uploads.ts'
import { type Actor, systemActor } from '#lib/people/actor.ts'
import { forgetOldChanges } from '#lib/posts/bulk/forget-old.ts'
import { forgetOldPresence } from '#lib/posts/presence.ts'
import { purgeTrash as purgePosts } from '#lib/posts/purge-trash.ts'
import { forgetOldWords } from '#lib/posts/search/fill.ts'
import { thinRevisions } from '#lib/posts/thin-revisions.ts'
import { forgetEndedLinks } from '#lib/review/forget-ended-links.ts'
import { startBoss } from './boss.ts'

type Chore = { name: string; run: (actor: Actor) => Promise<unknown> }

/** What is done every night: each subject deletes what it no longer needs. */
const chores: Chore[] = [
  { name: 'the numbers of comments', run: tallyComments },
  { name: 'how long comments wait', run: keepPromise },
  { name: 'comments in the trash', run: purgeComments },
  { name: 'what the spam model learns', run: trainSpamModel },
  { name: 'the trial of what a comment goes through', run: tryChain },
  { name: 'what everybody is told about comments', run: countMonths },
  { name: 'posts in the trash', run: purgePosts },
  { name: 'editors that were closed without a word', run: () => forgetOldPresence() },
  { name: 'texts that saved themselves long ago', run: thinRevisions },
  { name: 'changes to many posts that nobody undoes any more', run: () => forgetOldChanges() },
  { name: 'review links that ended long ago', run: () => forgetEndedLinks() },
  { name: 'links of mails to the team', run: () => forgetOldWaitingLinks() },
  { name: 'pictures without a row', run: (actor) => sweepMedia(actor) },
  { name: 'pictures that never came whole', run: (actor) => sweepIncoming(actor) },
  { name: 'exports that were never brought', run: sweepExports },
  { name: 'readers who never confirmed', run: () => purgePendingSubscribers() },
  { name: 'which mails about comments went out', run: () => purgeCommentMail() },
  { name: 'links to one’s own comments that have ended', run: () => purgeOwnCommentsLinks() },
  { name: 'mail that was kept for a month', run: () => purgeKeptMail() },
  { name: 'words that stand nowhere any more', run: forgetOldWords },
  { name: 'salts of former days', run: () => forgetOldSalts() },
  { name: 'counts whose time is over', run: () => forgetOldCounts() },
]

const queue = 'housekeeping'
const everyNight = '17 3 * * *'

/**
 * In seconds. What a crash left behind is more than an hour old by then, and so told from what is under way,
 * even where the start of ten minutes before it speaks for this one.
 */
const afterStart = { startAfter: 75 * 60, singletonKey: 'start', singletonSeconds: 10 * 60 }

/**
 * Runs the chores every night, and once after a start, which may have come after a crash: on one instance,
 * whichever takes the job. Returns how to stop that.
 */
export async function startHousekeeping(): Promise<() => Promise<void>> {
  const boss = await startBoss()
  await boss.createQueue(queue)
  await boss.schedule(queue, everyNight, null, { tz: 'UTC', retryLimit: 2 })
  await boss.send(queue, null, afterStart)
  await boss.work(queue, keepHouse)
  return async () => await boss.stop({ graceful: true, timeout: 5_000 })
}

/** A chore that fails does not stop the others. */
async function keepHouse(): Promise<void> {
  const actor = systemActor('housekeeping')
  for (const { name, run } of chores) {
    try {
      await run(actor)
    } catch (error) {
      log.error({ err: error }, `Housekeeping failed: ${name}.`)
    }
  }
}
