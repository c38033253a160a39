import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { DeclineWordsForm } from './saved-reply-schema.ts'

/** The site's own words for one reason in one language; empty ones give way to those that come with Lamplight. */
export async function setDeclineWords(actor: Actor, sent: DeclineWordsForm): Promise<void> {
  requirePermission(actor, 'comment.block')
  const { code, language, words } = parseForm(DeclineWordsForm, sent)
  await database().$transaction(async (tx) => {
    if (words) {
      await tx.declineWords.upsert({
        where: { code_language: { code, language } },
        create: { code, language, words },
        update: { words },
      })
    } else await tx.declineWords.deleteMany({ where: { code, language } })
    await recordAudit(tx, actor, { action: 'set_decline_words', detail: { code, language } })
  })
}
