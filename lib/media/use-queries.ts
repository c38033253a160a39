import { database } from '#lib/database/client.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { listPendingUses } from './pending-uses.ts'
import { canSeeTitle } from './policy.ts'
import { requireMedia } from './queries.ts'
import { picturesOfSite } from './site-pictures.ts'

const mostUses = 100
const postColumns = { id: true, title: true, createdById: true } as const

export interface MediaPlaceOfUse {
  place: 'cover' | 'body' | 'pending' | 'portrait' | 'site'
  /** Of the post or, for a portrait, of the author; empty for the site itself. */
  id: string
  /** The post's title or the author's name. Null where the actor may not know it. */
  title: string | null
  /** The actor began that post. */
  isOwn: boolean
}

/** Where a picture is used; of each kind 100 at most. */
export async function listUses(actor: Actor, id: string): Promise<MediaPlaceOfUse[]> {
  await requireMedia(actor, id)
  const [uses, covered, pending, authors, worn] = await Promise.all([
    database().mediaUse.findMany({
      where: { mediaId: id, NOT: { place: 'cover', post: { coverId: id } } },
      select: { place: true, post: { select: postColumns } },
      orderBy: [{ postId: 'desc' }, { place: 'asc' }],
      take: mostUses,
    }),
    database().post.findMany({
      where: { coverId: id },
      select: postColumns,
      orderBy: { id: 'desc' },
      take: mostUses,
    }),
    pendingOf(id),
    database().author.findMany({
      where: { portraitId: id },
      select: { id: true, name: true, accountId: true },
      take: mostUses,
    }),
    picturesOfSite(database()),
  ])
  const posts = [...covered.map((post) => ({ place: 'cover' as const, post })), ...uses, ...pending]
  const open = await publicIds(posts.map(({ post }) => post.id))
  return [
    ...posts.map(({ place, post: { id, title, createdById } }) => {
      const isTold = canSeeTitle(actor, { createdById, isPublic: open.has(id) })
      const isOwn = createdById !== null && createdById === accountIdOf(actor)
      return { place, id, title: isTold ? title : null, isOwn }
    }),
    ...authors.map(({ id, name, accountId }) => {
      const isOwn = accountId !== null && accountId === accountIdOf(actor)
      return { place: 'portrait' as const, id, title: name, isOwn }
    }),
    ...(worn.includes(id)
      ? [{ place: 'site' as const, id: '', title: 'The look of the site', isOwn: false }]
      : []),
  ]
}

/** Posts that show it only in a text that readers do not see yet. */
async function pendingOf(id: string) {
  const named = (await listPendingUses(database())).filter(({ mediaId }) => mediaId === id)
  const posts = await database().post.findMany({
    where: {
      id: { in: named.map(({ postId }) => postId) },
      OR: [{ coverId: null }, { coverId: { not: id } }],
      mediaUses: { none: { mediaId: id } },
    },
    select: postColumns,
    orderBy: { id: 'desc' },
    take: mostUses,
  })
  return posts.map((post) => ({ place: 'pending' as const, post }))
}

async function publicIds(ids: string[]): Promise<Set<string>> {
  const rows = await database().publicPost.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
