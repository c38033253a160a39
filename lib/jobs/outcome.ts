import { InvalidError, isInvalid, isRefused, type RefusalReason, RefusedError } from '#lib/errors.ts'

/** What a task came to, in a form that survives the way between two processes. */
export type Outcome =
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; reason: RefusalReason; message: string; detail: unknown }
  | { kind: 'invalid'; fields: Record<string, string[]> }
  | { kind: 'failed'; message: string; stack: string | undefined }

export type Ask = { id: number; task: string; input: unknown }
export type Answer = { id: number; outcome: Outcome }

export async function outcomeOf(run: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { kind: 'done', value: await run() }
  } catch (error) {
    if (isRefused(error)) {
      return { kind: 'refused', reason: error.reason, message: error.message, detail: error.detail }
    }
    if (isInvalid(error)) return { kind: 'invalid', fields: error.fields }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'failed', message, stack }
  }
}

/** The value, or the error again, of the class that the caller's copy of lib knows. */
export function settle(outcome: Outcome): unknown {
  if (outcome.kind === 'done') return outcome.value
  if (outcome.kind === 'refused') throw new RefusedError(outcome.reason, outcome.message, outcome.detail)
  if (outcome.kind === 'invalid') throw new InvalidError(outcome.fields)
  const error = new Error(outcome.message)
  if (outcome.stack) error.stack = outcome.stack
  throw error
}
