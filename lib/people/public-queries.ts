import { z } from 'zod'
import { isAllowedLink } from '#lib/content/links.ts'
import { parseRichText, type RichText } from '#lib/content/rich-text.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { type Picture, pictureColumns, pictureOf } from '#lib/media/picture.ts'

/** Who readers see as the writer. */
export interface PublicAuthor {
  id: string
  slug: string
  name: string
  /** The name of who wrote down what this one told. */
  toldTo: string | null
  /** Null where nothing was written. */
  bio: RichText | null
  links: AuthorLink[]
  portrait: Picture | null
}

const authorLink = z.object({ label: z.string().min(1), url: z.string().refine(isAllowedLink) })
export type AuthorLink = z.infer<typeof authorLink>

const columns = {
  id: true,
  slug: true,
  name: true,
  toldTo: true,
  bio: true,
  links: true,
  portrait: { select: pictureColumns },
} satisfies Prisma.PublicAuthorSelect

export async function findPublicAuthor(slug: string): Promise<PublicAuthor | null> {
  const row = await publicDatabase().publicAuthor.findUnique({ where: { slug }, select: columns })
  return row && authorOf(row)
}

/** In the order of the ids. */
export async function listPublicAuthors(ids: readonly string[]): Promise<PublicAuthor[]> {
  const rows = await publicDatabase().publicAuthor.findMany({
    where: { id: { in: [...ids] } },
    take: 50,
    select: columns,
  })
  return rows.map(authorOf).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

type Row = Prisma.PublicAuthorGetPayload<{ select: typeof columns }>

function authorOf({ bio, links, portrait, ...row }: Row): PublicAuthor {
  return { ...row, bio: bioOf(bio), links: linksOf(links), portrait: portrait && pictureOf(portrait) }
}

function bioOf(column: Prisma.JsonValue): RichText | null {
  const isEmpty = z.object({ content: z.tuple([]) }).safeParse(column).success
  return isEmpty ? null : parseRichText(column)
}

/** A link that is not allowed any more is left out, the others stay. */
function linksOf(column: Prisma.JsonValue): AuthorLink[] {
  return z
    .array(z.unknown())
    .parse(column)
    .flatMap((link) => authorLink.safeParse(link).data ?? [])
}
