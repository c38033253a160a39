import type { Transaction } from '#lib/database/client.ts'
import { database } from '#lib/database/client.ts'
import { primaryOf } from '#lib/language.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { declineDrafts } from './decline-drafts.ts'
import { type DeclineCode, declineReasons } from './decline-reasons.ts'

/** The words of every reason, by language and code. */
export type DeclineWordsByLanguage = Record<string, Record<string, string>>

/** In these languages, as the site says them. */
export async function listDeclineWords(
  actor: Actor,
  languages: readonly string[],
): Promise<DeclineWordsByLanguage> {
  requirePermission(actor, 'comment.moderate')
  const say = await loadWords(database())
  return Object.fromEntries(
    [...new Set(languages)].map((language) => [
      language,
      Object.fromEntries(declineReasons.map(({ code }) => [code, say(code, language)])),
    ]),
  )
}

/** For each of these comments the words of one reason in its writer’s language. */
export async function findDeclineWords(
  tx: Transaction,
  { ids, code }: { ids: string[]; code: string },
): Promise<Map<string, string>> {
  const say = await loadWords(tx)
  const rows = await tx.comment.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      post: { select: { language: true } },
      commenter: { select: { language: true } },
    },
  })
  return new Map(rows.map(({ id, post, commenter }) => [id, say(code, commenter?.language ?? post.language)]))
}

/** The site’s own words go before the drafts that come along, and English stands in for what is missing. */
async function loadWords(from: Pick<Transaction, 'declineWords'>) {
  const own = await from.declineWords.findMany({ take: 500 })
  return (code: string, language: string): string => {
    const primary = primaryOf(language)
    const said =
      own.find((row) => row.code === code && row.language === language) ??
      own.find((row) => row.code === code && row.language === primary)
    return said?.words || declineDrafts[primary]?.[code as DeclineCode] || inEnglish(code)
  }
}

const inEnglish = (code: string): string => declineReasons.find((reason) => reason.code === code)?.words ?? ''
