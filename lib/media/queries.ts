import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, may, requirePermission } from '#lib/people/actor.ts'
import { hashOfName } from './file-name.ts'
import { asItem, itemColumns, type MediaItem } from './item.ts'
import { listPendingUses } from './pending-uses.ts'
import { type Picture, pictureColumns, pictureOf, readRenditions } from './picture.ts'
import { type ListMedia, ListMediaForm, type mediaShown } from './schema.ts'
import { picturesOfSite } from './site-pictures.ts'
import { unused } from './unused.ts'

const perPage = 40
const mostTitles = 200

/** The newest first. `next` is the cursor of the page after, or null at the end. */
export async function listMedia(
  actor: Actor,
  asked: ListMedia = {},
): Promise<{ items: MediaItem[]; next: string | null }> {
  requirePermission(actor, 'media.add')
  const { search = '', show = 'all', cursor } = ListMediaForm.parse(asked)
  const rows = await database().media.findMany({
    where: {
      AND: [{ withdrawnAt: null }, await matching(actor, search), await among(actor, show), after(cursor)],
    },
    select: itemColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: perPage + 1,
  })
  const items = rows.slice(0, perPage).map(asItem)
  const last = items.at(-1)
  return { items, next: rows.length > perPage && last ? `${last.createdAt.toISOString()} ${last.id}` : null }
}

/** In their words, their file's name and the titles of the posts that show them. */
async function matching(actor: Actor, search: string): Promise<Prisma.MediaWhereInput> {
  if (!search) return {}
  const found = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const columns = ['alt', 'caption', 'credit', 'fileName'] as const
  const postId = { in: await postsTitled(actor, found) }
  return {
    OR: [
      ...columns.map((column) => ({ [column]: found })),
      { uses: { some: { postId } } },
      { covers: { some: { id: postId } } },
    ],
  }
}

/** Only those whose titles the actor may know; the newest 200. */
async function postsTitled(actor: Actor, title: Prisma.StringFilter): Promise<string[]> {
  const newest = { select: { id: true }, orderBy: { id: 'desc' }, take: mostTitles } as const
  const own = may(actor, 'post.write.any') ? {} : { createdById: accountIdOf(actor) }
  const found = await Promise.all([
    database().publicPost.findMany({ where: { title }, ...newest }),
    database().post.findMany({ where: { title, ...own }, ...newest }),
  ])
  return [...new Set(found.flat().map(({ id }) => id))]
}

async function among(actor: Actor, show: (typeof mediaShown)[number]): Promise<Prisma.MediaWhereInput> {
  if (show === 'undescribed') return undescribedBy(actor)
  if (show === 'unused') return { ...unused, id: { notIn: await usedElsewhere() } }
  return {}
}

async function usedElsewhere(): Promise<string[]> {
  const pending = await listPendingUses(database())
  return [...(await picturesOfSite(database())), ...pending.map(({ mediaId }) => mediaId)]
}

/** Pictures that say nothing to who does not see them, and that the actor may describe. */
const undescribedBy = (actor: Actor): Prisma.MediaWhereInput => ({
  ...{ withdrawnAt: null, alt: '', decorative: false },
  ...(may(actor, 'post.write.any') ? {} : { createdById: accountIdOf(actor) }),
})

/** For the desk. */
export async function countUndescribed(actor: Actor): Promise<number> {
  requirePermission(actor, 'media.add')
  return await database().media.count({ where: undescribedBy(actor) })
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
    select: pictureColumns,
  })
  return new Map(rows.map((row) => [row.id, pictureOf(row)]))
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
