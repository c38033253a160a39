import { publicDatabase } from '#lib/database/public.ts'
import { isAtRisk } from '../at-risk.ts'
import { type PublicPicture, pictureColumns, publicPictureOf } from '../public-view.ts'

export interface SitemapEntry {
  path: string
  language: string
  updatedAt: Date
  /** Null also where somebody could be harmed by being recognised. */
  cover: PublicPicture | null
  /** The same text in other languages. */
  translations: { path: string; language: string }[]
}

/** A sitemap may hold 50,000 addresses (sitemaps.org); smaller ones are read more often. */
const sitemapEntriesAtMost = 5_000

export const countPublicSitemapParts = async (): Promise<number> =>
  Math.ceil((await publicDatabase().publicPost.count({ where: { archivedAt: null } })) / sitemapEntriesAtMost)

/** Posts and pages in the order in which they were made, so that a new one changes the last part alone. */
export async function listPublicSitemapEntries(part: number): Promise<SitemapEntry[]> {
  const rows = await publicDatabase().publicPost.findMany({
    where: { archivedAt: null },
    orderBy: { id: 'asc' },
    skip: (part - 1) * sitemapEntriesAtMost,
    take: sitemapEntriesAtMost,
    select: {
      id: true,
      path: true,
      language: true,
      updatedAt: true,
      protection: true,
      translationOf: true,
      cover: { select: pictureColumns },
    },
  })
  const groups = await translationsOf(rows)
  return rows.map(({ id, path, language, updatedAt, protection, cover, translationOf }) => ({
    ...{ path, language, updatedAt },
    cover: cover && !isAtRisk(protection) ? publicPictureOf(cover) : null,
    translations: (groups.get(translationOf ?? id) ?? []).filter((other) => other.path !== path),
  }))
}

/** By the id of the original, which is among them while readers see it. */
async function translationsOf(rows: readonly { id: string; translationOf: string | null }[]) {
  const originals = [...new Set(rows.map(({ id, translationOf }) => translationOf ?? id))]
  const select = { id: true, path: true, language: true, translationOf: true } as const
  const translations = await publicDatabase().publicPost.findMany({
    where: { translationOf: { in: originals }, archivedAt: null },
    select,
  })
  const translated = [...new Set(translations.map(({ translationOf }) => translationOf!))]
  const found = await publicDatabase().publicPost.findMany({
    where: { id: { in: translated }, archivedAt: null },
    select,
  })
  return Map.groupBy([...found, ...translations], ({ id, translationOf }) => translationOf ?? id)
}
