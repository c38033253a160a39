import type { Transaction } from '#lib/database/client.ts'
import type { TermKind } from '#lib/database/generated/enums.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { keepFormerSlug, moveFormerSlugs } from '../former-slugs.ts'
import { lockTree } from '../save-topic.ts'
import { MergeForm } from '../schema.ts'
import { topicAndBelow } from '../topic-tree.ts'
import { inTransaction } from '../transaction.ts'
import { asStored, type Before } from './before.ts'
import { findTerm, postIdsOf, putOnPosts, type TermOfPosts } from './term-rows.ts'

/**
 * One topic or tag goes into another: its posts, the topics below it and every address it ever had.
 * @returns the id of the merge, to take it back by
 * @throws RefusedError unauthenticated, forbidden, not_found; InvalidError
 */
export async function mergeTerms(actor: Actor, sent: MergeForm): Promise<string> {
  requirePermission(actor, 'topic.manage')
  const { kind, sourceId, targetId } = parseForm(MergeForm, sent)
  return await inTransaction(async (tx) => {
    const topics = await lockTree(tx)
    const { source, target } = await requireBoth(tx, { kind, sourceId, targetId })
    const postIds = await postIdsOf(tx, kind, sourceId)
    const had = new Set(await postIdsOf(tx, kind, targetId))
    const before: Before = {
      source,
      targetName: target.name,
      targetParentId: target.parentId,
      moved: postIds.filter((id) => !had.has(id)),
      both: postIds.filter((id) => had.has(id)),
      children: topics
        .filter(({ id, parentId }) => parentId === sourceId && id !== targetId)
        .map(({ id }) => id),
      formerSlugs: await moveFormerSlugs(tx, { kind, from: sourceId, to: targetId }),
    }
    await putOnPosts(tx, { kind, id: targetId, postIds: before.moved })
    if (kind === 'topic') {
      const isBelow = topicAndBelow(topics, sourceId).includes(targetId)
      if (isBelow) await tx.topic.update({ where: { id: targetId }, data: { parentId: source.parentId } })
      await tx.topic.updateMany({ where: { id: { in: before.children } }, data: { parentId: targetId } })
    }
    await removeTerm(tx, kind, sourceId)
    await keepFormerSlug(tx, { kind, id: targetId }, { from: source.slug, to: target.slug })
    const { id } = await tx.termMerge.create({
      data: { kind, sourceId, targetId, before: asStored(before), accountId: accountIdOf(actor) },
      select: { id: true },
    })
    await recordAudit(tx, actor, { action: `${kind}.merge`, subject: sourceId, detail: { into: targetId } })
    return id
  })
}

async function requireBoth(
  tx: Transaction,
  { kind, sourceId, targetId }: { kind: TermKind; sourceId: string; targetId: string },
): Promise<{ source: TermOfPosts; target: TermOfPosts }> {
  if (sourceId === targetId) throw new InvalidError({ targetId: [`A ${kind} cannot go into itself.`] })
  const [source, target] = [await findTerm(tx, kind, sourceId), await findTerm(tx, kind, targetId)]
  if (!source) throw new RefusedError('not_found', `This ${kind} has been removed already.`)
  if (!target) throw new InvalidError({ targetId: [`This ${kind} has been removed. Please choose another.`] })
  return { source, target }
}

async function removeTerm(tx: Transaction, kind: TermKind, id: string): Promise<void> {
  await (kind === 'topic' ? tx.topic.delete({ where: { id } }) : tx.tag.delete({ where: { id } }))
}
