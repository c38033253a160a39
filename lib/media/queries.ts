import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { hashOfName } from './file-name.ts'
import { asItem, itemColumns, type MediaItem } from './item.ts'
import { type Picture, pictureOf, readRenditions } from './picture.ts'
import { canSeeTitle } from './policy.ts'
import { type ListMedia, ListMediaForm } from './schema.ts'
import { isWornBySite } from './site-pictures.ts'

const perPage = 40
const mostUses = 100

/** The newest first. `next` is the cursor of the page after, or null at the end. */
export async function listMedia(
  actor: Actor,
  asked: ListMedia = {},
): Promise<{ items: MediaItem[]; next: string | null }> {
  requirePermission(actor, 'media.add')
  const { search = '', cursor } = ListMediaForm.parse(asked)
  const rows = await database().media.findMany({
    where: { AND: [{ withdrawnAt: null }, matching(search), after(cursor)] },
    select: itemColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: perPage + 1,
  })
  const items = rows.slice(0, perPage).map(asItem)
  const last = items.at(-1)
  return { items, next: rows.length > perPage && last ? `${last.createdAt.toISOString()} ${last.id}` : null }
}

function matching(search: string): Prisma.MediaWhereInput {
  if (!search) return {}
  const contains = search.replace(/[\\%_]/g, '\\$&')
  const columns = ['alt', 'caption', 'credit', 'fileName'] as const
  return { OR: columns.map((column) => ({ [column]: { contains, mode: 'insensitive' } })) }
}

function after(cursor: string | undefined): Prisma.MediaWhereInput {
  if (!cursor) return {}
  const read = z.tuple([z.iso.datetime().refine((at) => at > '0001'), z.uuid()]).safeParse(cursor.split(' '))
  if (!read.success) throw new RefusedError('not_found', 'This page of the library does not exist.')
  const [createdAt, id] = read.data
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { gt: id } }] }
}

/** @throws RefusedError not_found */
export async function requireMedia(actor: Actor, id: string): Promise<MediaItem> {
  requirePermission(actor, 'media.add')
  const isId = z.uuid().safeParse(id).success
  const row =
    isId && (await database().media.findFirst({ where: { id, withdrawnAt: null }, select: itemColumns }))
  if (!row) throw new RefusedError('not_found', 'This picture is not in the library.')
  return asItem(row)
}

/** What a preview shows: the pictures of these ids, unpublished ones too. */
export async function listPictures(actor: Actor, ids: readonly string[]): Promise<Map<string, Picture>> {
  requirePermission(actor, 'media.add')
  const known = ids.filter((id) => z.uuid().safeParse(id).success)
  const rows = await database().media.findMany({
    where: { id: { in: known }, withdrawnAt: null },
    select: { id: true, width: true, height: true, renditions: true, credit: true },
  })
  return new Map(rows.map((row) => [row.id, pictureOf(row)]))
}

export interface MediaPlaceOfUse {
  place: 'cover' | 'body' | 'portrait' | 'site'
  /** Of the post or, for a portrait, of the author; empty for the site itself. */
  id: string
  /** The post's title or the author's name. Null where the actor may not know it. */
  title: string | null
}

/** Where a picture is used; of each kind 100 at most. */
export async function listUses(actor: Actor, id: string): Promise<MediaPlaceOfUse[]> {
  await requireMedia(actor, id)
  const post = { id: true, title: true, createdById: true }
  const [uses, covered, authors, isWorn] = await Promise.all([
    database().mediaUse.findMany({
      where: { mediaId: id, NOT: { place: 'cover', post: { coverId: id } } },
      select: { place: true, post: { select: post } },
      orderBy: [{ postId: 'desc' }, { place: 'asc' }],
      take: mostUses,
    }),
    database().post.findMany({
      where: { coverId: id },
      select: post,
      orderBy: { id: 'desc' },
      take: mostUses,
    }),
    database().author.findMany({
      where: { portraitId: id },
      select: { id: true, name: true },
      take: mostUses,
    }),
    isWornBySite(database(), id),
  ])
  const posts = [...covered.map((post) => ({ place: 'cover' as const, post })), ...uses]
  const open = await publicIds(posts.map(({ post }) => post.id))
  return [
    ...posts.map(({ place, post: { id, title, createdById } }) => {
      const isTold = canSeeTitle(actor, { createdById, isPublic: open.has(id) })
      return { place, id, title: isTold ? title : null }
    }),
    ...authors.map(({ id, name }) => ({ place: 'portrait' as const, id, title: name })),
    ...(isWorn ? [{ place: 'site' as const, id: '', title: 'The look of the site' }] : []),
  ]
}

async function publicIds(ids: string[]): Promise<Set<string>> {
  const rows = await database().publicPost.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** Whether this is a rendition of a picture that was not withdrawn. Says nothing about who may see it. */
export async function isKnownFile(file: string): Promise<boolean> {
  const row = await database().media.findUnique({
    where: { hash: hashOfName(file) },
    select: { withdrawnAt: true, renditions: true },
  })
  if (!row || row.withdrawnAt) return false
  return readRenditions(row.renditions).some((rendition) => rendition.file === file)
}
