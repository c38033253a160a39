import { createHash } from 'node:crypto'
import type { Snapshot } from './snapshot.ts'

/**
 * The same for the same text, however it is stored. The answer about protection is left out: it is given when
 * publishing, by whoever publishes.
 */
export function digestOf({ protection, ...text }: Snapshot): string {
  return createHash('sha256').update(JSON.stringify(text, inOrder)).digest('hex')
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
