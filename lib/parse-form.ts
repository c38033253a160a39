import type { z } from 'zod'
import { InvalidError } from './errors.ts'

/**
 * What was sent, as exact values.
 * @throws InvalidError with the sentences of each field; of the form as a whole under `form`
 */
export function parseForm<S extends z.ZodType>(form: S, sent: unknown): z.output<S> {
  const parsed = form.safeParse(sent)
  if (parsed.success) return parsed.data
  const fields: Record<string, string[]> = {}
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? 'form')
    fields[field] = [...(fields[field] ?? []), message]
  }
  throw new InvalidError(fields)
}
