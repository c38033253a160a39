import type { Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockPost } from '../lock-post.ts'
import { canEdit } from '../policy.ts'
import { inTransaction } from '../transaction.ts'
import { followParent, type PlacedAt } from './follow-parent.ts'
import { lockTree, type Place, readPlaces, writePlaces } from './places.ts'
import { PlacePageForm } from './schema.ts'
import { inTreeOrder, whyNotUnder } from './tree.ts'

/**
 * Puts a page under another, after those that stand there already, or at the top. Where its address follows,
 * those of its sub-pages follow too, each as one version more; readers of a former one are led on.
 * @throws InvalidError (`parentId`); RefusedError conflict, unauthenticated, forbidden, not_found
 */
export async function placePage(actor: Actor, sent: PlacePageForm): Promise<PlacedAt> {
  requirePermission(actor, 'page.write')
  const { pageId, parentId, address } = parseForm(PlacePageForm, sent)
  return await inTransaction(async (tx) => {
    await lockTree(tx)
    const page = await lockPost(tx, actor, { postId: pageId, policy: canEdit })
    if (page.kind !== 'page') throw new RefusedError('conflict', 'Only pages stand under others.')
    const pages = await readPlaces(tx)
    const problem = whyNotUnder(pages, pageId, parentId)
    if (problem) throw new InvalidError({ parentId: [problem] })
    await append(tx, pages, { pageId, parentId })
    await recordAudit(tx, actor, { action: 'page.place', subject: pageId, detail: { parentId, address } })
    if (address === 'stays') return { version: page.version, path: page.newest.path }
    return await followParent(tx, actor, { page, parentId, pages })
  })
}

async function append(
  tx: Transaction,
  pages: readonly Place[],
  { pageId, parentId }: { pageId: string; parentId: string | null },
): Promise<void> {
  if (pages.find(({ id }) => id === pageId)?.parentId === parentId) return
  const there = inTreeOrder(pages).filter((page) => page.parentId === parentId && page.id !== pageId)
  await writePlaces(tx, parentId, [...there.map(({ id }) => id), pageId])
}
