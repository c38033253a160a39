import { createHash } from 'node:crypto'
import { listPublicCommentPage, type PublicComment } from '#lib/comments/public-queries.ts'
import type { Proof } from '#lib/comments/writers/proof-cookie.ts'
import { sealedEmail } from '#lib/comments/writers/sealed-email.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { post } from './posts.ts'

let count = 0

/** A waiting comment under a published post unless told otherwise. */
export async function comment(values: Partial<Prisma.CommentUncheckedCreateInput> = {}) {
  const number = ++count
  return await database().comment.create({
    data: {
      postId: values.postId ?? (await post()).id,
      anchor: number,
      authorName: `Reader ${number}`,
      body: `What reader ${number} thinks.`,
      duplicateKey: new Uint8Array(createHash('sha256').update(`comment ${number}`).digest()),
      ...values,
    },
  })
}

/** Somebody who proved an e-mail, and how their browser proves it; a moderator knows them unless told otherwise. */
export async function commenter(values: Partial<Prisma.CommenterUncheckedCreateInput> = {}): Promise<Proof> {
  const number = ++count
  const { emailSealed, emailIndex } = sealedEmail(`writer-${number}@example.org`)
  const { id, proofNumber } = await database().commenter.create({
    data: {
      emailSealed: emailSealed!,
      emailIndex: emailIndex!,
      name: `Writer ${number}`,
      knownSince: new Date(),
      ...values,
    },
  })
  return { id, number: proofNumber }
}

/** What readers see under a post with few comments, in order. */
export async function publicCommentsOf(postId: string): Promise<PublicComment[]> {
  return (await listPublicCommentPage({ id: postId, commentCount: 0 }, 1)).comments
}
