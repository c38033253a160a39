import type { Transaction } from '#lib/database/client.ts'
import { lockComments } from './anchors.ts'

export interface IncomingComment {
  /** Ours, made by who brings it. */
  id: string
  /** Ours too. A parent stands before its replies in the list, or is here already. */
  parentId: string | null
  /** Its old number, to keep as its anchor. */
  number: number
  status: 'approved' | 'waiting'
  authorName: string
  /** The digest of its writer's e-mail, in hex; the e-mail itself is not taken in. */
  emailIndex: string | null
  /** http, https, or empty. */
  website: string
  body: string
  createdAt: Date
}

/**
 * Stores comments of one post that come from elsewhere, apart from the live queue. A number that is
 * taken, or none at all, becomes the next free one; a reply to what is gone begins a thread.
 * @returns how many did not keep their number, or null where the post is no longer here
 */
export async function takeInComments(
  tx: Transaction,
  { postId, isNew }: { postId: string; isNew: boolean },
  comments: IncomingComment[],
): Promise<{ renumbered: number } | null> {
  // Nobody else sees a post that this transaction made, and a lock for each would fill the table of locks.
  if (!isNew) await lockComments(tx, postId)
  if (!(await tx.post.findUnique({ where: { id: postId }, select: { id: true } }))) return null
  const there = await tx.comment.findMany({ where: { postId }, select: { id: true, anchor: true } })
  const anchors = freeAnchors(
    there.map(({ anchor }) => anchor),
    comments,
  )
  const ids = new Set([...there, ...comments].map(({ id }) => id))
  const rows = comments.map(({ number: _, parentId, ...comment }, at) => ({
    ...comment,
    parentId: parentId && ids.has(parentId) ? parentId : null,
    anchor: anchors[at],
  }))
  await insert(tx, postId, rows)
  return { renumbered: comments.filter(({ number }, at) => number !== anchors[at]).length }
}

/** Far from the column's limit, so that later comments find a number too. */
const greatestAnchor = 2_000_000_000

function freeAnchors(there: number[], comments: IncomingComment[]): number[] {
  const taken = new Set(there)
  const kept = comments.map(({ number }) => {
    if (!(Number.isInteger(number) && number > 0 && number <= greatestAnchor) || taken.has(number))
      return null
    taken.add(number)
    return number
  })
  let last = 0
  for (const number of taken) last = Math.max(last, number)
  return kept.map((number) => number ?? ++last)
}

/**
 * One statement with one parameter, which for the hundreds of thousands of comments of an old blog takes
 * half the time of the client's own. Two comments of the same words were two comments there, so each
 * has a duplicate key of its own.
 */
async function insert(tx: Transaction, postId: string, rows: object[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO comment (id, post_id, parent_id, anchor, status, author_name, email_index, website, body, created_at,
                         imported, duplicate_key)
    SELECT id, ${postId}::uuid, "parentId", anchor, status, "authorName", decode("emailIndex", 'hex'), website, body, "createdAt",
           true, sha256(convert_to('imported ' || id, 'UTF8'))
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (id uuid, "parentId" uuid, anchor int, status comment_status, "authorName" text, "emailIndex" text,
              website text, body text, "createdAt" timestamptz)`
}
