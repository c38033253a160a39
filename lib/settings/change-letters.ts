import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { changeSite } from './change.ts'
import { findSite } from './public-queries.ts'
import { LettersForm } from './schema.ts'

/** Turning letters on sends nothing that was published while they were off. */
export async function changeLetters(actor: Actor, sent: LettersForm): Promise<void> {
  requirePermission(actor, 'settings.manage')
  const { isOn, ...letters } = parseForm(LettersForm, sent)
  const { onSince } = (await findSite()).letters
  const since = isOn ? (onSince ?? new Date().toISOString()) : null
  await changeSite(actor, { letters: { ...letters, onSince: since } })
}
