import { createHash } from 'node:crypto'
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
