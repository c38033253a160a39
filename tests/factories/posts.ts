import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

let count = 0

export const bodyOf = (...paragraphs: string[]) => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** A published post unless told otherwise. */
export async function post(values: Partial<Prisma.PostUncheckedCreateInput> = {}) {
  const number = ++count
  return await database().post.create({
    data: {
      path: `/2026/03/post-${number}/`,
      title: `Post ${number}`,
      excerpt: `What post ${number} says.`,
      body: bodyOf(`The text of post ${number}.`),
      status: 'published',
      publishedAt: new Date(Date.UTC(2026, 2, 1, 9, 0, number)),
      ...values,
    },
  })
}
