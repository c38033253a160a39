import type { Transaction } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { pathForms } from './address.ts'
import { changeStatus } from './change-status.ts'
import { lockPost } from './lock-post.ts'
import { canPublish } from './policy.ts'
import { inTransaction } from './transaction.ts'

/** Posts of the demonstration with their comments, and those topics and tags that nothing real uses. */
export async function removeDemonstrationPosts(tx: Transaction): Promise<void> {
  await forgetAddresses(tx)
  await tx.post.deleteMany({ where: { demonstration: true } })
  await tx.topic.deleteMany({ where: { demonstration: true, posts: { none: {} }, children: { none: {} } } })
  await tx.topic.updateMany({ where: { demonstration: true }, data: { demonstration: false } })
  await tx.tag.deleteMany({ where: { demonstration: true, posts: { none: {} } } })
  await tx.tag.updateMany({ where: { demonstration: true }, data: { demonstration: false } })
}

/** What was taken down of it is nothing now, not "gone on purpose". */
async function forgetAddresses(tx: Transaction): Promise<void> {
  const select = { path: true, formerPaths: { select: { path: true } } }
  const posts = await tx.post.findMany({ where: { demonstration: true }, select })
  const paths = posts.flatMap(({ path, formerPaths }) => [path, ...formerPaths.map((former) => former.path)])
  await tx.removedPath.deleteMany({ where: { path: { in: paths.flatMap(pathForms) } } })
}

/** On a brand-new site, whose every row is the demonstration's. */
export async function markPostsAsDemonstration(tx: Transaction): Promise<void> {
  await tx.post.updateMany({ data: { demonstration: true } })
  await tx.topic.updateMany({ data: { demonstration: true } })
  await tx.tag.updateMany({ data: { demonstration: true } })
}

/** The demonstration has a past: a draft of it that was published then, unchanged since. */
export async function publishInThePast(actor: Actor, given: { postId: string; at: Date }): Promise<void> {
  await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId: given.postId, policy: canPublish })
    const to = { status: 'published' as const, publishedAt: given.at }
    await changeStatus(tx, actor, { post, to, action: 'publish', reason: 'published' })
  })
}
