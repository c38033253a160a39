import type { Actor } from '#lib/people/actor.ts'
import { rememberWelcome } from '#lib/people/welcome.ts'
import { removeDemonstration } from './remove-demonstration.ts'
import type { Begin } from './schema.ts'

/**
 * How a new site begins: with a look around the demonstration, or without it.
 * @returns the path to go on at
 */
export async function begin(actor: Actor, { choice }: Begin): Promise<string> {
  await rememberWelcome(actor)
  if (choice !== 'look') await removeDemonstration(actor)
  if (choice === 'empty') return '/admin/first-hour/name'
  return choice === 'import' ? '/admin/import' : '/admin'
}
