import { isInvalid } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { create } from './create.ts'
import { store } from './save.ts'
import type { Saved } from './saved.ts'
import { type AutosaveForm, type ContentChanges, readContent } from './schema.ts'

export interface Autosaved extends Saved {
  /** Fields that cannot be stored as they are now, half-typed perhaps, with a sentence each. All others are. */
  leftOut: Record<string, string[]>
}

/**
 * Stores what is being written, as often as it changes: a draft as it stands, beside the public text of what
 * is out or scheduled. One field that cannot be stored holds back no other.
 * @throws InvalidError only when nothing is left to store; RefusedError as `save` does
 */
export async function autosave(
  actor: Actor,
  { postId, kind, version, content }: AutosaveForm,
): Promise<Autosaved> {
  const { given, leftOut } = readContent(content)
  const write = (changes: ContentChanges): Promise<Saved> =>
    version === 0
      ? create(actor, { id: postId, kind, ...changes })
      : store(actor, { postId, version, ...changes }, 'autosaved')
  return await writeWhatCan(write, given, leftOut)
}

async function writeWhatCan(
  write: (changes: ContentChanges) => Promise<Saved>,
  given: ContentChanges,
  leftOut: Record<string, string[]>,
): Promise<Autosaved> {
  try {
    return { ...(await write(given)), leftOut }
  } catch (error) {
    if (!isInvalid(error)) throw error
    const rest = without(given, Object.keys(error.fields))
    if (Object.keys(rest).length === Object.keys(given).length) throw error
    return await writeWhatCan(write, rest, { ...leftOut, ...error.fields })
  }
}

const without = (content: ContentChanges, fields: readonly string[]): ContentChanges =>
  Object.fromEntries(Object.entries(content).filter(([field]) => !fields.includes(field)))
