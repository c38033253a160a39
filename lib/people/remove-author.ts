import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from './actor.ts'
import { RemoveAuthorForm } from './author-schema.ts'
import { recordAudit } from './record-audit.ts'

/**
 * Deletes the profile of an author whom no post names.
 * @throws RefusedError conflict, not_found, unauthenticated, forbidden
 */
export async function removeAuthor(actor: Actor, sent: RemoveAuthorForm): Promise<void> {
  requirePermission(actor, 'author.manage')
  const { id } = parseForm(RemoveAuthorForm, sent)
  await database().$transaction(async (tx) => {
    // A post that is being saved with this author holds the row; what it has saved is seen below.
    await tx.$queryRaw`SELECT id FROM author WHERE id = ${id}::uuid FOR UPDATE`
    const author = await tx.author.findUnique({
      where: { id },
      select: { _count: { select: { posts: true } } },
    })
    if (!author) throw new RefusedError('not_found', 'This author has been removed already.')
    const { posts } = author._count
    if (posts > 0) {
      const named = posts === 1 ? 'One post names' : `${posts} posts name`
      throw new RefusedError('conflict', `${named} this author. Please give them another author first.`)
    }
    await tx.author.delete({ where: { id } })
    await recordAudit(tx, actor, { action: 'author.remove', subject: id })
  })
}
