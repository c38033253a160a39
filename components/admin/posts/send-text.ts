import type { Autosaved } from '#lib/posts/autosave.ts'
import type { SaveConflict } from '#lib/posts/keep-conflict.ts'
import type { AutosaveForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'

/** In milliseconds: a network that swallows what is sent counts as away after this. */
const patience = 20_000
/** What browsers send on behalf of a page that is gone, in letters; with room for those of several bytes. */
const mostWhileLeaving = 20_000

/** @throws Error when no answer came: whether the text arrived is not known */
export async function sendText(
  form: AutosaveForm,
  { isLeaving = false }: { isLeaving?: boolean } = {},
): Promise<Outcome<Autosaved>> {
  const body = JSON.stringify(form)
  const answer = await fetch('/admin/posts/autosave', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: isLeaving && body.length < mostWhileLeaving,
    signal: AbortSignal.timeout(patience),
  })
  const said = (await answer.json()) as never
  if (answer.ok) return { ok: true, value: saved(said) }
  if (answer.status >= 500) throw new Error('The site could not answer.')
  return refused(said)
}

const saved = (value: Autosaved): Autosaved => ({ ...value, savedAt: new Date(value.savedAt) })

type Refusal = Extract<Outcome<never>, { ok: false }>

function refused({ reason, message, fields, detail }: Omit<Refusal, 'ok'>): Refusal {
  const conflict = detail as SaveConflict | undefined
  const withDates = conflict?.savedAt ? { ...conflict, savedAt: new Date(conflict.savedAt) } : detail
  return { ok: false, reason, message, ...(fields && { fields }), detail: withDates }
}
