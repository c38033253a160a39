import { database } from '#lib/database/client.ts'
import { primaryOf } from '#lib/language.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

/** The site's own words for declining in that language, by the code of the reason. */
export async function listOwnDeclineWords(actor: Actor, language: string): Promise<Map<string, string>> {
  requirePermission(actor, 'comment.moderate')
  const rows = await database().declineWords.findMany({
    where: { language: primaryOf(language) },
    select: { code: true, words: true },
    take: 100,
  })
  return new Map(rows.map(({ code, words }) => [code, words]))
}
