import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { RevisionReason } from '#lib/database/generated/enums.ts'
import { listAwaited } from '#lib/media/incoming/queries.ts'
import type { Actor } from '#lib/people/actor.ts'
import { contentOf, type EditableContent } from './editable-content.ts'
import { noSuchPost } from './lock-post.ts'
import { withMerges } from './merging/follow-merges.ts'
import { pictureIdsOf } from './picture-ids.ts'
import { requireKnownPost } from './queries.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

/** Some hours of writing: every pause is a version. */
export const mostListed = 1_000

export interface RevisionRow {
  id: string
  number: number
  /** `conflict` is a text that came too late and never stood. */
  reason: RevisionReason
  title: string
  /** Given by a person, to find it by; empty for most. */
  name: string
  accountId: string | null
  savedBy: string | null
  savedAt: Date
  /** Its text was destroyed on purpose. */
  isScrubbed: boolean
}

const columns = {
  id: true,
  number: true,
  reason: true,
  title: true,
  name: true,
  accountId: true,
  createdAt: true,
  scrubbedAt: true,
  account: { select: { name: true } },
} as const

/**
 * A post's history, the newest first, from one number downwards.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function listRevisions(
  actor: Actor,
  postId: string,
  { before }: { before?: number | undefined } = {},
): Promise<RevisionRow[]> {
  await requireKnownPost(actor, postId)
  const rows = await database().revision.findMany({
    where: { postId, ...(before && { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: mostListed,
    select: columns,
  })
  return rows.map(rowOf)
}

/** How many of what a text names nobody has any longer, so that it cannot come back. */
export interface Gone {
  authors: number
  topics: number
  tags: number
  pictures: number
}

export interface OpenRevision extends RevisionRow {
  postId: string
  /** Under the topics and tags that those of its time went into. */
  snapshot: Snapshot
  /** The same as the editor would hold it, to be compared. */
  content: EditableContent
  /** Of the authors, topics and tags that it names and that are still there, by id. */
  names: Record<string, string>
  gone: Gone
  /** The post as it is now, to compare with and to restore over. */
  current: { version: number; snapshot: Snapshot }
}

/** @throws RefusedError unauthenticated, forbidden, not_found */
export async function requireRevision(actor: Actor, id: string): Promise<OpenRevision> {
  if (!z.uuid().safeParse(id).success) throw noSuchPost()
  const row = await database().revision.findUnique({
    where: { id },
    select: { ...columns, postId: true, snapshot: true },
  })
  if (!row) throw noSuchPost()
  const { version, newest: snapshot } = await requireKnownPost(actor, row.postId)
  const revision = await withMerges(database(), readSnapshot(row))
  const names = await namesOf([revision, snapshot])
  return {
    ...rowOf(row),
    postId: row.postId,
    snapshot: revision,
    content: await contentOf(database(), revision),
    names,
    gone: await countGone(revision, names),
    current: { version, snapshot },
  }
}

function rowOf(row: Omit<RevisionRow, 'savedBy' | 'savedAt' | 'isScrubbed'> & RowPeople): RevisionRow {
  const { id, number, reason, title, name, accountId, account, createdAt, scrubbedAt } = row
  return {
    ...{ id, number, reason, title, name, accountId },
    savedBy: account?.name ?? null,
    savedAt: createdAt,
    isScrubbed: scrubbedAt !== null,
  }
}

interface RowPeople {
  account: { name: string } | null
  createdAt: Date
  scrubbedAt: Date | null
}

async function namesOf(snapshots: Snapshot[]): Promise<Record<string, string>> {
  const ids = snapshots.flatMap(({ authors, topics, tags }) => [...authors, ...topics, ...tags])
  const look = { where: { id: { in: ids } }, select: { id: true, name: true } } as const
  const rows = await Promise.all([
    database().author.findMany(look),
    database().topic.findMany(look),
    database().tag.findMany(look),
  ])
  return Object.fromEntries(rows.flat().map(({ id, name }) => [id, name]))
}

async function countGone(text: Snapshot, names: Record<string, string>): Promise<Gone> {
  const [authors, topics, tags] = [text.authors, text.topics, text.tags].map(
    (ids) => ids.filter((id) => !(id in names)).length,
  ) as [number, number, number]
  return { authors, topics, tags, pictures: await countPicturesGone([...new Set(pictureIdsOf(text))]) }
}

/** One that a phone still has to send is not gone. */
async function countPicturesGone(ids: string[]): Promise<number> {
  const here = await database().media.findMany({
    where: { id: { in: ids }, withdrawnAt: null },
    select: { id: true },
  })
  const known = new Set([...here.map(({ id }) => id), ...(await listAwaited(database(), ids))])
  return ids.filter((id) => !known.has(id)).length
}
