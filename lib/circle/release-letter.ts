import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { whyLettersWait } from './begin-letters.ts'
import { heldBecause } from './held-because.ts'
import { LetterForm } from './letter-forms.ts'

/** A letter that was held goes out now, to those who have not got it. @throws RefusedError conflict */
export async function releaseLetter(actor: Actor, sent: LetterForm): Promise<void> {
  requirePermission(actor, 'letter.manage')
  const { letterId } = parseForm(LetterForm, sent)
  const problem = whyLettersWait(await findSite())
  if (problem) throw new RefusedError('conflict', `It still waits: ${heldBecause[problem]}`)
  await database().$transaction(async (tx) => {
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, status: 'held' },
      data: { status: 'waiting', reason: '', dueAt: new Date(), trouble: '', retryAt: null },
    })
    if (count === 0) throw new RefusedError('conflict', 'This letter does not wait for a decision any more.')
    await recordAudit(tx, actor, { action: 'letter.release', subject: letterId })
  })
}
