import { randomUUID } from 'node:crypto'
import { database, type Transaction } from '#lib/database/client.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { log } from '#lib/log.ts'
import { mailServerAnswers } from '#lib/mail/send.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { submitComment } from './submit.ts'

/** What the trial goes through. */
export type ChainStep = 'form' | 'honeypot' | 'queue' | 'mail'

const keptDays = 90

/**
 * Sends an invented comment through everything that a reader's goes through, with the hidden field filled in, and takes
 * it back in the same transaction: no row, no number, no log, no mail. What failed is kept for the desk.
 */
export async function tryChain(actor: Actor): Promise<void> {
  requirePermission(actor, 'settings.manage')
  const failed = [...(await tryComment(actor)), ...((await mailServerAnswers()) ? [] : ['mail' as const])]
  await database().chainTrial.create({ data: { failed } })
  await database().$executeRaw`DELETE FROM chain_trial WHERE at < now() - make_interval(days => ${keptDays})`
}

/** A site without a post has no form. Written to the team, it is taken where comments are closed too. */
async function tryComment(actor: Actor): Promise<ChainStep[]> {
  const post = await publicDatabase().publicPost.findFirst({
    select: { id: true },
    orderBy: { publishedAt: 'desc' },
  })
  if (!post) return []
  try {
    const seen = await submitAndTakeBack(actor, post.id)
    return [...(seen?.isCaught ? [] : ['honeypot' as const]), ...(seen?.isQueued ? [] : ['queue' as const])]
  } catch (error) {
    log.error({ err: error }, 'The nightly trial of a comment failed.')
    return ['form']
  }
}

interface Seen {
  isCaught: boolean
  isQueued: boolean
}

async function submitAndTakeBack(actor: Actor, post: string): Promise<Seen | null> {
  let seen: Seen | null = null
  const body = `A trial of the night: ${randomUUID()}`
  const takenBack = new Error('Taken back')
  const submission = {
    post,
    parent: '',
    audience: 'team',
    name: 'Trial',
    email: '',
    website: '',
    body,
    trap: 'filled in',
    originIsOurs: true,
    clientAddress: null,
    proof: null,
    replyMail: 'none',
    mayQuote: false,
  }
  await submitComment(actor, submission, (work) =>
    database().$transaction(async (tx) => {
      await work(tx)
      seen = await look(tx, body)
      throw takenBack
    }),
  ).catch((error) => {
    if (error !== takenBack) throw error
  })
  return seen
}

async function look(tx: Transaction, body: string): Promise<Seen> {
  const rows = await tx.$queryRaw<Seen[]>`
    SELECT EXISTS (SELECT FROM comment_finding f
                    WHERE f.comment_id = c.id AND f.code = 'trap_filled') AS "isCaught",
           c.status = 'waiting' AND NOT c.imported AND c.pile IN ('team', 'spam', 'safety') AS "isQueued"
      FROM comment c WHERE c.body = ${body} AND c.created_at > now() - interval '1 hour'`
  return rows[0] ?? { isCaught: false, isQueued: false }
}
