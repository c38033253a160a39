import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { inTransaction } from '../transaction.ts'
import { lockTree, type Place, readPlaces, writePlaces } from './places.ts'
import { ShiftPageForm } from './schema.ts'
import { inTreeOrder } from './tree.ts'

/**
 * Before or after the sibling beside it; at the end of the row nothing changes.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function shiftPage(actor: Actor, sent: ShiftPageForm): Promise<void> {
  requirePermission(actor, 'page.write')
  const { pageId, by } = parseForm(ShiftPageForm, sent)
  await inTransaction(async (tx) => {
    await lockTree(tx)
    const pages = await readPlaces(tx)
    const page = pages.find(({ id, status }) => id === pageId && status !== 'trashed')
    if (!page) throw new RefusedError('not_found', 'This page is not here any more.')
    await writePlaces(tx, page.parentId, shifted(siblingsOf(pages, page), pageId, by))
    await recordAudit(tx, actor, { action: 'page.shift', subject: pageId })
  })
}

const siblingsOf = (pages: readonly Place[], { parentId }: Place): string[] =>
  inTreeOrder(pages)
    .filter((page) => page.parentId === parentId && page.status !== 'trashed')
    .map(({ id }) => id)

function shifted(ids: readonly string[], id: string, by: 'up' | 'down'): string[] {
  const from = ids.indexOf(id)
  const to = Math.min(Math.max(from + (by === 'up' ? -1 : 1), 0), ids.length - 1)
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}
