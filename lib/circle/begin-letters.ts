import { database, type Transaction } from '#lib/database/client.ts'
import type { LetterStatus } from '#lib/database/generated/enums.ts'
import { env } from '#lib/env.ts'
import { lettersAreOn } from '#lib/settings/letters.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

/** Each letter whose time has come gets a row for every reader, once, and is being sent from then on. */
export async function beginLetters(site: SiteSettings): Promise<void> {
  const due = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM letter WHERE status = 'waiting' AND due_at <= clock_timestamp() ORDER BY due_at LIMIT 50`
  for (const { id } of due) await database().$transaction((tx) => begin(tx, id, whyLettersWait(site)))
}

/** What a person has to see to first, as a code of `heldBecause`; null when letters can go out. */
export function whyLettersWait(site: SiteSettings): string | null {
  if (!lettersAreOn(site)) return 'off'
  if (!env().SMTP_URL) return 'no_mail_server'
  return env().SITE_URL ? null : 'no_site_url'
}

async function begin(tx: Transaction, letterId: string, problem: string | null): Promise<void> {
  const [letter] = await tx.$queryRaw<{ post: string | null }[]>`
    SELECT (SELECT p.id FROM public_post p WHERE p.id = l.post_id AND p.archived_at IS NULL) AS post FROM letter l
     WHERE l.id = ${letterId}::uuid AND l.status = 'waiting' FOR UPDATE SKIP LOCKED`
  if (!letter) return
  if (!letter.post) return await set(tx, letterId, { status: 'stopped', reason: 'not_public' })
  if (problem) {
    // Nobody has to decide about a letter to nobody.
    const readers = await tx.subscriber.count({ where: { status: 'active' } })
    const change = readers > 0 ? { status: 'held' as const, reason: problem } : { status: 'done' as const }
    return await set(tx, letterId, change)
  }
  await tx.$executeRaw`
    INSERT INTO letter_recipient (id, letter_id, subscriber_id)
    SELECT gen_random_uuid(), ${letterId}::uuid, s.id
      FROM subscriber s JOIN post p ON p.id = ${letter.post}::uuid
     WHERE s.status = 'active' AND s.confirmed_at <= greatest(p.letter_asked_at, p.published_at)
       AND (s.post_language IS NULL OR s.post_language = p.language)
     ORDER BY s.confirmed_at
    ON CONFLICT (letter_id, subscriber_id) DO NOTHING`
  await set(tx, letterId, { status: 'sending', reason: '' })
}

async function set(
  tx: Transaction,
  id: string,
  data: { status: LetterStatus; reason?: string },
): Promise<void> {
  await tx.letter.update({ where: { id }, data })
}
