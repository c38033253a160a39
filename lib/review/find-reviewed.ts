import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { hashOfName, isRenditionName } from '#lib/media/file-name.ts'
import type { OpenFile } from '#lib/media/file-store.ts'
import { readRenditions } from '#lib/media/picture.ts'
import { mediaStore } from '#lib/media/store.ts'
import { systemActor } from '#lib/people/actor.ts'
import { digestOf } from '#lib/posts/digest.ts'
import { pictureIdsOf } from '#lib/posts/picture-ids.ts'
import type { KnownPost } from '#lib/posts/post-row.ts'
import { mayBeShown, type Preview, previewOf } from '#lib/posts/preview-queries.ts'
import { requireKnownPost } from '#lib/posts/queries.ts'
import { isSameSnapshot, readSnapshot, type Snapshot } from '#lib/posts/snapshot.ts'
import { databaseNow } from '#lib/posts/transaction.ts'
import { hashToken } from '#lib/tokens.ts'
import type { OpenedLink } from './open-link.ts'

export interface LeftNote {
  id: string
  quote: string
  text: string
  name: string
  isResolved: boolean
}

/** What whoever holds a link may see: the text, and what was said by this link. */
export interface Reviewed extends Preview {
  linkId: string
  expiresAt: Date
  /** It shows one text for good. */
  isPinned: boolean
  /** A newer one than this exists. */
  isOld: boolean
  mayApprove: boolean
  /** When this very text was found good by this link; null while it was not. */
  approvedAt: Date | null
  /** Of the post, to find good what was read and nothing else. */
  version: number
  notes: LeftNote[]
}

/** Null for a link that is not open, or whose post is not to be shown to anybody. */
export async function findReviewed(opened: OpenedLink): Promise<Reviewed | null> {
  const found = await findText(opened)
  if (!found) return null
  const { link, post, text } = found
  const [preview, notes, approvedAt] = await Promise.all([
    previewOf(post, text),
    listLeftNotes(link.id),
    findApprovedAt(link, text),
  ])
  return {
    ...preview,
    ...{ linkId: link.id, expiresAt: link.expiresAt, mayApprove: link.mayApprove, notes },
    isPinned: link.revision !== null,
    isOld: !isSameSnapshot(text, post.newest),
    approvedAt,
    version: post.version,
  }
}

/** A picture of that text, unpublished ones too; null for every other file. */
export async function findReviewedFile(opened: OpenedLink, name: string): Promise<OpenFile | null> {
  const found = isRenditionName(name) ? await findText(opened) : null
  if (!found) return null
  const picture = await database().media.findFirst({
    where: {
      hash: hashOfName(name),
      id: { in: pictureIdsOf(found.text) },
      ...mayBeShown(found.post.now),
    },
    select: { renditions: true },
  })
  const isOne = picture && readRenditions(picture.renditions).some(({ file }) => file === name)
  return isOne ? await mediaStore().open(name) : null
}

const linkColumns = {
  id: true,
  postId: true,
  expiresAt: true,
  mayApprove: true,
  revision: { select: { snapshot: true, scrubbedAt: true } },
} satisfies Prisma.ReviewLinkSelect

type OpenLink = Prisma.ReviewLinkGetPayload<{ select: typeof linkColumns }>

/** The row, looked up by both, so that none but the holder's is ever found; null for one that is not open. */
export async function findOpenLink({ linkId, token }: OpenedLink): Promise<OpenLink | null> {
  if (!z.uuid().safeParse(linkId).success) return null
  const now = await databaseNow(database())
  return await database().reviewLink.findFirst({
    where: {
      id: linkId,
      tokenHash: hashToken(token),
      revokedAt: null,
      expiresAt: { gt: now },
      post: { status: { not: 'trashed' }, ...mayBeShown(now) },
    },
    select: linkColumns,
  })
}

/** The text that this link shows; null for one that is not open. */
export async function findText(
  opened: OpenedLink,
): Promise<{ link: OpenLink; post: KnownPost; text: Snapshot } | null> {
  const link = await findOpenLink(opened)
  if (!link || link.revision?.scrubbedAt) return null
  const post = await requireKnownPost(systemActor('review link'), link.postId)
  return { link, post, text: link.revision ? readSnapshot(link.revision) : post.newest }
}

/** When this very text was found good by this link. */
export async function findApprovedAt(
  { id, postId }: Pick<OpenLink, 'id' | 'postId'>,
  text: Snapshot,
): Promise<Date | null> {
  const approval = await database().approval.findFirst({
    where: { postId, reviewLinkId: id, digest: digestOf(text) },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return approval?.at ?? null
}

async function listLeftNotes(reviewLinkId: string): Promise<LeftNote[]> {
  const rows = await database().postNote.findMany({
    where: { reviewLinkId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, quote: true, text: true, name: true, resolvedAt: true },
  })
  return rows.map(({ resolvedAt, ...note }) => ({ ...note, isResolved: resolvedAt !== null }))
}
