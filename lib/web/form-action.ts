import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import { isInvalid, isRefused, type RefusalReason, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requireOwnEyes, requirePermission } from '#lib/people/actor.ts'
import { currentClient } from './client-address.ts'
import { type Access, type Endpoint, register } from './registry.ts'
import { currentActor } from './session.ts'
import { originIsOurs } from './site-origin.ts'

/** What comes back to the form. `message` and `fields` are sentences for the person. */
export type Outcome<T> =
  | { ok: true; value: T }
  | {
      ok: false
      reason: RefusalReason | 'invalid'
      message: string
      fields?: Record<string, string[]>
      detail?: unknown
    }

interface FormAction<S extends z.ZodType, T> {
  /** `subject.verb`, unique; the matrix test has a row for it. */
  name: string
  access: Access
  input: S
  rate?: Limit
  /** False where the page keeps its state, e.g. the editor: otherwise the page is rendered anew. */
  refreshes?: boolean
  /** An administrator who looks as somebody else may run it: it changes nothing, or ends the look. */
  whileLooking?: boolean
  run: (actor: Actor, input: z.output<S>) => Promise<T>
}

/**
 * The only way to make a server action. It refuses a foreign, `null` or missing Origin, asks who
 * acts, checks the permission and the rate, parses the input to exact values, runs the command and
 * turns a refusal into words. A bug is not caught.
 */
export function formAction<S extends z.ZodType, T>(
  action: FormAction<S, T>,
): (input: z.input<S>) => Promise<Outcome<T>> {
  const tryAs = async (actor: Actor, input: unknown): Promise<T> => {
    if (action.access !== 'everybody') requirePermission(actor, action.access)
    if (!action.whileLooking) requireOwnEyes(actor)
    return await action.run(actor, parseForm(action.input, input))
  }
  const { name, access, whileLooking } = action
  const endpoint: Endpoint = { kind: 'action', name, access, whileLooking: whileLooking ?? false, tryAs }
  return register(endpoint, async (input) => {
    try {
      await requireOwnOrigin()
      const actor = await currentActor()
      // Where clients are not known, one of them would use up the tries of all.
      const who = accountIdOf(actor) ?? (await currentClient())
      if (action.rate && who) await countAgainst(action.rate, who)
      const value = await tryAs(actor, input)
      if (action.refreshes !== false) refresh()
      return { ok: true, value }
    } catch (error) {
      return inWords(error)
    }
  })
}

function inWords(error: unknown): Outcome<never> {
  if (isRefused(error)) {
    return { ok: false, reason: error.reason, message: error.message, detail: error.detail }
  }
  if (isInvalid(error)) return { ok: false, reason: 'invalid', message: error.message, fields: error.fields }
  throw error
}

async function requireOwnOrigin(): Promise<void> {
  const sent = await headers()
  if (originIsOurs(sent.get('origin'), sent.get('host'))) return
  throw new RefusedError('forbidden', 'This form was sent from another site. Please open it here again.')
}
