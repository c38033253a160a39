import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { LetterForm } from './letter-forms.ts'

/** Nobody gets it who has not got it yet, and it is not sent later. @throws RefusedError conflict when it is out */
export async function stopLetter(actor: Actor, sent: LetterForm): Promise<void> {
  requirePermission(actor, 'letter.manage')
  const { letterId } = parseForm(LetterForm, sent)
  await database().$transaction(async (tx) => {
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, status: { in: ['waiting', 'sending', 'held'] } },
      data: { status: 'stopped', reason: 'person', finishedAt: new Date() },
    })
    if (count === 0) throw new RefusedError('conflict', 'This letter is out already, or was stopped before.')
    await recordAudit(tx, actor, { action: 'letter.stop', subject: letterId })
  })
}
