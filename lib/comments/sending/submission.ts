import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import type { CommentAudience } from '#lib/database/generated/enums.ts'
import { InvalidError } from '#lib/errors.ts'
import { duplicateKeyOf } from '../duplicate.ts'
import { readPlace } from '../place.ts'
import { type CommentFields, CommentForm } from '../schema.ts'
import type { Proof } from '../writers/proof-cookie.ts'
import { requireCommentedPost } from './commented-post.ts'

export interface Submission {
  /** As the fields of the form came; nothing of it is trusted. */
  post: string
  parent: string
  /** `team`: never for the page. */
  audience: string
  name: string
  email: string
  website: string
  body: string
  /** The field that people do not see. */
  trap: string
  /** Whether its writer allows it to be picked; asked on posts about people at risk alone. */
  mayQuote: boolean
  originIsOurs: boolean
  /** Where it is known. It is hashed for a day and not stored. */
  clientAddress: string | null
  /** Milliseconds as a script of ours counted them; empty or missing where none ran. */
  took?: string
  /** What the browser's cookie proves. */
  proof: Proof | null
  /** What its writer wants to hear by mail: `replies` as they come, `digest` of a day; anything else is nothing. */
  replyMail: string
}

/** A submission that could be read. */
export interface Sent {
  submission: Submission
  fields: CommentFields
  parentId: string | null
  audience: CommentAudience
  duplicateKey: Uint8Array<ArrayBuffer>
}

/**
 * @throws InvalidError with messages for name, email, website and body
 * @throws RefusedError not_found, instead of these
 */
export async function readSubmission(submission: Submission): Promise<Sent> {
  const fields = await readFields(submission)
  const { name, body } = fields
  const postId = submission.post.toLowerCase()
  const parentId = await findParent(postId, submission.parent)
  const audience = audienceOf(submission)
  const duplicateKey = duplicateKeyOf({ postId, parentId, name, body, audience })
  return { submission, fields, parentId, audience, duplicateKey }
}

type Typed = Pick<Submission, 'post' | 'name' | 'email' | 'website' | 'body'>

/** Nobody has to mend a form that leads nowhere: that the post is gone is said first. */
export async function readFields({ post, name, email, website, body }: Typed): Promise<CommentFields> {
  const parsed = CommentForm.safeParse({ name, email, website, body })
  if (parsed.success) return parsed.data
  await requireCommentedPost(post)
  throw new InvalidError(z.flattenError(parsed.error).fieldErrors as Record<string, string[]>)
}

export const audienceOf = ({ audience }: Pick<Submission, 'audience'>): CommentAudience =>
  audience === 'team' ? 'team' : 'page'

/** What is answered may have gone while somebody wrote: then the comment stands by itself. */
async function findParent(postId: string, parent: string): Promise<string | null> {
  const place = readPlace(parent)
  if (!place || !z.uuid().safeParse(postId).success) return null
  const where = { AND: [place, { postId }] }
  const found = await database().comment.findFirst({ where, select: { id: true } })
  return found?.id ?? null
}
