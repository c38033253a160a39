import { z } from 'zod'
import { parseRichText, type RichText, richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Picture, pictureColumns, pictureOf } from '#lib/media/picture.ts'
import { type Actor, requirePermission } from './actor.ts'
import { canGiveToAccount, canSaveAuthor } from './author-policy.ts'

const columns = {
  id: true,
  slug: true,
  name: true,
  accountId: true,
  portrait: { select: pictureColumns },
  pseudonym: true,
  toldTo: { select: { id: true, name: true } },
  _count: { select: { posts: true } },
} satisfies Prisma.AuthorSelect

export interface AuthorRow {
  id: string
  slug: string
  name: string
  accountId: string | null
  /** Not their real name: nothing for readers. */
  pseudonym: boolean
  /** Who wrote down what this one told. */
  toldTo: { id: string; name: string } | null
  portrait: Picture | null
  /** Posts and pages in any status. */
  postCount: number
  canSave: boolean
}

/** All authors by name, for who writes: to choose from, and to change where `canSave`. */
export async function listAuthors(actor: Actor): Promise<AuthorRow[]> {
  requirePermission(actor, 'post.write')
  const rows = await database().author.findMany({
    select: columns,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 1_000,
  })
  return rows.map((row) => rowOf(actor, row))
}

export interface EditableAuthor extends AuthorRow {
  bio: RichText
  links: { label: string; url: string }[]
  canGiveToAccount: boolean
}

/** @throws RefusedError unauthenticated, forbidden, not_found */
export async function requireAuthor(actor: Actor, id: string): Promise<EditableAuthor> {
  requirePermission(actor, 'post.write')
  const isId = z.uuid().safeParse(id).success
  const row =
    isId &&
    (await database().author.findUnique({ where: { id }, select: { ...columns, bio: true, links: true } }))
  if (!row) throw new RefusedError('not_found', 'There is no such author.')
  if (!canSaveAuthor(actor, row)) {
    throw new RefusedError('forbidden', 'This is somebody else’s profile. They or an editor can change it.')
  }
  return {
    ...rowOf(actor, row),
    bio: bioOf(row.bio),
    links: z.array(z.object({ label: z.string(), url: z.string() })).parse(row.links),
    canGiveToAccount: canGiveToAccount(actor),
  }
}

type Row = Prisma.AuthorGetPayload<{ select: typeof columns }>

function rowOf(actor: Actor, row: Row): AuthorRow {
  const { id, slug, name, accountId, pseudonym, toldTo, portrait, _count } = row
  return {
    ...{ id, slug, name, accountId, pseudonym, toldTo },
    portrait: portrait && pictureOf(portrait),
    postCount: _count.posts,
    canSave: canSaveAuthor(actor, row),
  }
}

/** A profile that nobody wrote yet has a document without content, which no text may be. */
function bioOf(column: Prisma.JsonValue): RichText {
  const isBlank = z.object({ content: z.tuple([]) }).safeParse(column).success
  return isBlank ? richTextFromText('') : parseRichText(column)
}
