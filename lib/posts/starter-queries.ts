import { parseDocument } from '#lib/content/schema.ts'
import { toText } from '#lib/content/to-text.ts'
import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { blanksIn } from './blanks.ts'
import { type StarterName, starterNames, starterTexts } from './starter-texts.ts'

export interface StarterPage {
  name: StarterName
  title: string
  excerpt: string
  /** The page that is there under this title, and how many blanks it has left. */
  page: { id: string; blanks: number } | null
}

export async function listStarterPages(actor: Actor): Promise<StarterPage[]> {
  requirePermission(actor, 'page.write')
  const rows = await database().post.findMany({
    where: {
      kind: 'page',
      status: { not: 'trashed' },
      title: { in: Object.values(starterTexts).map(({ title }) => title) },
    },
    orderBy: { id: 'asc' },
    take: 20,
    select: { id: true, title: true, body: true },
  })
  return starterNames.map((name) => {
    const { title, excerpt } = starterTexts[name]
    const row = rows.find((one) => one.title === title)
    return {
      ...{ name, title, excerpt },
      page: row ? { id: row.id, blanks: blanksIn(toText(parseDocument(row.body))).length } : null,
    }
  })
}
