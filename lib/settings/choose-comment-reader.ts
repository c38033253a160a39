import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { giveDuty } from '#lib/people/give-duty.ts'
import { changeSite } from './change.ts'
import { findSite } from './public-queries.ts'
import { CommentReaderForm } from './schema.ts'

/** Who reads comments on a new site. Choosing somebody opens comments again that were closed here. */
export async function chooseCommentReader(actor: Actor, sent: CommentReaderForm): Promise<void> {
  requirePermission(actor, 'settings.manage')
  const { accountId, commentsMode } = parseForm(CommentReaderForm, sent)
  if (accountId === null) return await changeSite(actor, { commentsMode: 'closed' })
  await giveDuty(actor, { kind: 'moderates', accountId, deputyId: null, from: null, until: null })
  if (commentsMode) return await changeSite(actor, { commentsMode })
  if ((await findSite()).commentsMode === 'closed') await changeSite(actor, { commentsMode: 'held' })
}
